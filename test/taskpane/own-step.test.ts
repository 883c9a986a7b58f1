import { decimalFromDouble } from "../../src/core/decimal";
import { explain } from "../../src/formulas/explanation/explain-formula";
import { outermostMemos } from "../../src/taskpane/explain/memo-rows";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/**
 * A call that fills many cells has one memo: of each cell the step that gives it is known, within the steps of its own line (issue 19,
 * row 12). So many of the cells have a step; the others hold a name, a day or a constant.
 */
test.each([
  ["=CRESS.CFESS_TRANSFER(6659887.46,169653.6)", 5],
  ["=CRESS.REVENUE_SCENARIOS(486.45,A1:C1,15050,1126.8,99153.6,1050500,169653.6,0.3)", 27],
  ["=CRESS.LATE_CHARGES(A2:A3,B2:B3,C2:C3)", 8],
  ["=CRESS.INSTALLMENTS(522.93,6,B2)", 12],
  // The branch that is taken fills the cells, too.
  ["=IF(A1>0,CRESS.CFESS_TRANSFER(6659887.46,169653.6),0)", 5],
])("%s: %i of its cells have a step that gives them", (formula, count) => {
  const sheet = sheetOf("S", [
    [0.065, 0.075, 0.085, null, `${formula} → 0`],
    [522.93, { value: 43205 }, { value: 43296 }],
    [500, { value: 43205 }, { value: 43266 }],
  ]);
  const root = explain(workbookOf(sheet), "S", { row: 0, column: 4 }, "pt-BR")?.root ?? null;
  const values = root?.values ?? [];
  const shown = values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const [memo] = outermostMemos(root, { row, column });
      const step = memo?.own?.step ?? null;
      if (!memo?.own || step === null || typeof value !== "number") return [];
      expect(step >= memo.own.from && step < memo.own.to).toBe(true);
      const given = memo.steps[step]?.value;
      return [[String(given), decimalFromDouble(value).toString()]];
    }),
  );
  expect(shown.filter(([given, value]) => Math.abs(Number(given) - Number(value)) > 1e-9)).toEqual([]);
  expect(shown).toHaveLength(count);
});
