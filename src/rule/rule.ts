import type { Calculation } from "./calculation";
import type { Figure } from "./figure";
import type { FigureValue } from "../core/figure-value";
import type { Parameter, ParameterSite, Unit } from "./parameter";
import type { RawArgument } from "./raw";
import type { Language, Wording } from "../core/wording";

export type RuleGroup = "annuity" | "budget" | "check" | "itg20" | "memo";

/** An argument of an example: a cell's content, a range by rows, a day, or null where it is left out. */
export type ExampleArgument =
  | number
  | string
  | boolean
  | null
  | { readonly day: string }
  | readonly (readonly (number | string | boolean | null | { readonly day: string })[])[];

/** A call and what it gives, as decimal text with 15 significant digits; tables by rows. */
export interface Example {
  readonly arguments: readonly ExampleArgument[];
  readonly result: string | readonly (readonly string[])[];
  /** Where the figures come from: the slide, the item, the act. */
  readonly source: Wording;
}

/** What the computation may know of its caller. Nothing here changes a figure. */
export interface RuleContext {
  readonly language: Language;
}

type Parameters = Readonly<Record<string, Parameter>>;

export type InputsOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer F> ? F : never;
};

export type AnyFigure = Figure<FigureValue>;

/** A value of law that a call keeps for ever where none of these arguments is given. */
export interface UndatedLaw {
  readonly rows: readonly { readonly from: string; readonly withoutDay?: true }[];
  /** English names of the parameters that give the value itself or its day. */
  readonly namedBy: readonly string[];
}

/**
 * The double that `compute` gives for long ranges, without a figure for each of their cells; null where it does not know it for certain. Only
 * asked where nobody reads a memo.
 */
type AtOnce = (rawArguments: readonly RawArgument[]) => number | null;

interface RuleHead<P extends Parameters> {
  /** The function's name within `CRESS.`: permanent, since people's workbooks store it. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: Wording;
  /** What the function gives, in one or two sentences, for the function wizard and the reference. */
  readonly summary: Wording;
  /**
   * Words by which people look for it and which stand neither in its name nor in its description: both languages, without accents. Another
   * function may bear the same where people call both by one.
   */
  readonly searchedAs: string;
  readonly parameters: P;
  readonly examples: readonly Example[];
  /** Present where a call without a day keeps the value that the function was published with. */
  readonly undatedLaw?: UndatedLaw;
  /** What can go wrong beyond arguments of the wrong kind, for the reference. */
  readonly errors?: readonly Wording[];
  /** Norms and documents that the rule rests on, for the reference. */
  readonly sources: readonly string[];
}

/** One figure a call; lifted arguments give it once a cell, in their shape. */
interface ValueRule<P extends Parameters> extends RuleHead<P> {
  readonly result: { readonly shape: "value"; readonly label: Wording; readonly unit: Unit };
  readonly compute: (calculation: Calculation, inputs: InputsOf<P>, context: RuleContext) => AnyFigure;
  readonly atOnce?: AtOnce;
}

/** One row of figures a call; lifted columns give a row each. */
interface RowRule<P extends Parameters> extends RuleHead<P> {
  readonly result: { readonly shape: "row"; readonly label: Wording; readonly columns: readonly ResultColumn[] };
  readonly compute: (calculation: Calculation, inputs: InputsOf<P>, context: RuleContext) => readonly AnyFigure[];
}

/** A table without a header row. */
interface TableRule<P extends Parameters> extends RuleHead<P> {
  readonly result: {
    readonly shape: "table";
    readonly label: Wording;
    /** Headings of the columns, or of the rows where each row is another figure. */
    readonly columns?: readonly ResultColumn[];
    readonly rows?: readonly ResultColumn[];
  };
  readonly compute: (
    calculation: Calculation,
    inputs: InputsOf<P>,
    context: RuleContext,
  ) => readonly (readonly AnyFigure[])[];
}

export interface ResultColumn {
  readonly label: Wording;
  readonly unit: Unit;
}

/** A rule whose parameter types have been checked against its computation and are no longer needed. */
export interface Rule extends Omit<RuleHead<Parameters>, "parameters"> {
  readonly parameters: readonly RuleParameter[];
  readonly result: ValueRule<Parameters>["result"] | RowRule<Parameters>["result"] | TableRule<Parameters>["result"];
  readonly atOnce?: AtOnce;
  /** Always as rows: a single figure is a row of one. */
  readonly compute: (
    calculation: Calculation,
    inputs: Readonly<Record<string, unknown>>,
    context: RuleContext,
  ) => readonly (readonly AnyFigure[])[];
}

export interface RuleParameter extends Parameter {
  /** English name, the rule's key for it, and the Portuguese one. */
  readonly name: Wording;
  readonly site: ParameterSite;
}

/** Checks a rule's types at compile time and gives it the form in which the registry holds it. */
export function defineRule<const P extends Parameters>(rule: ValueRule<P> | RowRule<P> | TableRule<P>): Rule {
  const parameters = Object.entries(rule.parameters).map(([key, parameter]) => {
    const name = { en: key, "pt-BR": parameter.named };
    return { ...parameter, name, site: { english: key, name } };
  });
  return {
    ...rule,
    parameters,
    compute(calculation, inputs, context) {
      // The inputs were read by these very parameters, which is what InputsOf<P> says of them.
      const typed = inputs as InputsOf<P>;
      if (isValueRule(rule)) return [[rule.compute(calculation, typed, context)]];
      if (isRowRule(rule)) return [rule.compute(calculation, typed, context)];
      return rule.compute(calculation, typed, context);
    },
  };
}

function isValueRule<P extends Parameters>(rule: ValueRule<P> | RowRule<P> | TableRule<P>): rule is ValueRule<P> {
  return rule.result.shape === "value";
}

function isRowRule<P extends Parameters>(rule: RowRule<P> | TableRule<P>): rule is RowRule<P> {
  return rule.result.shape === "row";
}
