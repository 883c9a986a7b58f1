import { cellName } from "../../workbook/address";
import { numberCell } from "../builder/answer-cells";
import { tableRows, type Answers } from "../builder/answers";
import { absolute, place, quoted, relative, within, type Place } from "../builder/cell";
import type { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import { money, percent } from "./looks";
import { annuityRounding, hasAmounts, type AnnuityRounding } from "./terms";
import { words } from "./wording";

export interface Vote {
  /** The adjustment of each proposal, typed or, where an amount was voted on, that which leads to it. */
  readonly rates: Place;
  readonly exactRow: Place;
  readonly publishedRow: Place;
  readonly decided: Place;
  readonly rate: Place;
  readonly exact: Place;
  readonly published: Place;
}

/** The rows of a vote by amounts have one more line each; those of rates alone are the deck's. */
function rowsOf(first: number, byAmount: boolean): Readonly<Record<VoteRow, number>> {
  const names: readonly VoteRow[] = byAmount
    ? ["typedRate", "amount", "rate", "exact", "published", "votes", "share", "result"]
    : ["rate", "exact", "published", "votes", "share", "result"];
  const at = (name: VoteRow): number => first + Math.max(0, names.indexOf(name));
  return {
    typedRate: at(byAmount ? "typedRate" : "rate"),
    amount: at("amount"),
    rate: at("rate"),
    exact: at("exact"),
    published: at("published"),
    votes: at("votes"),
    share: at("share"),
    result: at("result"),
  };
}

type VoteRow = "typedRate" | "amount" | "rate" | "exact" | "published" | "votes" | "share" | "result";

/** Digits beyond which a product of two figures is Excel's residue and no figure: nothing is rounded up or down for it. */
const RESIDUE_FREE = 9;

/** How the annuity is rounded before it is published: to the cent, half up, unless the council decides otherwise. */
function publishedFormula(exact: string, { decimals, mode }: AnnuityRounding): string {
  if (mode === "UP") return `ROUNDUP(CRESS.ROUND_BRL(${exact},${String(RESIDUE_FREE)}),${decimals})`;
  if (mode === "TRUNCATE") return `CRESS.ROUND_BRL(${exact},${decimals},"TRUNCATE")`;
  return `CRESS.ROUND_BRL(${exact}${decimals === "2" ? "" : `,${decimals}`})`;
}

export function layVote(builder: PlanBuilder, lines: Lines, answers: Answers): Vote {
  const { sheet } = lines;
  const proposals = tableRows(answers, "rates");
  const byAmount = hasAmounts(answers);
  const columns = proposals.map((_, index) => 1 + index);
  const current = builder.ref("currentAnnuity", sheet);
  const rounding = annuityRounding(answers);
  lines.section(words.votingTitle);
  sheet.headings(lines.row, 0, ["", ...columns.map((column) => `${builder.word(words.proposal)} ${String(column)}`)]);
  const row = rowsOf(lines.row + 1, byAmount);
  const label = (at: number, wording: (typeof words)[keyof typeof words]): Place =>
    sheet.text(at, 0, builder.word(wording));
  if (byAmount) {
    label(row.typedRate, words.rate);
    label(row.amount, words.proposedAmount);
  }
  label(row.rate, byAmount ? words.resultingRate : words.rate);
  label(row.exact, words.exact);
  label(row.published, words.published);
  label(row.votes, words.votes);
  label(row.share, words.share);
  label(row.result, words.result);
  const inputs = (at: number, name: string, field: string, key: string, look = percent): Place =>
    builder.inputRow(
      sheet,
      at,
      1,
      name,
      proposals.map((_, index) => `rates.${String(index)}${key}`),
      proposals.map((proposal) => numberCell(proposal, field)),
      look,
    );
  inputs(row.typedRate, "CRESS_REAJUSTES", "rate", ".rate");
  if (byAmount) inputs(row.amount, "CRESS_ANUIDADES_PROPOSTAS", "amount", ".amount", money);
  const votesAt = inputs(row.votes, "CRESS_VOTOS", "votes", ".votes", { format: "count" });
  const all = absolute(votesAt, sheet.name);
  for (const column of columns) {
    const at = (each: number): string => cellName(each, column);
    const adjusted = `CRESS.ANNUITY_ADJUST(${current},${at(row.typedRate)})`;
    const rounded = publishedFormula(at(row.exact), rounding);
    const chosen = (amount: string, otherwise: string): string =>
      byAmount ? `IF(N(${at(row.amount)})>0,${amount},${otherwise})` : otherwise;
    if (byAmount) {
      const leading = `${at(row.amount)}/${current}-1`;
      sheet.formula(row.rate, column, chosen(leading, at(row.typedRate)), { format: "percentFine" });
    }
    sheet.formula(row.exact, column, chosen(at(row.amount), adjusted), { format: "moneyUnrounded" });
    // An amount that was voted on is adopted as it stands.
    sheet.formula(row.published, column, chosen(at(row.amount), rounded), money);
    sheet.formula(row.share, column, `IF(SUM(${all})=0,"",${at(row.votes)}/SUM(${all}))`, percent);
    const approved = quoted(builder.word(words.approved));
    sheet.formula(row.result, column, `IF(AND(SUM(${all})>0,${at(row.votes)}=MAX(${all})),${approved},"")`, {
      style: "check",
      align: "right",
    });
  }
  lines.row = row.result + 1;
  const across = (at: number): Place => place(sheet.name, at, 1, 1, columns.length);
  lines.formula(words.totalVotes, `SUM(${all})`, { format: "count" });
  const decided = lines.check(words.decided, `AND(SUM(${all})>0,COUNTIF(${all},MAX(${all}))=1)`);
  const adopted = (at: number): string =>
    `INDEX(${absolute(across(at), sheet.name)},1,IF(SUM(${all})=0,1,MATCH(MAX(${all}),${all},0)))`;
  const rate = lines.formula(words.adopted, adopted(row.rate), byAmount ? { format: "percentFine" } : percent);
  builder.name("CRESS_REAJUSTE_ADOTADO", rate, "result");
  const exactFormula = byAmount ? adopted(row.exact) : `CRESS.ANNUITY_ADJUST(${current},${relative(rate, sheet.name)})`;
  const exact = lines.formula(words.exact, exactFormula, { format: "moneyUnrounded" });
  const publishedAdopted = byAmount ? adopted(row.published) : publishedFormula(relative(exact, sheet.name), rounding);
  const published = lines.total(words.published, publishedAdopted, money);
  builder.name("CRESS_ANUIDADE_ADOTADA", published, "result");
  lines.note(words.adoptedNote);
  return {
    rates: across(row.rate),
    exactRow: across(row.exact),
    publishedRow: across(row.published),
    decided,
    rate,
    exact,
    published,
  };
}

/** One call a proposal: minimum, maximum, whether the annuity lies between them, and the room that is left. */
export function layBand(builder: PlanBuilder, lines: Lines, vote: Vote, answers: Answers): Place {
  const { sheet } = lines;
  const count = vote.rates.columns;
  const { decimals, mode } = annuityRounding(answers);
  // What is charged is compared; to the cent, half up, the deck compares what it was before rounding.
  const compared = decimals === "2" && mode === "HALF_UP" ? vote.exactRow : vote.publishedRow;
  lines.section(words.bandTitle);
  lines.headings([words.rate, words.published, words.minimum, words.maximum, words.inside, words.room]);
  const first = lines.row;
  const limits = `${builder.ref("bandMinimum", sheet)},${builder.ref("bandMaximum", sheet)}`;
  for (let index = 0; index < count; index += 1) {
    const row = first + index;
    sheet.formula(row, 0, relative(within(vote.rates, 0, index), sheet.name), { ...percent, align: "left" });
    sheet.formula(row, 1, relative(within(compared, 0, index), sheet.name), { format: "moneyUnrounded" });
    const call = `CRESS.ANNUITY_BAND(${cellName(row, 1)},${builder.ref("year", sheet)},${limits})`;
    const found = sheet.spill(row, 2, 1, 4, call, money);
    sheet.look(within(found, 0, 2), { style: "check", format: "general", align: "center" });
    sheet.look(within(found, 0, 3), percent);
  }
  lines.row = first + count;
  const inside = place(sheet.name, first, 4, count, 1);
  sheet.check(inside);
  builder.name("CRESS_ANUIDADE_NA_FAIXA", inside, "check");
  return inside;
}
