import { fillWording, type Wording } from "../../../core/wording";
import { explain } from "../../../formulas/explanation/explain-formula";
import type { ExplanationNode } from "../../../formulas/explanation/explanation";
import type { FormulaCell } from "../../../formulas/model/formula-model";
import { sumThatMayCountTwice } from "../../../rules/itg20/norms";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { cellsWording } from "../../wording/cells-wording";

const message: Wording = {
  en: "{cells}: CRESS.ITG20_CEILING adds refund and reduction up without the surplus, which may count the same surplus twice.",
  "pt-BR":
    "{cells}: CRESS.ITG20_CEILING soma restituição e redução sem o superávit, o que pode contar o mesmo superávit duas vezes.",
};
const fix: Wording = {
  en: "Pass the surplus after minimum contributions as the fourth argument, and share, costs and tax after it: the refund is then on what the reduction leaves.",
  "pt-BR":
    "Informe o superávit após as contribuições mínimas no quarto argumento e, depois dele, parcela, custos e imposto: a restituição passa a ser sobre o que a redução deixa.",
};

/** A ceiling that is the plain sum of refund and reduction: what cuts contributions cannot be refunded too (ITG 20, item 9). */
export const summedBenefits: Check = {
  kind: "summedBenefits",
  group: "rule",
  severity: "warning",
  repeats: false,
  settledBy: "expected",
  title: { en: "Refund and reduction added up", "pt-BR": "Restituição e redução somadas" },
  run: ({ workbook }: CheckContext) =>
    workbook.sheets.flatMap((sheet): Finding[] => {
      const summing: FormulaCell[] = [];
      for (const formula of sheet.formulas.values()) {
        if (!/ITG20_CEILING\(/i.test(formula.cell.formula ?? "")) continue;
        const explained = explain(workbook, sheet.name, formula, "en");
        if (explained?.root && sumsTwice(explained.root)) summing.push(formula);
      }
      if (summing.length === 0) return [];
      const { citation } = sumThatMayCountTwice;
      const told = fillWording(message, { cells: cellsWording(summing) });
      return [findingOf(summedBenefits, { sheet, cells: summing, source: citation, message: told, fix })];
    }),
};

/** Whether a call's own memo warns of it. */
function sumsTwice(node: ExplanationNode): boolean {
  if (node.kind === "operation") return node.operands.some(sumsTwice);
  if (node.kind !== "call") return false;
  const warned = node.rule?.steps.some((step) => step.source === sumThatMayCountTwice) === true;
  return warned || node.arguments.some((argument) => argument.node !== null && sumsTwice(argument.node));
}
