import type { Day } from "../core/dates";
import { dayOf, FIRST_DAY, isDay, LAST_DAY } from "../core/dates";
import { Decimal, decimalFromDouble } from "../core/decimal";
import type { Wording } from "../core/wording";
import { Failure } from "./failure";
import { type Bounds, type ParameterSite, refuse } from "./parameter";
import { errorTextOf, isMatrix, type RawArgument, type RawCell } from "./raw";

/** Reads the cell of an argument as a number, a day or a text, and says what was asked for where it is none. */

const aSingleValue: Wording = { en: "a single value", "pt-BR": "um único valor" };
const aNumber: Wording = { en: "a number", "pt-BR": "um número" };
const aDate: Wording = { en: "a date from 01/01/1900 to 31/12/9999", "pt-BR": "uma data de 01/01/1900 a 31/12/9999" };
export const aText: Wording = { en: "a text", "pt-BR": "um texto" };

/** The one cell of an argument for a single value. */
export function singleCell(raw: RawArgument, site: ParameterSite): RawCell {
  if (!isMatrix(raw)) return raw;
  const [row] = raw;
  if (raw.length !== 1 || row?.length !== 1) throw refuse(site, aSingleValue, raw);
  return row[0];
}

export function demandOf(bounds: Bounds): Wording {
  const demands: Wording[] = [bounds.whole ? { en: "a whole number", "pt-BR": "um número inteiro" } : aNumber];
  const shown = (text: string): Wording => ({ en: text, "pt-BR": text.replace(".", ",") });
  const add = (en: string, pt: string, bound: string): void => {
    demands.push({ en: `${en} ${shown(bound).en}`, "pt-BR": `${pt} ${shown(bound)["pt-BR"]}` });
  };
  if (bounds.above !== undefined) {
    add("greater than", "maior que", bounds.above);
    if (bounds.most !== undefined && bounds.least === undefined) {
      add("and at most", "e no máximo", bounds.most);
      return joinedDemands(demands);
    }
  }
  if (bounds.least !== undefined && bounds.most !== undefined) {
    add("from", "de", bounds.least);
    add("to", "a", bounds.most);
  } else {
    if (bounds.least !== undefined) add("of at least", "de no mínimo", bounds.least);
    if (bounds.most !== undefined) add("of at most", "de no máximo", bounds.most);
  }
  return joinedDemands(demands);
}

function joinedDemands(demands: readonly Wording[]): Wording {
  return {
    en: demands.map((each) => each.en).join(" "),
    "pt-BR": demands.map((each) => each["pt-BR"]).join(" "),
  };
}

const boundDecimals = new Map<string, Decimal>();

/** Bounds are few and are compared with at every call, so that each is read once. */
function boundDecimal(bound: string): Decimal {
  let decimal = boundDecimals.get(bound);
  if (!decimal) boundDecimals.set(bound, (decimal = new Decimal(bound)));
  return decimal;
}

/** A cell's number as a decimal within bounds; every other content is refused, text that looks like a number too. */
export function readNumber(raw: RawCell, bounds: Bounds, site: ParameterSite, position?: number): Decimal {
  if (typeof raw !== "number" || !Number.isFinite(raw)) throw refuse(site, demandOf(bounds), raw, position);
  const value = decimalFromDouble(raw);
  const outside =
    (bounds.whole === true && !value.isInteger()) ||
    (bounds.above !== undefined && value.lte(boundDecimal(bounds.above))) ||
    (bounds.least !== undefined && value.lt(boundDecimal(bounds.least))) ||
    (bounds.most !== undefined && value.gt(boundDecimal(bounds.most)));
  if (outside) throw refuse(site, demandOf(bounds), raw, position);
  return value;
}

/** A day that arrived as a text, `15/02/2018` or `2018-02-15`, as the call that gives it; null where the text is no day. */
function dayCall(raw: RawCell): Wording | null {
  if (typeof raw !== "string") return null;
  const text = raw.trim();
  const brazilian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year = "", month = "", day = ""] = brazilian ? brazilian.slice(1).reverse() : (iso?.slice(1) ?? []);
  const whole = Number(year) + (year.length === 2 ? (Number(year) < 30 ? 2000 : 1900) : 0);
  if (year === "" || dayOf(whole, Number(month), Number(day)) === null) return null;
  const parts = [whole, Number(month), Number(day)].map(String);
  return { en: `DATE(${parts.join(",")})`, "pt-BR": `DATA(${parts.join(";")})` };
}

/** A cell's date; its time of day is dropped. A day that came as a text is answered with what to type. */
export function readDay(raw: RawCell, site: ParameterSite, position?: number): Day {
  const call = dayCall(raw);
  if (call) {
    const refused = refuse(site, aDate, raw, position);
    const typed: Wording = {
      en: `${refused.wording.en}. Type ${call.en}, or refer to a cell that holds the date`,
      "pt-BR": `${refused.wording["pt-BR"]}. Digite ${call["pt-BR"]} ou aponte uma célula com a data`,
    };
    throw new Failure(refused.reason, typed, refused.parameter);
  }
  if (typeof raw !== "number" || !(raw >= FIRST_DAY) || raw >= LAST_DAY + 1) throw refuse(site, aDate, raw, position);
  const serial = Math.floor(raw);
  if (!isDay(serial)) throw refuse(site, aDate, raw, position);
  return serial;
}

export function readText(cell: RawCell, site: ParameterSite, position?: number): string {
  if (typeof cell === "string" && errorTextOf(cell) === null) return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return decimalFromDouble(cell).toFixed();
  throw refuse(site, aText, cell, position);
}
