import { dayOf, FIRST_DAY, isDay, LAST_DAY, type Day } from "../core/dates";
import { Decimal, decimalFromDouble } from "../core/decimal";
import { Failure } from "./failure";
import { figure, type Figure } from "./figure";
import {
  missing,
  refuse,
  type Bounds,
  type Parameter,
  type ParameterSite,
  type ParameterText,
  type Unit,
} from "./parameter";
import { errorTextOf, isMatrix, isMissing, matrixOf, type RawArgument, type RawCell } from "./raw";
import { sameInBoth, type Wording } from "../core/wording";

/** Parameters that take a single value; lifted ones take a range of them, row by row. */

const aSingleValue: Wording = { en: "a single value", "pt-BR": "um único valor" };
const aNumber: Wording = { en: "a number", "pt-BR": "um número" };
const aDate: Wording = { en: "a date from 01/01/1900 to 31/12/9999", "pt-BR": "uma data de 01/01/1900 a 31/12/9999" };
const aFlag: Wording = { en: "TRUE or FALSE", "pt-BR": "VERDADEIRO ou FALSO" };
const aText: Wording = { en: "a text", "pt-BR": "um texto" };

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

interface ValueOptions extends ParameterText {
  readonly lifted?: boolean;
}

export interface NumberOptions extends ValueOptions, Bounds {
  readonly unit: Unit;
}

function boundsOf(options: NumberOptions): Bounds {
  const { least, most, above, whole } = options;
  return {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(above === undefined ? {} : { above }),
    ...(whole === undefined ? {} : { whole }),
  };
}

const textOf = ({ named, label, description }: ParameterText): ParameterText => ({ named, label, description });

/** A required number. */
export function number(options: NumberOptions): Parameter<Figure> {
  const bounds = boundsOf(options);
  return {
    ...textOf(options),
    kind: "number",
    unit: options.unit,
    required: true,
    lifted: options.lifted ?? false,
    bounds,
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) throw missing(site);
      return figure(options.label, readNumber(cell, bounds, site));
    },
  };
}

/** A number that is `byDefault` where it is left out. */
export function numberOr(byDefault: string, options: NumberOptions): Parameter<Figure> {
  const required = number(options);
  const value = figure(options.label, new Decimal(byDefault));
  return {
    ...required,
    required: false,
    byDefault: { en: byDefault, "pt-BR": byDefault.replace(".", ",") },
    read: (raw, site) => (isMissing(singleCell(raw, site)) ? value : required.read(raw, site)),
  };
}

/** A number that the rule itself replaces where it is left out; `byDefault` says with what. */
export function optionalNumber(byDefault: Wording, options: NumberOptions): Parameter<Figure | undefined> {
  const required = number(options);
  return {
    ...required,
    required: false,
    byDefault,
    read: (raw, site) => (isMissing(singleCell(raw, site)) ? undefined : required.read(raw, site)),
  };
}

/** A calendar year that a date can fall in. */
const yearBounds: Bounds = { least: "1900", most: "9999", whole: true };

/** A required year. It is a name of a year, not an amount: the memo must show 2018, never 2,018. */
export function year(options: ParameterText): Parameter<Figure<string>> {
  return {
    ...textOf(options),
    kind: "number",
    unit: "none",
    required: true,
    lifted: false,
    bounds: yearBounds,
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) throw missing(site);
      return figure(options.label, readNumber(cell, yearBounds, site).toFixed());
    },
  };
}

/** A required date. */
export function date(options: ValueOptions): Parameter<Figure<Day>> {
  return {
    ...textOf(options),
    kind: "date",
    unit: "date",
    required: true,
    lifted: options.lifted ?? false,
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) throw missing(site);
      return figure(options.label, readDay(cell, site));
    },
  };
}

/** A date that the rule itself replaces where it is left out; `byDefault` says with what. */
export function optionalDate(byDefault: Wording, options: ValueOptions): Parameter<Figure<Day> | undefined> {
  const required = date(options);
  return {
    ...required,
    required: false,
    byDefault,
    read: (raw, site) => (isMissing(singleCell(raw, site)) ? undefined : required.read(raw, site)),
  };
}

/** TRUE or FALSE, FALSE where it is left out; 1 and 0 count as such, as they do in Excel's own functions. */
export function flag(options: ValueOptions): Parameter<Figure<boolean>> {
  return {
    ...textOf(options),
    kind: "flag",
    unit: "none",
    required: false,
    lifted: false,
    byDefault: { en: "FALSE", "pt-BR": "FALSO" },
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) return figure(options.label, false);
      if (typeof cell === "boolean") return figure(options.label, cell);
      if (cell === 0 || cell === 1) return figure(options.label, cell === 1);
      throw refuse(site, aFlag, cell);
    },
  };
}

/** One of a few words, in any case; the first where it is left out. */
export function word<const W extends string>(words: readonly [W, ...W[]], options: ValueOptions): Parameter<Figure<W>> {
  const [byDefault] = words;
  const demand: Wording = { en: words.join(", "), "pt-BR": words.join(", ") };
  return {
    ...textOf(options),
    kind: "word",
    unit: "none",
    required: false,
    lifted: false,
    byDefault: sameInBoth(byDefault),
    words,
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) return figure(options.label, byDefault);
      const typed = typeof cell === "string" ? cell.trim().toUpperCase() : null;
      const found = words.find((each) => each === typed);
      if (found === undefined) {
        const oneOf = { en: `one of ${demand.en}`, "pt-BR": `um de ${demand["pt-BR"]}` };
        throw refuse(site, oneOf, cell);
      }
      return figure(options.label, found);
    },
  };
}

/** A required text; a number is read as the text that Excel shows for it, since it turns codes such as 6.2 into numbers. */
export function text(options: ValueOptions): Parameter<Figure<string>> {
  return {
    ...textOf(options),
    kind: "text",
    unit: "none",
    required: true,
    lifted: options.lifted ?? false,
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) throw missing(site);
      return figure(options.label, readText(cell, site));
    },
  };
}

export function readText(cell: RawCell, site: ParameterSite, position?: number): string {
  if (typeof cell === "string" && errorTextOf(cell) === null) return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return decimalFromDouble(cell).toFixed();
  throw refuse(site, aText, cell, position);
}

/** Text or a number, each as it came: for a rule that reads what people typed. */
export function textOrNumber(options: ValueOptions): Parameter<Figure<Decimal | string>> {
  return {
    ...textOf(options),
    kind: "text",
    unit: "none",
    required: true,
    lifted: options.lifted ?? false,
    read(raw, site) {
      const cell = singleCell(raw, site);
      if (isMissing(cell)) throw missing(site);
      if (typeof cell === "number" && Number.isFinite(cell)) return figure(options.label, decimalFromDouble(cell));
      return figure(options.label, readText(cell, site));
    },
  };
}

/** Any argument as it arrived, for EXPLAIN, which hands it on to the function that it explains. */
export function anything(options: ValueOptions): Parameter<readonly (readonly RawCell[])[]> {
  return {
    ...textOf(options),
    kind: "any",
    unit: "none",
    required: false,
    lifted: false,
    read: (raw) => matrixOf(raw),
  };
}
