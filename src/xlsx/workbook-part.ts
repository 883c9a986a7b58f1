import type { Archive } from "./archive";
import { refuseBeyond } from "./work-budget";
import { attributeIn, isTrue, visitPart } from "./xml-part";

/** What the workbook's own part lists (ECMA-376 Part 1, 18.2). */
export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ListedName[];
}

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The relationship that leads to its part. */
  readonly relationship: string | null;
}

export interface ListedName {
  readonly name: string;
  readonly refersTo: string;
  /** Position of the sheet that it belongs to; absent for the workbook's own. */
  readonly sheet?: number;
}

export async function readWorkbookPart(archive: Archive, path: string): Promise<WorkbookPart> {
  const sheets: ListedSheet[] = [];
  const names: ListedName[] = [];
  let date1904 = false;
  let name: { readonly name: string; readonly sheet: string | undefined } | null = null;
  let refersTo = "";
  let letters = 0;
  await visitPart(archive, path, {
    open(element, attributes) {
      if (element === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      else if (element === "sheet") {
        const state = attributes["state"];
        sheets.push({
          name: attributes["name"] ?? `Sheet${String(sheets.length + 1)}`,
          hidden: state === "hidden" || state === "veryHidden",
          relationship: attributeIn(attributes, "id") ?? null,
        });
        refuseBeyond("sheets", sheets.length);
      } else if (element === "definedName") {
        name = { name: attributes["name"] ?? "", sheet: attributes["localSheetId"] };
        refersTo = "";
      }
    },
    text(piece) {
      if (!name) return;
      refersTo += piece;
      letters += piece.length;
      refuseBeyond("nameLetters", letters);
    },
    close(element) {
      if (element !== "definedName" || !name) return;
      const sheet = name.sheet === undefined ? undefined : Number(name.sheet);
      names.push({ name: name.name, refersTo, ...(sheet === undefined ? {} : { sheet }) });
      name = null;
      refuseBeyond("names", names.length);
    },
  });
  return { date1904, sheets, names };
}
