import type { GivenColumn, Part } from "../../builder/description";
import { numberCell } from "../../builder/answer-cells";
import { asRows, counted } from "../../builder/holds";
import { check, column, gap, line, note, section, table, total } from "../../builder/parts";
import { prepaymentBases } from "../choices";
import {
  anyGiven,
  choiceOf,
  definedName,
  flagOf,
  hasTerminalFlow,
  hasYears,
  isGiven,
  lifeOf,
  minimumFundingOf,
  numberOf,
  type PlanOf,
} from "../plan-answers";
import { flag, money, offered, words as text, yesOrNoChoices } from "./looks";
import { ceilingWords as words } from "./wording";

/** Columns of the sheet that the years' table fills beside the label's. */
const amounts = ["value", "second", "third", "fourth", "fifth", "sixth"] as const;

/** What is due in each year, for future service and for the shortfall, and how far the plan reaches. */
export function yearsPart(plan: PlanOf): readonly Part[] {
  const prepayment = line("prepayment", words.prepayment, numberOf(plan, "prepayment", "PRE_PAGAMENTO", "0"), money);
  if (!hasYears(plan)) {
    return isGiven(plan, "prepayment") ? [prepayment, note(words.nothingToReduce), gap()] : [];
  }
  return [
    section(words.yearsTitle),
    line("minimumFunding", words.minimumFunding, minimumFundingOf(plan), flag, yesOrNoChoices),
    line("midYear", words.midYear, flagOf(plan, "midYear", "MEIO_DO_ANO"), flag, yesOrNoChoices),
    prepayment,
    line(
      "prepaymentBasis",
      words.prepaymentBasis,
      choiceOf(plan, "prepaymentBasis", "BASE_PRE_PAGAMENTO", prepaymentBases),
      text,
      offered(prepaymentBases),
    ),
    table(
      "years",
      asRows(plan.flows),
      [
        column("label", words.year, counted, { style: "label", format: "count", align: "left" }),
        column("value", words.serviceCost, flowColumn(plan, "serviceCost", "CUSTO_SERVICO"), money),
        column("second", words.future, flowColumn(plan, "futureContribution", "CONTRIBUICAO_FUTURA"), money),
        column("third", words.considered, "IF({$minimumFunding}={'yes},{second},0)", money),
        column("fourth", words.shortfall, flowColumn(plan, "shortfall", "DEFASAGEM"), money),
        column("fifth", words.totalContribution, "{third}+{fourth}", money),
        // A prepayment covers the first years' contributions for future service, as EI25 shows.
        column("sixth", words.afterPrepayment, "MAX(0,MIN({third},SUM({first third}:{third})-{$prepayment}))", money),
      ],
      { headings: {} },
    ),
    total("yearTotals", words.total, "SUM({years})", money, { in: amounts }),
    gap(),
    ...livesPart(plan),
  ];
}

function flowColumn(plan: PlanOf, field: string, suffix: string): GivenColumn {
  return {
    kind: "givenColumn",
    table: plan.flowTable.id,
    from: plan.flowTable.from,
    field,
    name: definedName(plan, suffix),
    content: (row) => numberCell(row, field, "0"),
  };
}

/** Item 16: the shorter of the plan's life and the entity's, the typed years included. */
function livesPart(plan: PlanOf): readonly Part[] {
  if (isGiven(plan, "terminalYears")) return [];
  if (!hasTerminalFlow(plan) && !anyGiven(plan, ["planDuration", "planLife", "entityDuration", "entityLife"]))
    return [];
  return [
    section(words.livesTitle),
    line("planLife", words.planLife, lifeOf(plan, "planLife", "VIDA_PLANO"), { format: "count", align: "right" }),
    line("entityLife", words.entityLife, lifeOf(plan, "entityLife", "VIDA_ENTIDADE"), {
      format: "count",
      align: "right",
    }),
    line("typedYears", words.typedYears, "COUNT({years.value})", { format: "count" }),
    line(
      "remaining",
      words.remaining,
      "IF(COUNT({planLife}:{entityLife})=0,{'forEver},MIN({planLife}:{entityLife})-{typedYears})",
      { format: "count", align: "right" },
    ),
    check("livesHold", words.livesHold, "IF(ISNUMBER({remaining}),{remaining}>=0,TRUE)"),
    gap(),
  ];
}
