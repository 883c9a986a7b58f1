import { decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { isFilledTemplate, isNamedCell } from "../../filled-workbook";
import { labelOf } from "../../../formulas/model/cell-label";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { holdsCell, rangeName, type RangeAddress } from "../../../workbook/address";
import { isDayFormat } from "../../tables/shown-format";
import { beginsWithTotal } from "../../tables/table-labels";
import { shownFigure } from "../../wording/shown-wording";
import { addressAt, directions, largestGroup, groupedBy, nameOf, rangeText, type Direction } from "../../tables/lines";
import { thresholds } from "../../thresholds";

const message: Wording = {
  en: "{cell} holds the typed number {found}, the only one in a line of formulas ({others}).",
  "pt-BR": "{cell} contém o número digitado {found}, o único em uma linha de fórmulas ({others}).",
};
const totalMessage: Wording = {
  en: "{cell} ({label}) holds the typed number {found}, where the template computes a total.",
  "pt-BR": "{cell} ({label}) contém o número digitado {found}, onde o modelo calcula um total.",
};
const fix: Wording = {
  en: "Put the formula back, or note why the number is typed.",
  "pt-BR": "Restaure a fórmula ou registre por que o número foi digitado.",
};
const cause: Wording = {
  en: "a number was typed over the formula",
  "pt-BR": "um número foi digitado sobre a fórmula",
};

/** In a filled template, the one typed number in a line whose other figures are all computed alike, and a total that is a number. */
export const typedAmongFormulas: Check = {
  kind: "typedAmongFormulas",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Typed number among formulas", "pt-BR": "Número digitado entre fórmulas" },
  run({ workbook }: CheckContext) {
    // Elsewhere a single typed figure is as often the one that the others were computed to compare with.
    if (!isFilledTemplate(workbook)) return [];
    return workbook.sheets
      .flatMap((sheet) => {
        const found = directions
          .flatMap((direction) => findIn(sheet, direction))
          .filter(({ at }) => !isNamedCell(workbook, sheet, at));
        const isFound = (total: Placed): boolean =>
          found.some(({ at }) => at.row === total.at.row && at.column === total.at.column);
        const all = [...found, ...typedTotals(sheet).filter((total) => !isFound(total))];
        const lists = listsOfInputs(workbook, sheet, all);
        return all.filter((each) => !lists.some((list) => holds(list, each)));
      })
      .map(({ finding }) => finding);
  },
};

/** What a template labels a total it computes: a number there was typed over the formula, whatever stands beside it. */
function typedTotals(sheet: SheetModel): readonly Placed[] {
  const totals: Placed[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    for (const at of figuresIn(sheet, "column", column)) {
      if (at.typed === null || isDayFormat(at.format) || isInList(sheet, at)) continue;
      const label = labelOf(sheet, { row: at.row, column, rows: 1, columns: 1 });
      if (label === undefined || !beginsWithTotal(label)) continue;
      const wording = { label, cell: nameOf(at), found: shownFigure(decimalFromDouble(at.typed), at.format) };
      totals.push({ at, finding: findingAt(sheet, at, [], fillWording(totalMessage, wording)) });
    }
  }
  return totals;
}

/** Whether typed numbers stand above and below: a line of a list, whose label is the council's own. */
function isInList(sheet: SheetModel, { row, column }: Figure): boolean {
  return [row - 1, row + 1].every((each) => {
    const cell = sheet.cell(each, column);
    return typeof cell?.value === "number" && cell.formula === undefined;
  });
}

/** Ranges that hold what was found, that formulas read and in which nothing is computed: lists of inputs beside a table. */
function listsOfInputs(workbook: WorkbookModel, sheet: SheetModel, found: readonly Placed[]): readonly RangeAddress[] {
  if (found.length === 0) return [];
  const read = new Map<string, RangeAddress>();
  for (const other of workbook.sheets) {
    for (const formula of other.formulas.values()) {
      for (const { sheet: target, range } of workbook.references(other, formula))
        if (target === sheet && range.rows * range.columns > 1) read.set(rangeName(range), range);
    }
  }
  const formulas = [...sheet.formulas.values()];
  return [...read.values()].filter(
    (range) =>
      found.some((each) => holds(range, each)) && !formulas.some(({ row, column }) => holdsCell(range, row, column)),
  );
}

function holds(range: RangeAddress, { at: { row, column } }: Placed): boolean {
  return holdsCell(range, row, column);
}

interface Placed {
  readonly at: Figure;
  readonly finding: Finding;
}

interface Figure {
  readonly row: number;
  readonly column: number;
  readonly typed: number | null;
  readonly format: string | undefined;
  readonly formula: FormulaCell | undefined;
}

function findIn(sheet: SheetModel, direction: Direction): Placed[] {
  const lines = direction === "row" ? sheet.rows : sheet.columns;
  return Array.from({ length: lines }, (_, line) => line).flatMap((line) =>
    runsOf(figuresIn(sheet, direction, line), direction).flatMap((run) => judge(sheet, run, direction)),
  );
}

function figuresIn(sheet: SheetModel, direction: Direction, line: number): Figure[] {
  const positions = direction === "row" ? sheet.filledColumns(line) : sheet.filledRows(line);
  return positions.flatMap((position): Figure[] => {
    const { row, column } = addressAt(direction, line, position);
    const cell = sheet.cell(row, column);
    const formula = sheet.formula(row, column);
    if (!cell || cell.spilled === true || (!formula && typeof cell.value !== "number")) return [];
    return [
      {
        row,
        column,
        typed: typeof cell.value === "number" && !formula ? cell.value : null,
        format: cell.format,
        formula,
      },
    ];
  });
}

/** A row is one run, blanks and all; a column is cut where a row holds none. */
function runsOf(figures: readonly Figure[], direction: Direction): Figure[][] {
  if (direction === "row") return [[...figures]];
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.row === figure.row - 1) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function judge(sheet: SheetModel, run: readonly Figure[], direction: Direction): Placed[] {
  const typed = run.filter((figure) => figure.typed !== null);
  const [only] = typed;
  if (!only || typed.length > 1 || only.typed === null) return [];
  const formulas = run.flatMap(({ formula }) => (formula ? [formula] : []));
  const alike = largestGroup(groupedBy(formulas, ({ pattern }) => pattern.skeleton));
  const [usual] = alike;
  const fewest = direction === "row" ? thresholds.fewestBesideInput : thresholds.fewestBesideInputDown;
  if (!usual || alike.length < fewest || alike.length * 2 < formulas.length) return [];
  if (readsLineOf(usual, direction) || readsCell(formulas, only)) return [];
  const wording = {
    cell: nameOf(only),
    found: shownFigure(decimalFromDouble(only.typed), only.format),
    others: rangeText(alike),
  };
  return [{ at: only, finding: findingAt(sheet, only, alike, fillWording(message, wording)) }];
}

function findingAt(sheet: SheetModel, at: Figure, related: readonly FormulaCell[], said: Wording): Finding {
  return findingOf(typedAmongFormulas, {
    sheet,
    cells: [at],
    found: at.typed === null ? null : decimalFromDouble(at.typed),
    cause: { code: "TYPED_OVER", wording: cause },
    related,
    message: said,
    fix,
  });
}

/** Running figures start from a typed one. */
function readsLineOf(usual: FormulaCell, direction: Direction): boolean {
  return usual.pattern.references.some(({ sheet, range }) => {
    const [first, last, fixed] =
      direction === "row" ? [range.r0, range.r1, range.$r0] : [range.c0, range.c1, range.$c0];
    return sheet === null && fixed !== true && first === 0 && last === 0;
  });
}

/** A number that the others are computed from is their input. */
function readsCell(formulas: readonly FormulaCell[], { row, column }: Figure): boolean {
  return formulas.some(({ pattern, ...at }) =>
    pattern.references.some(({ sheet, range }) => {
      if (sheet !== null || range.r0 === null || range.c0 === null) return false;
      const top = range.$r0 === true ? range.r0 : (range.r0 ?? 0) + at.row;
      const left = range.$c0 === true ? range.c0 : (range.c0 ?? 0) + at.column;
      return top === row && left === column;
    }),
  );
}
