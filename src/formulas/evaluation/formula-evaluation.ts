import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
  type AstExpression,
  type CallExpression,
  type ReferenceIdentifier,
} from "@borgar/fx";
import { decimalFromText } from "../../core/decimal";
import type { Rule } from "../../rule/rule";
import { fillWording, type Language, type Wording } from "../../core/wording";
import { ruleNamed } from "../../rules/index";
import { addressOfKey, type RangeAddress } from "../../workbook/address";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";
import { labelOf } from "../model/cell-label";
import type { ArgumentNode, ExplanationNode } from "../explanation/explanation";
import type { SheetModel, WorkbookModel } from "../model/formula-model";
import { binaryResult, unaryResult } from "./formula-operators";
import type { FormulaPattern } from "../model/formula-pattern";
import { keptTotal } from "./kept-totals";
import { nativeFunction } from "../native/native-functions";
import {
  cellValueOf,
  errors,
  isMatrix,
  isUncomputed,
  numberOf,
  scalarOf,
  type Matrix,
  type Operand,
  type Scalar,
  type Uncomputed,
} from "./operand";
import { isRangeValues, RangeValues, TooManyCells, type ReadingMeter } from "./range-values";
import {
  patternTargets,
  referredBy,
  writtenTargets,
  type FoundTarget,
  type TargetReader,
} from "../model/reference-target";
import { ruleOutcome } from "./rule-outcome";
import { notComputed, relativeName, tooLarge, unknownReference, unread } from "./uncomputed-wording";

/** Where a formula stands, and what it may read. */
export interface EvaluationSite {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Language of texts that CRESS functions give. */
  readonly language: Language;
  /** A cell that is read as if it held another value: what would the formula give then? */
  readonly supposed?: { readonly sheet: SheetModel; readonly key: number; readonly value: Scalar };
  /** Counts the cells that are read. */
  readonly meter?: ReadingMeter;
}

export interface Evaluated {
  readonly node: ExplanationNode;
  readonly result: Operand;
}

/** The tree of a formula with every part's value. The tree is the computation: nothing is computed beside it. */
export function evaluateFormula(formula: string, site: EvaluationSite): Evaluated {
  const evaluated = whereRead(() => {
    const tree = parse(tokenize(formula, { withLocation: true }));
    return new Evaluator(site, writtenTargets(site.workbook, site.sheet), formula).whole(tree);
  });
  if (evaluated) return evaluated;
  return {
    node: { kind: "unread", text: formula.replace(/^=/, ""), value: null, reason: unread },
    result: { uncomputed: unread },
  };
}

/** What a pattern gives in a cell, without the tree: each of a column's thousand copies is computed and none is parsed. */
export function patternResult(pattern: FormulaPattern, site: EvaluationSite): Operand {
  const { tree } = pattern;
  const targets = patternTargets(site.workbook, site.sheet, pattern, site.row, site.column);
  const evaluated = tree && whereRead(() => new Evaluator(site, targets, null).whole(tree));
  return evaluated ? evaluated.result : { uncomputed: unread };
}

/** What a part of a pattern gives in a cell. */
export function partResult(pattern: FormulaPattern, part: AstExpression, site: EvaluationSite): Operand {
  const targets = patternTargets(site.workbook, site.sheet, pattern, site.row, site.column);
  const evaluated = whereRead(() => new Evaluator(site, targets, null).whole(part));
  return evaluated ? evaluated.result : { uncomputed: unread };
}

/** Stands for every part of a tree that is thrown away. */
const unrecorded: ExplanationNode = { kind: "unread", text: "", value: null };

/** A formula has two ways not to be read: a syntax that the parser does not know, and a nesting that the stack does not hold. */
function whereRead<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

class Evaluator {
  private readonly recording: boolean;
  private readonly meter: ReadingMeter;

