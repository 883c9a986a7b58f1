import { isBinaryNode, isCallNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import type { FormulaCell } from "../../../formulas/model/formula-model";
import { groupedBy, nameOf, rangeText } from "../../tables/lines";

const message: Wording = {
  en: "{cells} subtracts a negated cell, so it adds it: {formula}.",
  "pt-BR": "{cells} subtrai uma célula com sinal trocado, ou seja, soma-a: {formula}.",
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
  title: { en: "Doubled minus sign", "pt-BR": "Sinal de menos repetido" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const doubled = [...sheet.formulas.values()].filter(
        ({ pattern }) => pattern.tree !== null && subtractsNegated(pattern.tree),
      );
      return [...groupedBy(doubled, ({ pattern }) => pattern.canonical).values()].map((group) => {
        const [first] = group as [FormulaCell];
        return {
          kind: doubledSign.kind,
          severity: "warning" as const,
          sheet: sheet.name,
          cells: group.map(nameOf),
          found: first.formula,
          expected: null,
          difference: null,
          cause: { code: "DOUBLED_SIGN", wording: cause },
          related: [],
          source: null,
          message: fillWording(message, { cells: rangeText(group), formula: first.formula }),
          fix,
        };
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
