import { no, yes } from "../builder/answer-cells";
import type { Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { TableColumn } from "../builder/description";
import { empty, givenFlag, givenNumber, givenText, numberInput, sameWords } from "../builder/holds";
import { column } from "../builder/parts";
import { adjustedAnnuity, annuityRevenue, halfAnnuity } from "../revenue-chain";
import { revenueWords as words } from "./revenue-wording";

/** The lines of the revenue sheet, section by section, in the columns that slides 49 to 51 have. */

const nameLook: Look = { format: "text", align: "left" };
const money: Look = { format: "money" };
const count: Look = { format: "count" };
const blankLook: Look = { style: "label" };

const line = column("line", null, givenText("name"), nameLook);
const previous = column("previous", null, givenNumber("previousAmount"), money);
const shared = column("shared", null, givenFlag("shared"), { align: "center" }, { choices: [yes, no] });
const blanks = (...names: readonly string[]): readonly TableColumn[] =>
  names.map((name) => column(name, null, empty, blankLook));

export const companyColumns: readonly TableColumn[] = [
  line,
  previous,
  column("count", null, givenNumber("count"), count),
  column("unit", null, givenNumber("amount"), money),
  column("total", null, "{count}*{unit}", money),
  column("newcomers", null, givenNumber("newCount", "0"), count),
  column("half", null, halfAnnuity("{unit}"), money),
  column("newTotal", null, "{newcomers}*{half}", money),
  column("all", null, "{count}+{newcomers}", count),
  column("revenue", null, "{total}+{newTotal}", money),
  shared,
];

/** The individuals' line: its count and its annuity come from the assumptions above. */
export function individualColumns(answers: Answers): readonly TableColumn[] {
  return [
    column("line", null, sameWords(words.professionals), blankLook),
    column("previous", null, "{currentAnnuity}", money),
    column("count", null, "{$registrants}", count),
    column("unit", null, adjustedAnnuity("{previous}", "{$detailedRate}"), money),
    column("total", null, annuityRevenue("{count}", "{unit}"), money),
    column("newcomers", null, numberInput(answers, "newRegistrants", "CRESS_NOVOS_INSCRITOS", "0"), count),
    column("half", null, halfAnnuity("{unit}"), money),
    column("newTotal", null, annuityRevenue("{newcomers}", "{half}"), money),
    column("all", null, "{count}+{newcomers}", count),
    column("revenue", null, "{total}+{newTotal}", money),
    column("shared", null, sameWords(yes), { style: "computed", align: "center" }),
  ];
}

export const feeColumns: readonly TableColumn[] = [
  line,
  previous,
  ...blanks("count", "unit", "total"),
  column("newcomers", null, givenNumber("count"), count),
  column("half", null, givenNumber("amount"), money),
  column("newTotal", null, "{newcomers}*{half}", money),
  column("all", null, "{newcomers}", count),
  column("revenue", null, "{newTotal}", money),
  shared,
];

export const otherColumns: readonly TableColumn[] = [
  line,
  ...blanks("previous", "count", "unit", "total", "newcomers", "half", "newTotal", "all"),
  column("revenue", null, givenNumber("amount"), money),
  shared,
];
