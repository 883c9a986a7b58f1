import type { Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import { cellName } from "../../workbook/address";
import { answered, numberCell, serialCell, textCell } from "../builder/answer-cells";
import { decimalAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { absolute, blank, number, place, quoted, relative, within, type Look, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import { councilOrigin, legalOrigin } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import { layAnnuityParameters } from "../builder/shared-parameters";
import type { SheetBuilder } from "../builder/sheet-builder";
import { discounts, legalBand, legalSchedule } from "./form";
import { words } from "./wording";

const WIDTH = 7;
const money: Look = { format: "money" };
const percent: Look = { format: "percent" };
const date: Look = { format: "date", align: "center" };

export interface AnnuityFigures {
  readonly exactRow: Place;
  readonly published: Place;
  readonly inside: Place;
  readonly decided: Place;
  readonly firstDiscounted: Place;
  readonly difference: Place;
}

/** Slides 57 and 58: the vote, the adopted annuity, and how it is paid. */
export function layAnnuity(builder: PlanBuilder, answers: Answers): AnnuityFigures {
  layParameters(builder, answers);
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title, "year");
  const count = tableRows(answers, "rates").length;
  const width = Math.max(WIDTH, count + 1);
  sheet.columns([50, ...Array<number>(width - 1).fill(19)]);
  sheet.freeze(2);
  const lines = new Lines(builder, sheet, 3, width);
  const vote = layVote(builder, lines, answers, count);
  lines.gap();
  const inside = layBand(builder, lines, vote, count);
  lines.gap();
  const schedule = laySchedule(builder, lines, vote, answers);
  lines.gap();
  const difference = layInstallments(builder, lines, vote, answers, schedule);
  lines.gap();
  layCompanies(builder, lines, answers);
  return { ...vote, inside, difference, firstDiscounted: within(schedule, 0, 2) };
}

function layParameters(builder: PlanBuilder, answers: Answers): void {
  layAnnuityParameters(builder, answers);
  const band = legalBand(answers);
  const limit = (key: string, name: string, label: Wording, legal: string | undefined): void => {
    const own = decimalAnswer(answers, key);
    const origin = own || !band ? councilOrigin(builder.options) : legalOrigin(band, builder.options);
    const content = answered(number(own ?? legal ?? ""), answers, key);
    builder.parameter({ key, name, label, content, format: "money", ...origin });
  };
  const { minimum, maximum } = band?.value ?? {};
  limit("bandMinimum", "CRESS_ANUIDADE_MINIMA", { en: "Lowest annuity", "pt-BR": "Anuidade mínima" }, minimum);
  limit("bandMaximum", "CRESS_ANUIDADE_MAXIMA", { en: "Highest annuity", "pt-BR": "Anuidade máxima" }, maximum);
  const known = legalSchedule(answers);
  const rows = tableRows(answers, "discounts");
  const ofRow = (content: CellContent, index: number, column: string): CellContent => {
    const row = rows[index];
    return row ? answered(content, row, column) : content;
  };
  discounts(answers).forEach(({ deadline, rate }, index) => {
    const position = String(index + 1);
    const isKnown =
      known?.value[index]?.day === deadline && decimalAnswer({ rate }, "rate")?.eq(known.value[index].rate);
    const origin = known && isKnown ? legalOrigin(known, builder.options) : councilOrigin(builder.options);
    builder.parameter({
      key: `discounts.${String(index)}.deadline`,
      name: `CRESS_DESCONTO_PRAZO_${position}`,
      label: { en: `Discount ${position}: deadline`, "pt-BR": `Desconto ${position}: prazo` },
      content: ofRow(serialCell({ deadline }, "deadline"), index, "deadline"),
      format: "date",
      ...origin,
    });
    builder.parameter({
      key: `discounts.${String(index)}.rate`,
      name: `CRESS_DESCONTO_TAXA_${position}`,
      label: { en: `Discount ${position}: rate`, "pt-BR": `Desconto ${position}: percentual` },
      content: ofRow(number(rate), index, "rate"),
      format: "percent",
      ...origin,
    });
  });
}

interface Vote {
  readonly rates: Place;
  readonly exactRow: Place;
  readonly decided: Place;
  readonly rate: Place;
  readonly exact: Place;
  readonly published: Place;
}

function layVote(builder: PlanBuilder, lines: Lines, answers: Answers, count: number): Vote {
  const { sheet } = lines;
  const proposals = tableRows(answers, "rates");
  const columns = proposals.map((_, index) => 1 + index);
  lines.section(words.votingTitle);
  sheet.headings(lines.row, 0, ["", ...columns.map((column) => `${builder.word(words.proposal)} ${String(column)}`)]);
  const first = lines.row + 1;
  const [rate, exact, published, votes, share, result] = [first, first + 1, first + 2, first + 3, first + 4, first + 5];
  [words.rate, words.exact, words.published, words.votes, words.share, words.result].forEach((label, index) => {
    sheet.text(first + index, 0, builder.word(label));
  });
  const key = (field: string) => proposals.map((_, index) => `rates.${String(index)}${field}`);
  const contents = (field: string) => proposals.map((row) => numberCell(row, field));
  const rates = builder.inputRow(sheet, rate, 1, "CRESS_REAJUSTES", key(".rate"), contents("rate"), percent);
  const votesAt = builder.inputRow(sheet, votes, 1, "CRESS_VOTOS", key(".votes"), contents("votes"), {
    format: "count",
  });
  const all = absolute(votesAt, sheet.name);
  for (const column of columns) {
    const at = (row: number): string => cellName(row, column);
    sheet.formula(exact, column, `CRESS.ANNUITY_ADJUST(${builder.ref("currentAnnuity", sheet)},${at(rate)})`, {
      format: "moneyUnrounded",
    });
    sheet.formula(published, column, `CRESS.ROUND_BRL(${at(exact)})`, money);
    sheet.formula(share, column, `IF(SUM(${all})=0,"",${at(votes)}/SUM(${all}))`, percent);
    const approved = quoted(builder.word(words.approved));
    sheet.formula(result, column, `IF(AND(SUM(${all})>0,${at(votes)}=MAX(${all})),${approved},"")`, {
      style: "check",
      align: "right",
    });
  }
  lines.row = result + 1;
  lines.formula(words.totalVotes, `SUM(${all})`, { format: "count" });
  const decided = lines.check(words.decided, `AND(SUM(${all})>0,COUNTIF(${all},MAX(${all}))=1)`);
  const rateList = absolute(rates, sheet.name);
  const adopted = builder.result(
    "CRESS_REAJUSTE_ADOTADO",
    lines.formula(words.adopted, `INDEX(${rateList},1,IF(SUM(${all})=0,1,MATCH(MAX(${all}),${all},0)))`, percent),
  );
  const current = builder.ref("currentAnnuity", sheet);
  const adoptedExact = lines.formula(words.exact, `CRESS.ANNUITY_ADJUST(${current},${relative(adopted, sheet.name)})`, {
    format: "moneyUnrounded",
  });
  const adoptedPublished = builder.result(
    "CRESS_ANUIDADE_ADOTADA",
    lines.total(words.published, `CRESS.ROUND_BRL(${relative(adoptedExact, sheet.name)})`, money),
  );
  lines.note(words.adoptedNote);
  return {
    rates,
    exactRow: place(sheet.name, exact, 1, 1, count),
    decided,
    rate: adopted,
    exact: adoptedExact,
    published: adoptedPublished,
  };
}

/** One call a proposal: minimum, maximum, whether the annuity lies between them, and the room that is left. */
function layBand(builder: PlanBuilder, lines: Lines, vote: Vote, count: number): Place {
  const { sheet } = lines;
  lines.section(words.bandTitle);
  lines.headings([words.rate, words.published, words.minimum, words.maximum, words.inside, words.room]);
  const first = lines.row;
  const limits = `${builder.ref("bandMinimum", sheet)},${builder.ref("bandMaximum", sheet)}`;
  for (let index = 0; index < count; index += 1) {
    const row = first + index;
    sheet.formula(row, 0, relative(within(vote.rates, 0, index), sheet.name), { ...percent, align: "left" });
    sheet.formula(row, 1, relative(within(vote.exactRow, 0, index), sheet.name), { format: "moneyUnrounded" });
    const call = `CRESS.ANNUITY_BAND(${cellName(row, 1)},${builder.ref("year", sheet)},${limits})`;
    const found = sheet.spill(row, 2, 1, 4, call, money);
    sheet.look(within(found, 0, 2), { style: "check", format: "general", align: "center" });
    sheet.look(within(found, 0, 3), percent);
  }
  lines.row = first + count;
  const inside = place(sheet.name, first, 4, count, 1);
  sheet.check(inside);
  return builder.result("CRESS_ANUIDADE_NA_FAIXA", inside, "check");
}

function laySchedule(builder: PlanBuilder, lines: Lines, vote: Vote, answers: Answers): Place {
  const { sheet } = lines;
  const found = discounts(answers);
  lines.section(words.paymentTitle);
  lines.headings([
    words.way,
    words.until,
    words.discount,
    words.due,
    words.onPublished,
    words.businessDay,
    words.moves,
  ]);
  const first = lines.row;
  const schedule = place(sheet.name, first, 1, found.length, 2);
  const range = absolute(schedule, sheet.name);
  const exact = absolute(vote.exact, sheet.name);
  const published = absolute(vote.published, sheet.name);
  found.forEach((_, index) => {
    const row = first + index;
    sheet.text(row, 0, builder.word(words.withDiscount));
    sheet.formula(row, 1, builder.ref(`discounts.${String(index)}.deadline`, sheet), date);
    sheet.formula(row, 2, builder.ref(`discounts.${String(index)}.rate`, sheet), percent);
    sheet.formula(row, 3, `CRESS.ANNUITY_DISCOUNT(${exact},${cellName(row, 1)},${range})`, money);
    sheet.formula(row, 4, `CRESS.ANNUITY_DISCOUNT(${published},${cellName(row, 1)},${range})`, money);
    layBusinessDay(builder, sheet, row, 1, 5);
  });
  const row = first + found.length;
  sheet.text(row, 0, builder.word(words.full));
  sheet.formula(row, 3, published, { style: "total", format: "money" });
  builder.result("CRESS_VALORES_A_VISTA", place(sheet.name, first, 3, found.length + 1, 1));
  lines.row = row + 1;
  return schedule;
}

/** The day on which a due date really falls, and a word where that is another one. */
function layBusinessDay(builder: PlanBuilder, sheet: SheetBuilder, row: number, from: number, to: number): void {
  const due = cellName(row, from);
  sheet.formula(row, to, `CRESS.DUE_DATE(${due})`, date);
  sheet.formula(row, to + 1, `IF(${cellName(row, to)}=${due},"",${quoted(builder.word(words.yesMoves))})`, {
    align: "left",
  });
}

function layInstallments(builder: PlanBuilder, lines: Lines, vote: Vote, answers: Answers, schedule: Place): Place {
  const { sheet } = lines;
  const stated = textAnswer(answers, "installments");
  const count = Math.max(1, Number(stated));
  lines.section(words.installmentTitle);
  lines.headings([
    words.installment,
    words.dueDate,
    words.equal,
    words.exactInstallments,
    words.businessDay,
    words.moves,
  ]);
  const first = lines.row;
  const published = absolute(vote.published, sheet.name);
  const firstDue = absolute(within(schedule, 0, 0), sheet.name);
  const call = (mode: string): string => `CRESS.INSTALLMENTS(${published},${stated},${firstDue},${quoted(mode)})`;
  const equal = sheet.spill(first, 0, count, 3, call("EQUAL"), money);
  sheet.look({ ...equal, columns: 1 }, { format: "count", align: "left" });
  sheet.look({ ...within(equal, 0, 1), rows: count, columns: 1 }, date);
  for (let index = 0; index < count; index += 1) {
    const row = first + index;
    sheet.formula(row, 3, `INDEX(${call("EXACT")},${String(index + 1)},3)`, money);
    layBusinessDay(builder, sheet, row, 1, 4);
  }
  const totals = first + count;
  sheet.band(totals, 4, builder.word(words.sum), { style: "total" });
  sheet.text(totals + 1, 0, builder.word(words.difference));
  for (const column of [2, 3]) {
    const range = relative(place(sheet.name, first, column, count, 1), sheet.name);
    sheet.formula(totals, column, `SUM(${range})`, { style: "total", format: "money" });
    sheet.formula(totals + 1, column, `CRESS.ROUND_BRL(${cellName(totals, column)}-${published})`, money);
  }
  builder.result("CRESS_PARCELAS", place(sheet.name, first, 2, count, 1));
  lines.row = totals + 2;
  return place(sheet.name, totals + 1, 2);
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