  constructor(
    private readonly site: EvaluationSite,
    private readonly targets: TargetReader,
    /** The text that the tree was made of; null where the tree of the explanation is thrown away and only the result counts. */
    private readonly formula: string | null,
  ) {
    this.recording = formula !== null;
    this.meter = site.meter ?? { cells: 0 };
  }

  whole(tree: AstExpression): Evaluated {
    const { node, result } = this.visit(tree);
    // A bare range is read while it is known what to do with one that is too large.
    return isMatrix(result)
      ? this.computing(node, () => ({ rows: result.rows, reference: result.reference }))
      : { node, result };
  }

  private visit(tree: AstExpression): Evaluated {
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
    if (this.formula === null) return "";
    const [from = 0, to = 0] = tree.loc ?? [];
    return this.formula.slice(from, to);
  }

  private uncomputed(node: ExplanationNode, reason: Wording): Evaluated {
    if (!this.recording) return { node, result: { uncomputed: reason } };
    return { node: { ...node, reason }, result: { uncomputed: reason } };
  }

  private visitReference(tree: ReferenceIdentifier): Evaluated {
    const text = tree.value;
    const found = this.targets(tree);
    if (!this.recording) return { node: unrecorded, result: this.referenceResult(found) };
    if (found === "relative") {
      return this.uncomputed(
        { kind: "reference", text, value: null, target: null },
        fillWording(relativeName, { text }),
      );
    }
    const target = found && {
      text,
      sheet: found.sheetName,
      range: found.range,
      exists: found.sheet !== undefined,
    };
    const node: ExplanationNode = { kind: "reference", text, target, value: null };
    if (found?.sheet === undefined) return this.uncomputed(node, fillWording(unknownReference, { text }));
    const result = this.valuesOf(found.sheet, found.range);
    const label = labelOf(found.sheet, result.range);
    const labelled = label === undefined ? node : { ...node, label };
    // A lookup in a register reads a few of its cells; the others are not shown either.
    return { node: result.isTooLarge ? labelled : this.valued(labelled, result), result };
  }

  private referenceResult(found: FoundTarget): Matrix | Uncomputed {
    if (found === null || found === "relative" || !found.sheet) return { uncomputed: unread };
    return this.valuesOf(found.sheet, found.range);
  }

  /** The node with its value, where the tree is kept. */
  private valued(node: ExplanationNode, result: Scalar | Matrix): ExplanationNode {
    return this.recording ? { ...node, ...shown(result) } : node;
  }

  private valuesOf(sheet: SheetModel, written: RangeAddress): RangeValues {
    const { supposed } = this.site;
    const cell = supposed?.sheet === sheet ? { ...addressOfKey(supposed.key), value: supposed.value } : null;
    return new RangeValues(sheet, withinSheet(written, sheet), written, this.meter, cell);
  }

  private visitOperation(tree: AstExpression, operator: string, trees: readonly AstExpression[]): Evaluated {
    const operands = trees.map((each) => this.visit(each));
    const node: ExplanationNode = this.recording
      ? { kind: "operation", text: this.text(tree), operator, operands: operands.map((each) => each.node), value: null }
      : unrecorded;
    const results = operands.map((each) => each.result);
    const missing = results.find(isUncomputed);
    if (missing) return this.uncomputed(node, missing.uncomputed);
    if (operator === "#") return this.spilled(node, trees[0]);
    if (operator === ":" || operator === "," || operator === " ") {
      return this.uncomputed(node, fillWording(notComputed, { name: operator }));
    }
    const [left = null, right] = results as (Scalar | Matrix)[];
    return this.computing(node, () =>
      right === undefined ? unaryResult(operator, left) : binaryResult(operator, left, right),
    );
  }

