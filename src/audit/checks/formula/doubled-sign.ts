import { isBinaryNode, isCallNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import type { FormulaCell } from "../../../formulas/model/formula-model";
import { findingOf } from "../../finding";
import { groupedBy } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "{cells} subtracts a negated cell, so it adds it: {formula}.",
  "pt-BR": "{cells} subtrai uma célula com sinal trocado, ou seja, soma-a: {formula}.",
};
const severalMessage: Wording = {
  en: "{cells} subtract a negated cell, so they add it: {formula}.",
  "pt-BR": "{cells} subtraem uma célula com sinal trocado, ou seja, somam-na: {formula}.",
};
const fix: Wording = {
  en: "Write one sign: minus to subtract, plus to add.",
  "pt-BR": "Escreva um só sinal: menos para subtrair, mais para somar.",
};
const cause: Wording = { en: "a minus was typed twice", "pt-BR": "o sinal de menos foi digitado duas vezes" };

/** `=C14--C15`: two minus signs make a plus, which nobody writes on purpose. */
export const doubledSign: Check = {
  kind: "doubledSign",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Doubled minus sign", "pt-BR": "Sinal de menos repetido" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const doubled = [...sheet.formulas.values()].filter(
        ({ pattern }) => pattern.tree !== null && subtractsNegated(pattern.tree),
      );
      return [...groupedBy(doubled, ({ pattern }) => pattern.canonical).values()].map((group) => {
        const [first] = group as [FormulaCell];
        return findingOf(doubledSign, {
          sheet,
          cells: group,
          found: first.formula,
          cause: { code: "DOUBLED_SIGN", wording: cause },
          message: fillWording(agreeing(group.length, message, severalMessage), {
            cells: cellsWording(group),
            formula: formulaWording(first.formula),
          }),
          fix,
        });
      });
    });
  },
};

function subtractsNegated(tree: AstExpression | null): boolean {
  if (tree === null) return false;
  if (isBinaryNode(tree)) {
    const [, right] = tree.arguments;
    const negated =
      right !== undefined && isUnaryNode(right) && right.operator === "-" && right.arguments.some(isReferenceNode);
    return (tree.operator === "-" && negated) || tree.arguments.some(subtractsNegated);
  }
  if (isUnaryNode(tree) || isCallNode(tree)) return tree.arguments.some(subtractsNegated);
  return false;
}
