import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  parseA1Ref,
  tokenize,
  type AstExpression,
  type CallExpression,
  type ReferenceIdentifier,
} from "@borgar/fx";
import { decimalFromText, type Decimal } from "../core/decimal";
import { evaluate } from "../core/evaluation";
import { Failure } from "../core/failure";
import type { RawArgument } from "../core/raw";
import type { Rule } from "../core/rule";
import { fillWording, type Language, type Wording } from "../core/wording";
import { ruleNamed } from "../rules/index";
import { cellKey, COLUMNS_IN_SHEET, ROWS_IN_SHEET, type RangeAddress } from "../workbook/address";
import type { ArgumentNode, ExplanationNode, Precedent } from "./explanation";
import type { SheetModel, WorkbookModel } from "./formula-model";
import { nativeFunction } from "./native-functions";
import {
  cellSized,
  cellValueOf,
  compareScalars,
  errors,
  isDecimal,
  isMatrix,
  isUncomputed,
  numberOf,
  raised,
  scalarOf,
  scalarsOf,
  textOf,
  type Matrix,
  type Operand,
  type Scalar,
} from "./operand";
import { isErrorValue, type CellValue } from "../workbook/snapshot";

/** Where a formula stands, and what it may read. */
export interface EvaluationSite {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Language of texts that CRESS functions give. */
  readonly language: Language;
  /** False where the tree is thrown away and only the result counts. */
  readonly recording: boolean;
  /** A cell that is read as if it held another value: what would the formula give then? */
  readonly supposed?: { readonly sheet: SheetModel; readonly key: number; readonly value: Scalar };
}

export interface Evaluated {
  readonly node: ExplanationNode;
  readonly result: Operand;
}

/** More cells than this in one reference are not read: the formula is left uncomputed. */
const MOST_CELLS = 200_000;

const unread: Wording = {
  en: "this part of the formula could not be read",
  "pt-BR": "esta parte da fórmula não pôde ser lida",
};
const notComputed: Wording = {
  en: "the function {name} is not computed here",
  "pt-BR": "a função {name} não é calculada aqui",
};
const unknownReference: Wording = {
  en: "{text} refers to nothing in this workbook",
  "pt-BR": "{text} não se refere a nada nesta pasta de trabalho",
};
const tooLarge: Wording = {
  en: "{text} is too large to compute here",
  "pt-BR": "{text} é grande demais para calcular aqui",
};
const relativeName: Wording = { en: "{text} is not followed here", "pt-BR": "{text} não é acompanhado aqui" };

/** The tree of a formula with every part's value. The tree is the computation: nothing is computed beside it. */
export function evaluateFormula(formula: string, site: EvaluationSite): Evaluated {
  try {
    const tree = parse(tokenize(formula, { withLocation: true }));
    return new Evaluator(formula, site).visit(tree);
  } catch (error) {
    // A parser of formulas has two ways to fail: a syntax that it does not know, and a nesting that the stack does not hold.
    if (!(error instanceof Error)) throw error;
    return {
      node: { kind: "unread", text: formula.replace(/^=/, ""), value: null, reason: unread },
      result: { uncomputed: unread },
    };
  }
}

class Evaluator {
  constructor(
    private readonly formula: string,
    private readonly site: EvaluationSite,
  ) {}

  visit(tree: AstExpression): Evaluated {
    if (isLiteralNode(tree)) {
      const result = typeof tree.value === "number" ? (decimalFromText(tree.raw) ?? scalarOf(tree.value)) : tree.value;
      return { node: { kind: "literal", text: this.text(tree), value: tree.value }, result };
    }
    if (isErrorNode(tree)) {
      const result = { error: tree.value };
      return { node: { kind: "literal", text: this.text(tree), value: result }, result };
    }
    if (isReferenceNode(tree)) return this.visitReference(tree);
    if (isUnaryNode(tree) || isBinaryNode(tree)) return this.visitOperation(tree, tree.operator, tree.arguments);
    if (isCallNode(tree)) return this.visitCall(tree);
    if (isArrayNode(tree)) {
      const rows = tree.elements.map((row) =>
        row.map((element): Scalar => {
          const { result } = this.visit(element);
          return isMatrix(result) || isUncomputed(result) ? errors.value : result;
        }),
      );
      const result = { rows, reference: false };
      return { node: this.valued({ kind: "array", text: this.text(tree), value: null }, result), result };
    }
    return this.uncomputed({ kind: "unread", text: this.text(tree), value: null }, unread);
  }

