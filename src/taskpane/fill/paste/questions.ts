import type { Wording } from "../../../core/wording";
import { fillWording } from "../../../core/wording";
import type { FlagField, ScalarField } from "../../../templates/builder/field";

/** What has to be asked before an import is laid into a table: each question is asked once for all its rows. */
export interface Question {
  readonly id: string;
  readonly wording: Wording;
  readonly options: readonly { readonly id: string; readonly label: Wording }[];
}

/** The person's answers by the question's id. */
export type QuestionAnswers = Readonly<Record<string, string>>;

const yes: Wording = { en: "Yes", "pt-BR": "Sim" };
const no: Wording = { en: "No", "pt-BR": "Não" };

export const YES = "yes";
export const NO = "no";
export const NOT_USED = "-";

const flagAsked: Wording = {
  en: "{label}: the paste does not say it for {count} of its rows. What holds for them?",
  "pt-BR": "{label}: a colagem não diz isso em {count} das linhas. O que vale para elas?",
};

export function flagQuestion(column: FlagField, count: number): Question {
  return {
    id: `flag ${column.id}`,
    wording: fillWording(flagAsked, { label: column.label, count: String(count) }),
    options: [
      { id: YES, label: yes },
      { id: NO, label: no },
    ],
  };
}

const duplicatesAsked: Wording = {
  en: "These codes stand in several rows: {codes}. What should be done with them?",
  "pt-BR": "Estes códigos aparecem em mais de uma linha: {codes}. O que fazer com elas?",
};

export const DUPLICATES = "duplicates";
export const SUM = "sum";

export function duplicatesQuestion(codes: readonly string[]): Question {
  return {
    id: DUPLICATES,
    wording: fillWording(duplicatesAsked, { codes: codes.join(", ") }),
    options: [
      { id: "keep", label: { en: "Keep every row", "pt-BR": "Manter todas as linhas" } },
      { id: SUM, label: { en: "Add the rows of a code up", "pt-BR": "Somar as linhas do mesmo código" } },
    ],
  };
}

const columnAsked: Wording = {
  en: "Which column of this table is “{heading}” (for example {example})?",
  "pt-BR": "Qual coluna desta tabela é “{heading}” (por exemplo {example})?",
};
const columnNumber: Wording = { en: "column {number}", "pt-BR": "coluna {number}" };

export const columnQuestionId = (at: number): string => `column ${String(at)}`;

export function columnQuestion(at: number, heading: string, example: string, left: readonly ScalarField[]): Question {
  return {
    id: columnQuestionId(at),
    wording: fillWording(columnAsked, {
      heading: heading === "" ? fillWording(columnNumber, { number: String(at + 1) }) : heading,
      example,
    }),
    options: [
      { id: NOT_USED, label: { en: "None: leave it out", "pt-BR": "Nenhuma: deixar de fora" } },
      ...left.map(({ id, label }) => ({ id, label })),
    ],
  };
}

const figureAsked: Wording = {
  en: "Each line has {count} figures (the first line: {figures}). Which is “{label}”?",
  "pt-BR": "Cada linha tem {count} valores (a primeira: {figures}). Qual é “{label}”?",
};
const nth: Wording = { en: "no. {number}: {figure}", "pt-BR": "o {number}º: {figure}" };

export const figureQuestionId = (column: ScalarField): string => `figure ${column.id}`;

export function figureQuestion(column: ScalarField, figures: readonly string[]): Question {
  return {
    id: figureQuestionId(column),
    wording: fillWording(figureAsked, {
      label: column.label,
      count: String(figures.length),
      figures: figures.join("; "),
    }),
    options: [
      ...figures.map((figure, at) => ({
        id: String(at + 1),
        label: fillWording(nth, { number: String(at + 1), figure }),
      })),
      { id: NOT_USED, label: { en: "None: leave it blank", "pt-BR": "Nenhum: deixar em branco" } },
    ],
  };
}

const sumsAsked: Wording = {
  en: "By their codes these lines may add up others of the list, but their amounts are not the sums: {list}. Should they be left out?",
  "pt-BR":
    "Pelo código, estas linhas podem somar outras da lista, mas o valor não é a soma: {list}. Deixá-las de fora?",
};

export const SUMS = "sums";

export function sumsQuestion(list: string): Question {
  return {
    id: SUMS,
    wording: fillWording(sumsAsked, { list }),
    options: [
      { id: YES, label: { en: "Leave them out", "pt-BR": "Deixar de fora" } },
      { id: NO, label: { en: "Keep them", "pt-BR": "Manter" } },
    ],
  };
}

export const TEXTS = "texts";

const textsAsked: Wording = {
  en: "Spaces alone do not show where one of these columns ends and the next begins: {columns}. Where should the text go?",
  "pt-BR":
    "Só com espaços não se vê onde uma destas colunas termina e a outra começa: {columns}. Onde colocar o texto?",
};

export function textsQuestion(columns: readonly ScalarField[]): Question {
  return {
    id: TEXTS,
    wording: fillWording(textsAsked, {
      columns: {
        en: columns.map(({ label }) => label.en).join(", "),
        "pt-BR": columns.map(({ label }) => label["pt-BR"]).join(", "),
      },
    }),
    options: columns.map(({ id, label }) => ({ id, label })),
  };
}

export const CONTRADICTIONS = "contradictions";

/** Sums that do not hold are no question with two answers: they are told, and the rows are used only after that. */
export function contradictionQuestion(contradictions: readonly Wording[]): Question {
  return {
    id: CONTRADICTIONS,
    wording: {
      en: contradictions.map((each) => each.en).join(" "),
      "pt-BR": contradictions.map((each) => each["pt-BR"]).join(" "),
    },
    options: [{ id: YES, label: { en: "I have seen it", "pt-BR": "Estou ciente" } }],
  };
}
