import { reportTitles } from "../../audit/report-sheets";
import { placesOf } from "../../audit/tables/shown-format";
import { isoDay } from "../../core/dates";
import { decimalFromDouble } from "../../core/decimal";
import { fillWording, type Language } from "../../core/wording";
import type { ExplainedCell } from "../../excel/reading/explained-cell";
import type { ExplanationNode, ReferenceNode } from "../../formulas/explanation/explanation";
import type { Versions } from "../../templates/builder/template";
import { formatDay } from "../../text/format";
import { ruleNamed } from "../../rules";
import { rangeName, sheetReference } from "../../workbook/address";
import { cellValueText } from "./cell-value-text";
import { isDateFormat } from "./date-format";
import { memosOf, type CallMemo } from "./memo-rows";
import { recomputationText } from "./recomputation-text";
import { emptyWording, standingReferenceValue } from "./reference-value";
import { explainWording as wording } from "./wording";

/** A memo that can be read without the workbook beside it: what was explained, where, when, with what, on what authority. */
export interface StandingMemo {
  readonly title: string;
  readonly facts: readonly (readonly [term: string, meaning: string])[];
  readonly inputs: readonly MemoInput[];
  readonly memos: readonly CallMemo[];
  readonly sources: readonly string[];
}

export interface MemoInput {
  readonly label: string;
  /** `Receita!J37`. */
  readonly cells: string;
  readonly value: string;
}

export interface MemoCircumstances {
  readonly language: Language;
  /** ISO day on which the cell was read. */
  readonly day: string;
  readonly versions: Versions;
}

export function standingMemo(cell: ExplainedCell, { language, day, versions }: MemoCircumstances): StandingMemo {
  const { explanation } = cell;
  const { root } = explanation;
  const memos = memosOf(root, cell.offset);
  const isSpilled = explanation.cell !== cell.cell;
  const exact = isSpilled || isDateFormat(explanation.format) ? "" : cellValueText(explanation.shown, language);
  const formulaTerm = isSpilled
    ? fillWording(wording.formulaIn, { cell: explanation.cell })[language]
    : wording.formula[language];
  const written = (iso: string): string => formatDay(isoDay(iso), language);
  const facts: [string, string][] = [
    [wording.workbook[language], cell.workbook],
    [wording.sheet[language], cell.sheet],
    [wording.cellOfMemo[language], cell.cell],
    [wording.label[language], cell.label ?? ""],
    [
      wording.value[language],
      cell.text.trim() === "" ? emptyWording(explanation.formula ?? explanation.shown)[language] : cell.text,
    ],
    [wording.exactly[language], isShownWhole(cell, exact) ? "" : exact],
    [formulaTerm, cell.formula],
    [wording.check[language], recomputationText(explanation, language)],
    [wording.day[language], written(day)],
    [
      wording.version[language],
      fillWording(wording.versions, { addIn: versions.addIn, legalValues: written(versions.legalValues) })[language],
    ],
  ];
  const ofSteps = memos.flatMap(({ steps }) => steps.map(({ source }) => source?.citation ?? ""));
  return {
    title: reportTitles.memo[language],
    facts: facts.filter(([, meaning]) => meaning !== ""),
    inputs: inputsOf(cell, language),
    memos,
    sources: [...new Set([...memos.flatMap(({ sources }) => sources), ...ofSteps])].filter((source) => source !== ""),
  };
}

/** Whether the cell shows all digits that it holds; a dash stands for zero. */
function isShownWhole({ text, explanation: { shown, format } }: ExplainedCell, exact: string): boolean {
  if (text.includes(exact)) return true;
  if (typeof shown !== "number") return false;
  const places = placesOf(format);
  const value = decimalFromDouble(shown);
  return places !== null && value.toDecimalPlaces(places).equals(value);
}

/** Every reference of the formula once, in its order, with the name of the argument that it is. */
function inputsOf(cell: ExplainedCell, language: Language): readonly MemoInput[] {
  const found = new Map<string, MemoInput>();
  const put = (node: ReferenceNode, argument: string | undefined): void => {
    const { target } = node;
    const cells = target?.exists ? `${sheetReference(target.sheet)}!${rangeName(target.range)}` : node.text;
    if (found.has(cells)) return;
    const labels = [argument, node.label].filter((label): label is string => label !== undefined);
    found.set(cells, {
      label: [...new Set(labels)].join(" · "),
      cells,
      value: standingReferenceValue(node, cell.texts, language),
    });
  };
  const visit = (node: ExplanationNode, argument?: string): void => {
    if (node.kind === "reference") put(node, argument);
    else if (node.kind === "operation") for (const operand of node.operands) visit(operand);
    else if (node.kind === "call") {
      const parameters = node.rule ? ruleNamed(node.rule.id)?.parameters : undefined;
      node.arguments.forEach(({ node: part }, index) => {
        if (part) visit(part, parameters?.[index]?.label[language]);
      });
    }
  };
  if (cell.explanation.root) visit(cell.explanation.root);
  return [...found.values()];
}
