import { audit } from "../../src/audit/audit";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { deck, sheetOfRows, slides } from "./fixtures/deck";

/** The deck of deck.test.ts laid out as other people might: what is wrong in it stays the same. */

type Row = readonly string[];

const all = Object.entries(slides);

function workbookOf(sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], date1904: false };
}

function moved(rows: readonly Row[], down: number, right: number): readonly Row[] {
  const blanks = Array.from({ length: right }, () => "");
  return [
    ...Array.from({ length: down }, (): Row => []),
    ...rows.map((row) => (row.length === 0 ? row : [...blanks, ...row])),
  ];
}

function reformatted(change: (cell: SnapshotCell) => SnapshotCell): WorkbookSnapshot {
  const { sheets, ...rest } = deck("typed");
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([key, cell]) => [key, change(cell)])),
    })),
  };
}

const isDay = ({ format }: SnapshotCell): boolean => /[dy]/.test(format ?? "");
const isPercentage = ({ format }: SnapshotCell): boolean => format?.includes("%") === true;

/** Code and name of an account in cells of their own. */
function withCodes(order: (code: string, name: string) => Row): readonly Row[] {
  return (slides["Slide 53"] ?? []).map(([label = "", ...figures]) => {
    const [, code, name] = /^([\d.]+) - (.*)$/.exec(label) ?? [];
    return code === undefined || name === undefined
      ? [...order("", label), ...figures]
      : [...order(code, name), ...figures];
  });
}

/** The first table of slide 45 with a year a row. */
function yearsDown(): readonly Row[] {
  const [title = [], ...rows] = slides["Slide 45"] ?? [];
  const table = rows.slice(0, 4);
  const turned = (table[0] ?? []).map((_, index) => table.map((row) => row[index] ?? ""));
  return [title, ...turned, ...rows.slice(4)];
}

const layouts: readonly [string, WorkbookSnapshot, without?: readonly string[]][] = [
  [
    "one sheet for all slides",
    workbookOf([
      sheetOfRows(
        "Assembleia",
        all.flatMap(([name, rows]) => [[name], ...rows, []]),
        "typed",
      ),
    ]),
  ],
  ["tables that start at C4", workbookOf(all.map(([name, rows]) => sheetOfRows(name, moved(rows, 3, 2), "typed")))],
  ["slide 45 with a year a row", deck("typed", { "Slide 45": yearsDown() })],
  ["account codes before names", deck("typed", { "Slide 53": withCodes((code, name) => [code, name]) })],
  ["account codes behind names", deck("typed", { "Slide 53": withCodes((code, name) => [name, code]) })],
  // Without formats 496,790 is 496.79, and there is nothing odd about it.
  [
    "numbers without formats",
    reformatted((cell) => (isDay(cell) || isPercentage(cell) ? cell : { value: cell.value })),
    ["moneyFormat"],
  ],
  ["days alone with a format", reformatted((cell) => (isDay(cell) ? cell : { value: cell.value })), ["moneyFormat"]],
];

const wrong = [
  ["scenarioBalance", "194738.01"],
  ["scenarioBalance", "0.01"],
  ["totalMismatch", "-32309.56"],
  ["totalMismatch", "1"],
  ["twoValues", "-1"],
  ["instalmentSum", "0.03"],
  ["productMismatch", "-0.01"],
  ["moneyFormat", null],
  ["discountBase", "0.01"],
] as const;

test.each(layouts)("%s: the same mistakes, and no others", (_name, workbook, without = []) => {
  const counted = audit(workbook).filter(({ severity }) => severity !== "info");
  const found = counted.map(({ kind, difference }) => JSON.stringify([kind, difference]));
  const expected = wrong.filter(([kind]) => !without.includes(kind)).map((each) => JSON.stringify(each));
  expect(found.sort()).toEqual(expected.sort());
});
