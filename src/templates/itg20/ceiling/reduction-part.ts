import type { Part } from "../../builder/description";
import { asRows, fromCall } from "../../builder/holds";
import { callOverRows, check, column, gap, line, section, table, total } from "../../builder/parts";
import { hasTerminalFlow, hasYears, isGiven, numberOf, type PlanOf } from "../plan-answers";
import { count, money, percent } from "./looks";
import { ceilingWords as words } from "./wording";

/** Items 23 and 24: what is still due for past service, at its present value. */
export function pastServicePart(plan: PlanOf): readonly Part[] {
  const withYears = hasYears(plan) && isGiven(plan, "discountRate");
  return [
    section(words.fundingTitle),
    line("immediate", words.immediate, numberOf(plan, "immediateContribution", "EXIGIVEL", "0"), money),
    ...(withYears
      ? [
          line(
            "shortfallValue",
            words.shortfallValue,
            "CRESS.ITG20_MFR_PV({$rate},{$years.fourth},{$midYear}={'yes})",
            money,
          ),
        ]
      : []),
    total("fundingValue", words.fundingValue, withYears ? "{immediate}+{shortfallValue}" : "{immediate}", money),
    line("after", words.after, "{surplus}+{fundingValue}", money),
    gap(),
  ];
}

/** Items 16 to 22: the table of EI17, what it adds up to, and the benefit. */
export function reductionPart(plan: PlanOf): readonly Part[] {
  if (!hasYears(plan) || !isGiven(plan, "discountRate")) return [];
  const terminal = hasTerminalFlow(plan);
  const rows = asRows(Array.from({ length: plan.flows.length + (terminal ? 1 : 0) }, () => ({})));
  return [
    section(words.tableTitle),
    ...(terminal ? terminalLines(plan) : []),
    table(
      "reductions",
      rows,
      [
        callOverRows(`CRESS.ITG20_REDUCTION_TABLE(${reductionArguments(plan)})`, [
          column("label", words.year, fromCall, { format: "count", align: "left" }),
          column("value", words.serviceCost, fromCall, money),
          column("second", words.contribution, fromCall, money),
          column("third", words.available, fromCall, money),
          column("fourth", words.presentValue, fromCall, money),
        ]),
      ],
      { headings: {} },
    ),
    line("presentTotal", words.presentTotal, "SUM({reductions.fourth})", money),
    line("floor", words.floor, "MAX(0,{presentTotal})", money),
    line(
      "prepaid",
      words.prepaid,
      `{reductionComputed}-CRESS.ITG20_REDUCTION(${reductionArguments(plan, "0")})`,
      money,
    ),
    total("reductionComputed", words.reductionComputed, `CRESS.ITG20_REDUCTION(${reductionArguments(plan)})`, money),
    check("reductionFoots", words.reductionFoots, "ABS({floor}+{prepaid}-{reductionComputed})<0.005"),
    gap(),
  ];
}

/** What stands before the years of a plan's own sheet where a formula stands on another one. */
export interface ReductionCells {
  readonly rate: string;
  readonly costs: string;
  readonly contributions: string;
  readonly prepayment: string;
  readonly terminalCost: string;
  readonly terminalContribution: string;
}

const ownCells: ReductionCells = {
  rate: "{$rate}",
  costs: "{$years.value}",
  contributions: "{$years.third}",
  prepayment: "{$prepayment}",
  terminalCost: "{$terminalCostCounted}",
  terminalContribution: "{$terminalContributionCounted}",
};

function reductionArguments(plan: PlanOf, prepayment = ownCells.prepayment): string {
  return reductionCall(plan, { ...ownCells, prepayment }, "");
}

/**
 * The arguments of ITG20_REDUCTION. What is for ever, or has no growth of its own, is an empty text, never a blank cell, which would arrive
 * as 0 in Excel for the desktop.
 * @param sheet `ceiling.` where the formula stands on another sheet
 */
export function reductionCall(plan: PlanOf, cells: ReductionCells, sheet: string): string {
  const at = (name: string): string => `{$${sheet}${name}}`;
  const flows = [cells.rate, cells.costs, cells.contributions, cells.prepayment];
  const years = isGiven(plan, "terminalYears")
    ? at("terminalYears")
    : `IF(N(${at("remaining")})=0,"",${at("remaining")})`;
  const terminal = hasTerminalFlow(plan)
    ? [
        cells.terminalCost,
        cells.terminalContribution,
        at("growth"),
        years,
        isGiven(plan, "contributionGrowth") ? at("contributionGrowth") : "",
      ]
    : ["", "", "", "", ""];
  const how = [`${at("midYear")}={'yes}`, `IF(${at("prepaymentBasis")}={'present},"PRESENT","NOMINAL")`];
  return [...flows, ...terminal, ...how].join(",");
}

function terminalLines(plan: PlanOf): readonly Part[] {
  const byYears = isGiven(plan, "terminalYears");
  return [
    line("terminalCost", words.terminalCost, numberOf(plan, "terminalServiceCost", "CUSTO_TERMINAL", "0"), money),
    line(
      "terminalContribution",
      words.terminalContribution,
      numberOf(plan, "terminalContribution", "CONTRIBUICAO_TERMINAL", "0"),
      money,
    ),
    line("growth", words.growth, numberOf(plan, "growth", "CRESCIMENTO", "0"), percent),
    ...(isGiven(plan, "contributionGrowth")
      ? [
          line(
            "contributionGrowth",
            words.contributionGrowth,
            numberOf(plan, "contributionGrowth", "CRESCIMENTO_CONTRIBUICAO"),
            percent,
          ),
        ]
      : []),
    ...(byYears
      ? [line("terminalYears", words.terminalYears, numberOf(plan, "terminalYears", "ANOS_TERMINAIS"), count)]
      : []),
    // No year is left after the typed ones: no flow, which an empty text says.
    line(
      "terminalCostCounted",
      words.terminalCostCounted,
      byYears ? "{terminalCost}" : `IF({remaining}=0,"",{terminalCost})`,
      money,
    ),
    line(
      "terminalContributionCounted",
      words.terminalContributionCounted,
      byYears
        ? "IF({minimumFunding}={'yes},{terminalContribution},0)"
        : "IF({remaining}=0,0,IF({minimumFunding}={'yes},{terminalContribution},0))",
      money,
    ),
  ];
}