  private text(tree: AstExpression): string {
    const [from = 0, to = 0] = tree.loc ?? [];
    return this.formula.slice(from, to);
  }

  private uncomputed(node: ExplanationNode, reason: Wording): Evaluated {
    return { node: { ...node, reason }, result: { uncomputed: reason } };
  }

  private visitReference(tree: ReferenceIdentifier): Evaluated {
    const text = tree.value;
    const target = this.target(text);
    if (target === "relative") {
      return this.uncomputed(
        { kind: "reference", text, value: null, target: null },
        fillWording(relativeName, { text }),
      );
    }
    const sheet = target === null ? undefined : this.site.workbook.sheet(target.sheet);
    if (target === null || sheet === undefined) {
      const reason = fillWording(unknownReference, { text });
      return this.uncomputed({ kind: "reference", text, value: null, target }, reason);
    }
    const range = withinSheet(target.range, sheet);
    if (range.rows * range.columns > MOST_CELLS) {
      return this.uncomputed({ kind: "reference", text, value: null, target }, fillWording(tooLarge, { text }));
    }
    const rows: Scalar[][] = [];
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line: Scalar[] = [];
      for (let column = range.column; column < range.column + range.columns; column++) {
        line.push(this.read(sheet, row, column));
      }
      rows.push(line);
    }
    const result = { rows, reference: true };
    const label = this.site.recording ? labelOf(sheet, range) : undefined;
    const node: ExplanationNode = { kind: "reference", text, target, value: null };
    return { node: this.valued(label === undefined ? node : { ...node, label }, result), result };
  }

  /** The node with its value, where the tree is kept. */
  private valued(node: ExplanationNode, result: Scalar | Matrix): ExplanationNode {
    return this.site.recording ? { ...node, ...shown(result) } : node;
  }

  private read(sheet: SheetModel, row: number, column: number): Scalar {
    const { supposed } = this.site;
    if (supposed?.sheet === sheet && supposed.key === cellKey(row, column)) return supposed.value;
    return scalarOf(sheet.cell(row, column)?.value ?? null);
  }

  /** The cells that a reference or a defined name stands for; "relative" for a table's own row and other moving names. */
  private target(text: string): Precedent | null | "relative" {
    const spill = text.endsWith("#") ? text.slice(0, -1) : text;
    const parsed = parseA1Ref(spill);
    if (parsed === undefined) return text.includes("[") ? this.tableColumn(text) : null;
    if (!("range" in parsed)) return this.named(parsed.name);
    const { top, left, bottom, right } = parsed.range;
    const range = {
      row: top ?? 0,
      column: left ?? 0,
      rows: (bottom ?? ROWS_IN_SHEET - 1) - (top ?? 0) + 1,
      columns: (right ?? COLUMNS_IN_SHEET - 1) - (left ?? 0) + 1,
    };
    const context = parsed.context ?? [];
    if (context.length > 1) return null;
    const sheet = context[0] ?? this.site.sheet.name;
    return { text, sheet, range, exists: this.site.workbook.sheet(sheet) !== undefined };
  }

  private named(name: string): Precedent | null {
    const place = this.site.workbook.named(name, this.site.sheet);
    return place && { text: name, sheet: place.sheet.name, range: place.range, exists: true };
  }

  /** `Table[Column]` alone; sections and `[@Column]` depend on the row and are left. */
  private tableColumn(text: string): Precedent | null | "relative" {
    const [, tableName, columnName] = /^([^[\]]+)\[([^[\]@#]+)\]$/.exec(text) ?? [];
    if (tableName === undefined || columnName === undefined) return "relative";
    const table = this.site.workbook.snapshot.tables?.find(
      (each) => each.name.toLowerCase() === tableName.toLowerCase(),
    );
    const offset = table?.columns.findIndex((each) => each.toLowerCase() === columnName.toLowerCase()) ?? -1;
    if (!table || offset < 0) return null;
    const range = {
      row: table.range.row + 1,
      column: table.range.column + offset,
      rows: table.range.rows - (table.totalsRow ? 2 : 1),
      columns: 1,
    };
    return { text, sheet: table.sheet, range, exists: true };
  }

  private visitOperation(tree: AstExpression, operator: string, trees: readonly AstExpression[]): Evaluated {
    const text = this.text(tree);
    const operands = trees.map((each) => this.visit(each));
    const node: ExplanationNode = {
      kind: "operation",
      text,
      operator,
      operands: operands.map((each) => each.node),
      value: null,
    };
    const results = operands.map((each) => each.result);
    const missing = results.find(isUncomputed);
    if (missing) return this.uncomputed(node, missing.uncomputed);
    if (operator === "#") return this.spilled(node, operands[0]);
    if (operator === ":" || operator === "," || operator === " ") {
      return this.uncomputed(node, fillWording(notComputed, { name: operator }));
    }
    const [left = null, right] = results as (Scalar | Matrix)[];
    const result =
      right === undefined
        ? mapped(left, (value) => unary(operator, value))
        : paired(left, right, (a, b) => binary(operator, a, b));
    return { node: this.valued(node, result), result };
  }

  /** `D1#`: all that the formula in D1 filled. */
  private spilled(node: ExplanationNode, operand: Evaluated | undefined): Evaluated {
    const anchor = operand?.node.kind === "reference" ? operand.node.target : null;
    const sheet = anchor === null ? undefined : this.site.workbook.sheet(anchor.sheet);
    const spill = anchor === null ? undefined : sheet?.cell(anchor.range.row, anchor.range.column)?.spill;
    if (!sheet || !spill) return this.uncomputed(node, fillWording(unknownReference, { text: node.text }));
    const rows: Scalar[][] = [];
    for (let row = spill.row; row < spill.row + spill.rows; row++) {
      const line: Scalar[] = [];
      for (let column = spill.column; column < spill.column + spill.columns; column++) {
        line.push(scalarOf(sheet.cell(row, column)?.value ?? null));
      }
      rows.push(line);
    }
    const result = { rows, reference: true };
    return { node: this.valued(node, result), result };
  }

  private visitCall(tree: CallExpression): Evaluated {
    const text = this.text(tree);
    const name = tree.callee.name.toUpperCase();
    const [only] = tree.arguments;
    const isTotal = tree.arguments.length === 1 && only !== undefined && isReferenceNode(only);
    if (!isTotal || this.site.recording || this.site.supposed) return this.computedCall(tree, text, name);
    // A column in which each line reads the same total computes it once.
    const totals = totalsOf(this.site.workbook, this.site.sheet);
    const known = totals.get(text);
    if (known) return known;
    const computed = this.computedCall(tree, text, name);
    totals.set(text, computed);
    return computed;
  }

  private computedCall(tree: CallExpression, text: string, name: string): Evaluated {
    // The type says that arguments are expressions; one that was left out is null.
    const argumentTrees = tree.arguments as readonly (AstExpression | null)[];
    const visited = argumentTrees.map((each) => (each === null ? null : this.visit(each)));
    const rule = name.startsWith("CRESS.") ? ruleNamed(name) : undefined;
    const nodes = visited.map((each, index): ArgumentNode => {
      const parameter = rule?.parameters[index];
      return { node: each?.node ?? null, ...(parameter ? { name: parameter.name } : {}) };
    });
    const node: ExplanationNode = { kind: "call", text, name, arguments: nodes, value: null };
    if (rule) return this.callRule(rule, node, visited);

    const results = visited.map((each) => each?.result ?? null);
    if (name === "IF" || name === "IFERROR") return this.branch(name, node, results);
    const missing = results.find((each) => each !== null && isUncomputed(each));
    if (missing !== undefined && missing !== null && isUncomputed(missing))
      return this.uncomputed(node, missing.uncomputed);
    const computed = nativeFunction(name);
    if (!computed) return this.uncomputed(node, fillWording(notComputed, { name }));
    const result = computed(results as (Scalar | Matrix | null)[]);
    return { node: this.valued(node, result), result };
  }

  /** The branch not taken may hold what is not computed here. */
  private branch(name: string, node: ExplanationNode, results: readonly (Operand | null)[]): Evaluated {
    const [condition = null, first = null, second = null] = results;
    if (isUncomputed(condition)) return this.uncomputed(node, condition.uncomputed);
    if (isMatrix(condition) && condition.rows.length * (condition.rows[0]?.length ?? 0) !== 1) {
      return this.uncomputed(node, fillWording(notComputed, { name }));
    }
    const value = isMatrix(condition) ? (condition.rows[0]?.[0] ?? null) : condition;
    let result: Operand;
    if (name === "IFERROR") result = isErrorValue(value) ? first : condition;
    else {
      const met = numberOf(value);
      if (isErrorValue(met)) result = met;
      else if (!met.isZero()) result = first;
      else result = results.length < 3 ? false : second;
    }
    if (isUncomputed(result)) return this.uncomputed(node, result.uncomputed);
    return { node: this.valued(node, result), result };
  }

  private callRule(rule: Rule, node: ExplanationNode, visited: readonly (Evaluated | null)[]): Evaluated {
    const missing = visited.find((each) => each !== null && isUncomputed(each.result));
    const head = { id: rule.id, title: rule.title, sources: rule.sources };
    if (missing && isUncomputed(missing.result)) {
      return this.uncomputed({ ...node, rule: { ...head, steps: [] } } as ExplanationNode, missing.result.uncomputed);
    }
    const raw = visited.map((each): RawArgument =>
      each === null ? null : rawArgument(each.result as Scalar | Matrix),
    );
    try {
      const evaluation = evaluate(rule, raw, { recording: this.site.recording, language: this.site.language });
      const rows = evaluation.cells.map((row) =>
        row.map((cell): Scalar => (cell instanceof Failure ? failed(cell) : scalarOf(cell))),
      );
      const only = rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : undefined;
      const result: Scalar | Matrix = only === undefined ? { rows, reference: false } : only;
      const failure = evaluation.cells.flat().find((cell): cell is Failure => cell instanceof Failure);
      const withMemo = { ...node, rule: { ...head, steps: evaluation.steps } } as ExplanationNode;
      const reason = failure && only !== undefined ? { reason: failure.wording } : {};
      return { node: { ...withMemo, ...shown(result), ...reason }, result };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const result = failed(error);
      const withoutMemo = { ...node, rule: { ...head, steps: [] } } as ExplanationNode;
      return { node: { ...withoutMemo, value: cellValueOf(result), reason: error.wording }, result };
    }
  }
}

const knownTotals = new WeakMap<WorkbookModel, Map<SheetModel, Map<string, Evaluated>>>();

/** Calls of one reference that were computed without a tree, by their text on a sheet, which says all that they read. */
function totalsOf(workbook: WorkbookModel, sheet: SheetModel): Map<string, Evaluated> {
  const bySheet = knownTotals.get(workbook) ?? new Map<SheetModel, Map<string, Evaluated>>();
  knownTotals.set(workbook, bySheet);
  const totals = bySheet.get(sheet) ?? new Map<string, Evaluated>();
  bySheet.set(sheet, totals);
  return totals;
}

function failed(failure: Failure): Scalar {
  return failure.reason === "notAvailable" ? errors.notAvailable : errors.value;
}

function rawArgument(operand: Scalar | Matrix): RawArgument {
  const raw = (scalar: Scalar): number | string | boolean | null => {
    const value = cellValueOf(scalar);
    return isErrorValue(value) ? value.error : value;
  };
  return isMatrix(operand) ? operand.rows.map((row) => row.map(raw)) : raw(operand);
}

function shown(result: Scalar | Matrix): { value: CellValue; values?: readonly (readonly CellValue[])[] } {
  if (!isMatrix(result)) return { value: cellValueOf(result) };
  const first = result.rows[0]?.[0] ?? null;
  if (result.rows.length === 1 && result.rows[0]?.length === 1) return { value: cellValueOf(first) };
  return { value: null, values: result.rows.map((row) => row.map(cellValueOf)) };
}

function unary(operator: string, value: Scalar): Scalar {
  if (operator === "+" || operator === "@") return value;
  const number = numberOf(value);
  if (isErrorValue(number)) return number;
  return operator === "%" ? number.div(100) : number.negated();
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  if (operator === "&") return joinedText(left, right);
  const order = ["=", "<>", "<", ">", "<=", ">="].includes(operator) ? compareScalars(left, right) : null;
  if (order !== null) return related(order, operator);
  const a = numberOf(left);
  const b = numberOf(right);
  if (isErrorValue(a)) return a;
  if (isErrorValue(b)) return b;
  return arithmetic(operator, a, b);
}

function joinedText(left: Scalar, right: Scalar): Scalar {
  const [a, b] = [textOf(left), textOf(right)];
  if (isErrorValue(a)) return a;
  return isErrorValue(b) ? b : a + b;
}

function related(order: number, operator: string): boolean {
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

function arithmetic(operator: string, a: Decimal, b: Decimal): Scalar {
  switch (operator) {
    case "+":
      return cellSized(a.plus(b));
    case "-":
      return cellSized(a.minus(b));
    case "*":
      return cellSized(a.times(b));
    case "/":
      return b.isZero() ? errors.division : cellSized(a.div(b));
    case "^":
      return raised(a, b);
    default:
      return errors.value;
  }
}

function mapped(operand: Scalar | Matrix, compute: (value: Scalar) => Scalar): Scalar | Matrix {
  if (!isMatrix(operand)) return compute(operand);
  return collapsed({ rows: operand.rows.map((row) => row.map(compute)), reference: false });
}

/** Element by element, a single value or a single line against every line, as Excel's arrays do. */
function paired(
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  compute: (a: Scalar, b: Scalar) => Scalar,
): Scalar | Matrix {
  if (!isMatrix(left) && !isMatrix(right)) return compute(left, right);
  const a = isMatrix(left) ? left.rows : [[left]];
  const b = isMatrix(right) ? right.rows : [[right]];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (matrix: readonly (readonly Scalar[])[], row: number, column: number): Scalar => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    if (line === undefined) return errors.notAvailable;
    const value = line.length === 1 ? line[0] : line[column];
    return value === undefined ? errors.notAvailable : value;
  };
  return collapsed({
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_each, column): Scalar => compute(at(a, row, column), at(b, row, column))),
    ),
    reference: false,
  });
}

