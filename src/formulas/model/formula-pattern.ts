import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLambdaNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parseR1C1Ref,
  type AstExpression,
  type BinaryExpression,
  type RangeR1C1,
  type ReferenceIdentifier,
  type Token,
  type UnaryExpression,
} from "@borgar/fx";
import { Decimal } from "../../core/decimal";
import { COLUMNS_IN_SHEET, ROWS_IN_SHEET, type RangeAddress } from "../../workbook/address";
import { NodeReferences, type PatternReference } from "./node-references";
import { parsedFormula } from "./parsed-formula";

/**
 * A formula freed of its place: two cells have the same pattern where one is the other copied. Parsed once for all the cells that
 * share it.
 */
export interface FormulaPattern {
  readonly r1c1: string;
  /**
   * The pattern's meaning, written so that formulas that differ in a leading plus, needless brackets or the order of a sum's terms are
   * alike; R1C1 notation.
   */
  readonly canonical: string;
  /** The canonical text with `@` for each reference: what is computed, whatever from. */
  readonly skeleton: string;
  readonly references: readonly PatternReference[];
  /** What it reads, each reference once, in no order of the formula's. */
  readonly reads: string;
  /** By the nodes of the tree. */
  readonly referenceOf: NodeReferences;
  /** Defined names and table columns that the formula uses, with the function that each is an argument of. */
  readonly names: readonly { readonly text: string; readonly within: string; readonly position: number }[];
  readonly functions: ReadonlySet<string>;
  /** Whether it computes with an operator of arithmetic: a formula that only repeats a cell is at home with text. */
  readonly computes: boolean;
  /** Number literals, as typed, in order. */
  readonly constants: readonly string[];
  /** In R1C1 notation; null where the formula could not be parsed. */
  readonly tree: AstExpression | null;
}

export function readPattern(r1c1: string, tokens: Token[]): FormulaPattern {
  const reader = new PatternReader();
  try {
    const tree = parsedFormula(tokens);
    const canonical = reader.write(tree, "", 0);
    return {
      r1c1,
      canonical: canonical.text,
      skeleton: canonical.skeleton,
      references: reader.references,
      reads: readsOf(reader.references),
      referenceOf: new NodeReferences(reader.nodes, reader.references),
      names: reader.names,
      functions: reader.functions ?? noFunctions,
      computes: reader.computes,
      constants: reader.constants,
      tree,
    };
  } catch {
    // A formula of a newer Excel than the parser knows, or one nested beyond the stack, is compared by its text alone.
    return {
      r1c1,
      canonical: r1c1,
      skeleton: r1c1,
      references: [],
      reads: "",
      referenceOf: new NodeReferences([], []),
      names: [],
      functions: noFunctions,
      computes: false,
      constants: [],
      tree: null,
    };
  }
}

/** Most formulas call none, and each of a long column of different ones would keep an empty set. */
const noFunctions: ReadonlySet<string> = new Set();

function readsOf(references: readonly PatternReference[]): string {
  const texts = [...new Set(references.map(({ text }) => text))];
  return inOrder(texts, (text) => text).join();
}

