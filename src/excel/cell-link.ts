/** Leads to a cell: activates its sheet and selects the range. */
export function selectCells(sheet: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
