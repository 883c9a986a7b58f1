import type { Wording } from "../../../core/wording";
import type { Answers } from "../../builder/answers";
import type { Line, Part } from "../../builder/description";
import { asRows, counted, numberInput } from "../../builder/holds";
import { column, gap, headings, line, note, section, table, within } from "../../builder/parts";
import { money, percent } from "../ceiling/looks";
import { reductionCall, type ReductionCells } from "../ceiling/reduction-part";
import { hasTerminalFlow, sheetId, type PlanOf } from "../plan-answers";
import { isRecomputable, largestBenefit } from "./largest-benefit";
import { proofWords as words } from "./wording";

const shown = ["value", "second", "third", "fourth", "fifth"] as const;

/** The lines of the sensitivity, the first of which is as measured. */
export const changes = [
  "base",
  "rateUp",
  "rateDown",
  "costUp",
  "costDown",
  "contributionUp",
  "contributionDown",
] as const;
export type Change = (typeof changes)[number];

export const changeLabels: Readonly<Record<Change, Wording>> = {
  base: words.base,
  rateUp: words.rateUpLine,
  rateDown: words.rateDownLine,
  costUp: words.costUp,
  costDown: words.costDown,
  contributionUp: words.contributionUpLine,
  contributionDown: words.contributionDownLine,
};

/** Ceiling and net position computed anew, one assumption changed at a time. */
export function sensitivityPart(plan: PlanOf, answers: Answers): readonly Part[] {
  if (!isRecomputable(plan)) return [];
  const sheet = sheetId(plan, "ceiling");
  const inYear = (name: string): string => `INDEX({$${sheet}.years.${name}},{label})`;
  return [
    section(words.stepsTitle),
    line("rateStep", words.rateStep, numberInput(answers, "rateStep", "CRESS_ITG_VARIACAO_TAXA", "0.005"), percent),
    line("flowStep", words.flowStep, numberInput(answers, "flowStep", "CRESS_ITG_VARIACAO_FLUXOS", "0.1"), percent),
    section(words.scaledTitle),
    table(
      "scaled",
      asRows(plan.flows),
      [
        column("label", words.year, counted, { style: "label", format: "count", align: "left" }),
        column("value", words.costUp, `${inYear("value")}*(1+{$flowStep})`, money),
        column("second", words.costDown, `${inYear("value")}*(1-{$flowStep})`, money),
        column("third", words.contributionUp, `${inYear("third")}*(1+{$flowStep})`, money),
        column("fourth", words.contributionDown, `${inYear("third")}*(1-{$flowStep})`, money),
      ],
      { headings: {} },
    ),
    section(words.sensitivityTitle),
    headings(words.changed, {
      in: shown,
      titles: {
        value: words.dueThen,
        second: words.reduction,
        third: words.largest,
        fourth: words.netThen,
        fifth: words.change,
      },
    }),
    ...changes.flatMap((change): Part[] => {
      if (change === "base") return [baseLine(sheet)];
      // What changes the rate and what changes the flows stand apart.
      return change === "costUp" ? [gap(), changedLine(plan, change)] : [changedLine(plan, change)];
    }),
    note(words.sensitivityNote),
  ];
}

function baseLine(sheet: string): Line {
  return line(
    "base",
    words.base,
    [
      within(["value"], `{${sheet}.fundingValue}`),
      within(["second"], `{${sheet}.reductionComputed}`),
      within(["third"], `{${sheet}.ceiling}`),
      within(["fourth"], `{${sheet}.net}`),
      within(["fifth"], "{base.fourth}-{base.fourth}"),
    ],
    money,
  );
}

function changedLine(plan: PlanOf, change: Exclude<Change, "base">): Line {
  const sheet = sheetId(plan, "ceiling");
  const at = (name: string): string => `{$${sheet}.${name}}`;
  const cells = changedCells(plan, change);
  const own = (column: string): string => `{${change}.${column}}`;
  const due = `${at("immediate")}+CRESS.ITG20_MFR_PV(${cells.rate},${at("years.fourth")},${at("midYear")}={'yes})`;
  const largest = largestBenefit(plan, `(${at("surplus")}+${own("value")})`, own("second"));
  const net = `CRESS.ITG20_NET(${at("surplus")},${own("value")},${own("third")})`;
  // For ever, a rate that is no longer above the growth gives no value.
  const whereComputed = (formula: string): string => `IF(ISNUMBER(${own("second")}),${formula},{'notComputable})`;
  return line(
    change,
    changeLabels[change],
    [
      within(["value"], due),
      within(["second"], `IFERROR(CRESS.ITG20_REDUCTION(${reductionCall(plan, cells, `${sheet}.`)}),{'notComputable})`),
      within(["third"], whereComputed(largest)),
      within(["fourth"], whereComputed(net)),
      within(["fifth"], whereComputed(`${own("fourth")}-{base.fourth}`)),
    ],
    { ...money, align: "right" },
  );
}

const factors: Readonly<Partial<Record<Change, string>>> = {
  costUp: "*(1+{$flowStep})",
  costDown: "*(1-{$flowStep})",
  contributionUp: "*(1+{$flowStep})",
  contributionDown: "*(1-{$flowStep})",
};

function changedCells(plan: PlanOf, change: Exclude<Change, "base">): ReductionCells {
  const at = (name: string): string => `{$${sheetId(plan, "ceiling")}.${name}}`;
  const factor = factors[change] ?? "";
  const changesCost = change === "costUp" || change === "costDown";
  const changesContribution = change === "contributionUp" || change === "contributionDown";
  const scaled = { costUp: "value", costDown: "second", contributionUp: "third", contributionDown: "fourth" } as const;
  const flows = changesCost || changesContribution ? `{$scaled.${scaled[change]}}` : "";
  const steps = { rateUp: "+{$rateStep}", rateDown: "-{$rateStep}" } as const;
  const terminalCost = hasTerminalFlow(plan) ? at("terminalCostCounted") : "";
  const terminalContribution = hasTerminalFlow(plan) ? at("terminalContributionCounted") : "";
  return {
    rate: change === "rateUp" || change === "rateDown" ? `${at("rate")}${steps[change]}` : at("rate"),
    costs: changesCost ? flows : at("years.value"),
    contributions: changesContribution ? flows : at("years.third"),
    prepayment: at("prepayment"),
    terminalCost: changesCost ? `IF(${terminalCost}="","",${terminalCost}${factor})` : terminalCost,
    terminalContribution: changesContribution ? `${terminalContribution}${factor}` : terminalContribution,
  };
}
