import { isOwnFunction } from "../../../rules";
import { fillWording, type Wording } from "../../../core/wording";
import { evaluateFormula } from "../../../formulas/evaluation/formula-evaluation";
import { blankArguments, blankWording, type BlankArgument } from "../../../formulas/explanation/blank-arguments";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { isErrorValue } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { groupedBy, nameOf } from "../../tables/lines";
import { cellsWording } from "../../wording/cells-wording";

const message: Wording = { en: "{cells}: {said}", "pt-BR": "{cells}: {said}" };
const cause: Wording = { en: "a blank cell counts as 0", "pt-BR": "célula vazia vale 0" };
const fix: Wording = {
  en: "Fill in {cell}, or leave the argument out of the formula where its default is meant.",
  "pt-BR": "Preencha {cell} ou retire o argumento da fórmula, se for para valer o padrão.",
};
const fixRequired: Wording = {
  en: "Fill in {cell}; type 0 where 0 is meant.",
  "pt-BR": "Preencha {cell}; digite 0 se for zero mesmo.",
};

interface Told {
  readonly formula: FormulaCell;
  readonly blank: BlankArgument;
}

/** An argument of a CRESS function that points at a blank cell, of which desktop Excel makes 0. */
export const blankArgument: Check = {
  kind: "blankArgument",
  group: "formula",
  // A warning where a figure is shown all the same.
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Argument points at a blank cell", "pt-BR": "Argumento aponta para célula vazia" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => findIn(workbook, sheet));
  },
};

function findIn(workbook: WorkbookModel, sheet: SheetModel): Finding[] {
  const told: Told[] = [];
  for (const formula of sheet.formulas.values()) {
    if (!takesBlankCell(workbook, sheet, formula)) continue;
    const { row, column, cell } = formula;
    const { node } = evaluateFormula(cell.formula ?? "", { workbook, sheet, row, column, language: "pt-BR" });
    for (const blank of blankArguments(node)) told.push({ formula, blank });
  }
  const groups = groupedBy(
    told,
    ({ blank: { call, parameter, cell, effect } }) =>
      `${cell.sheet}!${nameOf(cell.range)} ${call.name} ${parameter.named} ${effect}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          report(
            sheet,
            first.blank,
            group.map(({ formula }) => formula),
          ),
        ]
      : [];
  });
}

/** Asked first, since it costs little: most formulas take no blank cell. */
function takesBlankCell(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  // What a pattern calls is read once for all its copies; where their references lead is asked of those with calls of ours alone.
  if (!formula.pattern.references.some(({ within }) => isOwnFunction(within))) return false;
  return workbook.references(sheet, formula).some(({ reference, sheet: read, range }) => {
    if (!isOwnFunction(reference.within) || reference.arithmetic || range.rows * range.columns !== 1) return false;
    const cell = read.cell(range.row, range.column);
    return (cell?.value ?? null) === null && cell?.formula === undefined;
  });
}

function report(sheet: SheetModel, blank: BlankArgument, cells: readonly FormulaCell[]): Finding {
  const said = blankWording(blank, sheet.name);
  const isWrong = cells.some((formula) => isErrorValue(formula.cell.value));
  const at = nameOf(blank.cell.range);
  const cell = blank.cell.sheet === sheet.name ? at : `${blank.cell.sheet}!${at}`;
  return findingOf(blankArgument, {
    severity: blank.effect === "counted" ? "info" : isWrong ? "error" : "warning",
    sheet,
    cells,
    found: "",
    expected: null,
    cause: { code: "BLANK", wording: cause },
    related: [cell],
    message: fillWording(message, { cells: cellsWording(cells), said }),
    fix: fillWording(blank.parameter.required ? fixRequired : fix, { cell }),
  });
}
