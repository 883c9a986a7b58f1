import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isUnaryNode,
  translateFormulaToA1,
  type AstExpression,
} from "@borgar/fx";
import type { FormulaCell } from "../../formulas/model/formula-model";
import { groupedBy, nameOf } from "../tables/lines";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";

/** Each odd formula is one check's to tell, by what differs. */

export function isOtherConstant(odd: OddFormula): boolean {
  return differsInConstants(odd) && !isOtherText(odd);
}

/** `"Baby"` where the others write `"baby"`, or `""` where they give a number: words are no figures. */
export function isOtherText(odd: Pick<OddFormula, "formula" | "usual" | "difference">): boolean {
  const texts = ({ tree }: FormulaCell["pattern"]): string => (tree === null ? "" : textsIn(tree).join("\u0000"));
  return differsInConstants(odd) && texts(odd.formula.pattern) !== texts(odd.usual.pattern);
}

function differsInConstants({ difference }: Pick<OddFormula, "difference">): boolean {
  return difference.slips.length > 0 && difference.slips.every((slip) => slip === "constant");
}

function textsIn(node: AstExpression): readonly string[] {
  if (isLiteralNode(node)) return typeof node.value === "string" ? [node.value] : [];
  if (!isBinaryNode(node) && !isUnaryNode(node) && !isCallNode(node)) return [];
  // The type says that arguments are expressions; one that was left out is null.
  return (node.arguments as readonly (AstExpression | null)[]).flatMap((each) => (each === null ? [] : textsIn(each)));
}

/** A sum or difference that reads some of the cells that its neighbours read, but not all. */
export function isDroppedTerm({ difference }: OddFormula): boolean {
  return difference.slips.length > 0 && difference.slips.every((slip) => slip === "termLess");
}

/** `=XLOOKUP(C196,…)` in row 11, where each line looks up its own: a list that was sorted has it wherever a line was moved. */
function readsOtherRow({ formula, usual, direction, difference }: OddFormula): boolean {
  const [own, ...more] = referencesBeyond(formula.pattern, usual.pattern);
  const [right, ...others] = referencesBeyond(usual.pattern, formula.pattern);
  const isOnly = own !== undefined && right !== undefined && more.length + others.length === 0;
  if (!isOnly || direction !== "column" || !difference.slips.every((slip) => slip === "reference")) return false;
  const [here, there] = [right.range, own.range];
  return (
    own.sheet === right.sheet &&
    here.r0 === 0 &&
    here.r1 === 0 &&
    there.$r0 !== true &&
    there.c0 === here.c0 &&
    there.c1 === here.c1
  );
}

/** The same slip copied along a row or down a column is one finding. */
export function oddGroups(odd: readonly OddFormula[]): readonly (readonly OddFormula[])[] {
  return [
    ...groupedBy(
      odd,
      (odd) =>
        `${odd.sheet.name}\u0000${readsOtherRow(odd) ? "" : odd.formula.pattern.canonical}\u0000${odd.usual.pattern.canonical}`,
    ).values(),
  ];
}

/** The neighbour's formula, as it would stand in the odd one's place. */
export function expectedFormula(usual: FormulaCell, at: FormulaCell): string {
  return translateFormulaToA1(usual.pattern.r1c1, nameOf(at));
}
