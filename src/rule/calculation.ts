import { Decimal, doubleFromDecimal, one, roundAt, zero, type Rounding } from "../core/decimal";
import type { Day } from "../core/dates";
import { Failure } from "./failure";
import type { Figure } from "./figure";
import type { FigureValue } from "../core/figure-value";
import type { Source } from "../law/source";
import type { Operation, Relation, Step } from "./memo";
import type { Wording } from "../core/wording";

/** What a search gave, with the source of the row it was found in. */
export interface Found<V extends FigureValue> {
  readonly value: V;
  readonly source?: Source;
}

/** The same where the source is told in words of its own, which are made only when somebody reads them: a column asks for the value alone. */
export class FoundInWords<V extends FigureValue> implements Found<V> {
  constructor(
    readonly value: V,
    private readonly words: () => Source,
  ) {}
  get source(): Source {
    return this.words();
  }
}

export type ValuesOf<F extends readonly Figure<FigureValue>[]> = {
  [K in keyof F]: F[K] extends Figure<infer V> ? V : never;
};

/**
 * The operations that a rule computes with. Each takes named figures and gives a named figure; computing and recording are one act.
 * A rule that reads no figure's `value` itself, but leaves everything to these, also runs on whole columns.
 */
export interface Calculation {
  sum(label: Wording, parts: readonly Figure[], source?: Source): Figure;
  difference(label: Wording, from: Figure, subtracted: Figure, source?: Source): Figure;
  product(label: Wording, factors: readonly Figure[], source?: Source): Figure;
  /** Division by zero is a failure. */
  quotient(label: Wording, dividend: Figure, divisor: Figure, source?: Source): Figure;
  /** @param exponent a whole number, but for the half of a flow in the middle of a year */
  power(label: Wording, base: Figure, exponent: Figure, source?: Source): Figure;
  rounded(label: Wording, value: Figure, places: number, mode: Rounding, source?: Source): Figure;
  largest(label: Wording, values: readonly Figure[], source?: Source): Figure;
  smallest(label: Wording, values: readonly Figure[], source?: Source): Figure;
  /** Two numbers, or two days. */
  compared<V extends Decimal | Day>(
    label: Wording,
    left: Figure<V>,
    relation: Relation,
    right: Figure<V>,
    source?: Source,
  ): Figure<boolean>;
  /** Both branches are computed before the choice; neither may fail where it is not chosen. */
  chosen<V extends FigureValue>(
    label: Wording,
    condition: Figure<boolean>,
    yes: Figure<V>,
    no: Figure<V>,
    source?: Source,
  ): Figure<V>;
  /**
   * A value that is looked up or read off, not computed: a row of law or of a schedule, a business day, a part of a code.
   * It may depend on nothing but its operands and on arguments that are not lifted: rows with the same operands share what it finds.
   * @param how the search's name, a noun phrase that stands before its operands: "rate in force on"
   */
  found<V extends FigureValue, const F extends readonly Figure<FigureValue>[]>(
    label: Wording,
    how: Wording,
    operands: F,
    search: (...values: ValuesOf<F>) => Found<V>,
    source?: Source,
  ): Figure<V>;
}

const divisionByZero: Wording = {
  en: "division by zero: {divisor} is 0",
  "pt-BR": "divisão por zero: {divisor} é 0",
};

const tooLarge: Wording = {
  en: "{label} is too large for a cell",
  "pt-BR": "{label} é grande demais para uma célula",
};

/** Computes figure by figure with decimal.js, and records each step where it was given a list for them. */
export class DecimalCalculation implements Calculation {
  constructor(private readonly steps: Step[] | null) {}

  sum(label: Wording, parts: readonly Figure[], source?: Source): Figure {
    const [first, ...others] = parts;
    let total = first?.value ?? zero;
    for (const part of others) total = total.plus(part.value);
    return this.record({ kind: "sum" }, label, total, parts, source);
  }

  difference(label: Wording, from: Figure, subtracted: Figure, source?: Source): Figure {
    return this.record({ kind: "difference" }, label, from.value.minus(subtracted.value), [from, subtracted], source);
  }

