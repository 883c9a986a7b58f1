import { isOwnFunction } from "../../../rules";
import { fillWording, sameInBoth, type Wording } from "../../../core/wording";
import { isErrorValue } from "../../../workbook/snapshot";
import { parsePrintedNumber } from "../../../text/parse-printed-number";
import { addressOfKey, type CellAddress } from "../../../workbook/address";
import { evaluateFormula } from "../../../formulas/evaluation/formula-evaluation";
import type { ExplanationNode } from "../../../formulas/explanation/explanation";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding, type Severity } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import type { FormulaPattern } from "../../../formulas/model/formula-pattern";
import { groupedBy, nameOf } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { errorWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "{cells} shows {error}: {reason}.",
  "pt-BR": "{cells} mostra {error}: {reason}.",
};
const severalMessage: Wording = {
  en: "{cells} show {error}: {reason}.",
  "pt-BR": "{cells} mostram {error}: {reason}.",
};
const unequalReasons: Wording = {
  en: "{cells} show {error}: in {cell}, {reason}.",
  "pt-BR": "{cells} mostram {error}: em {cell}, {reason}.",
};

const reasons: Readonly<Record<string, Wording>> = {
  "#REF!": {
    en: "the formula refers to a cell that was deleted",
    "pt-BR": "a fórmula se refere a uma célula excluída",
  },
  "#NAME?": {
    en: "the formula holds a name or function that Excel does not know",
    "pt-BR": "a fórmula traz um nome ou função que o Excel não conhece",
  },
  "#VALUE!": {
    en: "the formula computes with text or with an argument of the wrong kind",
    "pt-BR": "a fórmula calcula com texto ou com argumento de tipo errado",
  },
  "#DIV/0!": {
    en: "the formula divides by zero or by a blank",
    "pt-BR": "a fórmula divide por zero ou por célula vazia",
  },
  "#NUM!": {
    en: "the formula gives no number that a cell can hold",
    "pt-BR": "a fórmula não dá um número que caiba na célula",
  },
  "#N/A": { en: "what the formula looks for does not exist", "pt-BR": "o que a fórmula procura não existe" },
  "#NULL!": {
    en: "the formula intersects ranges that do not meet",
    "pt-BR": "a fórmula cruza intervalos que não se encontram",
  },
};
const typedReason: Wording = {
  en: "the cell has no formula, the error was pasted into it as a value",
  "pt-BR": "a célula não tem fórmula, o erro foi colado nela como valor",
};
const unknownFunction: Wording = {
  en: "the formula calls {name}, which Excel does not know by this name",
  "pt-BR": "a fórmula chama {name}, que o Excel não conhece por esse nome",
};
const namedByText: Wording = {
  en: "the text that the formula hands to INDIRECT names no cell of this workbook",
  "pt-BR": "o texto que a fórmula passa a INDIRETO não indica nenhuma célula desta pasta",
};
const beyondRange: Wording = {
  en: "the formula asks for a row or column outside of the range that it reads",
  "pt-BR": "a fórmula pede uma linha ou coluna fora do intervalo que lê",
};
const otherReason: Wording = { en: "the formula gives no value", "pt-BR": "a fórmula não dá valor" };
const textOperand: Wording = { en: "{cell} holds the text “{text}”", "pt-BR": "{cell} contém o texto “{text}”" };
const nothingYet: Wording = {
  en: "the cells that it divides by are still blank",
  "pt-BR": "as células pelas quais divide ainda estão vazias",
};
const askedFor: Wording = {
  en: "the formula asks for it with NA(), as charts that are to show a gap need it",
  "pt-BR": "a fórmula o pede com NÃO.DISP(), como precisam os gráficos que devem deixar uma lacuna",
};
const refused: Wording = { en: "{name}: {reason}", "pt-BR": "{name}: {reason}" };
const typedFix: Wording = {
  en: "Write the figure, or the formula that gives it, in place of the error.",
  "pt-BR": "Escreva o valor, ou a fórmula que o dá, no lugar do erro.",
};
const fix: Wording = {
  en: "Mend the formula or the cell that it reads.",
  "pt-BR": "Corrija a fórmula ou a célula que ela lê.",
};

