import { isBlankAnswer } from "../../builder/answers";
import type { ByRow, FormulaText, Part } from "../../builder/description";
import { asRows, given } from "../../builder/holds";
import { number, text } from "../../builder/cell";
import { check, column, gap, note, section, table } from "../../builder/parts";
import { money } from "../ceiling/looks";
import { sheetId, type PlanOf } from "../plan-answers";
import { isRecomputable, largestBenefit } from "./largest-benefit";
import { proofWords as words } from "./wording";

/** Where contributions for past service are due, item 24 says that paying them brings no gain or loss. */
export function hasProof(plan: PlanOf): boolean {
  return isRecomputable(plan) && plan.flows.some((flow) => !isBlankAnswer(flow["shortfall"]));
}

/** The plan rolled forward by plain sums while the contributions are paid, year by year. */
export function proofPart(plan: PlanOf): readonly Part[] {
  if (!hasProof(plan)) return [];
  const sheet = sheetId(plan, "ceiling");
  const at = (name: string): string => `{$${sheet}.${name}}`;
  const inYear = (name: string): string => `INDEX(${at(`years.${name}`)},{label})`;
  const interest = `(1+${at("rate")})`;
  // A flow of the middle of the year has half a year's interest by its end.
  const within = `IF(${at("midYear")}={'yes},${interest}^0.5,1)`;
  const paid = `(${inYear("sixth")}+${inYear("fourth")}-${inYear("value")})*${within}`;
  const spared = `(${inYear("third")}-${inYear("sixth")})`;
  const isPresent = `${at("prepaymentBasis")}={'present}`;
  // What is payable at once is paid at the start of the first year.
  const atOnce = (index: number): string => (index === 1 ? `+${at("immediate")}` : "");
  // Beyond these places a chain of binary fractions says nothing.
  const kept = (formula: FormulaText): FormulaText => `ROUND(${formula},8)`;
  const yearly = (start: FormulaText, then: (index: number) => FormulaText): ByRow => ({
    kind: "byRow",
    formula: (index) => (index === 0 ? start : then(index)),
  });
  const rows = asRows(Array.from({ length: plan.flows.length + 1 }, () => ({})));
  return [
    section(words.proofTitle),
    table(
      "proof",
      rows,
      [
        column(
          "label",
          words.afterYear,
          given((_row, language, index) => (index === 0 ? text(words.atBalance[language]) : number(String(index)))),
          {
            style: "label",
            format: "count",
            align: "left",
          },
        ),
        column(
          "value",
          words.surplus,
          yearly(`{${sheet}.surplus}`, (index) => kept(`({previous value}${atOnce(index)})*${interest}+${paid}`)),
          money,
        ),
        column(
          "second",
          words.funding,
          yearly(`{${sheet}.fundingValue}`, (index) =>
            kept(`({previous second}${atOnce(index).replace("+", "-")})*${interest}-${inYear("fourth")}*${within}`),
          ),
          money,
        ),
        column(
          "third",
          words.reductions,
          yearly(`{${sheet}.presentTotal}`, () =>
            kept(`{previous third}*${interest}-(${inYear("value")}-${inYear("third")})*${within}`),
          ),
          money,
        ),
        column(
          "fourth",
          words.prepaid,
          yearly(`{${sheet}.prepaid}`, () =>
            kept(
              `{previous fourth}*IF(${isPresent},${interest},1)-MIN({previous fourth},${spared}*IF(${isPresent},${within},1))`,
            ),
          ),
          money,
        ),
        column(
          "fifth",
          words.ceiling,
          largestBenefit(plan, "({value}+MAX(0,{second}))", "(MAX(0,{third})+MAX(0,{fourth}))"),
          money,
        ),
        column("sixth", words.net, "CRESS.ITG20_NET({value},MAX(0,{second}),{fifth})", money),
        column(
          "seventh",
          words.expected,
          yearly("{sixth}", (index) => kept(`({previous sixth}${atOnce(index)})*${interest}+${paid}`)),
          money,
        ),
        column("eighth", words.difference, "ROUND({sixth}-{seventh},2)", { format: "difference" }),
      ],
      { headings: { lines: 2 } },
    ),
    check("noDifference", words.noDifference, "SUMPRODUCT({proof.eighth}*{proof.eighth})=0"),
    note(words.proofNote),
    gap(),
  ];
}
