import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLetNode,
  isLiteralNode,
  isReference,
  isReferenceNode,
  isUnaryNode,
  tokenize,
  type AstExpression,
  type CallExpression,
  type LetExpression,
  type ReferenceIdentifier,
} from "@borgar/fx";
import { decimalFromText } from "../../core/decimal";
import type { Rule } from "../../rule/rule";
import { fillWording, sameInBoth, type Language, type Wording } from "../../core/wording";
import { ruleNamed } from "../../rules/index";
import { addressOfKey, rangeName, sheetReference, type RangeAddress } from "../../workbook/address";
import { isErrorValue, type CellValue, type ErrorValue } from "../../workbook/snapshot";
import { labelOf } from "../model/cell-label";
import type { ArgumentNode, ExplanationNode, ReferenceNode } from "../explanation/explanation";
import type { SheetModel, WorkbookModel } from "../model/formula-model";
import { choosesAmong, isBranch, takenBranch } from "./branches";
import { binaryResult, unaryResult } from "./formula-operators";
import { bracketedText, bracketsOf, type Brackets } from "./formula-text";
import type { FormulaPattern } from "../model/formula-pattern";
import { NestedTooDeeply, parsedFormula } from "../model/parsed-formula";
import { keptTotal } from "./kept-totals";
import { indirectTarget, offsetTarget } from "./moved-references";
import { ownCell } from "./own-cell";
import { argumentName } from "../native/argument-names";
import { knownToExcelAlone } from "../native/excel-alone";
import { FormNotComputed } from "../native/native-arguments";
import { nativeFunction } from "../native/native-functions";
import { subtotalFunction } from "../native/native-subtotals";
import { portugueseFunctions } from "../../workbook/portuguese-names";
import {
  cellValueOf,
  errors,
  isMatrix,
  isUncomputed,
  scalarOf,
  textOf,
  type Matrix,
  type Operand,
  type Scalar,
  type Uncomputed,
} from "./operand";
import {
  DayInText,
  FormulaMeter,
  isRangeValues,
  MOST_CELLS,
  RangeValues,
  TooManyCells,
  type ReadingMeter,
} from "./range-values";
import {
  patternTargets,
  referredBy,
  writtenTargets,
  type FoundTarget,
  type Target,
  type TargetReader,
} from "../model/reference-target";
import { ruleOutcome } from "./rule-outcome";
import {
  circularName,
  dayInText,
  hiddenRows,
  nestedTooDeeply,
  notComputed,
  otherWorkbook,
  rangesTogether,
  relativeName,
  tooLarge,
  tooManyOperations,
  unknownReference,
  unread,
} from "./uncomputed-wording";

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
  /** Counts the cells that are read and computed with. */
  readonly meter?: ReadingMeter;
}

export interface Evaluated {
  readonly node: ExplanationNode;
  readonly result: Operand;
}

/** The tree of a formula with every part's value. The tree is the computation: nothing is computed beside it. */
export function evaluateFormula(formula: string, site: EvaluationSite): Evaluated {
  let reason = unread;
  const evaluated = whereRead(
    () => {
      const tree = parsedFormula(tokenize(formula, { withLocation: true }));
      return new Evaluator(site, writtenTargets(site.workbook, site), formula).whole(tree);
    },
    (why) => {
      reason = why;
    },
  );
  // Brackets around the whole are of no operand, and yet the formula's.
  if (evaluated) return { ...evaluated, node: { ...evaluated.node, text: formula.replace(/^=/, "") } };
  return {
    node: { kind: "unread", text: formula.replace(/^=/, ""), value: null, reason },
    result: { uncomputed: reason },
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

/** A formula has three ways not to be read: a syntax that the parser does not know, brackets too deep, operations that the stack does not hold. */
function whereRead<Result>(read: () => Result, otherwise?: (why: Wording) => void): Result | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof NestedTooDeeply) otherwise?.(nestedTooDeeply);
    else otherwise?.(error instanceof RangeError ? tooManyOperations : unread);
    return null;
  }
}

/** Names may stand for names; more than so many, one in another, are a circle. */
const DEEPEST_NAME = 16;

/** A file writes this before the names of functions that came after its format. */
const LATER_FUNCTION = /^_XLFN\.(_XLWS\.)?/;