/** Sorts by a text. Most sums and formulas have two parts, for which the engine's own sorting makes room as for thousands. */
function inOrder<Item>(items: Item[], textOf: (item: Item) => string): Item[] {
  const [first, second] = items;
  if (first === undefined || second === undefined) return items;
  if (items.length === 2) return textOf(first) > textOf(second) ? [second, first] : items;
  return items.sort((one, other) => {
    const [a, b] = [textOf(one), textOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

const writtenNodes = new WeakMap<AstExpression, string>();

/** A part of a pattern's tree, written as {@link FormulaPattern.canonical} writes the whole. */
export function writtenNode(node: AstExpression): string {
  let text = writtenNodes.get(node);
  if (text === undefined) {
    text = new PatternReader().write(node, "", 0).text;
    writtenNodes.set(node, text);
  }
  return text;
}

interface Written {
  readonly text: string;
  readonly skeleton: string;
}

const commutative = new Set(["+", "*"]);
const arithmetic = new Set(["+", "-", "*", "/", "^", "%"]);

/** A plus before a reference is how some people begin a formula. */
function isArithmetic(node: BinaryExpression | UnaryExpression): boolean {
  return arithmetic.has(node.operator) && !(isUnaryNode(node) && node.operator === "+");
}

class PatternReader {
  readonly references: PatternReference[] = [];
  /** Of the references, in their order. */
  readonly nodes: AstExpression[] = [];
  readonly names: { text: string; within: string; position: number }[] = [];
  functions: Set<string> | null = null;
  readonly constants: string[] = [];
  computes = false;
  private readonly operands: AstExpression[] = [];

  write(node: AstExpression | null, within: string, position: number): Written {
    if (node === null) return plain("");
    if (isReferenceNode(node)) return this.writeReference(node, within, position);
    if ((isBinaryNode(node) || isUnaryNode(node)) && isArithmetic(node)) {
      this.computes = true;
      this.operands.push(...node.arguments);
    }
    if (isLiteralNode(node)) {
      if (typeof node.value === "number") this.constants.push(node.raw);
      return plain(node.raw);
    }
    if (isErrorNode(node)) return plain(node.raw);
    if (isCallNode(node)) {
      const name = node.callee.name.toUpperCase();
      this.functions = (this.functions ?? new Set<string>()).add(name);
      const written = node.arguments.map((argument, index) => this.write(argument, name, index));
      return joined(written, ",", `${name}(`, ")");
    }
    if (isUnaryNode(node)) {
      const [operand = null] = node.arguments;
      if (node.operator === "%" && operand && isLiteralNode(operand) && typeof operand.value === "number") {
        // `2%` and `0.02` are one number.
        const share = new Decimal(operand.raw).dividedBy(100).toFixed();
        this.constants.push(share);
        return plain(share);
      }
      const written = this.write(operand, within, position);
      if (node.operator === "+") return written;
      const postfix = node.operator === "%" || node.operator === "#";
      return postfix ? joined([written], "", "", node.operator) : joined([written], "", node.operator, "");
    }
    if (isBinaryNode(node)) {
      const operator = node.operator;
      if (!commutative.has(operator)) {
        return joined(
          node.arguments.map((operand) => this.write(operand, within, position)),
          operator,
          "(",
          ")",
        );
      }
      const terms = termsOf(node, operator).map((term) => this.write(term, within, position));
      return joined(
        inOrder(terms, ({ text }) => text),
        operator,
        "(",
        ")",
      );
    }
    if (isArrayNode(node)) {
      const rows = node.elements.map((row) =>
        joined(
          row.map((element) => this.write(element, within, position)),
          ",",
          "",
          "",
        ),
      );
      return joined(rows, ";", "{", "}");
    }
    if (isLetNode(node)) {
      const parts = node.declarations.flatMap((each) => [plain(each.id.name), this.write(each.init, "LET", 0)]);
      return joined([...parts, this.write(node.body, "LET", 0)], ",", "LET(", ")");
    }
    if (isLambdaNode(node)) {
      const parts = node.params.map((each) => plain(each.name));
      return joined([...parts, this.write(node.body, "LAMBDA", 0)], ",", "LAMBDA(", ")");
    }
    return plain("");
  }

  private writeReference(node: ReferenceIdentifier, within: string, position: number): Written {
    const { value: text, kind } = node;
    const parsed = kind === "name" || kind === "table" ? undefined : parsedReference(text);
    if (parsed === undefined || !("range" in parsed)) {
      this.names.push({ text, within, position });
      return { text: text.toUpperCase(), skeleton: text.toUpperCase() };
    }
    const context = parsed.context ?? [];
    const sheet = context[0] ?? null;
    const reference = {
      text,
      sheet,
      external: context.length > 1 || (sheet?.includes(":") ?? false),
      range: parsed.range,
      within,
      position,
      arithmetic: this.operands.includes(node),
    };
    this.references.push(reference);
    this.nodes.push(node);
    return { text, skeleton: "@" };
  }
}

/** Formulas of a long list read the same few places, each from its own cell. */
const parsedReferences = new Map<string, ReturnType<typeof parseR1C1Ref>>();
const MOST_PARSED = 10_000;

function parsedReference(text: string): ReturnType<typeof parseR1C1Ref> {
  const known = parsedReferences.get(text);
  if (known) return known;
  if (parsedReferences.size >= MOST_PARSED) parsedReferences.clear();
  const parsed = parseR1C1Ref(text);
  parsedReferences.set(text, parsed);
  return parsed;
}

function plain(text: string): Written {
  return { text, skeleton: text };
}

function joined(parts: readonly Written[], separator: string, before: string, after: string): Written {
  return {
    text: `${before}${parts.map((part) => part.text).join(separator)}${after}`,
    skeleton: `${before}${parts.map((part) => part.skeleton).join(separator)}${after}`,
  };
}

/** `a+(b+c)` and `(a+b)+c` are one sum. */
function termsOf(node: AstExpression, operator: string): AstExpression[] {
  if (!isBinaryNode(node) || node.operator !== operator) return [node];
  return node.arguments.flatMap((operand) => termsOf(operand, operator));
}

/** The cells that a reference reads from a given cell; whole columns and rows end with the sheet. */
export function resolvedRange(range: RangeR1C1, row: number, column: number): RangeAddress | null {
  const top = end(range.r0, range.$r0, row, 0);
  const bottom = end(range.r1, range.$r1, row, ROWS_IN_SHEET - 1);
  const left = end(range.c0, range.$c0, column, 0);
  const right = end(range.c1, range.$c1, column, COLUMNS_IN_SHEET - 1);
  const address = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  const inSheet =
    address.row >= 0 &&
    address.column >= 0 &&
    address.row + address.rows <= ROWS_IN_SHEET &&
    address.column + address.columns <= COLUMNS_IN_SHEET;
  return inSheet ? address : null;
}

function end(
  offset: number | null | undefined,
  absolute: boolean | null | undefined,
  from: number,
  open: number,
): number {
  if (offset === null || offset === undefined) return open;
  return absolute === true ? offset : from + offset;
}
