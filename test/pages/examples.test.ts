import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../src/xlsx/read";
import { deck } from "../audit/fixtures/deck";

test("the assembly's workbook holds the slides as printed (npm run docs:examples writes it)", async () => {
  const file = path.resolve(__dirname, "../../docs/examples/assembleia-cress-mg-2017.xlsx");
  const read = await readWorkbook(readFileSync(file));
  const plain = (sheets: typeof read.sheets): unknown =>
    sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([key, { value, format }]) => [key, value, format ?? "General"]).sort(),
    ]);
  expect(plain(read.sheets)).toEqual(plain(deck("typed").sheets));
});