/** An error shown in a cell, where it arises; cells that only pass it on are left to it. */
export const errorValue: Check = {
  kind: "errorValue",
  group: "formula",
  severity: "error",
  repeats: true,
  settledBy: "noError",
  title: { en: "Error value", "pt-BR": "Valor de erro" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => findIn(workbook, sheet));
  },
};

interface Faulty {
  readonly row: number;
  readonly column: number;
  readonly error: string;
  readonly formula: FormulaCell | undefined;
  readonly severity: Severity;
  readonly reason: Wording;
  /** Whether the reason names a cell that holds text. */
  readonly textRead?: boolean;
}

function findIn(workbook: WorkbookModel, sheet: SheetModel): Finding[] {
  const faulty: Faulty[] = [];
  // Copies down a column are one finding, told by the first.
  const refusals = new Map<FormulaPattern, Wording | null>();
  for (const [key, cell] of sheet.snapshot.cells) {
    if (!isErrorValue(cell.value) || cell.spilled === true) continue;
    const address = addressOfKey(key);
    const formula = sheet.formulas.get(key);
    if (formula && passesOn(workbook, sheet, formula)) continue;
    const { error } = cell.value;
    faulty.push({ ...address, error, formula, ...reasonOf(workbook, sheet, formula, { error, refusals }) });
  }
  // One slip copied down a column or along a row is one finding, whichever text or number each copy reads.
  const groups = groupedBy(faulty, ({ error, severity, formula, reason, textRead }) => {
    const shape = formula?.pattern.skeleton.replace(/\d+(\.\d+)?/g, "#") ?? "";
    return `${error} ${severity} ${shape} ${textRead === true ? "" : reason.en}`;
  });
  return [...groups.values()].map((group) => report(sheet, group));
}

function passesOn(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  for (const { sheet: target, range } of workbook.references(sheet, formula)) {
    for (const { row, column, cell } of target.cellsIn(range)) {
      const self = target === sheet && row === formula.row && column === formula.column;
      if (!self && isErrorValue(cell.value)) return true;
    }
  }
  return false;
}

function reasonOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell | undefined,
  { error, refusals }: { readonly error: string; readonly refusals: Map<FormulaPattern, Wording | null> },
): Pick<Faulty, "severity" | "reason" | "textRead"> {
  const reason = (formula && reasonInFormula(error, formula)) ?? reasons[error] ?? otherReason;
  if (!formula) return { severity: "error", reason: typedReason };
  if (error === "#VALUE!") {
    const found = textAmongNumbers(workbook, sheet, formula) ?? textAlone(workbook, sheet, formula);
    if (found) {
      const cell = found.sheet === sheet ? nameOf(found) : `${found.sheet.name}!${nameOf(found)}`;
      return { severity: "error", reason: fillWording(textOperand, { cell, text: found.text.trim() }), textRead: true };
    }
  }
  const known = refusals.get(formula.pattern);
  const refusal = known === undefined ? refusalIn(workbook, sheet, formula) : known;
  refusals.set(formula.pattern, refusal);
  if (refusal) return { severity: "error", reason: refusal };
  const { functions } = formula.pattern;
  if (error === "#N/A" && functions.has("NA") && ![...functions].some(isOwnFunction))
    return { severity: "info", reason: askedFor };
  const blank = workbook.references(sheet, formula).some(({ sheet: target, range }) => {
    for (const { cell } of target.cellsIn(range)) if (typeof cell.value === "number" && cell.value !== 0) return false;
    return true;
  });
  if (error === "#DIV/0!" && blank) return { severity: "info", reason: nothingYet };
  return { severity: "error", reason };
}

