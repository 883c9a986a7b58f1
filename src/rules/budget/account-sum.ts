import { Failure } from "../../rule/failure";
import type { Figure } from "../../rule/figure";
import { codes, parts } from "../../rule/parameter-ranges";
import { text } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { accountCode, isAtOrBelow, isNameInsteadOfCode, subtotalCodes } from "./account-code";
import { accountSumAtOnce } from "./account-sum-at-once";
import { malformedCode } from "./account-code-parameter";

const prefixLabel = { en: "Account", "pt-BR": "Conta" };
const linesLabel = { en: "Lines added up", "pt-BR": "Linhas somadas" };
const linesBelow = {
  en: "lines at or below the account, subtotals left out",
  "pt-BR": "linhas da conta e abaixo dela, sem subtotais",
};
const withoutCodeLabel = {
  en: "Left out: lines without a code",
  "pt-BR": "Fora da soma: linhas sem código",
};
const linesWithoutCode = { en: "lines without a code", "pt-BR": "linhas sem código" };
const leftOutLabel = { en: "Amount left out", "pt-BR": "Valor fora da soma" };
const totalLabel = { en: "Account total", "pt-BR": "Total da conta" };

/** A line's code; null where the line has none. A code that is malformed is refused, since its amount would be lost. */
function lineCode(typed: string | null, position: number): string | null {
  if (typed === null) return null;
  const code = accountCode(typed);
  // A blank text holds no digit either.
  if (code !== null || isNameInsteadOfCode(typed)) return code;
  const at = `[${String(position)}]`;
  throw malformedCode({ en: `codes${at}`, "pt-BR": `codigos${at}` }, "codes", typed);
}

/** Past this many runs of lines the memo says how many lines there are. */
const LISTED_RUNS = 50;

/** Positions from 1 on, runs of them shortened: `1–3, 7`. */
function positionsInWords(indices: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const index of indices) {
    const run = runs[runs.length - 1];
    if (run?.last === index) run.last = index + 1;
    else runs.push({ first: index + 1, last: index + 1 });
  }
  const shown = runs
    .slice(0, LISTED_RUNS)
    .map(({ first, last }) => (first === last ? String(first) : `${String(first)}–${String(last)}`));
  if (runs.length > LISTED_RUNS) shown.push(`… (${String(indices.length)})`);
  return shown.length === 0 ? "0" : shown.join(", ");
}

/** The total of an account from the lines of a chart of accounts, each amount once. */
export const accountSum = defineRule({
  id: "ACCOUNT_SUM",
  group: "budget",
  title: { en: "Account total", "pt-BR": "Total da conta" },
  summary: {
    en: "Sum of the lines at or below an account in a hierarchical chart; a subtotal whose lines are listed is not counted twice.",
    "pt-BR":
      "Soma das linhas da conta e das contas abaixo dela; um subtotal cujas linhas estão na lista não é contado duas vezes.",
  },
  searchedAs: "conta contabil plano de contas rubrica sintetica saldo subtotal ledger balance chart of accounts",
  parameters: {
    prefix: text({
      named: "conta",
      label: prefixLabel,
      description: {
        en: "Account code, such as 6.2.2.1.1.01.04, as text; compared segment by segment.",
        "pt-BR": "Código da conta, como 6.2.2.1.1.01.04, como texto; comparado segmento a segmento.",
      },
    }),
    codes: codes({
      named: "codigos",
      label: { en: "Account codes", "pt-BR": "Códigos das contas" },
      description: {
        en: "Code of each line; a line without one (blank, or a name instead) is skipped.",
        "pt-BR": "Código de cada linha; linha sem código (vazia, ou com um nome no lugar) é ignorada.",
      },
    }),
    values: parts({
      named: "valores",
      label: { en: "Amount", "pt-BR": "Valor" },
      description: {
        en: "Amount of each line, in R$, as many as codes; blanks are skipped.",
        "pt-BR": "Valor de cada linha, em R$, tantos quantos os códigos; vazios são ignorados.",
      },
      unit: "money",
    }),
  },
  result: { shape: "value", label: totalLabel, unit: "money" },
  examples: [
    {
      arguments: [
        "6.2.2.1.1.01.04",
        [
          ["6.2.2.1.1.01.01"],
          ["6.2.2.1.1.01.04.03.001"],
          ["6.2.2.1.1.01.04.03.004"],
          ["6.2.2.1.1.01.04.03.006"],
          ["6.2.2.1.1.01.04.03.007"],
          ["6.2.2.1.1.01.04.03.008"],
          ["6.2.2.1.1.01.04.03.009"],
          ["6.2.2.1.1.01.04.04"],
        ],
        [[3163175.01], [144728.41], [142016.71], [276534.78], [389550], [30450], [60000], [740347.78]],
      ],
      result: "1783627.68",
      source: { en: "CRESS-MG deck, slide 53, 7.5%", "pt-BR": "Apresentação do CRESS-MG, slide 53, 7,5%" },
    },
  ],
  errors: [
    {
      en: "values with another number of cells than codes; a code with an empty segment or with text behind it",
      "pt-BR": "valores com número de células diferente de codigos; código com segmento vazio ou com texto depois dele",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 53"],
  atOnce: accountSumAtOnce,
  compute(calculation, { prefix, codes: typedCodes, values }) {
    const account = accountCode(prefix.value);
    if (account === null) throw malformedCode({ en: "prefix", "pt-BR": "conta" }, "prefix", prefix.value);
    if (values.entries.length !== typedCodes.length) {
      throw new Failure(
        "invalidValue",
        {
          en: `values must have as many cells as codes, ${String(typedCodes.length)}; it got ${String(values.entries.length)}`,
          "pt-BR": `valores deve ter tantas células quantos codigos, ${String(typedCodes.length)}; recebeu ${String(values.entries.length)}`,
        },
        "values",
      );
    }
    const lines = typedCodes.map((typed, index) => lineCode(typed, index + 1));
    const below = lines.map((code) => (code !== null && isAtOrBelow(code, account) ? code : null));
    const subtotals = subtotalCodes(below.filter((code) => code !== null));
    const counted: number[] = [];
    const amounts: Figure[] = [];
    below.forEach((code, index) => {
      const amount = values.entries[index];
      if (code === null || subtotals.has(code) || !amount) return;
      counted.push(index);
      amounts.push(amount);
    });
    const bare = lines.flatMap((code, index) => {
      const amount = code === null ? values.entries[index] : null;
      return amount && !amount.value.isZero() ? [{ index, amount }] : [];
    });
    if (bare.length > 0) {
      const positions = positionsInWords(bare.map(({ index }) => index));
      calculation.found(withoutCodeLabel, linesWithoutCode, [], () => ({ value: positions }));
      calculation.sum(
        leftOutLabel,
        bare.map(({ amount }) => amount),
      );
    }
    calculation.found(linesLabel, linesBelow, [prefix], () => ({ value: positionsInWords(counted) }));
    return calculation.sum(totalLabel, amounts);
  },
});
