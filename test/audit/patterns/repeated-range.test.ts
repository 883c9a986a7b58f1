import { audit } from "../../../src/audit/audit";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { placesOf } from "../checks/found-by";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";

const days = sheetOf(
  "Dias",
  Array.from({ length: 40 }, (_, day): WrittenCell[] => [10 + day, 20 + day]),
);

/** Months of unequal length, one behind the other in a list of days; those from `fourth` on as they are given. */
const year = (fourth: string, fifth = "Dias!A24:A31"): SheetSnapshot =>
  sheetOf(
    "Ano",
    ["Dias!A1:A7", "Dias!A8:A12", "Dias!A13:A18", fourth, fifth, "Dias!A32:A36", "Dias!A37:A40"].map(
      (range, month): WrittenCell[] => [`Mês ${String(month + 1)}`, `=SUM(${range}) → 100`],
    ),
  );

const found = (sheet: SheetSnapshot): ReturnType<typeof audit> =>
  audit(workbookOf(sheet, days), [brokenPattern]).filter(({ severity }) => severity !== "info");

test("a month that takes the days of the one before again", () => {
  expect(found(year("Dias!A13:A18"))).toMatchObject([
    { severity: "warning", cells: ["B4"], found: "=SUM(Dias!A13:A18)", expected: "=SUM(Dias!A19:A23)" },
  ]);
});

test.each<[string, SheetSnapshot]>([
  ["each takes its own days", year("Dias!A19:A23")],
  ["no days are passed over", year("Dias!A13:A18", "Dias!A19:A31")],
  ["it is the mean of the same days", withCell(year("Dias!A13:A18"), "B4", "=AVERAGE(Dias!A13:A18) → 20")],
  ["it is of another column", year("Dias!B13:B18")],
  ["the next is of another column", year("Dias!A13:A18", "Dias!B24:B31")],
  ["it takes part of them", year("Dias!A13:A17")],
  ["the months are in no order", withCell(withCell(year("Dias!A13:A18"), "B2", "=SUM(Dias!A20:A21) → 9"), "B6", null)],
  ["something else is added too", withCell(year("Dias!A13:A18"), "B4", "=SUM(Dias!A13:A18,Dias!B1) → 100")],
  ["it is the last", withCell(withCell(year("Dias!A13:A18"), "B5", null), "B6", null)],
])("%s", (_, sheet) => {
  expect(placesOf(found(sheet))).toEqual([]);
});

test("what stands between the two parts is nothing", () => {
  const blank = { ...days, cells: new Map([...days.cells].filter(([, { value }]) => value !== 28 && value !== 29)) };
  const passed = year("Dias!A13:A18", "Dias!A21:A31");
  expect(placesOf(audit(workbookOf(passed, days), [brokenPattern]))).toContain("warning B4");
  expect(placesOf(audit(workbookOf(passed, blank), [brokenPattern]))).not.toContain("warning B4");
});
