import type { Wording } from "../../core/wording";
import { numberCell, textCell } from "../builder/answer-cells";
import { tableRows, textAnswer, type Answers } from "../builder/answers";
import { absolute, formula, place, relative, text, within, type Look, type Place } from "../builder/cell";
import type { PlanBuilder } from "../builder/plan-builder";
import { amountColumn } from "../builder/shared-fields";
import type { SheetBuilder } from "../builder/sheet-builder";

const words = {
  title: { en: "Expense — budget proposal", "pt-BR": "Despesa — proposta orçamentária" },
  code: { en: "Account code", "pt-BR": "Código" },
  account: { en: "Account", "pt-BR": "Conta" },
  proposal: { en: "Proposal", "pt-BR": "Proposta" },
  rate: { en: "Proposed adjustment", "pt-BR": "Reajuste proposto" },
  total: { en: "TOTAL EXPENSE", "pt-BR": "TOTAL DA DESPESA" },
  parents: { en: "TOTALS BY PARENT ACCOUNT", "pt-BR": "TOTAIS POR CONTA SUPERIOR" },
  parent: { en: "Sum of the accounts below it", "pt-BR": "Soma das contas que dela descendem" },
  check: { en: "BALANCE AGAINST NET REVENUE", "pt-BR": "CONFERÊNCIA COM A RECEITA LÍQUIDA" },
  net: { en: "Net revenue", "pt-BR": "Receita líquida" },
  expense: { en: "Expense", "pt-BR": "Despesa" },
  difference: { en: "Revenue − expense", "pt-BR": "Receita − despesa" },
  balanced: { en: "Balanced", "pt-BR": "Equilíbrio" },
  note: {
    en: "Insert accounts above the narrow row that closes the list: the totals take them in.",
    "pt-BR": "Inclua contas acima da linha estreita que fecha a lista: os totais as consideram.",
  },
} as const satisfies Record<string, Wording>;

export const expenseSheetName: Wording = { en: "Expense", "pt-BR": "Despesa" };

const FIRST_VALUE = 2;
const FIRST_LINE = 5;
const codeLook: Look = { style: "input", format: "text", align: "left" };
/** BUDGET_BALANCE's tolerance: −0.005 shows as −0.01 and is yet in balance. */
export const balanceNote: Wording = {
  en: "A difference of up to half a cent is in balance: the net revenue is not rounded.",
  "pt-BR": "Diferença de até meio centavo é equilíbrio: a receita líquida não é arredondada.",
};

const money: Look = { style: "computed", format: "money" };

/**
 * The accounts above the lines, from the last one that all lines share downwards, in the order of an account plan. A line itself is
 * none, nor is the plan's root, which is the total.
 */
export function parentCodes(codes: readonly string[]): readonly string[] {
  const paths = codes.filter((code) => code !== "").map((code) => code.split("."));
  const [first] = paths;
  if (!first) return [];
  let common = 0;
  while (paths.every((path) => path.length > common + 1 && path[common] === first[common])) common += 1;
  const lines = new Set(codes);
  const parents = new Set<string>();
  for (const path of paths) {
    for (let length = Math.max(common, 1); length < path.length; length += 1) {
      const parent = path.slice(0, length).join(".");
      if (!lines.has(parent)) parents.add(parent);
    }
  }
  return [...parents].sort((left, right) => (left < right ? -1 : 1));
}