class Evaluator {
  private readonly recording: boolean;
  private readonly meter: FormulaMeter;
  private brackets: Brackets | null = null;
  /** What LET has named so far, innermost last. */
  private readonly scope: { readonly name: string; readonly evaluated: Evaluated }[] = [];

  constructor(
    private readonly site: EvaluationSite,
    private readonly targets: TargetReader,
    /** The text that the tree was made of; null where the tree of the explanation is thrown away and only the result counts. */
    private readonly formula: string | null,
    private readonly depth = 0,
  ) {
    this.recording = formula !== null;
    this.meter = new FormulaMeter(site.meter);
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
    if (isLetNode(tree)) return this.visitLet(tree);
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
    this.brackets ??= bracketsOf(this.formula);
    return bracketedText(this.formula, this.brackets, from, to);
  }

  private uncomputed(node: ExplanationNode, reason: Wording): Evaluated {
    if (!this.recording) return { node, result: { uncomputed: reason } };
    return { node: { ...node, reason }, result: { uncomputed: reason } };
  }

  private visitReference(tree: ReferenceIdentifier): Evaluated {
    const text = tree.value;
    const inScope = tree.kind === "name" ? this.inScope(text) : undefined;
    if (inScope) return { node: { ...inScope.node, text }, result: inScope.result };
    const found = this.targets(tree);
    if (found === null && tree.kind === "name") return this.visitName(tree);
    if (!this.recording) return { node: unrecorded, result: this.referenceResult(found) };
    if (found === "relative") {
      return this.uncomputed(
        { kind: "reference", text, value: null, target: null },
        fillWording(relativeName, { text }),
      );
    }
    return this.recordedReference({ kind: "reference", text, target: null, value: null }, found);
  }

