import { isCallNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import { rangeName } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { resolvedRange } from "../../../formulas/model/formula-pattern";
import { findingOf, type Finding } from "../../finding";
import { formulaDifference } from "../../patterns/formula-difference";
import { thresholds } from "../../thresholds";
import {
  across,
  addressAt,
  directions,
  hasCopyBeside,
  lineOf,
  nameOf,
  positionOf,
  type Direction,
} from "../../tables/lines";
import { nameBefore } from "../../tables/line-names";
import { namesReturn } from "../../tables/table-labels";
import { cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";
import { totalledRanges } from "../../totals";

const message: Wording = {
  en: "{cell} turns the sign of its total: {formula}, where the other totals of the sheet add the figures as they are ({range}).",
  "pt-BR":
    "{cell} troca o sinal do total: {formula}, enquanto os outros totais da planilha somam os valores como estão ({range}).",
};
const fix: Wording = {
  en: "Take the minus away, or note why this total alone is shown with the other sign.",
  "pt-BR": "Retire o sinal de menos ou registre por que só este total aparece com o sinal trocado.",
};
const cause: Wording = {
  en: "a minus was typed before the total by mistake",
  "pt-BR": "um sinal de menos foi digitado por engano antes do total",
};

const besideMessage: Wording = {
  en: "{cell} turns the sign: {formula}, where {others}, built alike, show theirs as it is.",
  "pt-BR": "{cell} troca o sinal: {formula}, enquanto {others}, de mesma construção, mostram o seu como está.",
};

/**
 * The only total of a sheet that stands below or beside its own figures and shows them with the other sign; or a formula with a minus before
 * it among formulas that are built alike and have none.
 */
export const negatedTotal: Check = {
  kind: "negatedTotal",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Total with the sign turned", "pt-BR": "Total com o sinal trocado" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const totals = [...sheet.formulas.values()].filter((formula) => addsOwnLine(workbook, sheet, formula));
      const negated = totals.filter(({ pattern }) => isNegated(pattern.tree));
      const [only] = negated;
      const alone = negated.length === 1 ? only : undefined;
      const beside = turnedBeside(sheet).filter(({ formula }) => formula !== alone);
      return [
        ...(alone ? [reportAlone(workbook, sheet, alone)] : []),
        ...beside.map((each) => reportBeside(sheet, each)),
      ];
    });
  },
};

function reportAlone(workbook: WorkbookModel, sheet: SheetModel, only: FormulaCell): Finding {
  const [range] = totalledRanges(workbook, sheet, only);
  return findingOf(negatedTotal, {
    sheet,
    cells: [only],
    found: only.formula,
    cause: { code: "NEGATED_TOTAL", wording: cause },
    message: fillWording(message, {
      cell: nameOf(only),
      formula: formulaWording(only.formula),
      range: range ? rangeName(range.range) : "",
    }),
    fix,
  });
}

function reportBeside(sheet: SheetModel, { formula, others }: Turned): Finding {
  return findingOf(negatedTotal, {
    sheet,
    cells: [formula],
    found: formula.formula,
    cause: { code: "NEGATED_TOTAL", wording: cause },
    related: others,
    message: fillWording(besideMessage, {
      cell: nameOf(formula),
      formula: formulaWording(formula.formula),
      others: cellsWording(others),
    }),
    fix,
  });
}

interface Turned {
  readonly formula: FormulaCell;
  readonly others: readonly FormulaCell[];
}

/** Formulas with a minus before the whole where those right beside them are built alike and have none. */
function turnedBeside(sheet: SheetModel): readonly Turned[] {
  const negated = [...sheet.formulas.values()].filter(({ pattern }) => isNegated(pattern.tree));
  return negated.flatMap((formula): Turned[] => {
    for (const direction of directions) {
      // A line whose copies have the minus too is taken off on purpose, as the taxes of each year are.
      if (hasCopyBeside(sheet, formula, across(direction))) continue;
      const others = builtAlike(sheet, formula, direction);
      if (direction === "column" && namesReturn(nameBefore(sheet, formula))) continue;
      // One that reads just what this one reads is its copy; of those that read other cells it takes more to tell.
      const copies = others.filter((other) => isTurned(formula, other));
      if (copies.length > 0) return [{ formula, others: copies }];
      if (others.length >= thresholds.fewestBesideTurned && !turnsOutflows(sheet, formula))
        return [{ formula, others }];
    }
    return [];
  });
}

/** Whether all that it adds is below zero: an outflow, such as what was invested, is shown as an amount. */
function turnsOutflows(sheet: SheetModel, { pattern, row, column }: FormulaCell): boolean {
  const figures = pattern.references.flatMap((reference) => {
    const range = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
    return range === null ? [] : [...sheet.cellsIn(range)].map(({ cell }) => cell.value);
  });
  const numbers = figures.filter((value) => typeof value === "number");
  return numbers.length > 0 && numbers.every((value) => value <= 0) && numbers.some((value) => value < 0);
}

/** The formulas right beside one in its line that are built as it is but for the minus; none where another minus stands among them. */
function builtAlike(sheet: SheetModel, formula: FormulaCell, direction: Direction): readonly FormulaCell[] {
  const shape = shapeOf(formula);
  const others: FormulaCell[] = [];
  for (const way of [-1, 1]) {
    for (let step = way; ; step += way) {
      const at = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + step);
      const other = at.row < 0 || at.column < 0 ? undefined : sheet.formula(at.row, at.column);
      if (!other || shapeOf(other) !== shape) break;
      if (isNegated(other.pattern.tree)) return [];
      others.push(other);
    }
  }
  return others;
}

/** What is computed, whatever from, without the minus before it. */
function shapeOf({ pattern }: FormulaCell): string {
  return pattern.skeleton.replace(/^-/, "");
}

function isTurned({ pattern, row, column }: FormulaCell, other: FormulaCell): boolean {
  const { slips } = formulaDifference(pattern, other.pattern, { row, column });
  return slips.length > 0 && slips.every((slip) => slip === "sign");
}

function addsOwnLine(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  return (
    totalledRanges(workbook, sheet, formula).some(
      ({ range, direction }) => lineOf(range, direction) === lineOf(formula, direction),
    ) || addsBlockBeside(workbook, sheet, formula)
  );
}

/** A block of the sheet that the total stands below or beside. */
function addsBlockBeside(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  return workbook.references(sheet, formula).some(({ reference, sheet: target, range }) => {
    if (target !== sheet || reference.within !== "SUM" || range.rows < 2 || range.columns < 2) return false;
    const isBelow = formula.column >= range.column && formula.column < range.column + range.columns;
    const isBeside = formula.row >= range.row && formula.row < range.row + range.rows;
    return isBelow !== isBeside;
  });
}

/** Minus before the whole: `-SUM(B2:B9)`. */
function isNegated(tree: AstExpression | null): boolean {
  if (!tree || !isUnaryNode(tree)) return false;
  const [operand] = tree.arguments;
  if (tree.operator === "+") return isNegated(operand ?? null);
  return tree.operator === "-" && isCallNode(withoutPlus(operand));
}

/** `+SUM(B2:B9)` is `SUM(B2:B9)`. */
function withoutPlus(node: AstExpression | undefined): AstExpression | undefined {
  return node && isUnaryNode(node) && node.operator === "+" ? withoutPlus(node.arguments[0]) : node;
}
