import { fillWording, type Wording } from "../../../core/wording";
import { isErrorValue } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { groupedBy, nameOf } from "../../tables/lines";
import { addressStretches, agreeing, cellsWording } from "../../wording/cells-wording";

const blankMessage: Wording = {
  en: "{cells} reads {target}, which is blank.",
  "pt-BR": "{cells} lê {target}, que está vazia.",
};
const textMessage: Wording = {
  en: "{cells} computes with {target}, which holds the text “{text}”.",
  "pt-BR": "{cells} calcula com {target}, que contém o texto “{text}”.",
};
const blankForManyMessage: Wording = {
  en: "{cells} read {target}, which is blank.",
  "pt-BR": "{cells} leem {target}, que está vazia.",
};
const textForManyMessage: Wording = {
  en: "{cells} compute with {target}, which holds the text “{text}”.",
  "pt-BR": "{cells} calculam com {target}, que contém o texto “{text}”.",
};
const blanksMessage: Wording = {
  en: "{cells} read {target}, which are blank.",
  "pt-BR": "{cells} leem {target}, que estão vazias.",
};
const textsMessage: Wording = {
  en: "{cells} compute with {target}, which hold the text “{text}”.",
  "pt-BR": "{cells} calculam com {target}, que contêm o texto “{text}”.",
};
const blankFix: Wording = {
  en: "Fill in {target}, or check whether the formula should read another cell.",
  "pt-BR": "Preencha {target} ou confira se a fórmula deve ler outra célula.",
};
const textFix: Wording = {
  en: "Check whether the formula should read {target}; a number was probably meant.",
  "pt-BR": "Confira se a fórmula deve ler {target}; provavelmente deveria ler um número.",
};
const blankCause: Wording = {
  en: "a figure is missing, or the reference is to the wrong cell",
  "pt-BR": "falta um valor ou a referência aponta para a célula errada",
};
const textCause: Wording = { en: "the reference is to a label", "pt-BR": "a referência aponta para um rótulo" };

/** A formula that reads a single cell which holds nothing, or text where it computes. */
export const unusableReference: Check = {
  kind: "unusableReference",
  group: "formula",
  severity: "info",
  repeats: true,
  settledBy: "noError",
  title: { en: "Reference to a blank or text cell", "pt-BR": "Referência a célula vazia ou com texto" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => findIn(workbook, sheet));
  },
};

interface Unusable {
  readonly formula: FormulaCell;
  readonly row: number;
  readonly column: number;
  readonly target: string;
  readonly text: string | null;
}

function findIn(workbook: WorkbookModel, sheet: SheetModel): Finding[] {
  const found = [...sheet.formulas.values()].flatMap((formula) => unusableOf(workbook, sheet, formula));
  const groups = groupedBy(found, ({ formula, text }) => `${formula.pattern.canonical} ${text ?? ""}`);
  return sameTarget([...groups.values()]).map((group) => report(sheet, group));
}

/** Formulas that read one and the same cell are told once, however each is written. */
function sameTarget(groups: readonly Unusable[][]): readonly (readonly Unusable[])[] {
  const merged = groupedBy(groups, (group) => {
    const [first] = group;
    if (!first) return "";
    const isOne = group.every(({ target }) => target === first.target);
    return isOne ? first.target : ` ${first.formula.pattern.canonical} ${first.text ?? ""}`;
  });
  return [...merged.values()].map((each) => each.flat().sort((a, b) => a.row - b.row || a.column - b.column));
}

function unusableOf(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Unusable[] {
  // What is shown as an error is told by the check of error values.
  if (isErrorValue(formula.cell.value)) return [];
  for (const { reference, sheet: target, range } of workbook.references(sheet, formula)) {
    if (range.rows * range.columns !== 1 || reference.within !== "" || !reference.arithmetic) continue;
    const cell = target.cell(range.row, range.column);
    const value = cell?.value ?? null;
    const name = target === sheet ? nameOf(range) : `${target.name}!${nameOf(range)}`;
    const { row, column } = formula;
    // A formula without a value is one that was not calculated: nobody knows what it gives.
    if (value === null && cell?.formula === undefined) {
      return [{ formula, row, column, target: name, text: null }];
    }
    // A number stored as text is told by its own check, and a dash is how a table writes nothing.
    if (typeof value === "string" && /\p{L}/u.test(value)) {
      return [{ formula, row, column, target: name, text: value.trim() }];
    }
  }
  return [];
}

function report(sheet: SheetModel, group: readonly Unusable[]): Finding {
  const [first] = group as readonly [Unusable];
  const isText = first.text !== null;
  const targets = [...new Set(group.map(({ target }) => target))];
  const one = isText ? textMessage : blankMessage;
  const forMany = isText ? textForManyMessage : blankForManyMessage;
  const several = isText ? textsMessage : blanksMessage;
  const target = cellsWording(addressStretches(targets));
  return findingOf(unusableReference, {
    severity: isText ? "warning" : "info",
    sheet,
    cells: group,
    found: first.formula.formula,
    cause: isText ? { code: "TEXT_REFERENCE", wording: textCause } : { code: "BLANK_REFERENCE", wording: blankCause },
    related: targets,
    message: fillWording(agreeing(group.length, one, agreeing(targets.length, forMany, several)), {
      cells: cellsWording(group),
      target,
      text: first.text ?? "",
    }),
    fix: fillWording(isText ? textFix : blankFix, { target }),
  });
}
