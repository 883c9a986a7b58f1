import { changedSinceFill } from "../../../src/audit/checks/formula/changed-since-fill";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import type { CellContent } from "../../../src/workbook/plan";
import { sealOf } from "../../../src/workbook/seal";
import type { SheetSnapshot, SnapshotCell } from "../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";
import { planned } from "../../workbook/planned-sheet";

/** A sheet as a plan would fill it, with its seal. */
const filled: readonly (readonly WrittenCell[])[] = [
  ["Receita", null, null],
  ["Anuidades", 5361840.69, null],
  ["Taxas", 99153.6, null],
  ["Multas", 1500, true],
  ["Total", "=SUM(B2:B4) → 5462494.29", "=B5/2 → 2731247.145"],
  ["Posição", { value: 43008, format: "dd/mm/yyyy" }, null],
];

function contentOf(written: WrittenCell): CellContent {
  const value = typeof written === "object" && written !== null ? (written as SnapshotCell).value : written;
  if (typeof value === "number") return { kind: "number", number: String(value) };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value !== "string") return { kind: "blank" };
  return value.startsWith("=")
    ? { kind: "formula", formula: value.split(" → ")[0] ?? "" }
    : { kind: "text", text: value };
}

function found(sheet: SheetSnapshot, asFilled = filled) {
  const names = sealOf(
    planned(
      "Receita",
      asFilled.map((row) => row.map(contentOf)),
    ),
  ).map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") }));
  const workbook = { ...workbookOf(sheet), names };
  return changedSinceFill.run({ workbook: new WorkbookModel(workbook) });
}

const untouched = sheetOf("Receita", filled);

test("what is as it was filled is not told of", () => {
  expect(found(untouched)).toEqual([]);
});

test.each([
  ["swapped digits", "B3", 91953.6, { found: "91953.6", expected: "99153.6", cause: { code: "TRANSPOSITION" } }],
  ["another sign", "B4", -1500, { found: "-1500", expected: "1500", cause: { code: "SIGN" } }],
  ["another amount", "B4", 1730.5, { difference: "230.5", cause: { code: "CHANGED_SINCE_FILL" } }],
  ["a text", "B4", "1500", { found: "1500", difference: null }],
  ["nothing", "B4", null, { found: null, expected: "1500" }],
  ["another truth", "C4", false, { found: "false", expected: "true" }],
  ["a figure over a formula", "B5", 5462494.29, { found: "5462494.29", expected: "=SUM(B2:B4)" }],
  ["another formula", "B5", "=SUM(B2:B3) → 5462494.29", { found: "=SUM(B2:B3)", expected: "=SUM(B2:B4)" }],
  ["another divisor", "C5", "=B5/3 → 1820831.43", { expected: "=B5/2" }],
  ["another operator", "C5", "=B5*2 → 10924988.58", { expected: "=B5/2" }],
  ["a formula that nothing leads to", "C5", "=PI()*7 → 21.99", { expected: null }],
])("%s is told with the cell", (_name, cell, written, expected) => {
  expect(found(withCell(untouched, cell, written))).toMatchObject([
    { severity: "warning", cells: [cell], ...expected },
  ]);
});

test("a day is told as a day, in the reader's language", () => {
  const [finding] = found(withCell(untouched, "B6", { value: 42979, format: "dd/mm/yyyy" }));
  expect(finding?.message["pt-BR"]).toContain("B6 era 30/09/2017");
  expect(finding?.message.en).toContain("is 2017-09-01 now");
});

test.each([
  ["an input that is computed now", "B4", "=750*2 → 1500"],
  ["a cell that was blank", "C2", 12],
  ["a formula written with other spaces", "B5", "=sum( B2:B4 ) → 5462494.29"],
  ["a label of people's own", "A4", "Multas e juros"],
])("%s is theirs to fill in", (_name, cell, written) => {
  expect(found(withCell(untouched, cell, written))).toEqual([]);
});

test("rows that people put in move the others, and with them their formulas", () => {
  const grown = sheetOf("Receita", [
    ...filled.slice(0, 2),
    ["Doações", 10, null],
    ...filled.slice(2, 4),
    ["Total", "=SUM(B2:B5) → 5462504.29", "=B6/2 → 2731252.145"],
    ...filled.slice(5),
  ]);
  expect(found(grown)).toEqual([]);
  expect(found(withCell(grown, "B5", 1050))).toMatchObject([{ cells: ["B5"], expected: "1500" }]);
});

test("a formula that was there is told as it would stand now", () => {
  const grown = sheetOf("Receita", [
    ...filled.slice(0, 2),
    ["Doações", 10, null],
    ...filled.slice(2, 4),
    ["Total", 5462504.29, "=B6/3 → 1820834.76"],
    ...filled.slice(5),
  ]);
  expect(found(grown)).toMatchObject([
    { cells: ["B6"], expected: "=SUM(B2:B5)" },
    { cells: ["C6"], expected: "=B6/2" },
  ]);
});

test("a row that was taken out is missed by nobody", () => {
  expect(found(sheetOf("Receita", [...filled.slice(0, 2), ...filled.slice(3)]))).toEqual([]);
});

describe("rows of the same labels", () => {
  const grouped: readonly (readonly WrittenCell[])[] = [
    ["Pessoal", null],
    ["Salários", 1000],
    ["Outros", 200],
    ["Serviços", null],
    ["Limpeza", 300],
    ["Outros", 400],
    ["Correio", 50],
  ];

  test("are told apart by their order", () => {
    expect(found(sheetOf("Receita", grouped), grouped)).toEqual([]);
    const moved = [["Título próprio"], ...grouped.slice(0, 5), ["Outros", 4000], ...grouped.slice(6)];
    expect(found(sheetOf("Receita", moved), grouped)).toMatchObject([{ cells: ["B7"], expected: "400" }]);
  });

  test("are not mistaken for each other where one was taken out", () => {
    const shorter = [...grouped.slice(0, 2), ...grouped.slice(3)];
    expect(found(sheetOf("Receita", shorter), grouped)).toEqual([]);
    const changed = [...shorter.slice(0, 5), ["Correio", 60]];
    expect(found(sheetOf("Receita", changed), grouped)).toMatchObject([{ cells: ["B6"], expected: "50" }]);
  });
});

test("a row of which one label was written anew is still the row in its place", () => {
  const coded: readonly (readonly WrittenCell[])[] = [
    ["6.2.1", "Anuidades", 100],
    ["6.2.2", "Taxas", 200],
    ["6.2.3", "Multas", 300],
  ];
  const renamed = [...coded.slice(0, 1), ["6.2.2", "Taxas e emolumentos", 250], ...coded.slice(2)];
  expect(found(sheetOf("Receita", renamed), coded)).toMatchObject([{ cells: ["C2"], expected: "200" }]);
});

test("another sheet that took the name is not compared", () => {
  const other = filled.map((row) => row.map((written) => (typeof written === "string" ? written : 7)));
  expect(found(sheetOf("Receita", [...other.slice(0, 4), ["Total", 7, 7], ["Posição", 7, 7]]))).toEqual([]);
  expect(found(sheetOf("Outra", filled))).toEqual([]);
});
