import { numberCell, textCell } from "../builder/answer-cells";
import { tableRows, type Answers } from "../builder/answers";
import { blank, relative, within, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import { money } from "./looks";
import { layParameters } from "./parameters";
import {
  calendarOf,
  layDiscountedInstallments,
  layHolidays,
  layInstallments,
  laySchedule,
  type Installments,
} from "./payment";
import { bandOf } from "./terms";
import { layBand, layVote } from "./vote";
import { words } from "./wording";

const WIDTH = 7;

export interface AnnuityFigures extends Installments {
  readonly exactRow: Place;
  readonly publishedRow: Place;
  readonly published: Place;
  /** Absent where no limits are known. */
  readonly inside?: Place;
  readonly decided: Place;
  readonly firstDiscounted: Place;
}

/** Slides 57 and 58: the vote, the adopted annuity, and how it is paid. */
export function layAnnuity(builder: PlanBuilder, answers: Answers): AnnuityFigures {
  layParameters(builder, answers);
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title, "year");
  const count = tableRows(answers, "rates").length;
  const plans = tableRows(answers, "discountedInstallments").length > 0 ? 1 : 0;
  const width = Math.max(WIDTH + plans, count + 1);
  sheet.columns([50, ...Array<number>(width - 1).fill(19), ...holidayColumns(answers)]);
  sheet.freeze(2);
  layHolidays(builder, sheet, 3, width + 1, answers);
  const calendar = calendarOf(builder, sheet);
  const lines = new Lines(builder, sheet, 3, width);
  const vote = layVote(builder, lines, answers);
  lines.gap();
  const inside = bandOf(answers, builder.options) ? layBand(builder, lines, vote, answers) : undefined;
  if (inside) lines.gap();
  const paid = laySchedule(builder, lines, vote, answers, calendar);
  lines.gap();
  const installments = layInstallments(builder, lines, vote, answers, paid, calendar);
  layDiscountedInstallments(builder, lines, vote, answers, calendar);
  lines.gap();
  layCompanies(builder, lines, answers);
  return {
    ...vote,
    ...installments,
    ...(inside ? { inside } : {}),
    firstDiscounted: within(paid.amounts, 0, 0),
  };
}

/** They stand to the right, apart by one narrow column. */
function holidayColumns(answers: Answers): readonly number[] {
  return tableRows(answers, "holidays").length > 0 ? [3, 16, 34] : [];
}

function layCompanies(builder: PlanBuilder, lines: Lines, answers: Answers): void {
  const { sheet } = lines;
  lines.section(words.companyTitle);
  const company = lines.input(
    words.company,
    "companyAnnuity",
    "CRESS_ANUIDADE_PJ",
    numberCell(answers, "companyAnnuity"),
    money,
  );
  const previous = lines.input(
    words.previousCompany,
    "previousCompanyAnnuity",
    "CRESS_ANUIDADE_PJ_ANTERIOR",
    numberCell(answers, "previousCompanyAnnuity"),
    money,
  );
  const [now, before] = [relative(company, sheet.name), relative(previous, sheet.name)];
  lines.formula(words.companyRate, `IF(N(${before})=0,"",${now}/${before}-1)`, { format: "percentFine" });
  const bands = tableRows(answers, "companyBands").map((row) => [textCell(row, "name"), numberCell(row, "amount")]);
  if (bands.length > 0) {
    const placed = builder.table(sheet, lines.row, 0, {
      name: "CRESS_ANUIDADES_PJ",
      key: [0],
      rows: bands,
      looks: [
        { style: "input", format: "text", align: "left" },
        { style: "input", format: "money" },
      ],
      input: bands,
    });
    lines.row += placed.rows;
  }
  const rows = tableRows(answers, "annuityFees").map((row) => [textCell(row, "name"), numberCell(row, "amount")]);
  const table = builder.table(sheet, lines.row, 0, {
    name: "CRESS_TAXAS_DA_ANUIDADE",
    key: [0],
    rows: rows.length > 0 ? rows : [[blank, blank]],
    looks: [
      { style: "input", format: "text", align: "left" },
      { style: "input", format: "money" },
    ],
    input: rows,
  });
  lines.row += table.rows;
}
