import { Decimal } from "../../core/decimal";
import type { FigureValue } from "../../core/figure-value";
import type { Language } from "../../core/wording";
import type { Figure } from "../../rule/figure";
import type { Step } from "../../rule/memo";
import type { Unit } from "../../rule/parameter";
import type { AnyFigure, Rule } from "../../rule/rule";
import { formatDecimal, formatFigure } from "../../text/format";

/** In what each figure of a memo is measured: what the rule says of its parameters and results, and what follows from the operations. */
export interface MemoUnits {
  ofStep(step: Step): Unit;
  ofFigure(figure: Figure<FigureValue>): Unit;
}

/** Numerals of a formula itself (`1 + rate`) are of no unit. */
const NUMERAL = /^\d+(\.\d+)?$/;

export function memoUnits(rule: Rule, steps: readonly Step[]): MemoUnits {
  const byLabel = new Map<string, Unit>();
  for (const { label, unit } of rule.parameters) byLabel.set(label.en, unit);
  for (const { label, unit } of resultsOf(rule)) if (!byLabel.has(label.en)) byLabel.set(label.en, unit);
  const known = (figure: AnyFigure): Unit | undefined =>
    byLabel.get(figure.label.en) ?? byLabel.get(bareLabel(figure.label.en));
  for (const step of steps) {
    if (known(step) !== undefined) continue;
    const unit = unitOfStep(step, known);
    if (unit) byLabel.set(step.label.en, unit);
  }
  // What a result of a known unit is a sum, a rounding or a choice of is of the same unit.
  for (const step of [...steps].reverse()) {
    const unit = known(step);
    if (!unit || !keepsUnit(step)) continue;
    for (const operand of partsAlike(step)) {
      if (operand.value instanceof Decimal && !known(operand) && !NUMERAL.test(operand.label.en))
        byLabel.set(operand.label.en, unit);
    }
  }
  const unitOf = (figure: AnyFigure): Unit => (figure.value instanceof Decimal ? (known(figure) ?? "none") : "none");
  return { ofStep: unitOf, ofFigure: unitOf };
}

function resultsOf({ result }: Rule): readonly { readonly label: { readonly en: string }; readonly unit: Unit }[] {
  if (result.shape === "value") return [result];
  return [...(result.columns ?? []), ...(result.shape === "table" ? (result.rows ?? []) : [])];
}

/** `Line [3]` is measured as `Line` is. */
function bareLabel(label: string): string {
  return label.replace(/(?<!\])( \[\d+\])+$/, "");
}

const alike: ReadonlySet<string> = new Set(["same", "sum", "difference", "rounded", "largest", "smallest", "chosen"]);

function keepsUnit({ operation }: Step): boolean {
  return alike.has(operation.kind);
}

/** The operands that are of the same unit as what comes of them. */
function partsAlike({ operation, operands }: Step): readonly AnyFigure[] {
  return operation.kind === "chosen" ? operands.slice(1) : operands;
}

function unitOfStep(step: Step, known: (figure: AnyFigure) => Unit | undefined): Unit | undefined {
  if (!(step.value instanceof Decimal)) return "none";
  const { operation } = step;
  if (operation.kind === "product") return unitOfProduct(step.operands.map(known));
  if (operation.kind === "quotient") {
    const [dividend, divisor] = step.operands.map(known);
    return dividend === "money" && divisor !== "money" && divisor !== "rate" ? "money" : undefined;
  }
  if (!keepsUnit(step)) return undefined;
  const parts = partsAlike(step);
  // Days between two days; 1 + rate is a factor.
  if (parts.some(({ value }) => !(value instanceof Decimal))) return undefined;
  const numerals = parts.filter(({ label }) => NUMERAL.test(label.en));
  const units = new Set(parts.filter((part) => !numerals.includes(part)).map(known));
  const [unit] = units;
  if (units.size !== 1 || (unit === "rate" && numerals.length > 0 && operation.kind !== "rounded")) return undefined;
  return unit;
}

function unitOfProduct(units: readonly (Unit | undefined)[]): Unit | undefined {
  const amounts = units.filter((unit) => unit === "money").length;
  return amounts === 1 ? "money" : undefined;
}

/** A figure in its unit, with every digit that it has: `R$ 43.160,00`, `7,5%`, `15/02/2018`. */
export function formatMeasured(value: FigureValue, unit: Unit, language: Language): string {
  if (!(value instanceof Decimal)) return formatFigure(value, language);
  const shown = value.toSignificantDigits(15);
  if (unit === "rate") return `${formatDecimal(shown.times(100), language)}%`;
  if (unit !== "money") return formatDecimal(shown, language);
  const amount = formatDecimal(shown, language, Math.max(2, shown.decimalPlaces()));
  return amount.startsWith("−") ? `−R$ ${amount.slice(1)}` : `R$ ${amount}`;
}
