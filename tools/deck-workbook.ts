// `npm run docs:examples`: the assembly's slides as a workbook, every figure typed as printed, for people to try the audit on.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { addressOfKey } from "../src/workbook/address";
import type { FileCell, FileSheet } from "../src/xlsx/file-workbook";
import { writeWorkbook } from "../src/xlsx/write";
import { deck } from "../test/audit/fixtures/deck";

const FIRST_COLUMN = 44;
const OTHER_COLUMNS = 17;

function widths(cells: ReadonlyMap<number, unknown>): ReadonlyMap<number, number> {
  const columns = new Set([...cells.keys()].map((key) => addressOfKey(key).column));
  return new Map([...columns].map((column) => [column, column === 0 ? FIRST_COLUMN : OTHER_COLUMNS]));
}

const sheets = deck("typed").sheets.map(({ name, cells }): FileSheet => {
  const first = (key: number): boolean => addressOfKey(key).row === 0;
  return {
    name,
    cells: new Map(
      [...cells].map(([key, cell]): [number, FileCell] => [key, first(key) ? { ...cell, look: { bold: true } } : cell]),
    ),
    columnWidths: widths(cells),
  };
});

async function write(): Promise<void> {
  const file = "docs/examples/assembleia-cress-mg-2017.xlsx";
  const title = "CRESS-MG, 2ª Assembleia Geral, 20/10/2017: quadros dos slides 40 a 58, como impressos";
  writeFileSync(resolve(__dirname, "..", file), await writeWorkbook({ sheets, names: [], title }));
  console.log(file);
}

void write();
