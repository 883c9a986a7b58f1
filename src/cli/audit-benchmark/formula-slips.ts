import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
  type AstExpression,
} from "@borgar/fx";
import { columnLetters, columnNumber } from "../../workbook/address";

/** Single slips of the hand in a formula, as texts: nothing here knows what the audit looks for. */

export type FormulaSlip = (formula: string, chance: () => number) => string | null;

interface Part {
  readonly node: AstExpression;
  readonly from: number;
  readonly to: number;
}

function partsOf(formula: string): readonly Part[] {
  const parts: Part[] = [];
  const visit = (node: AstExpression | null): void => {
    if (node === null) return;
    const [from = 0, to = 0] = node.loc ?? [];
    parts.push({ node, from, to });
    if (isBinaryNode(node) || isUnaryNode(node) || isCallNode(node)) node.arguments.forEach(visit);
  };
  visit(parse(tokenize(formula, { withLocation: true })));
  return parts;
}

function chosen<T>(items: readonly T[], chance: () => number): T | null {
  return items[Math.floor(chance() * items.length)] ?? null;
}

function replaced(formula: string, from: number, to: number, text: string): string {
  return formula.slice(0, from) + text + formula.slice(to);
}

interface Corner {
  readonly column$: string;
  readonly column: number;
  readonly row$: string;
  readonly row: number;
}

interface WrittenReference extends Part {
  readonly prefix: string;
  readonly first: Corner;
  /** Null where the reference is to one cell. */
  readonly last: Corner | null;
}

