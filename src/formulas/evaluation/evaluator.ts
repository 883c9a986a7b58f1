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
import { fillWording, sameInBoth, type Wording } from "../../core/wording";
import { calledRule } from "../../rules/index";
import type { ArgumentNode, ExplanationNode } from "../explanation/explanation";
import { parsedFormula } from "../model/parsed-formula";
import { referredBy, writtenTargets, type TargetReader } from "../model/reference-target";
import { argumentName } from "../native/argument-names";
import { nativeFunction } from "../native/native-functions";
import { argumentKind, type ArgumentKind } from "./argument-kinds";
import type { Evaluated } from "./evaluated";
import type { Evaluation, EvaluationSite } from "./evaluation-site";
import { binaryResult, spendOnOperation, unaryResult } from "./formula-operators";
import { keptTotal } from "./kept-totals";
import { nativeCall } from "./native-call";
import { errors, isMatrix, isUncomputed, scalarOf, type Matrix, type Scalar } from "./operand";
import { ownCell, ownPart, takesOwnCell } from "./own-cell";
import { PartsRecorder, unrecorded } from "./parts-recorder";
import { FormulaMeter } from "./range-values";
import { recordedReference, referenceResult, spilledValues, valuesOf } from "./reference-values";
import { ruleCall } from "./rule-call";
import { shown } from "./shown-result";
import { circularName, rangesTogether, relativeName, unknownReference, unread } from "./uncomputed-wording";
import { whereRead } from "./where-read";

/** Names may stand for names; more than so many, one in another, are a circle. */
const DEEPEST_NAME = 16;

/** A file writes this before the names of functions that came after its format. */
const LATER_FUNCTION = /^_XLFN\.(_XLWS\.)?/;

/** Computes a formula part by part. */
export class Evaluator {
  private readonly recorder: PartsRecorder;
  private readonly meter: FormulaMeter;
  private readonly evaluation: Evaluation;
  /** What LET has named so far, innermost last. */
  private readonly scope: { readonly name: string; readonly evaluated: Evaluated }[] = [];
  /** Whether, of several cells where one value is taken, it takes that of its own row or column. A name's formula is an array formula. */
  private readonly intersects: boolean;

  constructor(
    private readonly site: EvaluationSite,
    private readonly targets: TargetReader,
    /** The text that the tree was made of; null where the tree of the explanation is thrown away and only the result counts. */
    formula: string | null,
    private readonly depth = 0,
  ) {
    this.recorder = new PartsRecorder(formula);
    this.meter = new FormulaMeter(site.meter);
    const { recorder, meter } = this;
    this.evaluation = { site, targets, meter, recorder };
    this.intersects = depth === 0 && takesOwnCell(site);
  }

  /** What the formula's cell shows: of an array its first value, unless it is filled by the whole. */
  cell(tree: AstExpression): Evaluated {
    const { node, result } = this.whole(tree, "value");
    if (!this.intersects || !isMatrix(result)) return { node, result };
    const first = result.rows[0]?.[0] ?? null;
    return { node: this.recorder.valued(node, first), result: first };
  }

  whole(tree: AstExpression, kind: ArgumentKind = "range"): Evaluated {
    const { node, result } = this.visit(tree, kind);
    // A bare range is read while it is known what to do with one that is too large.
    return isMatrix(result)
      ? this.recorder.computing(node, () => ({ rows: result.rows, reference: result.reference }))
      : { node, result };
  }

  private visit(tree: AstExpression, kind: ArgumentKind): Evaluated {
    const evaluated = this.visitPart(tree, kind);
    return this.intersects && (kind === "value" || kind === "cell")
      ? ownPart(this.evaluation, evaluated, kind)
      : evaluated;
  }