  product(label: Wording, factors: readonly Figure[], source?: Source): Figure {
    const [first, ...others] = factors;
    let result = first?.value ?? one;
    for (const factor of others) result = result.times(factor.value);
    return this.record({ kind: "product" }, label, result, factors, source);
  }

  quotient(label: Wording, dividend: Figure, divisor: Figure, source?: Source): Figure {
    if (divisor.value.isZero()) {
      throw new Failure("invalidValue", {
        en: divisionByZero.en.replace("{divisor}", divisor.label.en),
        "pt-BR": divisionByZero["pt-BR"].replace("{divisor}", divisor.label["pt-BR"]),
      });
    }
    return this.record({ kind: "quotient" }, label, dividend.value.div(divisor.value), [dividend, divisor], source);
  }

  power(label: Wording, base: Figure, exponent: Figure, source?: Source): Figure {
    return this.record({ kind: "power" }, label, base.value.pow(exponent.value), [base, exponent], source);
  }

  rounded(label: Wording, value: Figure, places: number, mode: Rounding, source?: Source): Figure {
    return this.record({ kind: "rounded", places, mode }, label, roundAt(value.value, places, mode), [value], source);
  }

  largest(label: Wording, values: readonly Figure[], source?: Source): Figure {
    return this.record({ kind: "largest" }, label, Decimal.max(...values.map((each) => each.value)), values, source);
  }

  smallest(label: Wording, values: readonly Figure[], source?: Source): Figure {
    return this.record({ kind: "smallest" }, label, Decimal.min(...values.map((each) => each.value)), values, source);
  }

  compared<V extends Decimal | Day>(
    label: Wording,
    left: Figure<V>,
    relation: Relation,
    right: Figure<V>,
    source?: Source,
  ): Figure<boolean> {
    const order = orderOf(left.value, right.value);
    return this.record({ kind: "compared", relation }, label, holds(order, relation), [left, right], source);
  }

  chosen<V extends FigureValue>(
    label: Wording,
    condition: Figure<boolean>,
    yes: Figure<V>,
    no: Figure<V>,
    source?: Source,
  ): Figure<V> {
    const value = condition.value ? yes.value : no.value;
    return this.record({ kind: "chosen" }, label, value, [condition, yes, no], source);
  }

  found<V extends FigureValue, const F extends readonly Figure<FigureValue>[]>(
    label: Wording,
    how: Wording,
    operands: F,
    search: (...values: ValuesOf<F>) => Found<V>,
    source?: Source,
  ): Figure<V> {
    const values = operands.map((operand) => operand.value) as unknown as ValuesOf<F>;
    const found = search(...values);
    if (this.steps === null) return { label, value: found.value };
    return this.record({ kind: "found", how }, label, found.value, operands, found.source ?? source);
  }

  private record<V extends FigureValue>(
    operation: Operation,
    label: Wording,
    value: V,
    operands: readonly Figure<FigureValue>[],
    source: Source | undefined,
  ): Figure<V> {
    this.steps?.push(source ? { label, operation, operands, value, source } : { label, operation, operands, value });
    return { label, value };
  }
}

function orderOf(left: Decimal | Day, right: Decimal | Day): number {
  if (left instanceof Decimal) return right instanceof Decimal ? left.comparedTo(right) : NaN;
  return right instanceof Decimal ? NaN : left - right;
}

export function holds(order: number, relation: Relation): boolean {
  switch (relation) {
    case "<":
      return order < 0;
    case "≤":
      return order <= 0;
    case "=":
      return order === 0;
    case "≥":
      return order >= 0;
    case ">":
      return order > 0;
  }
}

/** The number that a cell takes for a decimal; a failure where no double can hold it. */
export function cellNumber(label: Wording, value: Decimal): number {
  const double = value.isFinite() ? doubleFromDecimal(value) : NaN;
  if (!Number.isFinite(double)) {
    throw new Failure("invalidValue", {
      en: tooLarge.en.replace("{label}", label.en),
      "pt-BR": tooLarge["pt-BR"].replace("{label}", label["pt-BR"]),
    });
  }
  return double;
}