const referenceShape = /^(.*!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?$/i;

function referencesIn(formula: string): readonly WrittenReference[] {
  return partsOf(formula).flatMap((part): WrittenReference[] => {
    if (!isReferenceNode(part.node)) return [];
    const match = referenceShape.exec(formula.slice(part.from, part.to));
    if (!match) return [];
    const [, prefix = "", a$ = "", a = "", a1$ = "", a1 = "", b$ = "", b, b1$ = "", b1 = ""] = match;
    const first = { column$: a$, column: columnNumber(a), row$: a1$, row: Number(a1) };
    const last = b === undefined ? null : { column$: b$, column: columnNumber(b), row$: b1$, row: Number(b1) };
    return [{ ...part, prefix, first, last }];
  });
}

function cornerText({ column$, column, row$, row }: Corner): string {
  return `${column$}${columnLetters(column)}${row$}${String(row)}`;
}

function withReference(
  formula: string,
  { from, to, prefix }: WrittenReference,
  first: Corner,
  last: Corner | null,
): string | null {
  const corners = last ? [first, last] : [first];
  if (corners.some(({ row, column }) => row < 1 || column < 0)) return null;
  return replaced(formula, from, to, prefix + corners.map(cornerText).join(":"));
}

const FEWEST_IN_RANGE = 3;

/** A range without its first or its last cell. */
function shorterRange(atStart: boolean): FormulaSlip {
  return (formula, chance) => {
    const ranges = referencesIn(formula).filter(
      ({ first, last }) =>
        last !== null &&
        (first.row === last.row) !== (first.column === last.column) &&
        last.row - first.row + last.column - first.column + 1 >= FEWEST_IN_RANGE,
    );
    const range = chosen(ranges, chance);
    if (!range?.last) return null;
    const { first, last } = range;
    const moved = (corner: Corner, step: number): Corner =>
      first.row === last.row ? { ...corner, column: corner.column + step } : { ...corner, row: corner.row + step };
    return withReference(formula, range, atStart ? moved(first, 1) : first, atStart ? last : moved(last, -1));
  };
}

/** Plus for minus; a formula that has neither gets a minus before it. */
const sign: FormulaSlip = (formula, chance) => {
  const operators = partsOf(formula).flatMap(({ node }): number[] => {
    if (!isBinaryNode(node) || (node.operator !== "+" && node.operator !== "-")) return [];
    const [left, right] = node.arguments;
    const [, from = 0] = left?.loc ?? [];
    const [to = 0] = right?.loc ?? [];
    const at = formula.slice(from, to).indexOf(node.operator);
    return at < 0 ? [] : [from + at];
  });
  const at = chosen(operators, chance);
  if (at === null) return `=-(${formula.replace(/^=/, "")})`;
  return replaced(formula, at, at + 1, formula[at] === "+" ? "-" : "+");
};

/** One relative reference a row up or down, as when a formula was written by clicking. */
const rowSlip: FormulaSlip = (formula, chance) => {
  const reference = chosen(
    referencesIn(formula).filter(({ first, last }) => first.row$ === "" && last?.row$ !== "$"),
    chance,
  );
  if (!reference) return null;
  const step = chance() < 0.5 && reference.first.row > 1 ? -1 : 1;
  const moved = (corner: Corner): Corner => ({ ...corner, row: corner.row + step });
  return withReference(formula, reference, moved(reference.first), reference.last && moved(reference.last));
};

/** An anchored reference that lost its `$` and moved on by one, as a copied formula's does. */
const driftingAnchor: FormulaSlip = (formula, chance) => {
  const reference = chosen(
    referencesIn(formula).filter(({ first, last }) => last === null && (first.row$ === "$" || first.column$ === "$")),
    chance,
  );
  if (!reference) return null;
  const { first } = reference;
  const drifted =
    first.row$ === "$"
      ? { ...first, row$: "", row: first.row + 1 }
      : { ...first, column$: "", column: first.column + 1 };
  return withReference(formula, reference, drifted, null);
};

/** Another number in the formula, or one where it has none. */
const constant: FormulaSlip = (formula, chance) => {
  const literals = partsOf(formula).filter(({ node }) => isLiteralNode(node) && typeof node.value === "number");
  const literal = chosen(literals, chance);
  if (!literal) return `${formula}+${String(Math.ceil(chance() * 90))}`;
  const text = formula.slice(literal.from, literal.to);
  // The last digit one further: 0.2 becomes 0.3, 12 becomes 13, 1 becomes 2.
  return replaced(
    formula,
    literal.from,
    literal.to,
    text.replace(/\d$/, (digit) => (digit === "9" ? "8" : String(Number(digit) + 1))),
  );
};

/** The terms of the outermost sum or difference, each with the sign before it. */
function outerTerms(formula: string): readonly Part[] {
  const termsOf = (node: AstExpression): AstExpression[] => {
    if (!isBinaryNode(node) || (node.operator !== "+" && node.operator !== "-")) return [node];
    return node.arguments.flatMap(termsOf);
  };
  const terms = termsOf(parse(tokenize(formula, { withLocation: true })));
  return terms.map((node) => ({ node, from: node.loc?.[0] ?? 0, to: node.loc?.[1] ?? 0 }));
}

const droppedTerm: FormulaSlip = (formula, chance) => {
  const [head, ...others] = outerTerms(formula);
  const dropped = chosen(others, chance);
  if (!head || !dropped) return null;
  const before = formula.slice(0, dropped.from);
  const at = Math.max(before.lastIndexOf("+"), before.lastIndexOf("-"));
  const shorter = formula.slice(0, at) + formula.slice(dropped.to);
  return isBalanced(shorter) ? shorter : null;
};

/** A term added twice; for a single range, its last cell once more. */
const doubledTerm: FormulaSlip = (formula, chance) => {
  const terms = outerTerms(formula);
  if (terms.length > 1) {
    const term = chosen(terms, chance);
    return term ? `${formula}+${formula.slice(term.from, term.to)}` : null;
  }
  const range = referencesIn(formula).find(({ last }) => last !== null);
  return range?.last ? `${formula}+${range.prefix}${cornerText(range.last)}` : null;
};

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const letter of formula) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

export const formulaSlips = {
  rangeShortAtStart: shorterRange(true),
  rangeShortAtEnd: shorterRange(false),
  sign,
  rowSlip,
  driftingAnchor,
  constant,
  droppedTerm,
  doubledTerm,
} as const satisfies Readonly<Record<string, FormulaSlip>>;
