import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { formulaWording } from "../../wording/formula-wording";
import { labelOf } from "../../../formulas/model/cell-label";

/** CRESS functions whose result holds a TRUE or FALSE; the balance by scenario has a check of its own. */
const checking: Readonly<Record<string, Wording>> = {
  "CRESS.SUM_CHECK": {
    en: "the stated total is not the sum of its parts",
    "pt-BR": "o total informado não é a soma das parcelas",
  },
  "CRESS.ANNUITY_BAND": {
    en: "the annuity is outside the limits of the federal council",
    "pt-BR": "a anuidade está fora dos limites do conselho federal",
  },
};

const message: Wording = {
  en: "{cell} is FALSE: {reason} ({formula}).",
  "pt-BR": "{cell} é FALSO: {reason} ({formula}).",
};
const fix: Wording = {
  en: "Mend the figures that the check reads.",
  "pt-BR": "Corrija os valores que a conferência lê.",
};

/** A check that the workbook's author built in, and that fails. */
export const failedCheck: Check = {
  kind: "failedCheck",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Failed check", "pt-BR": "Conferência reprovada" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) =>
      [...sheet.formulas.values()].flatMap((formula) => failures(sheet, formula)),
    );
  },
};

function failures(sheet: SheetModel, formula: FormulaCell): Finding[] {
  const name = Object.keys(checking).find((each) => formula.pattern.functions.has(each));
  const reason = name === undefined ? undefined : checking[name];
  const spill = formula.cell.spill;
  if (!reason || !spill) return [];
  const findings: Finding[] = [];
  for (const { row, column, cell } of sheet.cellsIn(spill)) {
    if (cell.value !== false) continue;
    findings.push(
      findingOf(failedCheck, {
        sheet,
        cells: [{ row, column }],
        found: "FALSE",
        expected: "TRUE",
        cause: { code: "CHECK_FAILED", wording: reason },
        related: [formula],
        message: fillWording(message, {
          cell: `${nameOf({ row, column })} (${labelOf(sheet, { row, column, rows: 1, columns: 1 }) ?? ""})`,
          reason,
          formula: formulaWording(formula.formula),
        }),
        fix,
      }),
    );
  }
  return findings;
}
