import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { no, numberCell, serialCell, yes } from "../builder/answer-cells";
import type { Answers } from "../builder/answers";
import { absolute, formula, place, quoted, relative, within, type Look, type Place } from "../builder/cell";
import type { GrowingTable, PlanBuilder } from "../builder/plan-builder";
import type { SheetBuilder } from "../builder/sheet-builder";
import { columns, companyLines, feeLines, otherLines, WIDTH } from "./revenue-lines";
import { revenueWords as words } from "./revenue-wording";

/** Where the other sheets find this one's figures. */
export interface RevenueFigures {
  readonly companies: Place;
  readonly fees: Place;
  readonly other: Place;
  readonly total: Place;
  readonly excluded: Place;
  readonly sections: readonly { readonly label: string; readonly table: Place }[];
}

const money: Look = { style: "computed", format: "money" };
const count: Look = { style: "computed", format: "count" };
const HEADING_ROW = 9;

/** The revenue of slides 49 to 52 and 54, line by line, at one adjustment. */
export function layRevenue(builder: PlanBuilder, answers: Answers): RevenueFigures {
  const sheet = builder.sheet(words.sheet);
  sheet.columns([44, 16, 12, 16, 19, 10, 16, 16, 12, 19, 12]);
  sheet.freeze(2);
  builder.heading(sheet, words.title, "year");
  layAssumptions(builder, sheet, answers);
  layHeadings(builder, sheet);
  const lines = new RevenueLines(builder, sheet, HEADING_ROW + 1);

  const { count: counted, total, newcomers, newTotal, all, revenue } = columns;
  const companies = lines.section(words.companies, (row) => companyLines(builder, answers, row));
  const companyTotal = lines.subtotal(companies, [counted, total, newTotal, all, revenue]);
  const individuals = lines.individuals(answers);
  const individualTotal = lines.subtotal(individuals, [counted, total, newTotal, all, revenue]);
  const fees = lines.section(words.fees, (row) => feeLines(builder, answers, row));
  const feeTotal = lines.subtotal(fees, [newcomers, newTotal, all, revenue]);
  const other = lines.section(words.other, () => otherLines(builder, answers));
  const otherTotal = lines.subtotal(other, [revenue]);

  const local = (target: Place): string => relative(target, sheet.name);
  const gross = lines.total(words.gross, [companyTotal, individualTotal, feeTotal, otherTotal].map(local).join("+"));
  builder.result("CRESS_RECEITA_BRUTA", gross);
  const delinquencyRate = builder.ref("delinquencyRate", sheet);
  const lost = lines.figure(words.lost, `${local(individualTotal)}*${delinquencyRate}`);
  const net = builder.result("CRESS_RECEITA_TOTAL", lines.total(words.net, `${local(gross)}-${local(lost)}`));
  const notShared = [companies, fees, other].map((table) => notSharedIn(builder, sheet, table));
  const excluded = builder.result("CRESS_RECEITAS_EXCLUIDAS", lines.figure(words.excluded, notShared.join("+")));
  lines.note(words.note);

  return {
    companies: companyTotal,
    fees: feeTotal,
    other: otherTotal,
    total: net,
    excluded,
    sections: [
      { label: builder.word(words.companies), table: companies },
      { label: builder.word(words.fees), table: fees },
      { label: builder.word(words.other), table: other },
    ],
  };
}

/** The lines of a section that the federal council has no share in, summed by their flag. */
export function notSharedIn(builder: PlanBuilder, from: SheetBuilder, table: Place): string {
  const column = (index: number): string =>
    absolute({ ...within(table, 0, index), rows: table.rows, columns: 1 }, from.name);
  return `SUMIF(${column(columns.shared)},${quoted(builder.word(no))},${column(columns.revenue)})`;
}

/** Goes down the sheet section by section. */
class RevenueLines {
  constructor(
    private readonly builder: PlanBuilder,
    private readonly sheet: SheetBuilder,
    private row: number,
  ) {}

  section(title: Wording, lines: (row: number) => GrowingTable): Place {
    this.band(title);
    const table = this.builder.table(this.sheet, this.row, 0, lines(this.row));
    this.sheet.choice({ ...within(table, 0, columns.shared), rows: table.rows, columns: 1 }, [
      this.builder.word(yes),
      this.builder.word(no),
    ]);
    this.row += table.rows;
    return table;
  }

