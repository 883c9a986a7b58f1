import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  type AstExpression,
  type BinaryExpression,
  type UnaryExpression,
} from "@borgar/fx";
import { rangeName, type CellAddress } from "../../workbook/address";
import { resolvedRange, writtenNode, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { thresholds } from "../thresholds";

/** One way in which a formula differs from the one that its neighbours have. */
export type Slip =
  | "reference"
  | "range"
  | "constant"
  | "operator"
  | "sign"
  | "function"
  | "termLess"
  | "termMore"
  | "factorLess"
  | "factorMore"
  | "shape";

export interface FormulaDifference {
  readonly slips: readonly Slip[];
  /** How much was changed: one slip of the hand is 1, a part computed otherwise as much as it has parts. */
  readonly cost: number;
  /** Parts of the larger formula of the two. */
  readonly size: number;
}

/**
 * In what one formula differs from another, by their trees, where both stand in the same place: `$A$12` and the A12 that stands twelve
 * rows above are the same cell there.
 */
export function formulaDifference(
  found: FormulaPattern,
  expected: FormulaPattern,
  at: CellAddress | null = null,
): FormulaDifference {
  const comparison = new Comparison(found, expected, at);
  const size = Math.max(sizeOf(found.tree), sizeOf(expected.tree));
  if (!found.tree || !expected.tree) {
    return found.canonical === expected.canonical
      ? { slips: [], cost: 0, size }
      : { slips: ["shape"], cost: Infinity, size };
  }
  comparison.compare(found.tree, expected.tree);
  return { slips: comparison.slips, cost: comparison.cost, size };
}

interface Term {
  /** -1 for what is subtracted, or divided by. */
  readonly sign: 1 | -1;
  readonly node: AstExpression;
  readonly text: string;
}

interface PartSlips {
  readonly turned: Slip;
  readonly less: Slip;
  readonly more: Slip;
}

const sumSlips: PartSlips = { turned: "sign", less: "termLess", more: "termMore" };
const productSlips: PartSlips = { turned: "operator", less: "factorLess", more: "factorMore" };

class Comparison {
  readonly slips: Slip[] = [];
  cost = 0;

  constructor(
    private readonly found: FormulaPattern,
    private readonly expected: FormulaPattern,
    private readonly at: CellAddress | null,
  ) {}

  compare(foundTree: AstExpression, expectedTree: AstExpression): void {
    const found = plainNode(foundTree);
    const expected = plainNode(expectedTree);
    if (writtenNode(found) === writtenNode(expected)) return;
    if (isWrapped(found, expected) || isWrapped(expected, found)) {
      this.add("shape", thresholds.shapeCost);
      return;
    }
    if (isSum(found) || isSum(expected)) {
      if (this.compareOperator(found, expected)) return;
      this.compareTerms(sumTerms(found, 1), sumTerms(expected, 1), sumSlips);
    } else if (isProduct(found) || isProduct(expected)) {
      this.compareTerms(productFactors(found, 1), productFactors(expected, 1), productSlips);
    } else if (isReferenceNode(found) && isReferenceNode(expected)) {
      this.compareReferences(this.found.referenceOf.get(found), this.expected.referenceOf.get(expected));
    } else if (isCallNode(found) && isCallNode(expected)) {
      this.compareCalls(found.callee.name, found.arguments, expected.callee.name, expected.arguments);
    } else if (isConstant(found) && isConstant(expected)) this.add("constant");
    else if (isConstant(found) !== isConstant(expected) && isLeaf(found) && isLeaf(expected)) this.add("constant");
    else if (isBinaryNode(found) && isBinaryNode(expected)) {
      if (found.operator !== expected.operator) this.add("operator");
      found.arguments.forEach((each, index) => {
        const other = expected.arguments[index];
        if (other) this.compare(each, other);
      });
    } else this.addShape(found, expected);
  }

  private add(slip: Slip, cost = 1): void {
    this.slips.push(slip);
    this.cost += cost;
  }

  /** Something else altogether. */
  private addShape(found: AstExpression, expected: AstExpression): void {
    this.add("shape", Math.max(thresholds.shapeCost, sizeOf(found), sizeOf(expected)));
  }

  /** `B*C` for `B-C`: the same operands under another operator. */
  private compareOperator(found: AstExpression, expected: AstExpression): boolean {
    if (!isBinaryNode(found) || !isBinaryNode(expected) || isSum(found) === isSum(expected)) return false;
    const same = found.arguments.every((each, index) => {
      const other = expected.arguments[index];
      return other !== undefined && writtenNode(each) === writtenNode(other);
    });
    if (same) this.add("operator");
    return same;
  }

  private compareTerms(found: readonly Term[], expected: readonly Term[], slips: PartSlips): void {
    const open = [...expected];
    const take = (matches: (term: Term) => boolean): Term | undefined => {
      const at = open.findIndex(matches);
      return at < 0 ? undefined : open.splice(at, 1)[0];
    };
    const unlike = found.filter((term) => !take(({ sign, text }) => sign === term.sign && text === term.text));
    const shared = found.length - unlike.length;
    const left = unlike.filter((term) => !take(({ sign, text }) => sign !== term.sign && text === term.text));
    // One minus before brackets turns all the terms in them.
    if (left.length < unlike.length) this.add(slips.turned);
    if (left.length > 0 && open.length > 0 && left.length !== open.length && shared === 0) {
      this.add("shape", Math.max(thresholds.shapeCost, sizeOfTerms(left), sizeOfTerms(open)));
      return;
    }
    for (const term of left) {
      const other = take(({ sign }) => sign === term.sign) ?? take(() => true);
      if (!other) this.add(isConstant(term.node) ? "constant" : slips.more);
      else {
        if (other.sign !== term.sign) this.add(slips.turned);
        this.compare(term.node, other.node);
      }
    }
    for (const term of open) this.add(isConstant(term.node) ? "constant" : slips.less);
  }

  private compareCalls(
    foundName: string,
    found: readonly (AstExpression | null)[],
    expectedName: string,
    expected: readonly (AstExpression | null)[],
  ): void {
    if (foundName.toUpperCase() !== expectedName.toUpperCase()) this.add("function");
    if (found.length !== expected.length) {
      const more = found.length > expected.length;
      this.add(more ? "termMore" : "termLess", Math.abs(found.length - expected.length));
    }
    const length = Math.min(found.length, expected.length);
    for (let index = 0; index < length; index++) {
      const one = found[index] ?? null;
      const other = expected[index] ?? null;
      if (one && other) this.compare(one, other);
      else if (one !== other) this.add("constant");
    }
  }

  private compareReferences(found: PatternReference | undefined, expected: PatternReference | undefined): void {
    if (!found || !expected) {
      this.add("reference");
      return;
    }
    if (this.isSameCell(found, expected)) return;
    const kind = orientationOf(found);
    if (kind !== orientationOf(expected)) this.add("shape", thresholds.shapeCost);
    else if (found.sheet === expected.sheet && kind !== "cell" && sharesAnEnd(found, expected)) this.add("range");
    else this.add("reference");
  }

  private isSameCell(found: PatternReference, expected: PatternReference): boolean {
    if (!this.at || found.sheet !== expected.sheet) return false;
    const { row, column } = this.at;
    const [one, other] = [resolvedRange(found.range, row, column), resolvedRange(expected.range, row, column)];
    return one !== null && other !== null && rangeName(one) === rangeName(other);
  }
}

function operandOf(node: UnaryExpression): AstExpression {
  return node.arguments[0] ?? node;
}

function operandsOf(node: BinaryExpression): readonly [AstExpression, AstExpression] {
  const [left = node, right = node] = node.arguments;
  return [left, right];
}

/** `SUM(D12)` and `+D12` are D12, and `SUM(D13+E13)` is a sum. */
function plainNode(node: AstExpression): AstExpression {
  if (isUnaryNode(node) && node.operator === "+") return plainNode(operandOf(node));
  if (isCallNode(node) && node.callee.name.toUpperCase() === "SUM" && node.arguments.length === 1) {
    const [only] = node.arguments;
    if (only && !(isReferenceNode(only) && only.value.includes(":"))) return plainNode(only);
  }
  return node;
}

function isSum(node: AstExpression): boolean {
  return (
    (isBinaryNode(node) && (node.operator === "+" || node.operator === "-")) ||
    (isUnaryNode(node) && node.operator === "-")
  );
}

function isProduct(node: AstExpression): boolean {
  return isBinaryNode(node) && (node.operator === "*" || node.operator === "/");
}

function sumTerms(tree: AstExpression, sign: 1 | -1): Term[] {
  const node = plainNode(tree);
  if (isUnaryNode(node) && node.operator === "-") return sumTerms(operandOf(node), turnedRound(sign));
  if (isBinaryNode(node) && (node.operator === "+" || node.operator === "-")) {
    const [left, right] = operandsOf(node);
    return [...sumTerms(left, sign), ...sumTerms(right, node.operator === "-" ? turnedRound(sign) : sign)];
  }
  return [{ sign, node, text: writtenNode(node) }];
}

function productFactors(tree: AstExpression, sign: 1 | -1): Term[] {
  const node = plainNode(tree);
  if (isBinaryNode(node) && (node.operator === "*" || node.operator === "/")) {
    const [left, right] = operandsOf(node);
    return [...productFactors(left, sign), ...productFactors(right, node.operator === "/" ? turnedRound(sign) : sign)];
  }
  return [{ sign, node, text: writtenNode(node) }];
}

function turnedRound(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function isConstant(node: AstExpression): boolean {
  return isLiteralNode(node) || (isUnaryNode(node) && node.operator === "%" && isConstant(operandOf(node)));
}

function isLeaf(node: AstExpression): boolean {
  return isConstant(node) || isReferenceNode(node);
}

/** `ROUND(A1*B1,2)` for `A1*B1`. */
function isWrapped(whole: AstExpression, part: AstExpression): boolean {
  if (!isCallNode(whole) || isConstant(part)) return false;
  const text = writtenNode(part);
  return partsOf(whole).some((each) => writtenNode(plainNode(each)) === text);
}

function partsOf(node: AstExpression): readonly AstExpression[] {
  if (isBinaryNode(node) || isUnaryNode(node)) return node.arguments;
  if (!isCallNode(node)) return [];
  // The type says that arguments are expressions; one that was left out is null.
  return (node.arguments as readonly (AstExpression | null)[]).filter((each) => each !== null);
}

function sizeOf(node: AstExpression | null): number {
  if (node === null) return 0;
  return 1 + partsOf(node).reduce((sum, each) => sum + sizeOf(each), 0);
}

function sizeOfTerms(terms: readonly Term[]): number {
  return terms.reduce((sum, { node }) => sum + sizeOf(node), 0);
}

type Orientation = "cell" | "row" | "column" | "block";

/** One cell, a stretch along a row or down a column, or a block. */
export function orientationOf({ range }: PatternReference): Orientation {
  const oneRow = range.r0 === range.r1 && range.$r0 === range.$r1;
  const oneColumn = range.c0 === range.c1 && range.$c0 === range.$c1;
  if (oneRow) return oneColumn ? "cell" : "row";
  return oneColumn ? "column" : "block";
}

function sharesAnEnd({ range: one }: PatternReference, { range: other }: PatternReference): boolean {
  const starts = one.r0 === other.r0 && one.c0 === other.c0 && one.$r0 === other.$r0 && one.$c0 === other.$c0;
  const ends = one.r1 === other.r1 && one.c1 === other.c1 && one.$r1 === other.$r1 && one.$c1 === other.$c1;
  return starts || ends;
}