function collapsed(matrix: Matrix): Scalar | Matrix {
  const [first] = [...scalarsOf(matrix)];
  return matrix.rows.length === 1 && matrix.rows[0]?.length === 1 ? (first ?? null) : matrix;
}

/** A whole column costs what is filled in it. */
function withinSheet(range: RangeAddress, sheet: SheetModel): RangeAddress {
  return {
    row: range.row,
    column: range.column,
    rows: Math.max(1, Math.min(range.rows, sheet.rows - range.row)),
    columns: Math.max(1, Math.min(range.columns, sheet.columns - range.column)),
  };
}

/** The text that labels a cell: the nearest to its left, or else above; none for a range of many cells. */
export function labelOf(sheet: SheetModel, range: RangeAddress): string | undefined {
  if (range.rows * range.columns !== 1) return undefined;
  for (let column = range.column - 1; column >= 0; column--) {
    const value = sheet.cell(range.row, column)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  for (let row = range.row - 1; row >= 0; row--) {
    const value = sheet.cell(row, range.column)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

/** Whether two results are the same to the digits that Excel computes with; a double's last digit is not the formula's. */
export function sameResult(shownValue: Scalar, recomputed: Scalar): boolean {
  if (isDecimal(shownValue) && isDecimal(recomputed)) {
    // A sum that cancels out leaves a residue of its terms' last binary digits, where decimals give exactly 0.
    const slack = recomputed.isZero() || shownValue.isZero() ? "1e-9" : recomputed.abs().times("1e-12");
    return shownValue.minus(recomputed).abs().lessThanOrEqualTo(slack);
  }
  if (isErrorValue(shownValue) && isErrorValue(recomputed)) return shownValue.error === recomputed.error;
  return (
    shownValue === recomputed || (shownValue === null && recomputed === "") || compareBlank(shownValue, recomputed)
  );
}

/** A formula that gives a blank shows 0. */
function compareBlank(shownValue: Scalar, recomputed: Scalar): boolean {
  return recomputed === null && isDecimal(shownValue) && shownValue.isZero();
}
