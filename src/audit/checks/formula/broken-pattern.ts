import { translateFormulaToA1 } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import type { Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { resolvedRange } from "../../../formulas/model/formula-pattern";
import {
  copiedAcross,
  directions,
  mixedLines,
  groupedBy,
  largestGroup,
  nameOf,
  positionOf,
  rangeText,
  stretches,
  type Direction,
} from "../../tables/lines";
import { ownLineAggregate } from "../../totals";

/** Fewer formulas alike show no pattern; and as many that are odd alike are a pattern of their own. */
const FEWEST_ALIKE = 3;
/** Columns of one kind that stand apart by one step, with other kinds between them. */
const LONGEST_STEP = 4;
/** In a longer stretch the few that differ are the wrong ones; in a shorter one either side may be. */
const LONGEST_DOUBTFUL = 12;

const message: Wording = {
  en: "{odd} breaks the pattern of its neighbours {others}: it holds {found}, where the pattern gives {expected}.",
  "pt-BR": "{odd} quebra o padrão das células vizinhas {others}: contém {found}, e o padrão seria {expected}.",
};
const fix: Wording = {
  en: "Copy the right formula over the whole stretch.",
  "pt-BR": "Copie a fórmula correta para todo o trecho.",
};
const cause: Wording = {
  en: "a formula was copied with a wrong reference, or changed in one place alone",
  "pt-BR": "uma fórmula foi copiada com referência errada ou alterada em um só lugar",
};

/** A formula of the same shape as its neighbours that reads other cells than they do. */
export const brokenPattern: Check = {
  kind: "brokenPattern",
  group: "formula",
  severity: "warning",
  repeats: true,
  title: { en: "Formula that breaks the pattern", "pt-BR": "Fórmula que quebra o padrão" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => directions.flatMap((direction) => findIn(workbook, sheet, direction)));
  },
};

function findIn(workbook: WorkbookModel, sheet: SheetModel, direction: Direction): Finding[] {
  const findings: Finding[] = [];
  for (const line of mixedLines(sheet, direction)) {
    const shapes = groupedBy(line, ({ pattern }) => {
      // Totals are compared with the totals beside them, by their own check.
      const compared = pattern.references.length > 0 && ownLineAggregate(pattern)?.across !== direction;
      // The same computation on another sheet's figures is a column of its own.
      const sheets = pattern.references.map((reference) => reference.sheet ?? "").join("\u0000");
      return compared ? `${pattern.skeleton} ${sheets}` : "";
    });
    for (const [shape, formulas] of shapes) {
      if (shape === "") continue;
      for (const stretch of [...stretches(formulas, direction, 1), ...evenlySpaced(formulas, direction)]) {
        const finding = compare(workbook, sheet, stretch, direction);
        if (finding) findings.push(finding);
      }
    }
  }
  return findings;
}

/** With the pattern on either side, a cell is inside the table, filled in or not. */
function isBetween(stretch: readonly FormulaCell[], formula: FormulaCell, usual: FormulaCell): boolean {
  const at = stretch.indexOf(formula);
  return [stretch[at - 1], stretch[at + 1]].every((beside) => beside?.pattern.canonical === usual.pattern.canonical);
}

/**
 * Where the pattern would read blank cells, it ends: the cell follows the next table over, past a gap. Cells that it reads itself are
 * its own, blank or not.
 */
function readsSomething(workbook: WorkbookModel, sheet: SheetModel, usual: FormulaCell, at: FormulaCell): boolean {
  return usual.pattern.references.every((reference) => {
    if (at.pattern.references.some(({ text }) => text === reference.text)) return true;
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const range = resolvedRange(reference.range, at.row, at.column);
    return (
      target === undefined || range === null || ![...target.cellsIn(range)].every(({ cell }) => cell.value === null)
    );
  });
}

/** Stretches whose formulas stand two to four apart, all by the same step: the same column of each month or scenario. */
function evenlySpaced(formulas: readonly FormulaCell[], direction: Direction): FormulaCell[][] {
  return [...stretches(formulas, direction, LONGEST_STEP)].filter((stretch) => {
    const steps = stretch.slice(1).map((formula, index) => {
      const previous = stretch[index];
      return previous ? positionOf(formula, direction) - positionOf(previous, direction) : 0;
    });
    const [step = 0] = steps;
    return step > 1 && steps.every((each) => each === step);
  });
}

function compare(
  workbook: WorkbookModel,
  sheet: SheetModel,
  stretch: readonly FormulaCell[],
  direction: Direction,
): Finding | null {
  const groups = groupedBy(stretch, (formula) => formula.pattern.canonical);
  if (groups.size < 2) return null;
  const majority = largestGroup(groups);
  const [usual] = majority;
  if (majority.length < FEWEST_ALIKE || majority.length < stretch.length / 2 || !usual) return null;
  const odd = stretch.filter(
    (formula) =>
      (groups.get(formula.pattern.canonical)?.length ?? 0) < Math.min(FEWEST_ALIKE, majority.length) &&
      !copiedAcross(sheet, formula, direction) &&
      (isBetween(stretch, formula, usual) || readsSomething(workbook, sheet, usual, formula)),
  );
  const [first] = odd;
  if (!first) return null;
  const cells =
    stretch.length <= LONGEST_DOUBTFUL ? [...odd, ...stretch.filter((formula) => !odd.includes(formula))] : odd;
  const expected = translateFormulaToA1(usual.pattern.r1c1, nameOf(first));
  return {
    kind: brokenPattern.kind,
    severity: "warning",
    sheet: sheet.name,
    cells: cells.map(nameOf),
    found: first.formula,
    expected,
    difference: null,
    cause: { code: "BROKEN_PATTERN", wording: cause },
    related: [],
    source: null,
    message: fillWording(message, { odd: rangeText(odd), others: rangeText(majority), found: first.formula, expected }),
    fix,
  };
}
