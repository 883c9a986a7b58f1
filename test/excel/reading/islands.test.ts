import { explainActiveCell } from "../../../src/excel/reading/explained-cell";
import { usedCells } from "../../../src/excel/reading/kept-workbook";
import { readOpenWorkbook } from "../../../src/excel/reading/read-workbook";
import { cellKey } from "../../../src/workbook/address";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

async function write(cells: readonly (readonly [string, unknown[][]])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, values] of cells) sheet.getRange(address).values = values;
    await context.sync();
  });
  workbench.host.resetCounters();
}

const list = Array.from({ length: 300 }, (_, row) => [`Conta ${String(row)}`, row, row * 2]);

test.each([
  ["in column Z of the last row", "Z1048576"],
  ["in the last corner", "XFD1048576"],
  ["far to the right", "XFD9"],
])(
  "a stray cell %s costs a few round trips, and no blank cell is read for it",
  async (_name, stray) => {
    await write([
      ["A1:C300", list],
      [stray, [[7]]],
    ]);
    const told: (readonly [number, number])[] = [];
    const { sheets } = await readOpenWorkbook({ onProgress: (done, total) => told.push([done, total]) });
    expect(workbench.host.records.length).toBeLessThanOrEqual(12);
    const cells = sheets[0]?.cells;
    expect(cells?.size).toBe(901);
    expect(cells?.get(cellKey(299, 2))?.value).toBe(598);
    expect([...(cells?.values() ?? [])].filter(({ value }) => value === 7)).not.toEqual([]);
    // Rows from above, each from the left, as everybody expects them.
    const keys = [...(cells?.keys() ?? [])];
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    const [done, total] = told.at(-1) ?? [];
    expect(done).toBe(total);
    expect(total).toBeLessThan(25_000);
    expect(await usedCells()).toBeLessThan(25_000);
  },
  120_000,
);

test("a row filled at both ends is read, though Excel lists no cells of whole rows", async () => {
  await write([
    ["A1", [[1]]],
    ["XFD1", [[7]]],
  ]);
  const { sheets } = await readOpenWorkbook();
  expect([...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([1, 7]);
});

test("a spill far from a stray cell is still known as one", async () => {
  await write([["Z1048576", [[7]]]]);
  await workbench.type("Sheet1", "B2", "=SEQUENCE(3)");
  const { sheets } = await readOpenWorkbook();
  const cells = sheets[0]?.cells;
  expect(cells?.get(cellKey(1, 1))?.spill).toEqual({ row: 1, column: 1, rows: 3, columns: 1 });
  expect(cells?.get(cellKey(3, 1))?.spilled).toBe(true);
});

test("a diagonal is read in as many round trips as its islands need", async () => {
  await write(
    Array.from(
      { length: 64 },
      (_, at) => [`${["A", "CV", "GR", "NTP"][at % 4] ?? ""}${String(at * 16_000 + 1)}`, [[at]]] as const,
    ),
  );
  const { sheets } = await readOpenWorkbook();
  expect(sheets[0]?.cells.size).toBe(64);
  expect(workbench.host.records.length).toBeLessThanOrEqual(16);
}, 120_000);

test("a formula over a whole sheet with a stray cell is explained in a few round trips", async () => {
  await write([
    ["A2:C301", list],
    ["Z1048576", [[7]]],
  ]);
  // The engine would walk all 27 million cells; what is read is the same.
  workbench.spreadsheet.calculation.automatic = false;
  await workbench.type("Sheet1", "D1", "=SUM(A2:Z1048576)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("D1").select();
    await context.sync();
  });
  workbench.host.resetCounters();
  await explainActiveCell("pt-BR");
  expect(workbench.host.records.length).toBeLessThanOrEqual(16);
}, 120_000);

test("a sheet that one answer holds is not asked about before it is read", async () => {
  await write([["A1:C300", list]]);
  await readOpenWorkbook();
  const small = workbench.host.records.length;
  expect(small).toBeLessThanOrEqual(4);
});