  private visitPart(tree: AstExpression, kind: ArgumentKind): Evaluated {
    if (isLiteralNode(tree)) {
      const result = typeof tree.value === "number" ? (decimalFromText(tree.raw) ?? scalarOf(tree.value)) : tree.value;
      return { node: { kind: "literal", text: this.recorder.text(tree), value: tree.value }, result };
    }
    if (isErrorNode(tree)) {
      const result = { error: tree.value };
      return { node: { kind: "literal", text: this.recorder.text(tree), value: result }, result };
    }
    if (isReferenceNode(tree)) return this.visitReference(tree);
    if (isUnaryNode(tree) || isBinaryNode(tree)) return this.visitOperation(tree, tree.operator, tree.arguments, kind);
    if (isCallNode(tree)) return this.visitCall(tree, kind);
    if (isLetNode(tree)) return this.visitLet(tree);
    if (isArrayNode(tree)) {
      const rows = tree.elements.map((row) =>
        row.map((element): Scalar => {
          const { result } = this.visit(element, "value");
          return isMatrix(result) || isUncomputed(result) ? errors.value : result;
        }),
      );
      const result = { rows, reference: false };
      return {
        node: this.recorder.valued({ kind: "array", text: this.recorder.text(tree), value: null }, result),
        result,
      };
    }
    return this.recorder.uncomputed({ kind: "unread", text: this.recorder.text(tree), value: null }, unread);
  }

  private visitReference(tree: ReferenceIdentifier): Evaluated {
    const text = tree.value;
    const inScope = tree.kind === "name" ? this.inScope(text) : undefined;
    if (inScope) return { node: { ...inScope.node, text }, result: inScope.result };
    const found = this.targets(tree);
    if (found === null && tree.kind === "name") return this.visitName(tree);
    if (!this.recorder.recording) return { node: unrecorded, result: referenceResult(this.evaluation, found) };
    if (found === "relative") {
      return this.recorder.uncomputed(
        { kind: "reference", text, value: null, target: null },
        fillWording(relativeName, { text }),
      );
    }
    return recordedReference(this.evaluation, { kind: "reference", text, target: null, value: null }, found);
  }

