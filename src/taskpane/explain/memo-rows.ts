import { Decimal } from "../../core/decimal";
import type { FigureValue } from "../../core/figure-value";
import type { Step } from "../../rule/memo";
import type { Language } from "../../core/wording";
import type { ExplanationNode } from "../../formulas/explanation/explanation";
import type { NumberFormat } from "../../workbook/plan";
import type { InsertedCell } from "../../excel/writing/insert-rows";
import { ruleNamed } from "../../rules";
import { formulaInFigures, formulaInWords, sourceText } from "../../rules/memo/memo-formula";
import { memoUnits, type MemoUnits } from "../../rules/memo/memo-units";
import { formatFigure } from "../../text/format";
import type { Unit } from "../../rule/parameter";
import type { CellSteps } from "../../rule/recording";
import { explainWording as wording } from "./wording";

/** The memo of one CRESS call, with the part of the formula that it stands for. */
export interface CallMemo {
  readonly id: string;
  readonly text: string;
  readonly steps: readonly Step[];
  readonly units: MemoUnits;
  readonly sources: readonly string[];
  /** The steps of the selected cell, where the call fills it. */
  readonly own?: CellSteps;
}

/** How far the selected cell is from the one whose formula fills it. */
export interface Offset {
  readonly row: number;
  readonly column: number;
}

/** The memo of a call of a CRESS function; null for every other part of a formula. */
export function memoOf(node: ExplanationNode): CallMemo | null {
  if (node.kind !== "call" || !node.rule || node.rule.steps.length === 0) return null;
  const { id, steps, sources } = node.rule;
  const rule = ruleNamed(id);
  return rule ? { id, text: node.text, steps, units: memoUnits(rule, steps), sources } : null;
}

function partsOf(node: ExplanationNode): readonly ExplanationNode[] {
  if (node.kind === "operation") return node.operands;
  return node.kind === "call" ? node.arguments.flatMap((argument) => argument.node ?? []) : [];
}

/** The call whose cells are the formula's own: the formula itself, or the branch that it takes. */
function fillingCall(root: ExplanationNode | null): ExplanationNode | null {
  if (root?.kind !== "call" || root.rule) return root;
  return fillingCall(root.arguments.find(({ taken }) => taken === true)?.node ?? null);
}

/** All CRESS calls of a formula: a call before those that stand in its arguments. */
export function memosOf(root: ExplanationNode | null, offset?: Offset): readonly CallMemo[] {
  return root ? memosWithin(root, ownMemo(root, offset)) : [];
}

interface OwnMemo {
  readonly node: ExplanationNode;
  readonly memo: CallMemo;
}

function ownMemo(root: ExplanationNode, offset: Offset | undefined): OwnMemo | null {
  const node = fillingCall(root);
  const memo = node && memoOf(node);
  const own = offset && node?.kind === "call" ? node.rule?.origins[offset.row]?.[offset.column] : undefined;
  return node && memo && own ? { node, memo: { ...memo, own } } : null;
}

function memosWithin(node: ExplanationNode, own: OwnMemo | null): readonly CallMemo[] {
  const memo = own?.node === node ? own.memo : memoOf(node);
  return [memo ?? [], partsOf(node).flatMap((part) => memosWithin(part, own))].flat();
}

/** The CRESS calls that stand in no other CRESS call; those in their arguments unfold where the arguments are shown. */
export function outermostMemos(root: ExplanationNode | null, offset?: Offset): readonly CallMemo[] {
  return root ? outermostWithin(root, ownMemo(root, offset)) : [];
}

function outermostWithin(node: ExplanationNode, own: OwnMemo | null): readonly CallMemo[] {
  const memo = own?.node === node ? own.memo : memoOf(node);
  return memo ? [memo] : partsOf(node).flatMap((part) => outermostWithin(part, own));
}

/** A memo's steps as they are written down, each with its number: of a lifted range only those of the cell's own row. */
export function writtenSteps({ steps, own }: CallMemo): readonly { readonly step: Step; readonly number: number }[] {
  const { from, to } = own ?? { from: 0, to: steps.length };
  return steps.slice(from, to).map((step, index) => ({ step, number: index + 1 }));
}

/** A step's formula in words and in figures, as one cell or line holds it. */
function formulaOf(step: Step, language: Language, units: MemoUnits): string {
  const words = formulaInWords(step, language);
  const figures = formulaInFigures(step, language, units);
  return step.operation.kind === "given" || words === figures ? words : `${words}: ${figures}`;
}

const headings = [
  wording.stepHeading,
  wording.labelHeading,
  wording.formulaHeading,
  wording.valueHeading,
  wording.sourceHeading,
] as const;

/** The memos as text with tabs, which a spreadsheet and a letter both take. */
export function memoText(
  memos: readonly CallMemo[],
  language: Language,
  shown: (step: Step, memo: CallMemo) => string = (step) => formatFigure(step.value, language),
): string {
  const lines = memos.flatMap((memo) => [
    memo.text,
    headings.map((heading) => heading[language]).join("\t"),
    ...writtenSteps(memo).map(({ step, number }) =>
      [
        String(number),
        step.label[language],
        formulaOf(step, language, memo.units),
        shown(step, memo),
        sourceText(step, language),
      ].join("\t"),
    ),
    "",
  ]);
  // A step without a source ends in a tab, which keeps the columns of the last line.
  return lines.slice(0, -1).join("\n");
}

const text = (content: string): InsertedCell => ({ content: { kind: "text", text: content } });

function valueCell(value: FigureValue, unit: Unit): InsertedCell {
  if (value instanceof Decimal) {
    const format = formatOf(value, unit);
    return { content: { kind: "number", number: value.toFixed() }, ...(format ? { format } : {}) };
  }
  if (typeof value === "number") return { content: { kind: "number", number: String(value) }, format: "date" };
  if (typeof value === "boolean") return { content: { kind: "boolean", boolean: value } };
  return text(value);
}

/** How a figure is shown in a sheet, with the decimals that it has. */
function formatOf(value: Decimal, unit: Unit): NumberFormat | null {
  if (unit === "money") return value.decimalPlaces() > 2 ? "moneyUnrounded" : "money";
  if (unit === "rate") return value.decimalPlaces() > 4 ? "percentFine" : "percent";
  if (unit === "factor") return "factor";
  return unit === "count" && value.isInteger() ? "count" : null;
}

/** The memos as rows of a sheet: a heading, then step, description, formula, value and source. */
export function memoRows(memos: readonly CallMemo[], language: Language): readonly (readonly InsertedCell[])[] {
  return memos.flatMap((memo, index) => [
    ...(index === 0 ? [] : [[text("")]]),
    [text(memo.text)],
    headings.map((heading) => text(heading[language])),
    ...writtenSteps(memo).map(({ step, number }) => [
      { content: { kind: "number", number: String(number) } } as const,
      text(step.label[language]),
      text(formulaOf(step, language, memo.units)),
      valueCell(step.value, memo.units.ofStep(step)),
      text(sourceText(step, language)),
    ]),
  ]);
}