  private recordedReference(head: ReferenceNode, found: Target | null): Evaluated {
    const { text } = head;
    const node: ReferenceNode = { ...head, ...targetsOf(text, found) };
    if (found?.sheet === undefined) {
      const elsewhere = /^'?[^!']*\[[^\]]+\][^!']*'?!/.test(text);
      return this.uncomputed(node, fillWording(elsewhere ? otherWorkbook : unknownReference, { text }));
    }
    if (found.further) {
      const result = this.valuesOfAll([found.sheet, ...found.further], found.range);
      return { node: this.valued(node, result), result };
    }
    const result = this.valuesOf(found.sheet, found.range);
    const label = labelOf(found.sheet, result.written);
    const format = found.sheet.cell(found.range.row, found.range.column)?.format;
    const labelled = {
      ...node,
      ...(label === undefined ? {} : { label }),
      ...(format === undefined ? {} : { format }),
    };
    // A lookup in a register reads a few of its cells; the others are not shown either.
    return { node: result.isTooLarge ? labelled : this.valued(labelled, result), result };
  }

  /** A defined name that stands for no fixed range: for a rate, a text, a formula. It is computed where it is used. */
  private visitName(tree: ReferenceIdentifier): Evaluated {
    const text = tree.value;
    const node: ExplanationNode = { kind: "reference", text, target: null, value: null };
    const at = text.lastIndexOf("!");
    const scope = at < 0 ? this.site.sheet : (this.site.workbook.sheet(unquoted(text.slice(0, at))) ?? this.site.sheet);
    const meaning = this.site.workbook.meaningOf(text.slice(at + 1), scope);
    if (meaning === null) return this.uncomputed(node, fillWording(unknownReference, { text }));
    if (this.depth >= DEEPEST_NAME) return this.uncomputed(node, fillWording(circularName, { text }));
    const formula = `=${meaning}`;
    // What a name's own formula reads is unknown to the order of calculation: it is followed where a cell is explained.
    if (!this.recording && tokenize(formula).some(isReference))
      return this.uncomputed(node, fillWording(relativeName, { text }));
    const evaluated = whereRead(() => {
      const parsed = parsedFormula(tokenize(formula, { withLocation: true }));
      const targets = writtenTargets(this.site.workbook, this.site);
      return new Evaluator(this.site, targets, this.recording ? formula : null, this.depth + 1).whole(parsed);
    });
    if (!evaluated) return this.uncomputed(node, fillWording(unknownReference, { text }));
    const { result } = evaluated;
    if (!this.recording) return { node: unrecorded, result };
    const meant = { ...node, meaning: evaluated.node, label: formula };
    if (isUncomputed(result)) return this.uncomputed(meant, result.uncomputed);
    return { node: { ...meant, ...shown(result) }, result };
  }

  private inScope(name: string): Evaluated | undefined {
    for (let index = this.scope.length - 1; index >= 0; index -= 1) {
      const named = this.scope[index];
      if (named?.name.toLowerCase() === name.toLowerCase()) return named.evaluated;
    }
    return undefined;
  }

  /** `LET(x, A1*2, x+1)`: each name with its part, then what is computed from them. */
  private visitLet(tree: LetExpression): Evaluated {
    const before = this.scope.length;
    const named = tree.declarations.map(({ id, init }): ArgumentNode => {
      const evaluated = this.visitPart(init);
      this.scope.push({ name: id.name, evaluated });
      return { name: sameInBoth(id.name), node: evaluated.node };
    });
    const body = this.visitPart(tree.body);
    this.scope.length = before;
    if (!this.recording) return body;
    const node: ExplanationNode = {
      kind: "call",
      text: this.text(tree),
      name: "LET",
      arguments: [...named, { name: calculation, node: body.node }],
      value: null,
    };
    if (isUncomputed(body.result)) return this.uncomputed(node, body.result.uncomputed);
    return { node: { ...node, ...shown(body.result) }, result: body.result };
  }

  /** A part that the formula may have left out. */
  private visitPart(tree: AstExpression | null): Evaluated {
    return tree === null ? { node: { kind: "literal", text: "", value: null }, result: null } : this.visit(tree);
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

  /** The same cells of several sheets, one sheet's below the other's. */
  private valuesOfAll(sheets: readonly SheetModel[], range: RangeAddress): Matrix {
    return { rows: sheets.flatMap((sheet) => [...this.valuesOf(sheet, range).rows]), reference: true };
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
    if (operator === ":" || operator === "," || operator === " ") return this.uncomputed(node, rangesTogether);
    const [left = null, right] = results as (Scalar | Matrix)[];
    return this.computing(node, () => {
      if (operator === "@") return ownCell(left, this.site);
      this.spendOnOperation(operator, left, right);
      return right === undefined ? unaryResult(operator, left) : binaryResult(operator, left, right);
    });
  }

  /** Each line against each: a row of 16,384 cells times a column of as many gives no result that could be kept. */
  private spendOnOperation(operator: string, left: Scalar | Matrix, right: Scalar | Matrix | undefined): void {
    const [a, b] = [extentOf(left), extentOf(right ?? null)];
    const cells = Math.max(a.rows, b.rows) * Math.max(a.columns, b.columns);
    if (cells > MOST_CELLS) throw new TooManyCells(MOST_CELLS);
    if (cells > 1) this.meter.spend(cells * (operator === "^" ? WORK_OF_POWER : WORK_OF_OPERATION));
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
    const name = tree.callee.name.toUpperCase().replace(LATER_FUNCTION, "");
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
    if (choosesAmong(name)) return this.branch(name, node, results);
    // Where these lead depends on values, which an order of calculation does not know: they are followed where a cell is explained.
    if (this.recording && (name === "OFFSET" || name === "INDIRECT")) return this.moved(name, node, tree, results);
    const missing = results.find((each) => each !== null && isUncomputed(each));
    if (missing !== undefined && missing !== null && isUncomputed(missing))
      return this.uncomputed(node, missing.uncomputed);
    const values = results as (Scalar | Matrix | null)[];
    if (name === "ROW" || name === "COLUMN") return this.position(name, node, tree, values);
    if (name === "SINGLE") return this.computing(node, () => ownCell(values[0] ?? null, this.site));
    if (name === "SUBTOTAL" || name === "AGGREGATE") return this.subtotal(name, node, values);
    const computed = nativeFunction(name);
    if (!computed) return this.uncomputed(node, notComputedHere(name));
    return this.computing(node, () => {
      // Ranges count what is read of them.
      for (const each of values) if (isComputedMatrix(each)) this.meter.spend(cellsOf(each));
      return computed(values);
    });
  }

  /** What OFFSET or INDIRECT leads to. */
  private moved(
    name: string,
    node: ExplanationNode,
    tree: CallExpression,
    results: readonly (Operand | null)[],
  ): Evaluated {
    const missing = results.find((each): each is Uncomputed => each !== null && isUncomputed(each));
    if (missing) return this.uncomputed(node, missing.uncomputed);
    const values = results as (Scalar | Matrix | null)[];
    const base = name === "OFFSET" ? referredBy(tree.arguments[0], this.targets) : null;
    const found = name === "OFFSET" ? base && offsetTarget(base, values) : this.indirect(values);
    if (found === null) return this.uncomputed(node, notComputedHere(name));
    if (isErrorValue(found)) return { node: this.valued(node, found), result: found };
    const { result, node: reference } = this.recordedReference(
      {
        kind: "reference",
        text: `${sheetReference(found.sheetName)}!${rangeName(found.range)}`,
        target: null,
        value: null,
      },
      found,
    );
    if (isUncomputed(result) || reference.kind !== "reference") return this.uncomputed(node, notComputedHere(name));
    return { node: { ...node, target: reference.target, ...shown(result) } as ExplanationNode, result };
  }

  private indirect([written = null, isA1 = null]: readonly (Scalar | Matrix | null)[]): Target | ErrorValue | null {
    const first = isMatrix(written) ? (written.rows[0]?.[0] ?? null) : written;
    const text = textOf(first);
    if (isErrorValue(text)) return text;
    if (isA1 === false) return null;
    return indirectTarget(this.site.workbook, this.site, text) ?? errors.reference;
  }

  /** ROW and COLUMN look at where a reference stands, not at what it holds. */
  private position(
    name: string,
    node: ExplanationNode,
    tree: CallExpression,
    values: readonly (Scalar | Matrix | null)[],
  ): Evaluated {
    const target = values.length === 0 ? null : referredBy(tree.arguments[0], this.targets);
    if (values.length > 0 && !target) return this.uncomputed(node, notComputedHere(name));
    const { row, column, rows, columns } = target?.range ?? { ...this.site, rows: 1, columns: 1 };
    if ((name === "ROW" ? rows : columns) > 1) return this.uncomputed(node, notComputedHere(name));
    const result = scalarOf(1 + (name === "ROW" ? row : column));
    return { node: this.valued(node, result), result };
  }

  /** SUBTOTAL leaves out the totals that stand in its range, and rows that are hidden by a filter. */
  private subtotal(name: string, node: ExplanationNode, values: readonly (Scalar | Matrix | null)[]): Evaluated {
    const computed = subtotalFunction(name, values);
    if (computed === "hidden") {
      return this.uncomputed(node, fillWording(hiddenRows, { name: shownName(name) }));
    }
    if (!computed) return this.uncomputed(node, notComputedHere(name));
    return this.computing(node, computed);
  }

  /** A part with what it gives, or the reason why a range in it cannot be read. */
  private computing(node: ExplanationNode, compute: () => Scalar | Matrix): Evaluated {
    try {
      const result = compute();
      return { node: this.valued(node, result), result };
    } catch (error) {
      if (error instanceof FormNotComputed && node.kind === "call") {
        const { reason } = error;
        return this.uncomputed(
          node,
          reason ? fillWording(reason, { name: shownName(node.name) }) : notComputedHere(node.name),
        );
      }
      if (error instanceof FormNotComputed) return this.uncomputed(node, unread);
      if (error instanceof TooManyCells) return this.uncomputed(node, tooLarge(node.text, error.most));
      if (error instanceof DayInText) return this.uncomputed(node, fillWording(dayInText, { text: node.text }));
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
      const argument = parameter?.name ?? argumentName(name, index, visited.length);
      return { node: each?.node ?? null, ...(argument ? { name: argument } : {}) };
    });
    return { kind: "call", text: this.text(tree), name, arguments: nodes, value: null };
  }

  /** The branch not taken may hold what is not computed here. */
  private branch(name: string, node: ExplanationNode, results: readonly (Operand | null)[]): Evaluated {
    const choice = takenBranch(name, results);
    if (choice === "several") return this.uncomputed(node, notComputedHere(name));
    const { result, taken } = choice;
    const marked =
      taken === null || node.kind !== "call" ? node : { ...node, arguments: marking(name, node.arguments, taken) };
    if (isUncomputed(result)) return this.uncomputed(marked, result.uncomputed);
    return { node: this.valued(marked, result), result };
  }

  private callRule(rule: Rule, node: ExplanationNode, visited: readonly (Evaluated | null)[]): Evaluated {
    const missing = visited.find((each) => each !== null && isUncomputed(each.result));
    const head = { id: rule.id, title: rule.title, sources: rule.sources };
    if (missing && isUncomputed(missing.result)) {
      return this.uncomputed(
        { ...node, rule: { ...head, steps: [], origins: [] } } as ExplanationNode,
        missing.result.uncomputed,
      );
    }
    const operands = visited.map((each) => each && (each.result as Scalar | Matrix));
    if (operands.some((each) => isRangeValues(each) && each.isTooLarge)) {
      return this.uncomputed(node, tooLarge(node.text, MOST_CELLS));
    }
    return this.computingRule(node, rule, operands);
  }

  private computingRule(node: ExplanationNode, rule: Rule, operands: readonly (Scalar | Matrix | null)[]): Evaluated {
    const head = { id: rule.id, title: rule.title, sources: rule.sources };
    try {
      for (const each of operands) if (isMatrix(each)) this.meter.spend(cellsOf(each) * WORK_OF_RULE);
    } catch (error) {
      if (error instanceof TooManyCells) return this.uncomputed(node, tooLarge(node.text, error.most));
      throw error;
    }
    const { result, steps, origins, reason } = ruleOutcome(rule, operands, {
      recording: this.recording,
      language: this.site.language,
    });
    if (!this.recording) return { node, result };
    const withMemo = { ...node, rule: { ...head, steps, origins } } as ExplanationNode;
    return { node: { ...withMemo, ...shown(result), ...(reason ? { reason } : {}) }, result };
  }
}