  /** A defined name that stands for no fixed range: for a rate, a text, a formula. It is computed where it is used. */
  private visitName(tree: ReferenceIdentifier): Evaluated {
    const text = tree.value;
    const node: ExplanationNode = { kind: "reference", text, target: null, value: null };
    const at = text.lastIndexOf("!");
    const scope = at < 0 ? this.site.sheet : (this.site.workbook.sheet(unquoted(text.slice(0, at))) ?? this.site.sheet);
    const meaning = this.site.workbook.meaningOf(text.slice(at + 1), scope);
    if (meaning === null) return this.recorder.uncomputed(node, fillWording(unknownReference, { text }));
    if (this.depth >= DEEPEST_NAME) return this.recorder.uncomputed(node, fillWording(circularName, { text }));
    const formula = `=${meaning}`;
    // What a name's own formula reads is unknown to the order of calculation: it is followed where a cell is explained.
    if (!this.recorder.recording && tokenize(formula).some(isReference))
      return this.recorder.uncomputed(node, fillWording(relativeName, { text }));
    const evaluated = whereRead(() => {
      const parsed = parsedFormula(tokenize(formula, { withLocation: true }));
      const targets = writtenTargets(this.site.workbook, this.site);
      return new Evaluator(this.site, targets, this.recorder.recording ? formula : null, this.depth + 1).whole(parsed);
    });
    if (!evaluated) return this.recorder.uncomputed(node, fillWording(unknownReference, { text }));
    const { result } = evaluated;
    if (!this.recorder.recording) return { node: unrecorded, result };
    const meant = { ...node, meaning: evaluated.node, label: formula };
    if (isUncomputed(result)) return this.recorder.uncomputed(meant, result.uncomputed);
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
      const evaluated = this.visitGiven(init);
      this.scope.push({ name: id.name, evaluated });
      return { name: sameInBoth(id.name), node: evaluated.node };
    });
    const body = this.visitGiven(tree.body);
    this.scope.length = before;
    if (!this.recorder.recording) return body;
    const node: ExplanationNode = {
      kind: "call",
      text: this.recorder.text(tree),
      name: "LET",
      arguments: [...named, { name: calculation, node: body.node }],
      value: null,
    };
    if (isUncomputed(body.result)) return this.recorder.uncomputed(node, body.result.uncomputed);
    return { node: { ...node, ...shown(body.result) }, result: body.result };
  }

  /** A part that the formula may have left out. */
  private visitGiven(tree: AstExpression | null): Evaluated {
    return tree === null
      ? { node: { kind: "literal", text: "", value: null }, result: null }
      : this.visit(tree, "range");
  }

  private visitOperation(
    tree: AstExpression,
    operator: string,
    trees: readonly AstExpression[],
    kind: ArgumentKind,
  ): Evaluated {
    const ofOperand = ofReferences.has(operator) ? "range" : kind === "array" ? "array" : "value";
    const operands = trees.map((each) => this.visit(each, ofOperand));
    const node: ExplanationNode = this.recorder.recording
      ? {
          kind: "operation",
          text: this.recorder.text(tree),
          operator,
          operands: operands.map((each) => each.node),
          value: null,
        }
      : unrecorded;
    const results = operands.map((each) => each.result);
    const missing = results.find(isUncomputed);
    if (missing) return this.recorder.uncomputed(node, missing.uncomputed);
    if (operator === "#") return spilledValues(this.evaluation, node, trees[0]);
    if (operator === ":" || operator === "," || operator === " ") return this.recorder.uncomputed(node, rangesTogether);
    const [left = null, right] = results as (Scalar | Matrix)[];
    return this.recorder.computing(node, () => {
      if (operator === "@") return ownCell(left, this.site);
      spendOnOperation(this.meter, operator, left, right);
      return right === undefined ? unaryResult(operator, left) : binaryResult(operator, left, right);
    });
  }

  private visitCall(tree: CallExpression, kind: ArgumentKind): Evaluated {
    const name = tree.callee.name.toUpperCase().replace(LATER_FUNCTION, "");
    const [only] = tree.arguments;
    const target =
      this.recorder.recording || this.site.supposed || tree.arguments.length !== 1 || this.takesOne(name, kind)
        ? null
        : referredBy(only, this.targets);
    const { sheet, range } = target ?? {};
    if (!sheet || !range || !nativeFunction(name)) return this.computedCall(tree, name, kind);
    return {
      node: unrecorded,
      result: keptTotal(
        valuesOf(this.evaluation, sheet, range),
        name,
        () => this.computedCall(tree, name, kind).result,
      ),
    };
  }

  /** Whether what it gives of a range depends on where the formula stands. */
  private takesOne(name: string, within: ArgumentKind): boolean {
    const kind = argumentKind(name, 0, within);
    return this.intersects && (kind === "value" || kind === "cell");
  }

  private computedCall(tree: CallExpression, name: string, kind: ArgumentKind): Evaluated {
    // The type says that arguments are expressions; one that was left out is null.
    const argumentTrees = tree.arguments as readonly (AstExpression | null)[];
    const rule = calledRule(name);
    const visited = argumentTrees.map((each, index) =>
      each === null ? null : this.visit(each, rule ? "array" : argumentKind(name, index, kind)),
    );
    const node: ExplanationNode = this.recorder.recording ? this.callNode(tree, name, rule, visited) : unrecorded;
    if (rule) return ruleCall(this.evaluation, rule, node, visited);

    const results = visited.map((each) => each?.result ?? null);
    return nativeCall(this.evaluation, name, node, tree, results);
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
    return { kind: "call", text: this.recorder.text(tree), name, arguments: nodes, value: null };
  }
}

/** Operators of the references themselves. */
const ofReferences: ReadonlySet<string> = new Set([":", ",", " ", "#", "@"]);

const calculation: Wording = { en: "calculation", "pt-BR": "cálculo" };

function unquoted(sheetName: string): string {
  return sheetName.replace(/^'|'$/g, "").replace(/''/g, "'");
}
