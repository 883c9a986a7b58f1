/**
 * Calls back when somebody changes cells on a sheet that is there now: what is put into a new one, such as a report, is nothing that was
 * read before.
 * @returns stops watching
 */
export async function watchChanges(onChange: () => void): Promise<() => void> {
  const watching = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const there = new Set(worksheets.items.map(({ id }) => id));
    const handler = worksheets.onChanged.add(({ worksheetId }) => {
      if (there.has(worksheetId)) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () => {
    Excel.run(watching.context, async (context) => {
      watching.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}
