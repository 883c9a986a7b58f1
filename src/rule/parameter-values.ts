import type { Day } from "../core/dates";
import { Decimal, decimalFromDouble } from "../core/decimal";
import { figure, type Figure } from "./figure";
import { missing, refuse, type Bounds, type Parameter, type ParameterText, type Unit } from "./parameter";
import { isMissing, matrixOf, type RawCell } from "./raw";
import { sameInBoth, type Wording } from "../core/wording";
import { singleCell, readNumber, readDay, readText } from "./read-values";

/** Parameters that take a single value; lifted ones take a range of them, row by row. */

const aFlag: Wording = { en: "TRUE or FALSE", "pt-BR": "VERDADEIRO ou FALSO" };

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
