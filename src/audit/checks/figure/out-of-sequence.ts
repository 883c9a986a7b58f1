import { brazilianText, isoText, type Day } from "../../../core/dates";
import { Decimal, decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { causeOfDifference, withCause } from "../../figure-wording";
import { findingOf, type Finding } from "../../finding";
import type { SheetModel } from "../../../formulas/model/formula-model";
import { isInListOfDebts } from "../../filled-workbook";
import { addressAt, directions, lineOf, nameOf, type Direction } from "../../tables/lines";
import { isDayFormat } from "../../tables/shown-format";
import { figureThresholds } from "../../thresholds";

const dayMessage: Wording = {
  en: "{cell}: {found} is out of order in a list of days that is otherwise in order.",
  "pt-BR": "{cell}: {found} está fora de ordem em uma lista de datas que, no mais, está em ordem.",
};
const numberMessage: Wording = {
  en: "{cell} is {found}, where the sequence has {expected}.",
  "pt-BR": "{cell} é {found}, onde a sequência teria {expected}.",
};
const fix: Wording = {
  en: "Compare {cell} with its source.",
  "pt-BR": "Confira {cell} com a fonte.",
};
const moved: Wording = {
  en: "the day was mistyped, or the row is misplaced",
  "pt-BR": "a data foi digitada errada ou a linha está fora do lugar",
};

/** One day out of order in a list in order of days, or one number that breaks a count such as the years. */
export const outOfSequence: Check = {
  kind: "outOfSequence",
  group: "figure",
  severity: "warning",
  repeats: true,
  settledBy: "number",
  title: { en: "Out of sequence", "pt-BR": "Fora de sequência" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) =>
      directions.flatMap((direction) => {
        const odd = [...runs(sheet, direction)].flatMap((run) => {
          const [first] = run;
          if (!first || isInListOfDebts(workbook, sheet, first)) return [];
          const found = oddOf(sheet, run, direction) ?? [];
          if (found.length === 0) return [];
          return (direction === "column" && isGrouped(sheet, run)) || stepsBackElsewhere(sheet, run, direction)
            ? []
            : found;
        });
        return odd.filter((each) => !isInLedger(each, odd, direction)).map((each) => report(sheet, each));
      }),
    );
  },
};

interface Typed {
  readonly row: number;
  readonly column: number;
  readonly position: number;
  readonly value: number;
  readonly isDay: boolean;
}

/** Typed whole numbers of one kind, one after the other, where there are enough to show an order. */
function* runs(sheet: SheetModel, direction: Direction): Iterable<Typed[]> {
  const lines = direction === "row" ? sheet.rows : sheet.columns;
  for (let line = 0; line < lines; line++) {
    let run: Typed[] = [];
    for (const position of direction === "row" ? sheet.filledColumns(line) : sheet.filledRows(line)) {
      const { row, column } = addressAt(direction, line, position);
      const cell = sheet.cell(row, column);
      if (cell?.formula !== undefined || cell?.spilled === true || typeof cell?.value !== "number") continue;
      if (!Number.isInteger(cell.value)) continue;
      const isDay = isDayFormat(cell.format);
      const last = run.at(-1);
      const reach = isDay ? figureThresholds.widestGapOfSequence : 1;
      if (last && (last.isDay !== isDay || position - last.position > reach)) {
        if (run.length > figureThresholds.fewestInOrder) {
          yield run;
          run = [];
        } else run.length = 0;
      }
      run.push({ row, column, position, value: cell.value, isDay });
    }
    if (run.length > figureThresholds.fewestInOrder) yield run;
  }
}

/**
 * A list by groups, such as debts by debtor: to the left stands a text that neighbouring lines repeat, and wherever the run falls back
 * another group begins.
 */
function isGrouped(sheet: SheetModel, run: readonly Typed[]): boolean {
  const pairs = run.slice(1).map((each, index) => [run[index] ?? each, each] as const);
  const breaks = pairs.filter(([before, each]) => each.value < before.value);
  const [first] = run;
  if (!first || breaks.length === 0) return false;
  const group = ({ row }: Typed, column: number) => sheet.cell(row, column)?.value;
  return Array.from({ length: first.column }, (_, column) => column).some((column) => {
    const isSame = ([before, each]: (typeof pairs)[number]): boolean => {
      const text = group(each, column);
      return typeof text === "string" && text !== "" && text === group(before, column);
    };
    return run.every((each) => typeof group(each, column) === "string") && pairs.some(isSame) && !breaks.some(isSame);
  });
}

