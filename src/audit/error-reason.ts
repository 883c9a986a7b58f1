import { isOwnFunction } from "../rules";
import { fillWording, sameInBoth, type Wording } from "../core/wording";
import { portugueseFunctions } from "../workbook/portuguese-names";
import { evaluateFormula } from "../formulas/evaluation/formula-evaluation";
import type { ExplanationNode } from "../formulas/explanation/explanation";
import type { FormulaCell, SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import type { FormulaPattern } from "../formulas/model/formula-pattern";
import type { CellAddress } from "../workbook/address";
import type { Severity } from "./finding";
import { nameOf } from "./tables/lines";
import { textOperandOf } from "./text-operands";
import { thresholds } from "./thresholds";
import { listWording } from "./wording/cells-wording";

/** Why a formula shows an error, and what to do about it. */
export interface ErrorReason {
  readonly severity: Severity;
  readonly reason: Wording;
  /** `{formula}` in it stands for the formula that is told. */
  readonly fix: Wording;
  /** Whether the reason is of this cell alone, such as the text that it reads, and its copies have theirs. */
  readonly ofCell?: boolean;
}

type Said = Pick<ErrorReason, "reason" | "fix">;

/** What functions of ours refused, by the formulas' patterns; null where they refused nothing. */
export type Refusals = Map<FormulaPattern, Said | null>;

/** What is to be done where nothing more is known. */
export const mendFix: Wording = {
  en: "Correct the formula or the cell that it reads.",
  "pt-BR": "Corrija a fórmula ou a célula que ela lê.",
};

const reasons: Readonly<Record<string, Said>> = {
  "#REF!": {
    reason: {
      en: "the formula refers to a cell that was deleted",
      "pt-BR": "a fórmula se refere a uma célula excluída",
    },
    fix: {
      en: "Write the cell that the formula should read in place of #REF!: {formula}.",
      "pt-BR": "Escreva, no lugar de #REF!, a célula que a fórmula deve ler: {formula}.",
    },
  },
  "#NAME?": {
    reason: {
      en: "the formula holds a name or function that Excel does not know",
      "pt-BR": "a fórmula traz um nome ou função que o Excel não conhece",
    },
    fix: {
      en: "Compare each name and function in {formula} with how it is spelt in Excel.",
      "pt-BR": "Confira como se escreve no Excel cada nome e função de {formula}.",
    },
  },
  "#VALUE!": {
    reason: {
      en: "the formula computes with text or with an argument of the wrong kind",
      "pt-BR": "a fórmula calcula com texto ou com argumento de tipo errado",
    },
    fix: {
      en: "Look for a text where {formula} needs a number.",
      "pt-BR": "Procure um texto onde {formula} precisa de um número.",
    },
  },
  "#DIV/0!": {
    reason: {
      en: "the formula divides by zero or by a blank",
      "pt-BR": "a fórmula divide por zero ou por célula vazia",
    },
    fix: {
      en: "Fill in the cell that {formula} divides by, or use IF to show nothing while there is none.",
      "pt-BR": "Preencha a célula pela qual {formula} divide ou use SE para não mostrar nada enquanto ela faltar.",
    },
  },
  "#NUM!": {
    reason: {
      en: "the formula gives no number that a cell can hold",
      "pt-BR": "a fórmula não dá um número que caiba na célula",
    },
    fix: mendFix,
  },
  "#N/A": {
    reason: { en: "what the formula looks for does not exist", "pt-BR": "o que a fórmula procura não existe" },
    fix: {
      en: "See that what {formula} looks for stands in the table, written alike.",
      "pt-BR": "Confira se o que {formula} procura está na tabela, escrito do mesmo modo.",
    },
  },
  "#NULL!": {
    reason: {
      en: "the formula intersects ranges that do not meet",
      "pt-BR": "a fórmula cruza intervalos que não se encontram",
    },
    fix: {
      en: "Write a comma in place of the space between the ranges: {formula}.",
      "pt-BR": "Escreva ponto e vírgula no lugar do espaço entre os intervalos: {formula}.",
    },
  },
};
const otherReason: Said = {
  reason: { en: "the formula gives no value", "pt-BR": "a fórmula não dá valor" },
  fix: mendFix,
};
const unknownName: Said = {
  reason: {
    en: "the formula uses the {count|name|names} {names}, which this workbook does not define",
    "pt-BR": "a fórmula usa {count|o nome|os nomes} {names}, que esta pasta não define",
  },
  fix: {
    en: "Correct the {count|name|names} in {formula}, or define {names} (Formulas, Name Manager).",
    "pt-BR": "Corrija {count|o nome|os nomes} em {formula} ou defina {names} (Fórmulas, Gerenciador de Nomes).",
  },
};
const unknownFunction: Said = {
  reason: {
    en: "the formula calls {names}, which Excel does not know by {count|this name|these names}",
    "pt-BR": "a fórmula chama {names}, que o Excel não conhece por {count|esse nome|esses nomes}",
  },
  fix: {
    en: "Put a function that Excel has in place of {names}: {formula}.",
    "pt-BR": "Troque {names} por uma função que o Excel tenha: {formula}.",
  },
};
const namedByText: Said = {
  reason: {
    en: "the text that the formula hands to INDIRECT names no cell of this workbook",
    "pt-BR": "o texto que a fórmula passa a INDIRETO não indica nenhuma célula desta pasta",
  },
  fix: {
    en: "Correct the text that names the sheet or the cell: {formula}.",
    "pt-BR": "Corrija o texto que indica a planilha ou a célula: {formula}.",
  },
};
const beyondRange: Said = {
  reason: {
    en: "the formula asks for a row or column outside of the range that it reads",
    "pt-BR": "a fórmula pede uma linha ou coluna fora do intervalo que lê",
  },
  fix: {
    en: "Ask for a row or column within the range, or widen the range: {formula}.",
    "pt-BR": "Peça uma linha ou coluna dentro do intervalo ou amplie o intervalo: {formula}.",
  },
};
const textOperand: Said = {
  reason: { en: "{cell} holds the text “{text}”", "pt-BR": "{cell} contém o texto “{text}”" },
  fix: {
    en: "Write a number or a day in {cell}, or let the formula read another cell.",
    "pt-BR": "Escreva um número ou uma data em {cell} ou faça a fórmula ler outra célula.",
  },
};
const nothingYet: Said = {
  reason: {
    en: "the cells that the formula divides by are still blank",
    "pt-BR": "as células pelas quais a fórmula divide ainda estão vazias",
  },
  fix: {
    en: "Fill in the cells, or use IF to show nothing while they are blank.",
    "pt-BR": "Preencha as células ou use SE para não mostrar nada enquanto estiverem vazias.",
  },
};
const notFilledYet: Said = {
  reason: {
    en: "cells that the formula computes from are still blank",
    "pt-BR": "células das quais a fórmula depende ainda estão vazias",
  },
  fix: nothingYet.fix,
};
const askedFor: Said = {
  reason: {
    en: "the formula asks for it with NA(), as charts that are to show a gap need it",
    "pt-BR": "a fórmula o pede com NÃO.DISP(), como precisam os gráficos que devem deixar uma lacuna",
  },
  fix: {
    en: "Leave it where a chart needs the gap; elsewhere write what is to be shown in place of NA().",
    "pt-BR": "Deixe assim onde um gráfico precisa da lacuna; onde não, troque NÃO.DISP() pelo que se deve mostrar.",
  },
};
const refused: Said = {
  reason: { en: "{name}: {reason}", "pt-BR": "{name}: {reason}" },
  fix: { en: "Give the function what it asks for.", "pt-BR": "Informe o que a função pede." },
};

/** Why a formula shows an error; copies of one formula are asked once, by `refusals`, what a function of ours refused. */
export function errorReason(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { error, refusals }: { readonly error: string; readonly refusals: Refusals },
): ErrorReason {
  if (error === "#VALUE!") {
    const found = textOperandOf(workbook, sheet, formula);
    if (found?.text === "" && waitsForInput(workbook, found.sheet, found)) return { severity: "info", ...notFilledYet };
    if (found) {
      const cell = found.sheet === sheet ? nameOf(found) : `${found.sheet.name}!${nameOf(found)}`;
      return { severity: "error", ...filledWith(textOperand, { cell, text: found.text.trim() }), ofCell: true };
    }
  }
  const known = refusals.get(formula.pattern);
  const refusal = known === undefined ? refusalIn(workbook, sheet, formula) : known;
  refusals.set(formula.pattern, refusal);
  if (refusal) return { severity: "error", ...refusal };
  const { functions } = formula.pattern;
  if (error === "#N/A" && functions.has("NA") && ![...functions].some(isOwnFunction))
    return { severity: "info", ...askedFor };
  const blank = workbook.references(sheet, formula).some(({ sheet: target, range }) => {
    for (const { cell } of target.cellsIn(range)) if (typeof cell.value === "number" && cell.value !== 0) return false;
    return true;
  });
  if (error === "#DIV/0!" && blank) return { severity: "info", ...nothingYet };
  if (error === "#NUM!" && blank && !hasComputedCopy(sheet, formula)) return { severity: "info", ...notFilledYet };
  return { severity: "error", ...(reasonInFormula(workbook, sheet, formula, error) ?? reasons[error] ?? otherReason) };
}

/** Whether a formula shows nothing because what it reads is blank, or shows nothing for the same reason: nobody has filled in the form yet. */
function waitsForInput(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, depth = 0): boolean {
  const formula = sheet.formula(cell.row, cell.column);
  if (!formula || formula.cell.value !== "" || depth > thresholds.deepestWait) return false;
  return workbook.references(sheet, formula).some(({ sheet: target, range }) => {
    if (range.rows * range.columns > 1) return false;
    const { row, column } = range;
    return target.cell(row, column) === undefined || waitsForInput(workbook, target, { row, column }, depth + 1);
  });
}

/** Where a copy right beside it computes, a formula reads beyond their table. */
function hasComputedCopy(sheet: SheetModel, { row, column, pattern }: FormulaCell): boolean {
  const beside = [sheet.formula(row - 1, column), sheet.formula(row + 1, column), sheet.formula(row, column + 1)];
  if (column > 0) beside.push(sheet.formula(row, column - 1));
  return beside.some((each) => each?.pattern.canonical === pattern.canonical && typeof each.cell.value === "number");
}

function filledWith({ reason, fix }: Said, marks: Parameters<typeof fillWording>[1]): Said {
  return { reason: fillWording(reason, marks), fix: fillWording(fix, marks) };
}

/**
 * `#REF!` comes from a deleted cell where the formula itself holds it, else from what it looks up; `#NAME?` from a name that is defined
 * nowhere, or from a function that is none of Excel's.
 */
function reasonInFormula(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell, error: string): Said | null {
  const { functions } = formula.pattern;
  if (error === "#NAME?") {
    const names = undefinedNames(workbook, sheet, formula);
    if (names.length > 0) return namedIn(unknownName, names);
    const unknown = [...functions].filter((name) => !isOwnFunction(name) && portugueseFunctions[name] === undefined);
    return unknown.length > 0 ? namedIn(unknownFunction, unknown.map(plainFunction)) : null;
  }
  if (error !== "#REF!" || formula.formula.includes("#REF!")) return null;
  if (functions.has("INDIRECT")) return namedByText;
  return ["INDEX", "VLOOKUP", "HLOOKUP", "OFFSET"].some((name) => functions.has(name)) ? beyondRange : null;
}

function namedIn(said: Said, names: readonly string[]): Said {
  return filledWith(said, { names: listWording(names), count: String(names.length) });
}

/** A program that had a function of its user's marks it in the file. */
function plainFunction(name: string): string {
  return name.replace(/^_xludf\./i, "");
}

function undefinedNames(workbook: WorkbookModel, sheet: SheetModel, { pattern }: FormulaCell): readonly string[] {
  // Names that a formula gives to its own parts are defined in it.
  if (/\b(LET|LAMBDA)\(/i.test(pattern.r1c1)) return [];
  const names = pattern.names.map(({ text }) => text).filter((text) => !/[![]/.test(text));
  return [...new Set(names)].filter((text) => workbook.meaningOf(text, sheet) === null);
}

/** Why a function of ours gave no value, in its own words; it names what is missing. */
function refusalIn(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Said | null {
  if (![...formula.pattern.functions].some(isOwnFunction)) return null;
  const { row, column, cell } = formula;
  return refusalOf(evaluateFormula(cell.formula ?? "", { workbook, sheet, row, column, language: "pt-BR" }).node);
}

/** The first call that refused; what an IF does not come to is not asked. */
function refusalOf(node: ExplanationNode | null): Said | null {
  if (node === null) return null;
  if (node.kind === "operation") return firstRefusal(node.operands);
  if (node.kind !== "call") return null;
  const within = firstRefusal(node.arguments.flatMap(({ node: each, taken }) => (taken === false ? [] : [each])));
  if (within || !isOwnFunction(node.name) || !node.reason) return within;
  return filledWith(refused, { name: sameInBoth(node.name), reason: node.reason });
}

function firstRefusal(nodes: readonly (ExplanationNode | null)[]): Said | null {
  for (const node of nodes) {
    const found = refusalOf(node);
    if (found) return found;
  }
  return null;
}
