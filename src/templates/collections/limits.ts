import { installmentLimits as legalLimits } from "../../law/installment-limit";
import { tableRows, type Answers } from "../builder/answers";
import { number } from "../builder/cell";
import type { FormulaText, Part } from "../builder/description";
import { rulesOf } from "../builder/federal-words";
import { asRows, formRows, given, numberColumn } from "../builder/holds";
import { citationIn } from "../builder/parameters-sheet";
import { column, gap, section, table } from "../builder/parts";
import type { Whose } from "../builder/template";
import { legalRow } from "./form";
import { count } from "./looks";
import { words } from "./wording";

/** From how many annuities on CFESS's limits change. */
const LEGAL_STEPS = ["1", "2", "4"];

/** Section, headings, CFESS's three limits and a gap: the list begins below as many rows, whoever's limits they are, as it always has. */
const LIMIT_ROWS = 3 + LEGAL_STEPS.length;

/** Whether it is known into how many instalments a debt may be divided. */
export function hasLimits(answers: Answers, whose: Whose): boolean {
  return tableRows(answers, "debtLimits").length > 0 || rulesOf(whose) !== "OTHER";
}

/** What a number of annuities may be divided into; nothing below the council's own first step, from which on alone it has a limit. */
export function limitOf(
  owed: FormulaText,
  { steps, counts }: { readonly steps: FormulaText; readonly counts: FormulaText },
  answers: Answers,
): FormulaText {
  const found = `LOOKUP(${owed},${steps},${counts})`;
  return tableRows(answers, "debtLimits").length > 0 ? `IF(${owed}<MIN(${steps}),"",${found})` : found;
}

/** Into how many instalments a debt may be divided: CFESS's limits, or the council's own; nothing where none are known. */
export function installmentLimits(answers: Answers, whose: Whose): readonly Part[] {
  const own = tableRows(answers, "debtLimits").length;
  if (own > 0) return [section(words.limits), ownLimits(answers), gap(1 + Math.max(0, LEGAL_STEPS.length - own))];
  if (!hasLimits(answers, whose)) return [gap(LIMIT_ROWS)];
  return [
    section(words.limits, undefined, citationIn(legalRow(legalLimits, answers).source, whose)),
    federalLimits,
    gap(),
  ];
}

function ownLimits(answers: Answers): Part {
  return table(
    "limits",
    formRows(answers, "debtLimits"),
    [
      column("annuities", words.owedAnnuities, numberColumn("debtLimits", "annuities", "CRESS_LIMITE_ANUIDADES"), {
        ...count,
        align: "left",
      }),
      column("installments", words.limit, numberColumn("debtLimits", "installments", "CRESS_LIMITE_PARCELAS"), count),
    ],
    { headings: {} },
  );
}

const federalLimits = table(
  "limits",
  asRows(LEGAL_STEPS.map(() => ({}))),
  [
    column(
      "annuities",
      words.owedAnnuities,
      given((_row, _language, index) => number(LEGAL_STEPS[index] ?? "")),
      { style: "label", format: "count", align: "left" },
    ),
    column("installments", words.limit, "CRESS.DEBT_INSTALLMENT_LIMIT({annuities},{paymentDate})", count),
  ],
  { headings: {} },
);