  /** The individuals' line: its count and its annuity come from the assumptions above. */
  individuals(answers: Answers): Place {
    this.band(words.individuals);
    const { builder, sheet, row } = this;
    const at = (column: number): string => cellName(row, column);
    const { previous, count: counted, unit, total, newcomers, half, newTotal, all, revenue } = columns;
    sheet.text(row, columns.name, builder.word(words.professionals));
    sheet.formula(row, previous, builder.ref("currentAnnuity", sheet), money);
    sheet.formula(row, counted, builder.ref("registrants", sheet), count);
    sheet.formula(row, unit, `CRESS.ANNUITY_ADJUST(${at(previous)},${builder.ref("detailedRate", sheet)})`, money);
    sheet.formula(row, total, `CRESS.ANNUITY_REVENUE(${at(counted)},${at(unit)})`, money);
    builder.input(sheet, row, newcomers, {
      key: "newRegistrants",
      name: "CRESS_NOVOS_INSCRITOS",
      content: numberCell(answers, "newRegistrants", "0"),
      look: { format: "count" },
    });
    sheet.formula(row, half, `${at(unit)}/2`, money);
    sheet.formula(row, newTotal, `CRESS.ANNUITY_REVENUE(${at(newcomers)},${at(half)})`, money);
    sheet.formula(row, all, `${at(counted)}+${at(newcomers)}`, count);
    sheet.formula(row, revenue, `${at(total)}+${at(newTotal)}`, money);
    sheet.text(row, columns.shared, builder.word(yes), { style: "computed", align: "center" });
    this.row += 1;
    return place(sheet.name, row, 0, 1, WIDTH);
  }

  /** The line's total revenue is what it gives back. */
  subtotal(table: Place, summed: readonly number[]): Place {
    const { sheet, row } = this;
    sheet.band(row, WIDTH, this.builder.word(words.subtotal), { style: "total" });
    for (const column of summed) {
      const range = relative({ ...within(table, 0, column), rows: table.rows, columns: 1 }, sheet.name);
      const counts: readonly number[] = [columns.count, columns.newcomers, columns.all];
      sheet.formula(row, column, `SUM(${range})`, {
        style: "total",
        format: counts.includes(column) ? "count" : "money",
      });
    }
    this.row += 2;
    return place(sheet.name, row, columns.revenue);
  }

  total(label: Wording, expression: string): Place {
    this.sheet.band(this.row, WIDTH, this.builder.word(label), { style: "total" });
    return this.amount(expression, "total");
  }

  figure(label: Wording, expression: string): Place {
    this.sheet.text(this.row, columns.name, this.builder.word(label));
    return this.amount(expression, "computed");
  }

  note(wording: Wording): void {
    this.sheet.text(this.row + 1, columns.name, this.builder.word(wording), { style: "note" });
  }

  private amount(expression: string, style: "total" | "computed"): Place {
    const at = this.sheet.formula(this.row, columns.revenue, expression, { style, format: "money" });
    this.row += 1;
    return at;
  }

  private band(title: Wording): void {
    this.sheet.band(this.row, WIDTH, this.builder.word(title), { style: "section" });
    this.row += 1;
  }
}

function layAssumptions(builder: PlanBuilder, sheet: SheetBuilder, answers: Answers): void {
  sheet.text(3, 0, builder.word(words.registrants));
  builder.input(sheet, 3, 1, {
    key: "registrants",
    name: "CRESS_INSCRITOS",
    content: numberCell(answers, "registrants"),
    look: { format: "count" },
  });
  sheet.text(4, 0, builder.word(words.detailedRate));
  builder.input(sheet, 4, 1, {
    key: "detailedRate",
    name: "CRESS_REAJUSTE_DETALHADO",
    content: numberCell(answers, "detailedRate"),
    look: { format: "percent" },
  });
  sheet.text(5, 0, builder.word(words.delinquency));
  sheet.formula(5, 1, builder.ref("delinquencyRate", sheet), { format: "percent" });
  sheet.text(6, 0, builder.word(words.statisticsDate));
  builder.input(sheet, 6, 1, {
    key: "statisticsDate",
    name: "CRESS_DATA_ESTATISTICA",
    content: serialCell(answers, "statisticsDate"),
    look: { format: "date" },
  });
}

function layHeadings(builder: PlanBuilder, sheet: SheetBuilder): void {
  const year = builder.ref("year", sheet);
  const heading: Look = { style: "heading", align: "center", wrap: true };
  const group: Look = { style: "heading", align: "left" };
  sheet.band(HEADING_ROW - 1, WIDTH, "", group);
  sheet.text(HEADING_ROW - 1, columns.count, builder.word(words.statistics), group);
  sheet.put(HEADING_ROW - 1, columns.newcomers, formula(`${quoted(builder.word(words.forecast))}&${year}`), group);
  const texts = [
    words.line,
    null,
    words.registered,
    null,
    words.total,
    words.newcomers,
    words.half,
    words.total,
    words.allRegistered,
    words.revenue,
    words.shared,
  ];
  sheet.headings(
    HEADING_ROW,
    0,
    texts.map((wording) => (wording ? builder.word(wording) : "")),
  );
  const amountOf = (expression: string): string => `${quoted(builder.word(words.value))}&${expression}`;
  sheet.put(HEADING_ROW, columns.previous, formula(amountOf(`(${year}-1)`)), heading);
  sheet.put(HEADING_ROW, columns.unit, formula(amountOf(year)), heading);
  sheet.height(HEADING_ROW, 2);
}
