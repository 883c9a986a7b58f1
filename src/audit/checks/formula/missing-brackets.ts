import { isBinaryNode, isCallNode, isLiteralNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import type { FormulaCell } from "../../../formulas/model/formula-model";
import type { FormulaPattern } from "../../../formulas/model/formula-pattern";
import { findingOf } from "../../finding";
import { groupedBy, nameOf } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "{cells} divides a cell by itself, which is always 1, before it adds or subtracts: {formula}.",
  "pt-BR": "{cells} divide uma célula por ela mesma, o que dá sempre 1, antes de somar ou subtrair: {formula}.",
};
const severalMessage: Wording = {
  en: "{cells} each divide a cell by itself, which is always 1, before they add or subtract: {formula} in {cell}.",
  "pt-BR":
    "{cells} dividem, cada uma, uma célula por ela mesma, o que dá sempre 1, antes de somar ou subtrair: {formula} em {cell}.",
};
const fix: Wording = {
  en: "Put brackets around what is to be divided: {expected}.",
  "pt-BR": "Coloque entre parênteses o que deve ser dividido: {expected}.",
};
const plainFix: Wording = {
  en: "Put brackets around what is to be divided, or leave out the division.",
  "pt-BR": "Coloque entre parênteses o que deve ser dividido ou retire a divisão.",
};
const cause: Wording = {
  en: "division comes before addition and subtraction, and the brackets are missing",
  "pt-BR": "a divisão vem antes da soma e da subtração, e faltam os parênteses",
};

/** `=E9-C9/C9` for `=(E9-C9)/C9`: what is left of the division is 1, and the change a cell's amount less one. */
export const missingBrackets: Check = {
  kind: "missingBrackets",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Missing brackets", "pt-BR": "Parênteses que faltam" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const without = [...sheet.formulas.values()].filter(({ pattern }) => lacksBrackets(pattern.tree, pattern));
      return [...groupedBy(without, ({ pattern }) => pattern.canonical).values()].map((group) => {
        const [first] = group as [FormulaCell];
        const expected = withBrackets(first.formula);
        return findingOf(missingBrackets, {
          sheet,
          cells: group,
          found: first.formula,
          expected,
          cause: { code: "MISSING_BRACKETS", wording: cause },
          message: fillWording(agreeing(group.length, message, severalMessage), {
            cells: cellsWording(group),
            cell: nameOf(first),
            formula: formulaWording(first.formula),
          }),
          fix: expected === null ? plainFix : fillWording(fix, { expected: formulaWording(expected) }),
        });
      });
    });
  },
};

/** `=A1/B1-B1/B1` is the change, written out: there the other side is divided too. */
function lacksBrackets(node: AstExpression | null | undefined, pattern: FormulaPattern): boolean {
  if (!node) return false;
  if (isBinaryNode(node)) {
    const [left, right] = node.arguments;
    const isAdded = node.operator === "+" || node.operator === "-";
    const isFound = isAdded && left && right && dividesItself(right, pattern) && isUndivided(left);
    return isFound === true || node.arguments.some((each) => lacksBrackets(each, pattern));
  }
  if (!isUnaryNode(node) && !isCallNode(node)) return false;
  // The type says that arguments are expressions; one that was left out is null.
  return (node.arguments as readonly (AstExpression | null)[]).some((each) => lacksBrackets(each, pattern));
}

function dividesItself(node: AstExpression, { referenceOf }: FormulaPattern): boolean {
  if (!isBinaryNode(node) || node.operator !== "/") return false;
  const [one, other] = node.arguments.map((each) => (isReferenceNode(each) ? referenceOf.get(each)?.text : undefined));
  return one !== undefined && one === other;
}

/** Cells, and what is added to them, with no division among it. */
function isUndivided(node: AstExpression): boolean {
  if (isLiteralNode(node)) return false;
  if (isBinaryNode(node)) return node.operator !== "/" && node.arguments.some(isUndivided);
  return true;
}

/** `=(E9-C9)/C9`, where the formula is nothing more. */
function withBrackets(formula: string): string | null {
  const [, change, base] = /^=([^()/]+)\/([^()/*+-]+)$/.exec(formula) ?? [];
  return change === undefined || base === undefined ? null : `=(${change})/${base}`;
}
