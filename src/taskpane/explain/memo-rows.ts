import { Decimal } from "../../core/decimal";
import type { FigureValue } from "../../core/figure-value";
import type { Step } from "../../rule/memo";
import type { Language } from "../../core/wording";
import type { ExplanationNode } from "../../formulas/explanation/explanation";
import type { InsertedCell } from "../../excel/writing/insert-rows";
import { formatFigure } from "../../text/format";
import { formulaInFigures, formulaInWords, sourceText } from "../../rules/memo/memo-formula";
import { explainWording as wording } from "./wording";

/** The memo of one CRESS call, with the part of the formula that it stands for. */
export interface CallMemo {
  readonly id: string;
  readonly text: string;
  readonly steps: readonly Step[];
  readonly sources: readonly string[];
}

/** The memo of a call of a CRESS function; null for every other part of a formula. */
export function memoOf(node: ExplanationNode): CallMemo | null {
  if (node.kind !== "call" || !node.rule || node.rule.steps.length === 0) return null;
  const { id, steps, sources } = node.rule;
  return { id, text: node.text, steps, sources };
}

function partsOf(node: ExplanationNode): readonly ExplanationNode[] {
  if (node.kind === "operation") return node.operands;
  return node.kind === "call" ? node.arguments.flatMap((argument) => argument.node ?? []) : [];
}

/** All CRESS calls of a formula: a call before those that stand in its arguments. */
export function memosOf(node: ExplanationNode | null): readonly CallMemo[] {
  if (!node) return [];
  return [memoOf(node) ?? [], partsOf(node).flatMap(memosOf)].flat();
}

/** The CRESS calls that stand in no other CRESS call; those in their arguments unfold where the arguments are shown. */
export function outermostMemos(node: ExplanationNode | null): readonly CallMemo[] {
  if (!node) return [];
  const own = memoOf(node);
  return own ? [own] : partsOf(node).flatMap(outermostMemos);
}

/** A step's formula in words and in figures, as one cell or line holds it. */
function formulaOf(step: Step, language: Language): string {
  const words = formulaInWords(step, language);
  const figures = formulaInFigures(step, language);
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
export function memoText(memos: readonly CallMemo[], language: Language): string {
  const lines = memos.flatMap((memo) => [
    memo.text,
    headings.map((heading) => heading[language]).join("\t"),
    ...memo.steps.map((step, index) =>
      [
        String(index + 1),
        step.label[language],
        formulaOf(step, language),
        formatFigure(step.value, language),
        sourceText(step, language),
      ].join("\t"),
    ),
    "",
  ]);
  // A step without a source ends in a tab, which keeps the columns of the last line.
  return lines.slice(0, -1).join("\n");
}

const text = (content: string): InsertedCell => ({ content: { kind: "text", text: content } });

function valueCell(value: FigureValue): InsertedCell {
  if (value instanceof Decimal) return { content: { kind: "number", number: value.toFixed() } };
  if (typeof value === "number") return { content: { kind: "number", number: String(value) }, format: "date" };
  if (typeof value === "boolean") return { content: { kind: "boolean", boolean: value } };
  return text(value);
}

/** The memos as rows of a sheet: a heading, then step, description, formula, value and source. */
export function memoRows(memos: readonly CallMemo[], language: Language): readonly (readonly InsertedCell[])[] {
  return memos.flatMap((memo, index) => [
    ...(index === 0 ? [] : [[text("")]]),
    [text(memo.text)],
    headings.map((heading) => text(heading[language])),
    ...memo.steps.map((step, at) => [
      { content: { kind: "number", number: String(at + 1) } } as const,
      text(step.label[language]),
      text(formulaOf(step, language)),
      valueCell(step.value),
      text(sourceText(step, language)),
    ]),
  ]);
}
