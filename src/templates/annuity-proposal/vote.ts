import { tableRows, type Answers } from "../builder/answers";
import type { FormulaText, Part } from "../builder/description";
import { asRows, fromCall, inputRow } from "../builder/holds";
import { check, column, headings, line, note, result, section, table, total } from "../builder/parts";
import { money, percent } from "./looks";
import { annuityRounding, hasAmounts } from "./terms";
import { words } from "./wording";

/** Digits beyond which a product of two figures is Excel's residue and no figure: nothing is rounded up or down for it. */
const RESIDUE_FREE = 9;

/** The columns of the proposals. */
export function proposalIds(answers: Answers): readonly string[] {
  return tableRows(answers, "rates").map((_, index) => `proposal${String(index + 1)}`);
}

/** How the annuity is rounded before it is published: to the cent, half up, unless the council decides otherwise. */
function published(exact: FormulaText, answers: Answers): FormulaText {
  const { decimals, mode } = annuityRounding(answers);
  if (mode === "UP") return `ROUNDUP(CRESS.ROUND_BRL(${exact},${String(RESIDUE_FREE)}),${decimals})`;
  if (mode === "TRUNCATE") return `CRESS.ROUND_BRL(${exact},${decimals},"TRUNCATE")`;
  return `CRESS.ROUND_BRL(${exact}${decimals === "2" ? "" : `,${decimals}`})`;
}

/** What the proposal with the most votes has in a line; the first one's before the vote. */
function adopted(name: string): FormulaText {
  return `INDEX({$all ${name}},1,IF(SUM({$all votes})=0,1,MATCH(MAX({$all votes}),{$all votes},0)))`;
}

/** The proposals, their votes, and what was adopted. A vote by amounts has one line more for them. */
export function vote(answers: Answers): readonly Part[] {
  const proposals = proposalIds(answers);
  const each = { in: proposals };
  const byAmount = hasAmounts(answers);
  const typed = inputRow(answers, "rates", "rate", "CRESS_REAJUSTES");
  const amounts = inputRow(answers, "rates", "amount", "CRESS_ANUIDADES_PROPOSTAS");
  const adjusted = `CRESS.ANNUITY_ADJUST({currentAnnuity},{${byAmount ? "typedRate" : "rate"}})`;
  // An amount that was voted on is adopted as it stands.
  const chosen = (amount: FormulaText, otherwise: FormulaText): FormulaText =>
    byAmount ? `IF(N({amount})>0,${amount},${otherwise})` : otherwise;
  const unrounded = { format: "moneyUnrounded" } as const;
  const percentFine = { format: "percentFine" } as const;
  return [
    section(words.votingTitle),
    headings(null, { in: proposals }),
    ...(byAmount
      ? [
          line("typedRate", words.rate, typed, percent, each),
          line("amount", words.proposedAmount, amounts, money, each),
          line("rate", words.resultingRate, chosen("{amount}/{currentAnnuity}-1", "{typedRate}"), percentFine, each),
        ]
      : [line("rate", words.rate, typed, percent, each)]),
    line("exact", words.exact, chosen("{amount}", adjusted), unrounded, each),
    line("published", words.published, chosen("{amount}", published("{exact}", answers)), money, each),
    line("votes", words.votes, inputRow(answers, "rates", "votes", "CRESS_VOTOS"), { format: "count" }, each),
    line("share", words.share, `IF(SUM({$all votes})=0,"",{votes}/SUM({$all votes}))`, percent, each),
    line(
      "result",
      words.result,
      `IF(AND(SUM({$all votes})>0,{votes}=MAX({$all votes})),{'approved},"")`,
      { style: "check", align: "right" },
      each,
    ),
    line("totalVotes", words.totalVotes, "SUM({$all votes})", { format: "count" }),
    check("decided", words.decided, "AND(SUM({$all votes})>0,COUNTIF({$all votes},MAX({$all votes}))=1)"),
    line("adoptedRate", words.adopted, adopted("rate"), byAmount ? percentFine : percent, {
      results: [result("CRESS_REAJUSTE_ADOTADO")],
    }),
    line(
      "adoptedExact",
      words.adoptedExact,
      byAmount ? adopted("exact") : "CRESS.ANNUITY_ADJUST({currentAnnuity},{adoptedRate})",
      unrounded,
    ),
    total(
      "adoptedAnnuity",
      words.adoptedAnnuity,
      byAmount ? adopted("published") : published("{adoptedExact}", answers),
      money,
      { results: [result("CRESS_ANUIDADE_ADOTADA")] },
    ),
    note(words.adoptedNote),
  ];
}

/** One call a proposal: minimum, maximum, whether the annuity lies between them, and the room that is left. */
export function limits(answers: Answers): readonly Part[] {
  const { decimals, mode } = annuityRounding(answers);
  // What is charged is compared; to the cent, half up, the deck compares what it was before rounding.
  const compared = decimals === "2" && mode === "HALF_UP" ? "{exact}" : "{published}";
  return [
    section(words.bandTitle),
    table(
      "limits",
      asRows(tableRows(answers, "rates"), proposalIds(answers)),
      [
        column("proposed", words.rate, "{rate}", { ...percent, align: "left" }),
        column("compared", words.published, compared, { format: "moneyUnrounded" }),
        {
          formula: "CRESS.ANNUITY_BAND({compared},{year},{bandMinimum},{bandMaximum})",
          calls: "each",
          columns: [
            column("minimum", words.minimum, fromCall, money),
            column("maximum", words.maximum, fromCall, money),
            column(
              "inside",
              words.inside,
              fromCall,
              { style: "check", format: "general", align: "center" },
              { isCheck: true },
            ),
            column("room", words.room, fromCall, percent),
          ],
        },
      ],
      { headings: {}, results: [{ name: "CRESS_ANUIDADE_NA_FAIXA", role: "check", columns: ["inside"] }] },
    ),
  ];
}