const calculation: Wording = { en: "calculation", "pt-BR": "cálculo" };

function notComputedHere(name: string): Wording {
  return knownToExcelAlone(name, shownName(name)) ?? fillWording(notComputed, { name: shownName(name) });
}

/** A function's name as each language's Excel writes it. */
function shownName(name: string): Wording {
  return { en: name, "pt-BR": portugueseFunctions[name] ?? name };
}

/** A condition is no branch: it is read whichever is taken. */
function marking(name: string, nodes: readonly ArgumentNode[], taken: number): readonly ArgumentNode[] {
  return nodes.map((each, index) => (isBranch(name, index, nodes.length) ? { ...each, taken: index === taken } : each));
}

function unquoted(sheetName: string): string {
  return sheetName.replace(/^'|'$/g, "").replace(/''/g, "'");
}

function targetsOf(text: string, found: Target | null): Pick<ReferenceNode, "target" | "further"> {
  if (!found) return { target: null };
  const { range } = found;
  const target = { text, sheet: found.sheetName, range, exists: found.sheet !== undefined };
  if (!found.further) return { target };
  return { target, further: found.further.map(({ name }) => ({ text, sheet: name, range, exists: true })) };
}

/** Up to so many, blank cells below all that a sheet fills are shown with the others: a range is as long as it is written. */
const MOST_PADDED = 10_000;

