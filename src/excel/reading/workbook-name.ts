/** The workbook's file name; empty where Excel gives none. */
export function readWorkbookName(): Promise<string> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return workbook.name;
  });
}
