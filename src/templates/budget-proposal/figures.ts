import { Decimal, zero } from "../../core/decimal";
import { cfessQuota } from "../../law/cfess-quota";
import { inForceInYear, keptWithoutDay, type DatedValue } from "../../law/dated";
import { decimalAnswer, flagAnswer, tableRows, type AnswerRow, type Answers } from "../builder/answers";
import { callForNumber, callRule } from "../builder/rule-call";
import { amountColumn, rates } from "../builder/shared-fields";

/** One adjustment's figures, in the order of the scenario sheet. */
export interface Scenario {
  readonly rate: Decimal;
  readonly total: Decimal;
  readonly base: Decimal;
  readonly share: Decimal;
  readonly net: Decimal;
}

const half = new Decimal("0.5");

function sumOf(rows: readonly AnswerRow[], amount: (row: AnswerRow) => Decimal): Decimal {
  return rows.reduce((sum, row) => sum.plus(amount(row)), zero);
}

const at = (row: AnswerRow, column: string): Decimal => decimalAnswer(row, column) ?? zero;

function companyAmount(row: AnswerRow): Decimal {
  return at(row, "count")
    .times(at(row, "amount"))
    .plus(at(row, "newCount").times(at(row, "amount")).times(half));
}

function feeAmount(row: AnswerRow): Decimal {
  return at(row, "count").times(at(row, "amount"));
}

function otherAmount(row: AnswerRow): Decimal {
  return at(row, "amount");
}

/** Revenue beside the individuals' annuities, and what of it the federal council has no share in. */
export interface FixedRevenue {
  readonly companies: Decimal;
  readonly fees: Decimal;
  readonly other: Decimal;
  readonly excluded: Decimal;
}

export function fixedRevenue(answers: Answers): FixedRevenue {
  const lines: readonly (readonly [string, (row: AnswerRow) => Decimal])[] = [
    ["companies", companyAmount],
    ["fees", feeAmount],
    ["otherRevenue", otherAmount],
  ];
  const notShared = lines.map(([id, amount]) =>
    sumOf(
      tableRows(answers, id).filter((row) => !flagAnswer(row, "shared")),
      amount,
    ),
  );
  return {
    companies: sumOf(tableRows(answers, "companies"), companyAmount),
    fees: sumOf(tableRows(answers, "fees"), feeAmount),
    other: sumOf(tableRows(answers, "otherRevenue"), otherAmount),
    excluded: notShared.reduce((sum, amount) => sum.plus(amount), zero),
  };
}

/** The quota of the budget's year; without a year, or before the first one on record, the one kept without a day. */
export function legalQuota(answers: Answers): DatedValue<string> {
  const year = decimalAnswer(answers, "year")?.toNumber();
  return (year === undefined ? null : inForceInYear(cfessQuota, year)) ?? keptWithoutDay(cfessQuota);
}

export function shareRateOf(answers: Answers): Decimal {
  return decimalAnswer(answers, "shareRate") ?? new Decimal(legalQuota(answers).value);
}

/** The same chain as the sheet's cells; null while something that it needs is not typed yet. */
export function scenarioAt(answers: Answers, rate: Decimal | null, companyRevenue?: Decimal | null): Scenario | null {
  const delinquencyRate = decimalAnswer(answers, "delinquencyRate");
  const unit = callForNumber("ANNUITY_ADJUST", decimalAnswer(answers, "currentAnnuity"), rate);
  const individual = callForNumber("ANNUITY_REVENUE", decimalAnswer(answers, "registrants"), unit);
  const newcomers = decimalAnswer(answers, "newRegistrants") ?? zero;
  if (!rate || !delinquencyRate || !unit || !individual) return null;
  const { companies, fees, other, excluded } = fixedRevenue(answers);
  const annuities = individual.plus(newcomers.times(unit).times(half));
  const gross = annuities
    .plus(companyRevenue ?? companies)
    .plus(fees)
    .plus(other);
  const total = gross.minus(annuities.times(delinquencyRate));
  const transfer = callRule("CFESS_TRANSFER", total, excluded, shareRateOf(answers));
  const [, , base, share, net] = transfer?.map((row) => row[0]) ?? [];
  if (!(base instanceof Decimal) || !(share instanceof Decimal) || !(net instanceof Decimal)) return null;
  return { rate, total, base, share, net };
}

export function scenarios(answers: Answers): readonly (Scenario | null)[] {
  return rates(answers).map((rate) => scenarioAt(answers, rate));
}

export interface Balance {
  readonly expense: Decimal;
  readonly difference: Decimal;
  readonly balanced: boolean;
}

/** Expense against net revenue for each scenario; null where either is not complete. */
export function balances(answers: Answers): readonly (Balance | null)[] {
  return scenarios(answers).map((scenario, index) => {
    if (!scenario) return null;
    const expenses = tableRows(answers, "expenses").map((row) => [decimalAnswer(row, amountColumn(index))]);
    if (expenses.length === 0) return null;
    const found = callRule("BUDGET_BALANCE", [[scenario.net]], expenses)?.map((row) => row[0]);
    const [expense, difference, balanced] = found ?? [];
    if (!(expense instanceof Decimal) || !(difference instanceof Decimal) || typeof balanced !== "boolean") return null;
    return { expense, difference, balanced };
  });
}
