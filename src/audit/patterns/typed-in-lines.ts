import { decimalFromDouble, type Decimal } from "../../core/decimal";
import { isErrorValue } from "../../workbook/snapshot";
import { isDecimal } from "../../formulas/evaluation/operand";
import { groupedBy, lineOf } from "../tables/lines";
import { figureThresholds, thresholds } from "../thresholds";
import { readsBackAlong } from "./fitting";
import type { TypedNumber } from "./typed-numbers";

/** Numbers that were typed on purpose, as the others of their line show: counters, rounded totals, turned signs, what a list does not have. */
export function typedInLines(typed: readonly TypedNumber[]): readonly TypedNumber[] {
  return [...countersOf(typed), ...roundedTotals(typed), ...signsTurned(typed), ...notInList(typed)];
}

function byLine(typed: readonly TypedNumber[]): readonly (readonly TypedNumber[])[] {
  return [...groupedBy(typed, (each) => `${each.direction} ${String(lineOf(each, each.direction))}`).values()];
}

/** Numbers of a line that are what its formula gives with the sign turned, one after the other: the income among expenses. */
function signsTurned(typed: readonly TypedNumber[]): readonly TypedNumber[] {
  return byLine(typed).flatMap((line) => {
    const turned = line.filter(
      ({ typed: number, expected }) => isDecimal(expected) && decimalFromDouble(number).eq(expected.negated()),
    );
    return turned.length >= thresholds.fewestTurnedAlike ? turned : [];
  });
}

/** Amounts of days that the looked-up list does not have, line after line: what came before the list began was typed. */
function notInList(typed: readonly TypedNumber[]): readonly TypedNumber[] {
  const lists = groupedBy(
    typed,
    ({ usual, ...each }) => `${String(lineOf(each, each.direction))} ${each.direction} ${usual.pattern.canonical}`,
  );
  return [...lists.values()].flatMap((line) => {
    const lacking = line.filter(({ expected }) => isErrorValue(expected) && expected.error === "#N/A");
    return lacking.length >= thresholds.fewestNotInList ? lacking : [];
  });
}

/** 2, 3, 4 … where each time a part begins whose lines count on from it, such as 2.1, 2.2: the numbers of chapters. */
function countersOf(typed: readonly TypedNumber[]): readonly TypedNumber[] {
  const running = typed.filter(({ usual, direction }) => readsBackAlong(usual.pattern, direction));
  return byLine(running).flatMap((line) => {
    const counted = line.filter(({ typed: number }, index) => number === (line[0]?.typed ?? 0) + index);
    return line.length >= thresholds.fewestChapters && counted.length === line.length ? line : [];
  });
}

/**
 * Totals of documents that were typed as these round them, line after line: 46345 where the parts give 46344.50. Those of the line that need
 * no rounding were typed from there too.
 */
function roundedTotals(typed: readonly TypedNumber[]): readonly TypedNumber[] {
  return byLine(typed).flatMap((line) => {
    const asRounded = line.filter(({ typed: number, expected }) => !isDecimal(expected) || isRounded(number, expected));
    const rounded = asRounded.filter(
      ({ typed: number, expected }) => isDecimal(expected) && !expected.isInteger() && Number.isInteger(number),
    );
    return rounded.length >= thresholds.fewestRoundedTotals ? asRounded : [];
  });
}

/** An amount to whole units, up, down or cut off; or one in which the document itself is some cents off. */
function isRounded(typed: number, expected: Decimal): boolean {
  const isAmount = expected.abs().greaterThanOrEqualTo(figureThresholds.leastAmount);
  return isAmount && decimalFromDouble(typed).minus(expected).abs().lessThan(1);
}
