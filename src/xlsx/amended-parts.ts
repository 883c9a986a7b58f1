import { isSealName } from "../workbook/seal";
import { Archive } from "./archive";
import { packedArchive } from "./packed-archive";

/** What the library that writes files leaves out, put right in the parts that it has written. */
export interface Amendment {
  readonly isFor: (path: string) => boolean;
  readonly amend: (part: string) => string;
  /** Parts that are put beside those, given the paths of all that are there. */
  readonly add?: (paths: readonly string[]) => ReadonlyMap<string, Uint8Array>;
}

export async function withAmendments(data: Uint8Array, amendments: readonly Amendment[]): Promise<Uint8Array> {
  if (amendments.length === 0) return data;
  const archive = Archive.open(data);
  const parts = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const path of archive.paths) {
    const text = await archive.text(path);
    const wanted = amendments.filter(({ isFor }) => isFor(path));
    parts.set(path, encoder.encode(wanted.reduce((part, { amend }) => amend(part), text)));
  }
  for (const { add } of amendments) for (const [path, part] of add?.(archive.paths) ?? []) parts.set(path, part);
  return packedArchive(parts);
}

const RESULT =
  /<c ([^<>]*?)t="str"([^<>]*)>(<f[^<>]*>[^<]*<\/f><v>)(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!))<\/v>/g;

/**
 * The library stores the error that a formula gave as text (`t="str"`), which a reader would show as text. This gives those cells
 * the type of errors (ECMA-376 18.18.11).
 */
export const errorTypes: Amendment = {
  isFor: (path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path),
  amend: (sheet) => sheet.replace(RESULT, '<c $1t="e"$2>$3$4</v>'),
};

/** Seals are nothing for people to read, and stay out of the list of names (ECMA-376 18.2.5). */
export const hiddenSeals: Amendment = {
  isFor: (path) => path === "xl/workbook.xml",
  amend: (workbook) =>
    workbook.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
      isSealName(name) ? `${tag} hidden="1"` : tag,
    ),
};

/** The library calls every height a row's own; one that fits the row's texts is none (ECMA-376 18.3.1.73), so that it follows them. */
export function fittedHeights(sheet: number, rows: ReadonlySet<number>): Amendment {
  const path = `xl/worksheets/sheet${String(sheet + 1)}.xml`;
  return {
    isFor: (each) => each === path,
    amend: (part) =>
      part.replace(/<row r="(\d+)"([^<>]*?) customHeight="1"/g, (tag, number: string, between: string) =>
        rows.has(Number(number) - 1) ? `<row r="${number}"${between}` : tag,
      ),
  };
}

/** The library writes the sheet of a print area or of print titles without the quotes that a name of several words needs. */
export const quotedPrintNames: Amendment = {
  isFor: (path) => path === "xl/workbook.xml",
  amend: (workbook) =>
    workbook.replace(
      /(<definedName name="_xlnm\.Print_(?:Titles|Area)"[^<>]*>)([^<]*?)!(\$[^<]*<)/g,
      (_whole, tag: string, sheet: string, cells: string) =>
        `${tag}'${sheet.replace(/'|&apos;/g, (quote) => quote + quote)}'!${cells}`,
    ),
};
