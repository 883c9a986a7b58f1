import type { Wording } from "../../core/wording";
import { tableRows, textAnswer, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { SheetDescription, TableRow } from "../builder/description";
import { formRows, fromCall, givenNumber, givenText, sameWords } from "../builder/holds";
import { callOverAll, check, column, gap, headings, line, note, section, table, total } from "../builder/parts";
import { amountColumn } from "../builder/shared-fields";
import { parentCodes } from "./parent-accounts";
import { proposalColumns, proposalHeading } from "./scenario-columns";

const words = {
  sheet: { en: "Expense", "pt-BR": "Despesa" },
  title: { en: "Expense — budget proposal", "pt-BR": "Despesa — proposta orçamentária" },
  code: { en: "Account code", "pt-BR": "Código" },
  account: { en: "Account", "pt-BR": "Conta" },
  rate: { en: "Proposed adjustment", "pt-BR": "Reajuste proposto" },
  total: { en: "TOTAL EXPENSE", "pt-BR": "TOTAL DA DESPESA" },
  parents: { en: "TOTALS BY PARENT ACCOUNT", "pt-BR": "TOTAIS POR CONTA SUPERIOR" },
  parent: { en: "Sum of the accounts below it", "pt-BR": "Soma das contas que dela descendem" },
  check: { en: "BALANCE AGAINST NET REVENUE", "pt-BR": "CONFERÊNCIA COM A RECEITA LÍQUIDA" },
  net: { en: "Net revenue", "pt-BR": "Receita líquida" },
  expense: { en: "(−) Total expense", "pt-BR": "(−) Total da despesa" },
  difference: { en: "(=) Revenue − expense", "pt-BR": "(=) Receita − despesa" },
  balanced: { en: "Balanced", "pt-BR": "Equilíbrio" },
  outcome: { en: "Outcome", "pt-BR": "Resultado" },
  note: {
    en: "Insert accounts above the narrow row that closes the list: the totals take them in.",
    "pt-BR": "Inclua contas acima da linha estreita que fecha a lista: os totais as consideram.",
  },
} as const satisfies Record<string, Wording>;

/** BUDGET_BALANCE's tolerance: −0.005 shows as −0.01 and is yet in balance. */
export const balanceNote: Wording = {
  en: "A difference of up to half a cent is rounding alone and counts as balanced: the net revenue is not rounded.",
  "pt-BR":
    "Diferença de até meio centavo é só arredondamento e conta como equilíbrio: a receita líquida não é arredondada.",
};

const money: Look = { format: "money" };
/** In words, whose colour says what a check's would: a surplus is no fault. */
export const outcomeLook: Look = { format: "balance", align: "right" };
const codeLook: Look = { format: "text", align: "left" };

/** The expense of slide 53 with its subtotals, and each scenario's balance. */
export function expenseSheet(answers: Answers): SheetDescription {
  const proposals = proposalColumns(answers);
  return {
    id: "expense",
    name: words.sheet,
    title: words.title,
    year: "year",
    columns: [
      { id: "code", width: 26 },
      { id: "account", width: 50, heading: { text: words.account, align: "left" } },
      ...proposals.map((id, index) => ({ id, width: 20, heading: { text: proposalHeading(index) } })),
    ],
    labels: "account",
    across: proposals,
    frozenTo: "rate",
    parts: [
      headings(words.code, { in: ["account", ...proposals] }),
      line("rate", words.rate, "{scenarios.rate}", { format: "percent" }),
      table(
        "lines",
        formRows(answers, "expenses"),
        [
          column("code", null, givenText("code"), codeLook),
          column("account", null, givenText("name"), { ...codeLook, format: "general" }),
          ...proposals.map((id, index) => column(id, null, givenNumber(amountColumn(index)), money)),
        ],
        {
          grows: {
            name: "CRESS_DESPESAS",
            key: ["code", "account"],
            form: ["code", "account", ...proposals],
            field: "expenses",
          },
        },
      ),
      total("total", words.total, "SUM({lines})", money),
      note(words.note),
      gap(),
      section(words.parents),
      table(
        "parents",
        parentRows(answers),
        [
          column("code", null, givenText("code"), { ...codeLook, style: "label" }),
          column("account", null, sameWords(words.parent), { style: "label" }),
          ...proposals.map((id) => column(id, null, "CRESS.ACCOUNT_SUM({own code},{$lines.code},{$lines})", money)),
        ],
        { grows: { name: "CRESS_CONTAS_SUPERIORES", key: ["code"] } },
      ),
      gap(),
      section(words.check),
      line("net", words.net, "{scenarios.net}", money),
      callOverAll("CRESS.BUDGET_BALANCE({all net},{all lines})", [
        line("expense", words.expense, fromCall, money),
        line("difference", words.difference, fromCall, money),
        check("balanced", words.balanced, fromCall, { format: "general" }, { isNeutral: true }),
      ]),
      // What is rounding alone is no surplus and no deficit.
      line("outcome", words.outcome, "IF({balanced},0,{difference})", outcomeLook),
      note(balanceNote, "account"),
    ],
  };
}

function parentRows(answers: Answers): readonly TableRow[] {
  const codes = tableRows(answers, "expenses").map((row) => textAnswer(row, "code").trim());
  return parentCodes(codes).map((code) => ({ id: code, answers: { code } }));
}
