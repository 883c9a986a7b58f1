import { cellName } from "../../workbook/address";
import type { CellContent } from "../../workbook/plan";
import { numberCell, serialCell } from "../builder/answer-cells";
import { flagAnswer, type Answers } from "../builder/answers";
import { absolute, blank, formula, place, quoted, relative, text, type Look, type Place } from "../builder/cell";
import type { PlanBuilder } from "../builder/plan-builder";
import type { SheetBuilder } from "../builder/sheet-builder";
import { debtorLines } from "./grouped";
import { words } from "./wording";

/** What the debtors' sheet reads of the list of debts. */
export interface DebtList {
  readonly sheet: SheetBuilder;
  readonly firstRow: number;
  readonly threshold: Place;
  /** The limits of instalments: from how many annuities on, and how many. */
  readonly limits: Place | null;
  readonly total: Place;
}

const FIRST_ROW = 6;
const columns = [
  "id",
  "owedCount",
  "oldest",
  "total",
  "days",
  "band",
  "limit",
  "reinstallments",
  "again",
  "exempt",
  "courts",
  "interruption",
  "notBefore",
  "prescription",
  "notice",
] as const;

type Column = (typeof columns)[number];
const at = (column: Column): number => columns.indexOf(column);

const money: Look = { format: "money" };
const count: Look = { format: "count" };
const date: Look = { format: "date", align: "center" };
const word: Look = { format: "general", align: "left" };
const input: Look = { style: "input" };

export interface DebtorsPlaces {
  readonly exempt: Place;
  readonly agrees: Place;
  readonly list: Place;
  readonly notices: Place;
}

/** One row a debtor, from the lines of the list that are theirs. */
export function layDebtors(builder: PlanBuilder, answers: Answers, list: DebtList): DebtorsPlaces {
  const sheet = builder.sheet(words.debtorsSheet);
  builder.heading(sheet, words.debtorsTitle);
  sheet.columns([34, 12, 15, 18, 11, 16, 12, 16, 12, 10, 14, 16, 16, 28, 22]);
  const debtors = debtorLines(answers);
  const rows = Math.max(1, debtors.length);
  const head = (column: Column) => builder.word(column === "id" ? words.id : words[column]);
  sheet.text(3, 0, builder.word(words.prescriptionNote), { style: "note" });
  sheet.headings(FIRST_ROW - 1, 0, columns.map(head), { align: "left" });
  sheet.freeze(FIRST_ROW);
  const range = (column: Column): Place => place(sheet.name, FIRST_ROW, at(column), rows, 1);
  const all = (column: Column): string => relative(range(column), sheet.name);
  const listed = (column: string, first: number, last = first): string => {
    const from = `${column}${String(list.firstRow + first + 1)}`;
    const cells = first === last ? from : `${from}:${column}${String(list.firstRow + last + 1)}`;
    return `${list.sheet.name}!${cells}`;
  };
  const spilled = (column: Column, expression: string, look: Look): void => {
    sheet.largeSpill(FIRST_ROW, at(column), rows, 1, expression, look);
  };

  const names = debtors.map(({ debtor }): CellContent[] => [text(debtor)]);
  sheet.table(FIRST_ROW, at("id"), names.length > 0 ? names : [[blank]], [{ style: "label", format: "text" }]);
  sheet.personal(range("id"));
  // Where everybody owes one annuity, three formulas say it all; else each debtor's lines are added up.
  if (debtors.length > 0 && debtors.every((each) => each.count === 1)) {
    const last = debtors.length - 1;
    spilled("owedCount", `IF(${listed("D", 0, last)}>0,1,0)`, count);
    spilled("oldest", `${listed("D", 0, last)}+0`, date);
    spilled("total", `${listed("H", 0, last)}+0`, money);
  } else {
    const cells = debtors.map(({ first, count: lines }): CellContent[] => {
      const last = first + lines - 1;
      return [
        formula(`COUNT(${listed("C", first, last)})`),
        formula(listed("D", first)),
        formula(lines === 1 ? listed("H", first) : `SUM(${listed("H", first, last)})`),
      ];
    });
    const looks = [count, date, money].map((look): Look => ({ style: "computed", ...look }));
    if (cells.length > 0) sheet.table(FIRST_ROW, at("owedCount"), cells, looks);
  }
  const known = (column: Column, cell: (index: number) => CellContent, look: Look): void => {
    // Thousands of blanks need not be written.
    if (debtors.every((_, index) => cell(index).kind === "blank")) {
      sheet.lookOver(range(column), { ...input, ...look });
      return;
    }
    sheet.table(
      FIRST_ROW,
      at(column),
      Array.from({ length: rows }, (_, index) => [cell(index)]),
      [{ ...input, ...look }],
    );
  };
  const factsOf = (index: number) => debtors[index]?.facts ?? {};
  known("reinstallments", (index) => numberCell(factsOf(index), "reinstallments"), count);
  known("exempt", (index) => (flagAnswer(factsOf(index), "exempt") ? text(builder.word(words.yes)) : blank), word);
  known("interruption", (index) => serialCell(factsOf(index), "interruption"), date);

  const say = (key: keyof typeof words): string => quoted(builder.word(words[key]));
  const paid = builder.ref("paymentDate", sheet);
  const threshold = absolute(list.threshold, sheet.name);
  spilled("days", `IF(${all("oldest")}<${paid},${paid}-${all("oldest")},0)`, count);
  spilled("band", ageingOf(builder, all("days")), word);
  if (list.limits) {
    const limit = (column: number): string =>
      absolute({ ...(list.limits as Place), column: (list.limits as Place).column + column, columns: 1 }, sheet.name);
    spilled("limit", `LOOKUP(${all("owedCount")},${limit(0)},${limit(1)})`, count);
  }
  const most = builder.has("mostReinstallments") ? builder.ref("mostReinstallments", sheet) : null;
  if (most) spilled("again", `IF(${all("reinstallments")}>=${most},${say("no")},${say("yes")})`, word);
  const exempt = `${all("exempt")}=${say("yes")}`;
  const reached = `IF(${all("total")}>=${threshold},${say("yes")},${say("no")})`;
  spilled("courts", `IF(${exempt},${say("isExempt")},IF(ISNUMBER(${threshold}),${reached},${say("toVerify")}))`, word);
  const from = `IF(${all("interruption")}>${all("oldest")},${all("interruption")},${all("oldest")})`;
  spilled("notBefore", `DATE(YEAR(${from})+5,MONTH(${from}),DAY(${from}))`, date);
  spilled(
    "prescription",
    `IF(${all("courts")}=${say("no")},${say("notStarted")},IF(${all("notBefore")}>${paid},${say("notYet")},${say("toVerify")}))`,
    word,
  );
  const milder = `IF(${all("owedCount")}>1,${say("divided")},${say("friendly")})`;
  spilled(
    "notice",
    `IF(${exempt},${say("isExempt")},IF(${all("courts")}=${say("yes")},${say("judicialNotice")},${milder}))`,
    word,
  );

  const foot = FIRST_ROW + rows + 1;
  sheet.text(foot, 0, builder.word(words.debtorsTotal), { style: "total" });
  const total = sheet.formula(foot, at("total"), `SUM(${all("total")})`, { style: "total", ...money });
  sheet.text(foot + 1, 0, builder.word(words.exemptTotal));
  const exemptTotal = sheet.formula(
    foot + 1,
    at("total"),
    `SUMIF(${all("exempt")},${say("yes")},${all("total")})`,
    money,
  );
  sheet.text(foot + 2, 0, builder.word(words.agrees));
  const agrees = sheet.formula(
    foot + 2,
    at("total"),
    `ROUND(${cellName(total.row, total.column)}-${absolute(list.total, sheet.name)},2)=0`,
    { style: "check", align: "center" },
  );
  sheet.check(agrees);
  builder.name("CRESS_DEVEDORES_ISENTOS", exemptTotal, "result");
  return {
    exempt: exemptTotal,
    agrees,
    list: place(sheet.name, FIRST_ROW, 0, rows, at("total") + 1),
    notices: range("notice"),
  };
}

