import { no } from "../builder/answer-cells";
import type { Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { Line, SheetDescription } from "../builder/description";
import { dayInput, formRows, numberInput } from "../builder/holds";
import { gap, headings, line, note, result, section, table, total, within } from "../builder/parts";
import { companyDelinquency, delinquency, hasCompanyRate, totalRevenue } from "../revenue-chain";
import { companyColumns, feeColumns, individualColumns, otherColumns } from "./revenue-lines";
import { revenueWords as words } from "./revenue-wording";

const money: Look = { format: "money" };
const count: Look = { format: "count" };

/** The revenue of slides 49 to 52 and 54, line by line, at one adjustment. */
export function revenueSheet(answers: Answers): SheetDescription {
  const inRevenue = { in: ["revenue"] };
  return {
    id: "revenue",
    name: words.sheet,
    title: words.title,
    year: "year",
    words: { no, value: words.value, forecast: words.forecast },
    columns: [
      { id: "line", width: 44 },
      { id: "previous", width: 16, heading: { text: `${valueIn}({year}-1)`, align: "center" } },
      { id: "count", width: 12, heading: { text: words.registered } },
      { id: "unit", width: 16, heading: { text: `${valueIn}{year}`, align: "center" } },
      { id: "total", width: 19, heading: { text: words.total } },
      { id: "newcomers", width: 10, heading: { text: words.newcomers } },
      { id: "half", width: 16, heading: { text: words.half } },
      { id: "newTotal", width: 16, heading: { text: words.total } },
      { id: "all", width: 12, heading: { text: words.allRegistered } },
      { id: "revenue", width: 19, heading: { text: words.revenue } },
      { id: "shared", width: 12, heading: { text: words.shared } },
    ],
    parts: [
      line("registrants", words.registrants, numberInput(answers, "registrants", "CRESS_INSCRITOS"), count),
      line("detailedRate", words.detailedRate, numberInput(answers, "detailedRate", "CRESS_REAJUSTE_DETALHADO"), {
        format: "percent",
      }),
      line("delinquency", words.delinquency, "{delinquencyRate}", { format: "percent" }),
      line("statisticsDate", words.statisticsDate, dayInput(answers, "statisticsDate", "CRESS_DATA_ESTATISTICA"), {
        format: "date",
      }),
      gap(),
      headings(null, {
        in: everyColumn,
        titles: { count: words.statistics, newcomers: `{'forecast}&{year}` },
        look: { style: "heading", align: "left" },
      }),
      headings(words.line, { in: everyColumn, lines: 2 }),
      section(words.companies),
      table("companies", formRows(answers, "companies"), companyColumns, {
        grows: {
          name: "CRESS_RECEITAS_PJ",
          key: ["line"],
          form: ["line", "previous", "count", "unit", "newcomers", "shared"],
        },
      }),
      subtotal("companyTotal", "companies", ["count", "all"], ["total", "newTotal", "revenue"]),
      gap(),
      section(words.individuals),
      table("individuals", [{ id: "individuals", answers: {} }], individualColumns(answers)),
      subtotal("individualTotal", "individuals", ["count", "all"], ["total", "newTotal", "revenue"]),
      gap(),
      section(words.fees),
      table("fees", formRows(answers, "fees"), feeColumns, {
        grows: { name: "CRESS_TAXAS", key: ["line"], form: ["line", "previous", "half", "newcomers", "shared"] },
      }),
      subtotal("feeTotal", "fees", ["newcomers", "all"], ["newTotal", "revenue"]),
      gap(),
      section(words.other),
      table("other", formRows(answers, "otherRevenue"), otherColumns, {
        grows: { name: "CRESS_OUTRAS_RECEITAS", key: ["line"], form: ["line", "revenue", "shared"] },
      }),
      subtotal("otherTotal", "other", [], ["revenue"]),
      gap(),
      total("gross", words.gross, "{companyTotal}+{individualTotal}+{feeTotal}+{otherTotal}", money, {
        ...inRevenue,
        results: [result("CRESS_RECEITA_BRUTA")],
      }),
      line("lost", words.lost, delinquency("{individualTotal}"), money, inRevenue),
      ...(hasCompanyRate(answers)
        ? [line("companiesLost", words.companiesLost, companyDelinquency("{companyTotal}"), money, inRevenue)]
        : []),
      total("total", words.net, totalRevenue("{gross}", "{lost}", hasCompanyRate(answers)), money, {
        ...inRevenue,
        results: [result("CRESS_RECEITA_TOTAL")],
      }),
      line("excluded", words.excluded, ["companies", "fees", "other"].map(notShared).join("+"), money, {
        ...inRevenue,
        results: [result("CRESS_RECEITAS_EXCLUIDAS")],
      }),
      gap(),
      note(words.note),
    ],
  };
}

const everyColumn = ["previous", "count", "unit", "total", "newcomers", "half", "newTotal", "all", "revenue", "shared"];
const valueIn = "{'value}&";

/** The lines of a section that the federal council has no share in, summed by their flag. */
export function notShared(section: string): string {
  return `SUMIF({$revenue.${section}.shared},{'no},{$revenue.${section}.revenue})`;
}

function subtotal(name: string, section: string, counts: readonly string[], amounts: readonly string[]): Line {
  const sum = `SUM({${section}})`;
  return total(name, words.subtotal, [within(counts, sum, count), within(amounts, sum, money)], {});
}