  /** `D1#`: all that the formula in D1 filled. */
  private spilled(node: ExplanationNode, anchorTree: AstExpression | undefined): Evaluated {
    const anchor = referredBy(anchorTree, this.targets);
    const spill = anchor?.sheet?.cell(anchor.range.row, anchor.range.column)?.spill;
    if (!anchor?.sheet || !spill) return this.uncomputed(node, fillWording(unknownReference, { text: node.text }));
    const result = this.valuesOf(anchor.sheet, spill);
    return { node: this.valued(node, result), result };
  }

  private visitCall(tree: CallExpression): Evaluated {
    const name = tree.callee.name.toUpperCase();
    const [only] = tree.arguments;
    const target =
      this.recording || this.site.supposed || tree.arguments.length !== 1 ? null : referredBy(only, this.targets);
    const { sheet, range } = target ?? {};
    if (!sheet || !range || !nativeFunction(name)) return this.computedCall(tree, name);
    return {
      node: unrecorded,
      result: keptTotal(this.valuesOf(sheet, range), name, () => this.computedCall(tree, name).result),
    };
  }

  private computedCall(tree: CallExpression, name: string): Evaluated {
    // The type says that arguments are expressions; one that was left out is null.
    const argumentTrees = tree.arguments as readonly (AstExpression | null)[];
    const visited = argumentTrees.map((each) => (each === null ? null : this.visit(each)));
    const rule = name.startsWith("CRESS.") ? ruleNamed(name) : undefined;
    const node: ExplanationNode = this.recording ? this.callNode(tree, name, rule, visited) : unrecorded;
    if (rule) return this.callRule(rule, node, visited);

    const results = visited.map((each) => each?.result ?? null);
    if (name === "IF" || name === "IFERROR") return this.branch(name, node, results);
    const missing = results.find((each) => each !== null && isUncomputed(each));
    if (missing !== undefined && missing !== null && isUncomputed(missing))
      return this.uncomputed(node, missing.uncomputed);
    const computed = nativeFunction(name);
    if (!computed) return this.uncomputed(node, fillWording(notComputed, { name }));
    return this.computing(node, () => computed(results as (Scalar | Matrix | null)[]));
  }

  /** A part with what it gives, or the reason why a range in it cannot be read. */
  private computing(node: ExplanationNode, compute: () => Scalar | Matrix): Evaluated {
    try {
      const result = compute();
      return { node: this.valued(node, result), result };
    } catch (error) {
      if (error instanceof TooManyCells) return this.uncomputed(node, fillWording(tooLarge, { text: node.text }));
      throw error;
    }
  }

  private callNode(
    tree: CallExpression,
    name: string,
    rule: Rule | undefined,
    visited: readonly (Evaluated | null)[],
  ): ExplanationNode {
    const nodes = visited.map((each, index): ArgumentNode => {
      const parameter = rule?.parameters[index];
      return { node: each?.node ?? null, ...(parameter ? { name: parameter.name } : {}) };
    });
    return { kind: "call", text: this.text(tree), name, arguments: nodes, value: null };
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
    const operands = visited.map((each) => each && (each.result as Scalar | Matrix));
    if (operands.some((each) => isRangeValues(each) && each.isTooLarge)) {
      return this.uncomputed(node, fillWording(tooLarge, { text: node.text }));
    }
    const { result, steps, reason } = ruleOutcome(rule, operands, {
      recording: this.recording,
      language: this.site.language,
    });
    if (!this.recording) return { node, result };
    const withMemo = { ...node, rule: { ...head, steps } } as ExplanationNode;
    return { node: { ...withMemo, ...shown(result), ...(reason ? { reason } : {}) }, result };
  }
}

function shown(result: Scalar | Matrix): { value: CellValue; values?: readonly (readonly CellValue[])[] } {
  if (!isMatrix(result)) return { value: cellValueOf(result) };
  const first = result.rows[0]?.[0] ?? null;
  if (result.rows.length === 1 && result.rows[0]?.length === 1) return { value: cellValueOf(first) };
  return { value: null, values: result.rows.map((row) => row.map(cellValueOf)) };
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
