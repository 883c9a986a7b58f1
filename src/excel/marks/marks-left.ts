import { rangeName, splitAddress } from "../../workbook/address";
import { sheetOfId, type WorkbookState } from "../fill/workbook-state";
import type { MarksRecord } from "../taking-back/write-record";
import { parseRange } from "../../workbook/address";

/**
 * Marks on cells that leave the person's own formats as they are: a conditional format of the add-in, which bears a tag in its formula
 * and goes away whole.
 */

const MARK_FILL = "#FFE699";
const MARK_FONT = "#5C3B00";

/** True of any sheet, and tells the add-in's marks from the person's own conditional formats. */
function markFormula(tag: string): string {
  return `=$A$1<>"erario:${tag}"`;
}

/** The cell that is compared moves where rows or columns are put in before it. */
const MARK = /<>"erario:([^"]*)"$/;

export interface Mark {
  /** The sheet's id. */
  readonly sheet: string;
  readonly address: string;
  readonly tag: string;
}

export interface FoundMark extends Mark {
  readonly format: Excel.ConditionalFormat;
}

export type MarkLeft =
  { readonly kind: "remove"; readonly mark: FoundMark } | { readonly kind: "add"; readonly mark: Mark };
export type MarksLeft = readonly MarkLeft[];

export function queueMark(context: Excel.RequestContext, { sheet, address, tag }: Mark): void {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = markFormula(tag);
  custom.format.fill.color = MARK_FILL;
  custom.format.font.color = MARK_FONT;
}

/** The marks of these sheets, by the sheets' ids; two round trips. */
export async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly FoundMark[]> {
  const collections = sheets.map((sheet) => ({
    sheet,
    formats: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats,
  }));
  for (const { formats } of collections) formats.load("items/type");
  await context.sync();
  const customs = collections.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ sheet, format })),
  );
  const ranges = customs.map(({ format }) => {
    format.custom.rule.load("formula");
    const range = format.getRange();
    range.load("address");
    return range;
  });
  if (customs.length === 0) return [];
  await context.sync();
  return customs.flatMap(({ sheet, format }, index) => {
    const tag = MARK.exec(format.custom.rule.formula)?.[1];
    return tag === undefined ? [] : [{ sheet, tag, format, address: plainAddress(ranges[index]?.address ?? "") }];
  });
}

export function plainAddress(address: string): string {
  const { cells } = splitAddress(address);
  const range = parseRange(cells);
  return range ? rangeName(range) : cells;
}

/** What a write of marks left: those that it put there and that still stand, or those that it took away and that are not back. */
export async function marksLeft(
  context: Excel.RequestContext,
  record: MarksRecord,
  state: WorkbookState,
): Promise<MarksLeft> {
  const marks = record.marks.filter(({ sheet }) => sheetOfId(state, sheet));
  const found = await findMarks(context, [...new Set(marks.map(({ sheet }) => sheet))]);
  if (record.kind === "removed") {
    const standing = new Set(found.map(markKey));
    // The last of several formats is drawn first; put back in reverse they lie as they did.
    return marks
      .filter((mark) => !standing.has(markKey(mark)))
      .map((mark) => ({ kind: "add", mark }) as const)
      .reverse();
  }
  const tags = new Set(marks.map(({ sheet, tag }) => `${sheet} ${tag}`));
  return found
    .filter(({ sheet, tag }) => tags.has(`${sheet} ${tag}`))
    .map((mark) => ({ kind: "remove", mark }) as const);
}

export function markKey({ sheet, address, tag }: Mark): string {
  return `${sheet} ${address} ${tag}`;
}

export function queueMarks(context: Excel.RequestContext, left: MarksLeft): void {
  for (const each of left) {
    if (each.kind === "remove") each.mark.format.delete();
    else queueMark(context, each.mark);
  }
}