/**
 * `#REF!` comes from a deleted cell where the formula itself holds it, else from what it looks up; `#NAME?` from a function that the program
 * that wrote the file had and marked as one of its user's.
 */
function reasonInFormula(error: string, { formula, pattern: { functions } }: FormulaCell): Wording | null {
  const lost = error === "#NAME?" ? [...functions].find((name) => /^_xludf\./i.test(name)) : undefined;
  if (lost !== undefined) return fillWording(unknownFunction, { name: lost.replace(/^_xludf\./i, "") });
  if (error !== "#REF!" || formula.includes("#REF!")) return null;
  if (functions.has("INDIRECT")) return namedByText;
  return ["INDEX", "VLOOKUP", "HLOOKUP", "OFFSET"].some((name) => functions.has(name)) ? beyondRange : null;
}

/** Why a function of ours gave no value, in its own words; it names what is missing. */
function refusalIn(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Wording | null {
  if (![...formula.pattern.functions].some(isOwnFunction)) return null;
  const { row, column, cell } = formula;
  return refusalOf(evaluateFormula(cell.formula ?? "", { workbook, sheet, row, column, language: "pt-BR" }).node);
}

/** The first call that refused; what an IF does not come to is not asked. */
function refusalOf(node: ExplanationNode | null): Wording | null {
  if (node === null) return null;
  if (node.kind === "operation") return firstRefusal(node.operands);
  if (node.kind !== "call") return null;
  const within = firstRefusal(node.arguments.flatMap(({ node: each, taken }) => (taken === false ? [] : [each])));
  if (within || !isOwnFunction(node.name) || !node.reason) return within;
  return fillWording(refused, { name: sameInBoth(node.name), reason: node.reason });
}

function firstRefusal(nodes: readonly (ExplanationNode | null)[]): Wording | null {
  for (const node of nodes) {
    const found = refusalOf(node);
    if (found) return found;
  }
  return null;
}

interface TextCell extends CellAddress {
  readonly sheet: SheetModel;
  readonly text: string;
}

/** A figure typed as text in a range whose other cells are numbers. */
function textAmongNumbers(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): TextCell | null {
  for (const { sheet: target, range } of workbook.references(sheet, formula)) {
    if (range.rows * range.columns === 1) continue;
    let numbers = 0;
    let texts = 0;
    let first: TextCell | null = null;
    for (const { row, column, cell } of target.cellsIn(range)) {
      if (typeof cell.value === "number") numbers++;
      if (typeof cell.value !== "string" || cell.value.trim() === "") continue;
      texts++;
      if (parsePrintedNumber(cell.value).kind === "number") first ??= { sheet: target, row, column, text: cell.value };
    }
    if (first && numbers > texts) return first;
  }
  return null;
}

/** A text where one cell is computed with; an argument of a function of ours may be one by right, such as an account's code. */
function textAlone(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): TextCell | null {
  for (const { sheet: target, range, reference } of workbook.references(sheet, formula)) {
    if (range.rows * range.columns > 1) continue;
    const text = target.cell(range.row, range.column)?.value;
    if (typeof text !== "string") continue;
    if (isOwnFunction(reference.within) && parsePrintedNumber(text).kind !== "number") continue;
    return { sheet: target, row: range.row, column: range.column, text };
  }
  return null;
}

function report(sheet: SheetModel, group: readonly Faulty[]): Finding {
  const [first] = group as readonly [Faulty];
  const isOneReason = group.every(({ reason }) => reason.en === first.reason.en);
  return findingOf(errorValue, {
    severity: first.severity,
    sheet,
    cells: group,
    found: first.error,
    cause: { code: first.error, wording: first.reason },
    message: fillWording(agreeing(group.length, message, isOneReason ? severalMessage : unequalReasons), {
      cells: cellsWording(group),
      cell: nameOf(first),
      error: errorWording(first.error),
      reason: first.reason,
    }),
    fix: first.formula ? fix : typedFix,
  });
}
