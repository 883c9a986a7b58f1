import type { ParameterKind, Unit } from "../rule/parameter";
import type { RuleGroup } from "../rule/rule";
import type { Wording } from "../core/wording";

export const groupWording: Readonly<Record<RuleGroup, Wording>> = {
  annuity: { en: "Annuity", "pt-BR": "Anuidade" },
  budget: { en: "Budget and transfer", "pt-BR": "Orçamento e repasse" },
  check: { en: "Checks", "pt-BR": "Conferências" },
  itg20: { en: "ITG 20 (asset ceiling)", "pt-BR": "ITG 20 (teto de ativo)" },
  memo: { en: "Memo", "pt-BR": "Memória de cálculo" },
};

/** What an argument is; a parameter that takes a few words lists them instead. */
export const kindWording: Readonly<Record<Exclude<ParameterKind, "word">, Wording>> = {
  number: { en: "number", "pt-BR": "número" },
  date: { en: "date", "pt-BR": "data" },
  flag: { en: "TRUE or FALSE", "pt-BR": "VERDADEIRO ou FALSO" },
  text: { en: "text", "pt-BR": "texto" },
  parts: {
    en: "one row or column of numbers, blanks skipped",
    "pt-BR": "linha ou coluna de números, vazios ignorados",
  },
  years: { en: "one row or column of numbers without blanks", "pt-BR": "linha ou coluna de números sem vazios" },
  grid: { en: "range of numbers, blanks skipped", "pt-BR": "intervalo de números, vazios ignorados" },
  codes: { en: "one row or column of texts", "pt-BR": "linha ou coluna de textos" },
  schedule: { en: "range of two columns: deadline, rate", "pt-BR": "intervalo de duas colunas: prazo, taxa" },
  periods: {
    en: "range of two columns: first day, last day",
    "pt-BR": "intervalo de duas colunas: primeiro dia, último dia",
  },
  monthlyRates: { en: "range of two columns: month, rate", "pt-BR": "intervalo de duas colunas: mês, taxa" },
  days: { en: "range of dates, blanks skipped", "pt-BR": "intervalo de datas, vazias ignoradas" },
  any: { en: "any value or range", "pt-BR": "qualquer valor ou intervalo" },
};

export const unitWording: Readonly<Partial<Record<Unit, Wording>>> = {
  money: { en: "R$", "pt-BR": "R$" },
  rate: { en: "fraction", "pt-BR": "fração" },
  factor: { en: "factor", "pt-BR": "fator" },
  count: { en: "count", "pt-BR": "quantidade" },
  digits: { en: "decimal places", "pt-BR": "casas decimais" },
};

export const referenceWording = {
  title: { en: "The CRESS functions", "pt-BR": "As funções CRESS" },
  written: {
    en: "Written from the functions' own rules by `npm run docs:functions`.",
    "pt-BR": "Escrito a partir das próprias regras das funções por `npm run docs:functions`.",
  },
  otherLanguage: { en: "Em português.", "pt-BR": "In English." },
  conventionsIntroduction: {
    en: "What holds for all of them:",
    "pt-BR": "O que vale para todas:",
  },
  conventions: [
    {
      en: "Names are the same in every language of Excel, since workbooks store them; arguments are separated as your Excel does it.",
      "pt-BR":
        "Os nomes são os mesmos em todo idioma do Excel, pois ficam gravados nas pastas de trabalho; os argumentos são separados por ponto e vírgula.",
    },
    {
      en: "Numbers are read as Excel shows them, with 15 significant digits, and computed in decimal. What is billed or paid is rounded to the cent, half up; what is projected stays unrounded.",
      "pt-BR":
        "Os números são lidos como o Excel os mostra, com 15 algarismos significativos, e calculados em base decimal. O que se cobra ou paga é arredondado ao centavo, meio para cima; o que se projeta fica sem arredondar.",
    },
    {
      en: "Parameters marked ↕ take one value or a range. Ranges in one call have the same shape, the result spills in it, each row fails alone, and a row that is blank altogether gives an empty text.",
      "pt-BR":
        "Parâmetros marcados com ↕ recebem um valor ou um intervalo. Os intervalos de uma chamada têm o mesmo formato, o resultado se estende nele, cada linha falha sozinha e uma linha toda vazia dá texto vazio.",
    },
    {
      en: "A bad argument gives `#VALUE!` with a message that names it; a legal value that does not exist on that day, or a search that finds nothing, gives `#N/A` with a message.",
      "pt-BR":
        "Um argumento inválido dá `#VALOR!` com mensagem que diz qual é; um valor legal que não existe naquele dia, ou uma busca sem resultado, dá `#N/D` com mensagem.",
    },
    {
      en: "`CRESS.EXPLAIN` shows how any of them came to its result, step by step, with the legal source of each.",
      "pt-BR":
        "`CRESS.EXPLAIN` mostra como qualquer uma delas chegou ao resultado, passo a passo, com a fonte legal de cada um.",
    },
  ],
  parameterHeadings: [
    { en: "Parameter", "pt-BR": "Parâmetro" },
    { en: "Takes", "pt-BR": "Recebe" },
    { en: "Left out", "pt-BR": "Se omitido" },
    { en: "Meaning", "pt-BR": "Significado" },
  ],
  required: { en: "required", "pt-BR": "obrigatório" },
  nothing: { en: "nothing", "pt-BR": "nada" },
  whole: { en: "whole", "pt-BR": "inteiro" },
  result: { en: "Result", "pt-BR": "Resultado" },
  rows: { en: "rows, without a header:", "pt-BR": "linhas, sem cabeçalho:" },
  columns: { en: "a table of columns:", "pt-BR": "tabela com as colunas:" },
  oneRow: { en: "one row of", "pt-BR": "uma linha com" },
  errors: { en: "Errors", "pt-BR": "Erros" },
  errorsBesides: {
    en: "besides arguments that are missing, of the wrong kind or out of bounds",
    "pt-BR": "além de argumentos que faltam, do tipo errado ou fora dos limites",
  },
  examples: { en: "Examples", "pt-BR": "Exemplos" },
  sources: { en: "Sources", "pt-BR": "Fontes" },
  sourcesOfExplained: {
    en: "those of the function that it explains, step by step.",
    "pt-BR": "as da função que ela explica, passo a passo.",
  },
} as const;
