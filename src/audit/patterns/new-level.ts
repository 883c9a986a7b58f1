import { decimalFromDouble } from "../../core/decimal";
import { isDecimal } from "../../formulas/evaluation/operand";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import type { Direction } from "../tables/lines";
import { isPredecessor } from "./fitting";
import { thresholds } from "../thresholds";
import type { TypedNumber } from "./typed-numbers";

/**
 * Whether a number stands in a line that only carries on what is before it (`=I24` in J24, `=J24` in K24; with two columns a month,
 * `=I24` in K24) and is another one: it sets a new
 * level from there on, as an assumption is set anew. The same one typed again will not follow a change of the one before.
 */
export function isNewLevel({ usual, direction, typed, expected }: TypedNumber): boolean {
  const isSame = isDecimal(expected) && expected.equals(decimalFromDouble(typed));
  return !isSame && carriesOn(usual.pattern, direction);
}

function carriesOn({ skeleton, references }: FormulaPattern, direction: Direction): boolean {
  const [only] = references;
  return (
    only !== undefined && skeleton.replace(/^\++/, "") === "@" && isPredecessor(only, direction, thresholds.longestStep)
  );
}