/** Days that step back a few lines further on too, behind a gap: the list is in another order, such as by share. */
function stepsBackElsewhere(sheet: SheetModel, run: readonly Typed[], direction: Direction): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (first?.isDay !== true || !last) return false;
  const days: number[] = [];
  const reach = figureThresholds.reachOfOtherSteps;
  for (let position = Math.max(0, first.position - reach); position <= last.position + reach; position++) {
    const { row, column } = addressAt(direction, lineOf(first, direction), position);
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined && typeof cell?.value === "number" && isDayFormat(cell.format))
      days.push(cell.value);
  }
  return days.filter((day, index) => index > 0 && day < (days[index - 1] ?? day)).length > 1;
}

/** A list of transactions in which days stand out of order more than once is in another order. */
function isInLedger({ at }: Odd, odd: readonly Odd[], direction: Direction): boolean {
  if (!at.isDay) return false;
  const line = lineOf(at, direction);
  return odd.some((other) => other.at !== at && other.at.isDay && lineOf(other.at, direction) === line);
}

interface Odd {
  readonly at: Typed;
  /** Its neighbour, where either may be the odd one. */
  readonly other?: Typed;
  readonly expected: number | null;
  /** Days apart that a list written day by day mixes: worth knowing, and seldom wrong. */
  readonly close?: boolean;
}

function oddOf(sheet: SheetModel, run: readonly Typed[], direction: Direction): Odd[] | null {
  const [first] = run;
  if (first?.isDay !== true) return oddNumber(run);
  // Days beside each other under headings of their own are one thing's days, in no order.
  if (direction === "row" && typeof sheet.cell(first.row - 1, first.column)?.value === "string") return null;
  return oddDay(run);
}

/** The only one whose removal leaves the others in order. */
function oddDay(run: readonly Typed[]): Odd[] | null {
  const breaks = run.flatMap((each, index) => (index > 0 && each.value < (run[index - 1]?.value ?? 0) ? [index] : []));
  const [broken] = breaks;
  if (broken === undefined || breaks.length > 1) return null;
  const without = (index: number): boolean => {
    const before = run[index - 1];
    const after = run[index + 1];
    return before === undefined || after === undefined || before.value <= after.value;
  };
  const candidates = [broken - 1, broken].filter(without);
  // Of two that would do, the one further from its neighbours is odd.
  const ranked = candidates.sort((a, b) => jump(run, b) - jump(run, a));
  const [at, other] = ranked.flatMap((index) => run[index] ?? []);
  return at ? [{ at, ...(other ? { other } : {}), expected: null, close: isMixed(run, run.indexOf(at)) }] : null;
}

/** What stands first in a list may be its latest entry, put on top. */
function isMixed(run: readonly Typed[], index: number): boolean {
  return index === 0 || jump(run, index) <= figureThresholds.closeDays;
}

function jump(run: readonly Typed[], index: number): number {
  const here = run[index]?.value ?? 0;
  return Math.max(...[run[index - 1], run[index + 1]].map((beside) => Math.abs((beside?.value ?? here) - here)));
}

/** Years, up or down, with one other number in it. */
function oddNumber(run: readonly Typed[]): Odd[] | null {
  for (const step of [1, -1]) {
    const starts = run.map(({ value }, index) => value - step * index);
    // With one odd number at most, the first or the second starts as all the others do.
    for (const usual of starts.slice(0, 2)) {
      if (!isYear(usual) || !hasOneOther(starts, usual)) continue;
      const index = starts.findIndex((start) => start !== usual);
      const at = run[index];
      if (at) return [{ at, expected: usual + step * index }];
    }
  }
  return null;
}

function hasOneOther(values: readonly number[], usual: number): boolean {
  let others = 0;
  for (const value of values) {
    if (value !== usual) others += 1;
    if (others > 1) return false;
  }
  return others === 1;
}

/** Other counts by one start anew where a group of rows begins. */
function isYear(value: number): boolean {
  return value >= 1900 && value <= 2200;
}

function report(sheet: SheetModel, { at, other, expected, close }: Odd): Finding {
  const found = decimalFromDouble(at.value);
  const cause = expected === null ? { code: "MOVED", wording: moved } : causeOfDifference(found, new Decimal(expected));
  const cell = nameOf(at);
  return findingOf(outOfSequence, {
    severity: close === true ? "info" : "warning",
    sheet,
    cells: [at, ...(other ? [other] : [])],
    found: at.isDay ? isoText(at.value as Day) : found,
    expected: expected === null ? null : new Decimal(expected),
    cause,
    message: withCause(
      expected === null
        ? fillWording(dayMessage, {
            cell,
            found: { en: isoText(at.value as Day), "pt-BR": brazilianText(at.value as Day) },
          })
        : fillWording(numberMessage, { cell, found: String(at.value), expected: String(expected) }),
      cause,
    ),
    fix: fillWording(fix, { cell }),
  });
}
