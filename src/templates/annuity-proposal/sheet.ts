import { fillWording } from "../../core/wording";
import { numberInput, formRows, givenNumber, givenText } from "../builder/holds";
import { tableRows, type Answers } from "../builder/answers";
import { beside, column, gap, line, section, table } from "../builder/parts";
import type { Part, SheetColumn, SheetDescription } from "../builder/description";
import type { Whose } from "../builder/template";
import { money } from "./looks";
import { discountedInstallments, holidays, installments, paymentAtOnce } from "./payment";
import { bandOf } from "./terms";
import { limits, proposalIds, vote } from "./vote";
import { words } from "./wording";

/** Columns that the payment's tables need at least, beside the first. */
const LEAST_COLUMNS = 6;

/** Slides 57 and 58: the vote, the adopted annuity, and how it is paid. */
export function annuitySheet(answers: Answers, whose: Whose): SheetDescription {
  const columns = figureColumns(answers);
  const hasHolidays = tableRows(answers, "holidays").length > 0;
  return {
    id: "annuity",
    name: words.sheet,
    title: words.title,
    year: "year",
    words: {
      approved: words.approved,
      nextBusinessDay: words.yesMoves,
      noBusinessDay: words.staysClosed,
      onTheDay: words.onTheDay,
      beforeRounding: words.beforeRounding,
    },
    columns: [
      { id: "label", width: 50 },
      ...columns,
      // They stand to the right, apart by one narrow column.
      ...(hasHolidays
        ? [
            { id: "holiday", width: 16, apart: 3 },
            { id: "holidayName", width: 34 },
          ]
        : []),
    ],
    bandsTo: columns.at(-1)?.id ?? "label",
    parts: [
      ...(hasHolidays ? [beside("holiday", holidays(answers))] : []),
      ...vote(answers),
      gap(),
      ...(bandOf(answers, whose) ? [...limits(answers), gap()] : []),
      ...paymentAtOnce(answers, whose),
      gap(),
      ...installments(answers, whose),
      ...discountedInstallments(answers),
      gap(),
      ...companies(answers),
    ],
  };
}

/** One for each proposal, and as many as the payment needs. */
function figureColumns(answers: Answers): readonly SheetColumn[] {
  const proposals = proposalIds(answers).map((id, index): SheetColumn => {
    const text = fillWording(words.proposal, { number: String(index + 1) });
    return { id, width: 19, heading: { text } };
  });
  const plans = tableRows(answers, "discountedInstallments").length > 0 ? 1 : 0;
  const more = Math.max(0, LEAST_COLUMNS + plans - proposals.length);
  const others = Array.from({ length: more }, (_, index) => ({ id: `more${String(index + 1)}`, width: 19 }));
  return [...proposals, ...others];
}

function companies(answers: Answers): readonly Part[] {
  const now = numberInput(answers, "companyAnnuity", "CRESS_ANUIDADE_PJ");
  const before = numberInput(answers, "previousCompanyAnnuity", "CRESS_ANUIDADE_PJ_ANTERIOR");
  const hasBands = tableRows(answers, "companyBands").length > 0;
  return [
    section(words.companyTitle),
    line("company", words.company, now, money),
    line("previousCompany", words.previousCompany, before, money),
    line("companyRate", words.companyRate, `IF(N({previousCompany})=0,"",{company}/{previousCompany}-1)`, {
      format: "percentFine",
    }),
    ...(hasBands ? [namedAmounts(answers, "companyBands", "CRESS_ANUIDADES_PJ")] : []),
    namedAmounts(answers, "annuityFees", "CRESS_TAXAS_DA_ANUIDADE"),
  ];
}

/** What people add rows to: a name and its amount. */
function namedAmounts(answers: Answers, field: string, name: string): Part {
  return table(
    field,
    formRows(answers, field),
    [
      column("name", null, givenText("name"), { format: "text", align: "left" }),
      column("amount", null, givenNumber("amount"), money),
    ],
    { grows: { name, key: ["name"], form: ["name", "amount"], showsOne: true } },
  );
}