/** How old a debt is, in words. */
export function ageingOf(builder: PlanBuilder, days: string): string {
  const bands = ageBands.map((key) => quoted(builder.word(words[key]))).join(",");
  return `LOOKUP(${days},{0,1,367,732,1097,1462,1828},{${bands}})`;
}

export const ageBands = ["notDue", "year1", "year2", "year3", "year4", "year5", "older"] as const;

/** Those who get one kind of notice, for whoever writes the letters. */
export function layNotices(builder: PlanBuilder, { list, notices }: DebtorsPlaces): void {
  const sheet = builder.sheet(words.noticesSheet);
  builder.heading(sheet, words.noticesTitle);
  sheet.columns([34, 14, 18, 18]);
  sheet.freeze(6);
  sheet.text(3, 0, builder.word(words.chosen));
  const kinds = [words.judicialNotice, words.divided, words.friendly].map((each) => builder.word(each));
  const chosen = sheet.put(3, 1, text(kinds[0] ?? ""), { style: "input", align: "left" });
  sheet.choice(chosen, kinds);
  sheet.headings(
    5,
    0,
    [words.id, words.owedCount, words.oldest, words.total].map((each) => builder.word(each)),
  );
  // With the blank row below, the list is never a single row, which some hosts take for a value.
  const [from, by] = [list, notices].map((each) => absolute({ ...each, rows: each.rows + 1 }, sheet.name));
  const call = `FILTER(${from ?? ""},${by ?? ""}=${absolute(chosen, sheet.name)},${quoted(builder.word(words.nobody))})`;
  const found = sheet.largeSpill(6, 0, list.rows, list.columns, call);
  sheet.lookOver({ ...found, column: 0, columns: 1 }, { format: "text" });
  sheet.lookOver({ ...found, column: 1, columns: 1 }, count);
  sheet.lookOver({ ...found, column: 2, columns: 1 }, date);
  sheet.lookOver({ ...found, column: 3, columns: 1 }, money);
  sheet.personal(found);
}
