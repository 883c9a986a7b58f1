import { unreadSeal } from "../../../../src/audit/checks/formula/unread-seal";
import { WorkbookModel } from "../../../../src/formulas/model/formula-model";
import type { SnapshotName } from "../../../../src/workbook/snapshot";

const found = (names: readonly SnapshotName[]) => {
  const sheet = {
    name: "Receita",
    hidden: false,
    cells: new Map(),
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merges: [],
  };
  return unreadSeal.run({ workbook: new WorkbookModel({ sheets: [sheet], names, date1904: false }) });
};

test("a seal longer than any fill writes is told", () => {
  const refersTo = `IF(1,"1;1:A${"1".repeat(30_000)}",Receita!$A$1)`;
  expect(found([{ name: "CRESS_LACRE_RECEITA", refersTo }])).toMatchObject([{ kind: "unreadSeal", severity: "info" }]);
});

test("a seal as a fill writes it, and a workbook without one, are not", () => {
  expect(found([{ name: "CRESS_LACRE_RECEITA", refersTo: 'IF(1,"1;1:A5",Receita!$A$1)' }])).toEqual([]);
  expect(found([])).toEqual([]);
});
