import { fillWording, type Wording } from "../../core/wording";
import { cellName, rangeName, sheetReference } from "../../workbook/address";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";
import { labelOf } from "../model/cell-label";
import type { WorkbookModel } from "../model/formula-model";
import { evaluateFormula } from "../evaluation/formula-evaluation";
import type { ArgumentNode, ErrorCause, ExplanationNode, ReferenceNode, Precedent } from "./explanation";

const wording = {
  blankDivisor: {
    en: "{text} is divided by {divisor}, which is blank: a blank cell counts as 0, and nothing is divided by 0",
    "pt-BR": "{text} divide por {divisor}, que está vazia: célula vazia vale 0, e não se divide por 0",
  },
  zeroDivisor: {
    en: "{text} is divided by {divisor}, which is 0",
    "pt-BR": "{text} divide por {divisor}, que é 0",
  },
  zeroItself: {
    en: "{text} is divided by 0",
    "pt-BR": "{text} divide por 0",
  },
  nothingToAverage: {
    en: "{text} averages cells that hold no number",
    "pt-BR": "{text} tira a média de células sem nenhum número",
  },
  text: {
    en: "{operand} holds the text “{value}”, where {text} needs a number",
    "pt-BR": "{operand} contém o texto “{value}”, onde {text} precisa de um número",
  },
  notFound: {
    en: "{text} looks for {value}, which is not there",
    "pt-BR": "{text} procura {value}, que não está lá",
  },
  lost: {
    en: "{text} refers to cells that were deleted",
    "pt-BR": "{text} se refere a células que foram excluídas",
  },
  unknownName: {
    en: "{text} is no name or function that this workbook knows",
    "pt-BR": "{text} não é nome nem função que esta pasta de trabalho conheça",
  },
  cell: {
    en: "the error {error} comes from {cell}",
    "pt-BR": "o erro {error} vem de {cell}",
  },
  part: { en: "{text} gives {error}", "pt-BR": "{text} dá {error}" },
} as const satisfies Record<string, Wording>;

/** Errors are followed from cell to cell up to so many times. */
const MOST_STEPS = 50;

type Seen = Set<string>;

/** Where the error that a formula gives comes from; null where it gives none. */
export function errorCause(root: ExplanationNode, workbook: WorkbookModel, seen: Seen = new Set()): ErrorCause | null {
  const origin = originOf(root);
  return origin && told(origin, workbook, seen);
}

const isError = (value: CellValue): boolean => isErrorValue(value);

function partsOf(node: ExplanationNode): readonly ExplanationNode[] {
  if (node.kind === "operation") return node.operands;
  if (node.kind === "call") {
    return node.arguments.flatMap(({ node: part, taken }: ArgumentNode) => (part && taken !== false ? [part] : []));
  }
  return node.kind === "reference" && node.meaning ? [node.meaning] : [];
}

function holdsError(node: ExplanationNode): boolean {
  return isError(node.value) || node.values?.some((row) => row.some(isError)) === true;
}

/** The innermost part that has an error which none of its own parts has. */
function originOf(node: ExplanationNode): ExplanationNode | null {
  if (!holdsError(node)) return null;
  for (const part of partsOf(node)) {
    const origin = originOf(part);
    if (origin) return origin;
  }
  return node;
}

function told(node: ExplanationNode, workbook: WorkbookModel, seen: Seen): ErrorCause | null {
  const error = errorOf(node);
  if (node.kind === "reference") return ofReference(node, error, workbook, seen);
  if (node.reason) return { wording: node.reason };
  if (node.kind === "operation") return ofOperation(node.operator, node.operands, node, workbook) ?? plain(node, error);
  if (node.kind === "call") return ofCall(node.name, node.arguments, node) ?? plain(node, error);
  if (error === "#REF!") return { wording: fillWording(wording.lost, { text: node.text }) };
  return plain(node, error);
}

function plain(node: ExplanationNode, error: string): ErrorCause {
  return { wording: fillWording(wording.part, { text: node.text, error }) };
}

function errorOf(node: ExplanationNode): string {
  const values = [node.value, ...(node.values?.flat() ?? [])];
  const found = values.find(isErrorValue);
  return found?.error ?? "";
}

