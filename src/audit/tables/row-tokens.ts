import { dayOf, type Day, isDay } from "../../core/dates";
import { decimalFromDouble, placesFromDouble, type Decimal } from "../../core/decimal";
import { parseBrazilianNumber } from "../../text/parse-brazilian-number";
import type { CellAddress } from "../../workbook/address";
import type { SheetModel } from "../../formulas/model/formula-model";
import { isDayFormat, isPercentFormat, isUnformatted, placesOf } from "./shown-format";
import { figureThresholds } from "../thresholds";

interface TokenHead {
  /** The cell that it stands in. */
  readonly place: CellAddress;
  readonly typed: boolean;
}

/** What a row says, in reading order, whether its cells hold numbers or sentences with numbers in them. */
export type RowToken =
  | (TokenHead & {
      readonly kind: "amount";
      readonly value: Decimal;
      readonly places: number;
      readonly currency: boolean;
    })
  | (TokenHead & { readonly kind: "percent"; readonly value: Decimal })
  | (TokenHead & { readonly kind: "day"; readonly day: Day })
  | (TokenHead & { readonly kind: "count"; readonly value: number });

export interface TokenRow {
  readonly row: number;
  /** All the row's text. */
  readonly text: string;
  readonly tokens: readonly RowToken[];
}

/** A text is read so far: a cell holds up to 32,767 characters, and no figure of a table stands beyond. */
const LONGEST_TEXT = 1_000;

const inText = new RegExp(
  [
    String.raw`(?<date>\b\d{1,2}\/\d{1,2}(?:\/\d{4})?\b)`,
    String.raw`(?<percent>-?\d+(?:[.,]\d+)?\s*%)`,
    String.raw`(?<count>\b\d{1,3}\s*[xX](?![\p{L}\d]))`,
    String.raw`(?<amount>-?\s*(?:R\\?\$\s*)?-?\s*\d[\d.]*,\d+|R\\?\$\s*-?\s*\d[\d.]*)`,
  ].join("|"),
  "gu",
);

/** A sheet's rows, one after the other: nobody keeps those of a large sheet. A day without a year takes the year that the text before it last named. */
export function* tokenRows(sheet: SheetModel): Iterable<TokenRow> {
  let year: number | null = null;
  for (let row = 0; row < sheet.rows; row++) {
    const columns = sheet.filledColumns(row);
    if (columns.length === 0) continue;
    const texts: string[] = [];
    const tokens: RowToken[] = [];
    for (const column of columns) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      const head = { place: { row, column }, typed: cell.formula === undefined && cell.spilled !== true };
      if (typeof cell.value === "number") {
        const token = numberToken(cell.value, cell.format, head);
        if (token?.kind === "day") year = yearNamed(token.day) ?? year;
        if (token) tokens.push(token);
      } else if (typeof cell.value === "string") {
        const text = cell.value.slice(0, LONGEST_TEXT);
        texts.push(text);
        const read = textTokens(text, year, head);
        tokens.push(...read.tokens);
        year = read.year;
      }
    }
    yield { row, text: texts.join(" "), tokens };
  }
}

function yearNamed(day: Day): number | null {
  return new Date((day - 25_569) * 86_400_000).getUTCFullYear();
}

/** An amount whose decimal is made when somebody asks: of a large sheet's amounts few are looked at. */
class AmountInCell implements TokenHead {
  readonly kind = "amount";

  constructor(
    readonly place: CellAddress,
    readonly typed: boolean,
    private readonly number: number,
    readonly places: number,
    readonly currency: boolean,
  ) {}

  get value(): Decimal {
    return decimalFromDouble(this.number);
  }
}

function numberToken(number: number, format: string | undefined, head: TokenHead): RowToken | null {
  if (isDayFormat(format))
    return isDay(Math.floor(number)) ? { ...head, kind: "day", day: Math.floor(number) as Day } : null;
  const isFraction = isUnformatted(format) && number > 0 && number < 1;
  if (isPercentFormat(format) || isFraction) return { ...head, kind: "percent", value: decimalFromDouble(number) };
  const places = placesOf(format) ?? placesFromDouble(number);
  if (places === 0 && number >= 2 && number <= figureThresholds.largestCount)
    return { ...head, kind: "count", value: number };
  return new AmountInCell(head.place, head.typed, number, places, format?.includes("$") ?? false);
}

function textTokens(
  text: string,
  yearBefore: number | null,
  head: TokenHead,
): { tokens: RowToken[]; year: number | null } {
  if (!/\d/.test(text)) return { tokens: [], year: yearBefore };
  const tokens: RowToken[] = [];
  let year = yearBefore;
  const named = /\b(20\d\d)\b/.exec(text.replace(/\d{1,2}\/\d{1,2}\/\d{4}/g, ""));
  if (named) year = Number(named[1]);
  // Descriptions that a program padded hold runs of blanks, and every blank of a run would be tried with all those after it.
  for (const { groups } of text.replace(/\s+/g, " ").matchAll(inText)) {
    if (groups?.date !== undefined) {
      const [day = NaN, month = NaN, written] = groups.date.split("/").map(Number);
      year = written ?? year;
      const found = year === null ? null : dayOf(year, month, day);
      if (found !== null) tokens.push({ ...head, kind: "day", day: found });
    } else if (groups?.count !== undefined) {
      tokens.push({ ...head, kind: "count", value: Number.parseInt(groups.count, 10) });
    } else {
      const written = groups?.percent ?? groups?.amount ?? "";
      const read = parseBrazilianNumber(written.trim());
      if (read.kind !== "number") continue;
      const places = /,(\d+)/.exec(written)?.[1]?.length ?? 0;
      if (groups?.percent !== undefined) tokens.push({ ...head, kind: "percent", value: read.value });
      else tokens.push({ ...head, kind: "amount", value: read.value, places, currency: written.includes("$") });
    }
  }
  return { tokens, year };
}
