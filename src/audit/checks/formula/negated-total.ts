import { isCallNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import { rangeName } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { findingOf } from "../../finding";
import { lineOf, nameOf } from "../../tables/lines";
import { formulaWording } from "../../wording/formula-wording";
import { totalledRanges } from "../../totals";

const message: Wording = {
  en: "{cell} turns the sign of its total: {formula}, where the other totals of the sheet add {range} and the like as they are.",
  "pt-BR":
    "{cell} troca o sinal do total: {formula}, enquanto os outros totais da planilha somam os valores como estão ({range}).",
};
const fix: Wording = {
  en: "Take the minus away, or note why this total alone is shown with the other sign.",
  "pt-BR": "Retire o sinal de menos ou registre por que só este total aparece com o sinal trocado.",
};
const cause: Wording = { en: "a minus before the total", "pt-BR": "um sinal de menos antes do total" };

/** The only total of a sheet that stands below or beside its own figures and shows them with the other sign. */
export const negatedTotal: Check = {
  kind: "negatedTotal",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Total with the sign turned", "pt-BR": "Total com o sinal trocado" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const totals = [...sheet.formulas.values()].filter((formula) => addsOwnLine(workbook, sheet, formula));
      const negated = totals.filter(({ pattern }) => isNegated(pattern.tree));
      const [only] = negated;
      if (!only || negated.length > 1) return [];
      const [range] = totalledRanges(workbook, sheet, only);
      return [
        findingOf(negatedTotal, {
          sheet,
          cells: [only],
          found: only.formula,
          cause: { code: "NEGATED_TOTAL", wording: cause },
          message: fillWording(message, {
            cell: nameOf(only),
            formula: formulaWording(only.formula),
            range: range ? rangeName(range.range) : "",
          }),
          fix,
        }),
      ];
    });
  },
};

function addsOwnLine(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  return (
    totalledRanges(workbook, sheet, formula).some(
      ({ range, direction }) => lineOf(range, direction) === lineOf(formula, direction),
    ) || addsBlockBeside(workbook, sheet, formula)
  );
}

/** A block of the sheet that the total stands below or beside. */
function addsBlockBeside(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  return workbook.references(sheet, formula).some(({ reference, sheet: target, range }) => {
    if (target !== sheet || reference.within !== "SUM" || range.rows < 2 || range.columns < 2) return false;
    const isBelow = formula.column >= range.column && formula.column < range.column + range.columns;
    const isBeside = formula.row >= range.row && formula.row < range.row + range.rows;
    return isBelow !== isBeside;
  });
}

/** Minus before the whole: `-SUM(B2:B9)`. */
function isNegated(tree: AstExpression | null): boolean {
  if (!tree || !isUnaryNode(tree)) return false;
  const [operand] = tree.arguments;
  if (tree.operator === "+") return isNegated(operand ?? null);
  return tree.operator === "-" && isCallNode(withoutPlus(operand));
}

/** `+SUM(B2:B9)` is `SUM(B2:B9)`. */
function withoutPlus(node: AstExpression | undefined): AstExpression | undefined {
  return node && isUnaryNode(node) && node.operator === "+" ? withoutPlus(node.arguments[0]) : node;
}