/** The expense of slide 53 with its subtotals, and each scenario's balance: rows of expense, difference and verdict. */
export function layExpense(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  rateRow: Place,
  net: Place,
  answers: Answers,
): { readonly balance: Place; readonly total: Place } {
  const count = net.columns;
  const width = FIRST_VALUE + count;
  builder.heading(sheet, words.title, "year");
  sheet.columns([26, 50, ...Array<number>(count).fill(20)]);
  sheet.freeze(5);
  sheet.headings(3, 0, [
    builder.word(words.code),
    builder.word(words.account),
    ...Array.from({ length: count }, (_, index) => `${builder.word(words.proposal)} ${String(index + 1)}`),
  ]);
  sheet.look(place(sheet.name, 3, 1), { align: "left" });
  sheet.text(4, 1, builder.word(words.rate));
  for (let index = 0; index < count; index += 1) {
    sheet.formula(4, FIRST_VALUE + index, relative(within(rateRow, 0, index), sheet.name), { format: "percent" });
  }

  const lines = layLines(builder, sheet, answers, count);
  const totalRow = FIRST_LINE + lines.rows;
  sheet.band(totalRow, width, builder.word(words.total), { style: "total" });
  for (let index = 0; index < count; index += 1) {
    const column = { ...within(lines, 0, FIRST_VALUE + index), rows: lines.rows, columns: 1 };
    sheet.formula(totalRow, FIRST_VALUE + index, `SUM(${relative(column, sheet.name)})`, {
      style: "total",
      format: "money",
    });
  }
  sheet.text(totalRow + 1, 0, builder.word(words.note), { style: "note" });

  const parents = layParents(builder, sheet, lines, totalRow + 3, answers, count);
  const balance = layCheck(builder, sheet, lines, net, parents.row + parents.rows + 1);
  return { balance, total: place(sheet.name, totalRow, FIRST_VALUE, 1, count) };
}

function layLines(builder: PlanBuilder, sheet: SheetBuilder, answers: Answers, count: number): Place {
  const rows = tableRows(answers, "expenses").map((line) => [
    textCell(line, "code"),
    textCell(line, "name"),
    ...Array.from({ length: count }, (_, index) => numberCell(line, amountColumn(index))),
  ]);
  return builder.table(sheet, FIRST_LINE, 0, {
    name: "CRESS_DESPESAS",
    key: [0, 1],
    rows,
    looks: [
      codeLook,
      { ...codeLook, format: "general" },
      ...Array<Look>(count).fill({ style: "input", format: "money" }),
    ],
    input: rows,
  });
}

function layParents(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  lines: Place,
  row: number,
  answers: Answers,
  count: number,
): Place {
  sheet.band(row, FIRST_VALUE + count, builder.word(words.parents), { style: "section" });
  const column = (index: number): Place => ({ ...within(lines, 0, index), rows: lines.rows, columns: 1 });
  const codes = absolute(column(0), sheet.name);
  const parents = parentCodes(tableRows(answers, "expenses").map((line) => textAnswer(line, "code").trim()));
  const rows = parents.map((code, index) => [
    text(code),
    text(builder.word(words.parent)),
    ...Array.from({ length: count }, (_, scenario) => {
      const prefix = absolute(place(sheet.name, row + 1 + index, 0), sheet.name).replace(/\$(\d)/, "$1");
      return formula(`CRESS.ACCOUNT_SUM(${prefix},${codes},${absolute(column(FIRST_VALUE + scenario), sheet.name)})`);
    }),
  ]);
  return builder.table(sheet, row + 1, 0, {
    name: "CRESS_CONTAS_SUPERIORES",
    key: [0],
    rows,
    looks: [{ style: "label", format: "text", align: "left" }, { style: "label" }, ...Array<Look>(count).fill(money)],
  });
}

function layCheck(builder: PlanBuilder, sheet: SheetBuilder, lines: Place, net: Place, row: number): Place {
  const count = net.columns;
  sheet.band(row, FIRST_VALUE + count, builder.word(words.check), { style: "section" });
  [words.net, words.expense, words.difference, words.balanced].forEach((label, index) => {
    sheet.text(row + 1 + index, 1, builder.word(label));
  });
  for (let index = 0; index < count; index += 1) {
    sheet.formula(row + 1, FIRST_VALUE + index, relative(within(net, 0, index), sheet.name), money);
  }
  const values = { ...within(lines, 0, FIRST_VALUE), rows: lines.rows, columns: count };
  const revenues = relative(place(sheet.name, row + 1, FIRST_VALUE, 1, count), sheet.name);
  const balance = sheet.spill(
    row + 2,
    FIRST_VALUE,
    3,
    count,
    `CRESS.BUDGET_BALANCE(${revenues},${relative(values, sheet.name)})`,
    money,
  );
  const verdicts = { ...within(balance, 2, 0), columns: count };
  sheet.look(verdicts, { style: "check", align: "center", format: "general" });
  sheet.check(verdicts);
  sheet.text(row + 5, 1, builder.word(balanceNote), { style: "note" });
  return balance;
}
