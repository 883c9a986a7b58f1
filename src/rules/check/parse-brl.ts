import { Decimal } from "../../core/decimal";
import { Failure } from "../../rule/failure";
import { textOrNumber } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { parsePrintedNumber } from "../../text/parse-printed-number";

const numberLabel = { en: "Number", "pt-BR": "Número" };
const readAsBrazilian = { en: "Brazilian reading of", "pt-BR": "leitura brasileira de" };

const SHOWN_TEXT = 40;

function refusal(typed: string, ambiguous: boolean): Failure {
  const shown = typed.length > SHOWN_TEXT ? `${typed.slice(0, SHOWN_TEXT)}…` : typed;
  return new Failure(
    "invalidValue",
    ambiguous
      ? {
          en: `text is ambiguous: "${shown}" has a point that groups no thousands. Write decimals with a comma`,
          "pt-BR": `texto é ambíguo: "${shown}" tem um ponto que não separa milhares. Escreva os decimais com vírgula`,
        }
      : {
          en: `text must be a number as Brazil writes it, such as 1.234,56; it got the text "${shown}"`,
          "pt-BR": `texto deve ser um número como 1.234,56; recebeu o texto "${shown}"`,
        },
    "text",
  );
}

/** The largest number of a cell. */
const LARGEST = new Decimal(Number.MAX_VALUE);

function tooLarge(typed: string): Failure {
  const digits = String(typed.replace(/\D/g, "").length);
  return new Failure(
    "invalidValue",
    {
      en: `text must be a number that a cell can hold; it has ${digits} digits`,
      "pt-BR": `texto deve ser um número que caiba em uma célula; tem ${digits} algarismos`,
    },
    "text",
  );
}

function readNumber(typed: Decimal | string): Decimal {
  if (typeof typed !== "string") return typed;
  const read = parsePrintedNumber(typed);
  if (read.kind === "number") {
    if (read.value.abs().gt(LARGEST)) throw tooLarge(typed);
    return read.value;
  }
  throw refusal(typed, read.kind === "ambiguous");
}

/** The number that a Brazilian text writes; what is ambiguous is refused, never guessed. */
export const parseBrl = defineRule({
  id: "PARSE_BRL",
  group: "check",
  title: { en: "Number from Brazilian text", "pt-BR": "Número a partir de texto" },
  summary: {
    en: "Number from text in Brazilian style, such as -R$ 1.126,79, (1.100), 84%, 3.210,40 D or a lone dash; ambiguous text is an error, a number stays as it is.",
    "pt-BR":
      "Número a partir de texto como -R$ 1.126,79, (1.100), 84%, 3.210,40 D ou um traço; texto ambíguo é erro, e um número fica como está.",
  },
  searchedAs: "converter texto moeda reais saldo devedor credor virgula convert currency",
  parameters: {
    text: textOrNumber({
      named: "texto",
      label: { en: "Text", "pt-BR": "Texto" },
      description: {
        en: "Text with a number in Brazilian style, or a number; one cell or a range.",
        "pt-BR": "Texto com um número no estilo brasileiro, ou um número; uma célula ou um intervalo.",
      },
      lifted: true,
    }),
  },
  result: { shape: "value", label: numberLabel, unit: "none" },
  examples: [
    {
      arguments: ["- 87.345,59"],
      result: "-87345.59",
      source: { en: "CRESS-MG deck, slide 45", "pt-BR": "Apresentação do CRESS-MG, slide 45" },
    },
    {
      arguments: ["-R$ 64.511,16"],
      result: "-64511.16",
      source: { en: "CRESS-MG deck, slide 45", "pt-BR": "Apresentação do CRESS-MG, slide 45" },
    },
    {
      arguments: ["84%"],
      result: "0.84",
      source: { en: "CRESS-MG deck, slide 40", "pt-BR": "Apresentação do CRESS-MG, slide 40" },
    },
    {
      arguments: ["(1.100)"],
      result: "-1100",
      source: { en: "ITG 20, example 1", "pt-BR": "ITG 20, exemplo 1" },
    },
    {
      arguments: ["496,790"],
      result: "496.79",
      source: { en: "CRESS-MG deck, slide 58", "pt-BR": "Apresentação do CRESS-MG, slide 58" },
    },
    {
      arguments: ["3.210,40 D"],
      result: "-3210.4",
      source: {
        en: "A debit as banks print it; C is a credit, and a lone dash stands for zero",
        "pt-BR": "Um débito como os bancos imprimem; C é crédito, e um traço sozinho vale zero",
      },
    },
  ],
  errors: [
    {
      en: "a point that groups no thousands (1.06), groups of other than three digits (1.23.456,7), two signs or a sign beside D or C, text that is no number",
      "pt-BR":
        "ponto que não separa milhares (1.06), grupos que não são de três dígitos (1.23.456,7), dois sinais ou sinal junto de D ou C, texto que não é número",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017", "ITG 20, EI13 (1.06)"],
  compute: (calculation, { text }) =>
    calculation.found(numberLabel, readAsBrazilian, [text], (typed) => ({ value: readNumber(typed) })),
});
