import { isBinaryNode, isCallNode, isLiteralNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { isFilledTemplate } from "../../filled-workbook";
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
  en: "Correct the figures that the check reads.",
  "pt-BR": "Corrija os valores que a conferência lê.",
};

const nativeMessage: Wording = {
  en: "{cell} ({label}) is FALSE: what the check compares differs ({formula}).",
  "pt-BR": "{cell} ({label}) é FALSO: o que a conferência compara difere ({formula}).",
};
const nativeFix: Wording = {
  en: "Correct the figures that the check reads, or the check itself where it compares the wrong ones.",
  "pt-BR": "Corrija os valores que a conferência lê ou a própria conferência, se compara os valores errados.",
};
const differs: Wording = { en: "the figures compared differ", "pt-BR": "os valores comparados diferem" };

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
      [...sheet.formulas.values()].flatMap((formula) => [
        ...failures(sheet, formula),
        ...(isFailedComparison(formula) && !isToldBesideIt(workbook, sheet, formula)
          ? [reportComparison(sheet, formula)]
          : []),
      ]),
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

function isFailedComparison({ cell, pattern }: FormulaCell): boolean {
  return cell.value === false && cell.spill === undefined && pattern.tree !== null && comparesAmounts(pattern.tree);
}

/** `ABS(B5-B9)<0.005` and `ROUND(B5-B9,2)=0`: two amounts that should be the same, compared as far as a cent; or an IF that ends with it. */
function comparesAmounts(tree: AstExpression): boolean {
  if (isCallNode(tree) && tree.callee.name.toUpperCase() === "IF") {
    const last = tree.arguments.at(-1);
    return last !== undefined && comparesAmounts(last);
  }
  if (!isBinaryNode(tree)) return false;
  const [left, right] = tree.arguments;
  if (!left || !right || !isLiteralNode(right) || typeof right.value !== "number") return false;
  const compared = differenceIn(left);
  if (compared === "ABS") return (tree.operator === "<" || tree.operator === "<=") && right.value < 1;
  return compared === "ROUND" && tree.operator === "=" && right.value === 0;
}

/** The function that a difference of two amounts stands in. */
function differenceIn(node: AstExpression): string | null {
  if (!isCallNode(node)) return null;
  const [inner] = node.arguments;
  if (!inner) return null;
  return isBinaryNode(inner) && (inner.operator === "-" || inner.operator === "+")
    ? node.callee.name.toUpperCase()
    : null;
}

/**
 * A template tells the clerk, on the sheet and in its summary, that figures which the council typed do not agree
 * (months of the year still running do not add up to the year's budget): no slip of the workbook. Where a formula's
 * result is compared, or where no template stands behind the check, it is for the reviewer.
 */
function isToldBesideIt(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  return isFilledTemplate(workbook) && !comparesResults(workbook, sheet, formula);
}

function comparesResults(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  return workbook
    .references(sheet, formula)
    .some(({ sheet: read, range }) => [...read.cellsIn(range)].some(({ row, column }) => read.formula(row, column)));
}

function reportComparison(sheet: SheetModel, formula: FormulaCell): Finding {
  const { row, column } = formula;
  return findingOf(failedCheck, {
    severity: "warning",
    sheet,
    cells: [formula],
    found: "FALSE",
    expected: "TRUE",
    cause: { code: "CHECK_FAILED", wording: differs },
    message: fillWording(nativeMessage, {
      cell: nameOf(formula),
      label: labelOf(sheet, { row, column, rows: 1, columns: 1 }) ?? "",
      formula: formulaWording(formula.formula),
    }),
    fix: nativeFix,
  });
}
