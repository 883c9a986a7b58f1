import { Failure } from "./failure";
import { described, type RawArgument } from "./raw";
import type { Wording } from "../core/wording";

export type ParameterKind =
  | "number"
  | "date"
  | "flag"
  | "word"
  | "text"
  | "parts"
  | "years"
  | "grid"
  | "codes"
  | "schedule"
  | "periods"
  | "monthlyRates"
  | "days"
  | "any";

export type Unit = "money" | "rate" | "factor" | "count" | "digits" | "date" | "none";

/** What a parameter is called and what it means. Its English name is its key in the rule. */
export interface ParameterText {
  /** The Portuguese name that Excel's formula hint shows: whole words joined by `_`. */
  readonly named: string;
  /** The figure's name in a memo and beside a form's field. */
  readonly label: Wording;
  /** One sentence for Excel's function wizard, with the unit. */
  readonly description: Wording;
}

/** One parameter of a rule: how it is called, what it takes, how it is read. `F` is what the computation receives. */
export interface Parameter<F = unknown> extends ParameterText {
  readonly kind: ParameterKind;
  readonly unit: Unit;
  readonly required: boolean;
  /** Takes one value or a range, row by row (↕). */
  readonly lifted: boolean;
  /** What it is where it is left out, as the reference shows it. */
  readonly byDefault?: Wording;
  /** The words that a `word` parameter takes. */
  readonly words?: readonly string[];
  /** Reads an argument (for a lifted parameter, one of its cells); throws a Failure that names the parameter. */
  readonly read: (raw: RawArgument, site: ParameterSite) => F;
  /** Numeric bounds, for a form's fields and for reading whole columns at once. */
  readonly bounds?: Bounds;
}

export interface Bounds {
  readonly least?: string;
  readonly most?: string;
  /** Strictly greater than. */
  readonly above?: string;
  readonly whole?: boolean;
}

/** Names the parameter in a failure. */
export interface ParameterSite {
  readonly english: string;
  readonly name: Wording;
}

/** `rate must be a number; it got the text "abc"`. */
export function refuse(site: ParameterSite, demand: Wording, raw: RawArgument, position?: number): Failure {
  const arrived = described(raw);
  const where = position === undefined ? "" : `[${String(position)}]`;
  return new Failure(
    "invalidValue",
    {
      en: `${site.name.en}${where} must be ${demand.en}; it got ${arrived.en}`,
      "pt-BR": `${site.name["pt-BR"]}${where} deve ser ${demand["pt-BR"]}; recebeu ${arrived["pt-BR"]}`,
    },
    site.english,
  );
}

export function missing(site: ParameterSite, position?: number): Failure {
  const where = position === undefined ? "" : `[${String(position)}]`;
  return new Failure(
    "invalidValue",
    {
      en: `${site.name.en}${where} is missing`,
      "pt-BR": `falta ${site.name["pt-BR"]}${where}`,
    },
    site.english,
  );
}
