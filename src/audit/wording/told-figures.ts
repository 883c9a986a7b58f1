import { decimalFromText, zero, type Decimal } from "../../core/decimal";
import { fillWording, inBothLanguages, sameInBoth, type Wording } from "../../core/wording";
import { formatDecimal } from "../../text/format";
import type { SnapshotCell } from "../../workbook/snapshot";
import type { Finding } from "../finding";
import { isDayFormat } from "../tables/shown-format";
import { contentWording } from "./content-wording";
import { shownFigure } from "./shown-wording";

type Told = Pick<Finding, "found" | "expected" | "difference">;
type Said = Readonly<Record<keyof Told, Wording | null>>;
/** What is known of the cell that the figures are told of. */
type Held = Pick<SnapshotCell, "value" | "format">;

const blank: Wording = { en: "blank", "pt-BR": "vazia" };
const days: Wording = { en: "{count} {count|day|days}", "pt-BR": "{count} {count|dia|dias}" };

/** What was found, what was expected and the difference, as the cell that they are told of would show them. */
export function toldFigures({ found, expected, difference }: Told, held: Held | undefined): Said {
  if (!held) return { found: plain(found), expected: plain(expected), difference: plain(difference) };
  const [is, should, gap] = [figureIn(found), figureIn(expected), figureIn(difference)];
  // The same figure, such as `1.50` and `1.5`: what is expected is another way of writing it.
  const isWriting = is !== null && should !== null && is.equals(should) && found !== expected;
  return {
    found:
      is && typeof held.value !== "string" ? shownFigure(is, held.format, should ?? undefined) : asItIs(found, held),
    expected: should && !isWriting ? shownFigure(should, held.format, is ?? undefined) : plain(expected),
    difference: gap ? shownDifference(gap, held.format) : plain(difference),
  };
}

/** Whether a number is right today, typed where a formula should stand: told as what was expected, too, it would say nothing. */
export function isRightToday({ found, expected }: Told, held: Held | undefined): boolean {
  return typeof held?.value === "number" && expected !== null && expected === found;
}

function figureIn(content: string | null): Decimal | null {
  return content === null || content.startsWith("=") ? null : decimalFromText(content);
}

function plain(content: string | null): Wording | null {
  if (content === null) return null;
  return content === "" ? blank : contentWording(content);
}

/** What stands in a text stays as it was typed, and a number that is read in it keeps its decimals. */
function asItIs(content: string | null, { value }: Held): Wording | null {
  if (content !== null && content === value) return sameInBoth(content);
  const figure = figureIn(content);
  const [, decimals] = /\.(\d+)$/.exec(content ?? "") ?? [];
  if (!figure || decimals === undefined) return plain(content);
  return inBothLanguages((language) => formatDecimal(figure, language, decimals.length));
}

/** Between two days lie days, not a day. */
function shownDifference(gap: Decimal, format: string | undefined): Wording {
  if (!isDayFormat(format)) return shownFigure(gap, format, zero);
  return fillWording(days, { count: inBothLanguages((language) => formatDecimal(gap, language)) });
}