function shown(result: Scalar | Matrix): { value: CellValue; values?: readonly (readonly CellValue[])[] } {
  if (!isMatrix(result)) return { value: cellValueOf(result) };
  const first = result.rows[0]?.[0] ?? null;
  const { rows, columns } = isRangeValues(result) ? result.written : { rows: 0, columns: 0 };
  if (result.rows.length === 1 && result.rows[0]?.length === 1 && rows <= 1 && columns <= 1) {
    return { value: cellValueOf(first) };
  }
  const values = result.rows.map((row) => row.map(cellValueOf));
  if (rows * columns > MOST_PADDED || rows * columns === 0) return { value: null, values };
  return {
    value: null,
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_blank, column) => values[row]?.[column] ?? null),
    ),
  };
}

/** An operation with decimals takes as long as reading so many cells. */
const WORK_OF_OPERATION = 2;
const WORK_OF_POWER = 20;
/** A rule computes several figures, with their reasons, for each cell that it is given. */
const WORK_OF_RULE = 20;

function isComputedMatrix(operand: Operand): operand is Matrix {
  return isMatrix(operand) && !isRangeValues(operand);
}

function cellsOf(matrix: Matrix): number {
  const { rows, columns } = extentOf(matrix);
  return rows * columns;
}

function extentOf(operand: Scalar | Matrix): { readonly rows: number; readonly columns: number } {
  if (!isMatrix(operand)) return { rows: 1, columns: 1 };
  if (isRangeValues(operand)) return operand.range;
  return { rows: operand.rows.length, columns: operand.rows[0]?.length ?? 0 };
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
