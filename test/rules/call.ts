import { Decimal } from "../../src/core/decimal";
import { dayOf, type Day } from "../../src/core/dates";
import { evaluate, type CellResult } from "../../src/rule/evaluation";
import { Failure } from "../../src/rule/failure";
import type { FigureValue } from "../../src/core/figure-value";
import type { Step } from "../../src/rule/memo";
import type { RawArgument } from "../../src/rule/raw";
import type { ExampleArgument, Rule } from "../../src/rule/rule";
import type { Language } from "../../src/core/wording";
import { ruleNamed } from "../../src/rules";

/** Calls a registered function as a cell would, and shows its cells as text, so that tests can be tables of texts. */

export function registered(id: string): Rule {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`${id} is not registered`);
  return rule;
}

/** The serial of `15/02/2018`. */
export function day(text: string): Day {
  const [date = NaN, month = NaN, year = NaN] = text.split("/").map(Number);
  const serial = dayOf(year, month, date);
  if (serial === null) throw new Error(`no such day: ${text}`);
  return serial;
}

/** A column of cells. */
export function column(...cells: readonly (number | string | boolean | null)[]): RawArgument {
  return cells.map((cell) => [cell]);
}

/** A number at the 15 digits that Excel shows, without a trailing zero; a failure by its Excel error. */
export function shownCell(cell: CellResult): string {
  if (cell instanceof Failure) return cell.reason === "notAvailable" ? "#N/A" : "#VALUE!";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? shownNumber(cell) : cell;
}

export function shownNumber(double: number): string {
  return new Decimal(double.toPrecision(15)).toFixed();
}

export function call(id: string, ...args: readonly RawArgument[]): string[][] {
  const { cells } = evaluate(registered(id), args, { recording: false, language: "en" });
  return cells.map((row) => row.map(shownCell));
}

/** The one cell of a call for single values. */
export function callOne(id: string, ...args: readonly RawArgument[]): string {
  const cells = call(id, ...args);
  if (cells.length !== 1 || cells[0]?.length !== 1) throw new Error(`${id} gave ${JSON.stringify(cells)}`);
  return cells[0][0] ?? "";
}

/** The failure of a call that has no result as a whole. */
export function failureOf(id: string, ...args: readonly RawArgument[]): Failure {
  try {
    evaluate(registered(id), args, { recording: false, language: "en" });
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw problem;
  }
  throw new Error(`${id} gave a result`);
}

export function memoOf(id: string, args: readonly RawArgument[], language: Language = "en"): readonly Step[] {
  return evaluate(registered(id), args, { recording: true, language }).steps;
}

export function shownValue(value: FigureValue): string {
  if (value instanceof Decimal) return value.toFixed();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** All digits of the memo's first figure of that (English) name. */
export function memoValue(id: string, args: readonly RawArgument[], label: string): string {
  const step = memoOf(id, args).find((each) => each.label.en === label);
  if (!step) throw new Error(`${id} has no step ${label}`);
  return shownValue(step.value);
}

/** An example's argument as Excel would hand it over. */
export function rawExample(argument: ExampleArgument): RawArgument {
  const cell = (each: number | string | boolean | null | { readonly day: string }): number | string | boolean | null =>
    typeof each === "object" && each !== null ? day(each.day.split("-").reverse().join("/")) : each;
  return Array.isArray(argument)
    ? (argument as readonly (readonly (number | string | boolean | null | { readonly day: string })[])[]).map((row) =>
        row.map(cell),
      )
    : cell(argument as number | string | boolean | null | { readonly day: string });
}
