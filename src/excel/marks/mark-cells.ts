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

/** @param tag tells this mark from others; letters, digits and hyphens */
export function markCells(sheet: string, addresses: readonly string[], tag: string): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const address of addresses) {
      const { custom } = worksheet.getRange(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = markFormula(tag);
      custom.format.fill.color = MARK_FILL;
      custom.format.font.color = MARK_FONT;
    }
    await context.sync();
  });
}

interface Mark {
  readonly tag: string;
  readonly format: Excel.ConditionalFormat;
}

async function marksOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly Mark[]> {
  const collections = sheets.map((sheet) => sheet.getRange().conditionalFormats);
  for (const formats of collections) formats.load("items/type");
  await context.sync();
  const customs = collections.flatMap((formats) =>
    formats.items.filter((format) => format.type === Excel.ConditionalFormatType.custom),
  );
  for (const format of customs) format.custom.rule.load("formula");
  await context.sync();
  return customs.flatMap((format) => {
    const tag = MARK.exec(format.custom.rule.formula)?.[1];
    return tag === undefined ? [] : [{ tag, format }];
  });
}

/** The tags of all marks in the workbook. */
export function readMarks(): Promise<ReadonlySet<string>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return new Set((await marksOf(context, worksheets.items)).map(({ tag }) => tag));
  });
}

/** Takes marks away, all of them or those with one tag. */
export function unmarkCells(tag?: string): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const mark of await marksOf(context, worksheets.items)) {
      if (tag === undefined || mark.tag === tag) mark.format.delete();
    }
    await context.sync();
  });
}