/** The first cell of a range with an error, and where that comes from, where the cell's own formula was read. */
function ofReference(node: ReferenceNode, error: string, workbook: WorkbookModel, seen: Seen): ErrorCause | null {
  if (!node.target) {
    return { wording: fillWording(error === "#REF!" ? wording.lost : wording.unknownName, { text: node.text }) };
  }
  const place = firstError(node, node.target);
  const sheet = workbook.sheet(place.sheet);
  const name = cellName(place.row, place.column);
  const key = `${place.sheet}!${name}`.toLowerCase();
  const formula = sheet?.cell(place.row, place.column)?.formula;
  if (sheet && formula !== undefined && !seen.has(key) && seen.size < MOST_STEPS) {
    seen.add(key);
    const { row, column } = place;
    const { node: root } = evaluateFormula(formula, { workbook, sheet, row, column, language: "en" });
    const cause = errorCause(root, workbook, seen);
    if (cause) return { wording: cause.wording, cell: cause.cell ?? { sheet: sheet.name, cell: name } };
  }
  return {
    wording: fillWording(wording.cell, { error, cell: `${sheetReference(place.sheet)}!${name}` }),
    cell: { sheet: place.sheet, cell: name },
  };
}

function firstError(node: ReferenceNode, target: Precedent): { sheet: string; row: number; column: number } {
  const { row, column } = target.range;
  for (const [down, line] of (node.values ?? []).entries()) {
    const along = line.findIndex(isError);
    if (along >= 0) return { sheet: target.sheet, row: row + down, column: column + along };
  }
  return { sheet: target.sheet, row, column };
}

function ofOperation(
  operator: string,
  operands: readonly ExplanationNode[],
  node: ExplanationNode,
  workbook: WorkbookModel,
): ErrorCause | null {
  if (operator === "/") {
    const [, divisor] = operands;
    if (divisor && isNothing(divisor.value) && !divisor.values) return dividedBy(node.text, divisor, workbook);
  }
  const text = operands.find(({ value }) => typeof value === "string");
  return text ? textWhereNumber(text, node.text) : null;
}

function plainText(value: CellValue): string {
  if (value === null) return "";
  return isErrorValue(value) ? value.error : String(value);
}

const isNothing = (value: CellValue): boolean => value === null || value === 0 || value === false;

function dividedBy(text: string, divisor: ExplanationNode, workbook: WorkbookModel): ErrorCause {
  const blank = divisor.kind === "reference" && divisor.value === null;
  if (isZeroItself(divisor)) return { wording: fillWording(wording.zeroItself, { text }) };
  const named = blank ? wording.blankDivisor : wording.zeroDivisor;
  const cell = placeOf(divisor);
  const sheet = cell && workbook.sheet(cell.sheet);
  const target = divisor.kind === "reference" ? divisor.target : null;
  const label = sheet && target ? labelOf(sheet, target.range) : undefined;
  const shown = label === undefined ? divisor.text : `${divisor.text} (${label})`;
  return { wording: fillWording(named, { text, divisor: shown }), ...(cell ? { cell } : {}) };
}

/** A divisor that is typed as 0, or is nothing but 0 by its own text: to say that it is 0 says nothing. */
function isZeroItself(divisor: ExplanationNode): boolean {
  return /^[-+(]*0+([.,]0+)?%*\)*$/.test(divisor.text.trim());
}

function placeOf(node: ExplanationNode): { sheet: string; cell: string } | null {
  if (node.kind !== "reference" || !node.target) return null;
  return { sheet: node.target.sheet, cell: rangeName(node.target.range) };
}

function textWhereNumber(operand: ExplanationNode, text: string): ErrorCause {
  const cell = placeOf(operand);
  return {
    wording: fillWording(wording.text, { operand: operand.text, value: plainText(operand.value), text }),
    ...(cell ? { cell } : {}),
  };
}

const searches: ReadonlySet<string> = new Set(["VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "MATCH", "XMATCH"]);

function ofCall(name: string, nodes: readonly ArgumentNode[], node: ExplanationNode): ErrorCause | null {
  const error = errorOf(node);
  const wanted = nodes[0]?.node;
  if (error === "#N/A" && searches.has(name) && wanted) {
    const value = plainText(wanted.value);
    const shown = wanted.kind === "literal" ? wanted.text : `${wanted.text} (“${value}”)`;
    const cell = placeOf(wanted);
    return { wording: fillWording(wording.notFound, { text: node.text, value: shown }), ...(cell ? { cell } : {}) };
  }
  if (error === "#DIV/0!") {
    const by = name === "MOD" || name === "QUOTIENT" ? nodes[1]?.node : null;
    if (by && isNothing(by.value)) {
      if (isZeroItself(by)) return { wording: fillWording(wording.zeroItself, { text: node.text }) };
      return { wording: fillWording(wording.zeroDivisor, { text: node.text, divisor: by.text }) };
    }
    if (name.startsWith("AVERAGE")) return { wording: fillWording(wording.nothingToAverage, { text: node.text }) };
  }
  if (error !== "#VALUE!") return null;
  const text = nodes.find((each) => typeof each.node?.value === "string" && each.node.kind === "reference")?.node;
  return text ? textWhereNumber(text, node.text) : null;
}
