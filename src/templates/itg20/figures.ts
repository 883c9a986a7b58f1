import { Decimal, zero } from "../../core/decimal";
import { decimalAnswer, flagAnswer, isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import { callForNumber } from "../builder/rule-call";
import { hasTerminalFlow } from "./form";

export interface CeilingFigures {
  readonly surplus: Decimal;
  readonly fundingValue: Decimal;
  readonly refund: Decimal;
  readonly reduction: Decimal;
  readonly ceiling: Decimal;
  readonly net: Decimal;
}

/** The chain of the sheet's cells; null while something that it needs is not typed yet. */
export function ceilingFigures(answers: Answers): CeilingFigures | null {
  const number = (id: string): Decimal => decimalAnswer(answers, id) ?? zero;
  const rate = decimalAnswer(answers, "discountRate");
  const surplus = isBlankAnswer(answers["surplus"])
    ? number("planAssets").minus(number("obligation"))
    : number("surplus");
  const years = tableRows(answers, "fundingYears");
  const column = (id: string) => years.map((row) => [decimalAnswer(row, id) ?? zero]);
  const shortfall = years.length === 0 ? zero : callForNumber("ITG20_MFR_PV", rate, column("shortfall"));
  if (!shortfall) return null;
  const fundingValue = number("immediateContribution").plus(shortfall);
  const refund = flagAnswer(answers, "refundRight")
    ? callForNumber(
        "ITG20_REFUND",
        surplus.plus(fundingValue),
        decimalAnswer(answers, "refundShare") ?? new Decimal(1),
        number("refundCosts"),
        number("refundTax"),
      )
    : zero;
  const terminal = hasTerminalFlow(answers)
    ? [
        number("terminalServiceCost"),
        number("terminalContribution"),
        number("growth"),
        decimalAnswer(answers, "terminalYears"),
      ]
    : [];
  const reduction =
    years.length === 0
      ? number("prepayment")
      : callForNumber(
          "ITG20_REDUCTION",
          rate,
          column("serviceCost"),
          column("futureContribution"),
          number("prepayment"),
          ...terminal,
        );
  if (!refund || !reduction) return null;
  const ceiling = callForNumber("ITG20_CEILING", refund, reduction, flagAnswer(answers, "combine"));
  const net = ceiling && callForNumber("ITG20_NET", surplus, fundingValue, ceiling);
  return ceiling && net ? { surplus, fundingValue, refund, reduction, ceiling, net } : null;
}
