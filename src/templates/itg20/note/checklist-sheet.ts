import { sameInBoth, type Wording } from "../../../core/wording";
import { numberCell, textCell, yes } from "../../builder/answer-cells";
import { textAnswer, type Answers } from "../../builder/answers";
import type { Look } from "../../builder/cell";
import type { Case, FormulaText, Line, SheetDescription } from "../../builder/description";
import { words as saying } from "../../builder/holds";
import { gap, headings, line, total, within } from "../../builder/parts";
import { hasMovement, type PlanOf } from "../plan-answers";
import { isRecomputable } from "../proof/largest-benefit";
import { hasPrior } from "../year/typed-part";
import { answerNames, requirementsOf, type Answer, type Requirement } from "./requirements";

const words = {
  sheet: { en: "Checklist of the note", "pt-BR": "Verificação da nota" },
  title: { en: "What the note has to disclose", "pt-BR": "O que a nota deve divulgar" },
  hint: {
    en: "Type into the yellow cells what only a person can say; the note quotes it.",
    "pt-BR": "Digite nas células amarelas o que só uma pessoa pode dizer; a nota o reproduz.",
  },
  item: { en: "Item", "pt-BR": "Item" },
  demand: { en: "What is asked", "pt-BR": "O que se pede" },
  answer: { en: "Answer", "pt-BR": "Resposta" },
  status: { en: "State", "pt-BR": "Situação" },
  quoted: { en: "In the note", "pt-BR": "Na nota" },
  toGive: { en: "[to be given]", "pt-BR": "[informar]" },
  byFigures: { en: "answered by figures", "pt-BR": "respondido por cifras" },
  byPerson: { en: "answered by the person", "pt-BR": "respondido pela pessoa" },
  missing: { en: "MISSING", "pt-BR": "PENDENTE" },
  position: { en: "sheet of the ceiling", "pt-BR": "planilha do teto" },
  movement: { en: "sheet of the year", "pt-BR": "planilha do exercício" },
  sensitivity: { en: "sheet of proof and sensitivity", "pt-BR": "planilha de prova e sensibilidade" },
  day: { en: "parameters", "pt-BR": "parâmetros" },
  comparatives: { en: "sheet of the year", "pt-BR": "planilha do exercício" },
  firstYear: { en: "first year", "pt-BR": "primeiro exercício" },
  open: { en: "Items missing", "pt-BR": "Itens pendentes" },
} as const satisfies Record<string, Wording>;

type FiguresAnswer = Extract<Answer, { readonly kind: "figures" }>;
type PersonsAnswer = Exclude<Answer, FiguresAnswer>;

const DEMAND_WIDTH = 48;
const ANSWER_WIDTH = 60;

/** What the standards have disclosed, with what answers it: figures, a person, or nothing yet; and how the note quotes a person's answer. */
export function checklistSheet(plans: readonly PlanOf[], answers: Answers): SheetDescription {
  const requirements = requirementsOf(plans);
  const names = requirements.map(lineName);
  const [first = ""] = names;
  const last = names.at(-1) ?? "";
  return {
    id: "checklist",
    name: words.sheet,
    title: words.title,
    hint: words.hint,
    words: { ...words, ...askedWords(requirements), yes },
    columns: [
      { id: "item", width: 24 },
      { id: "demand", width: DEMAND_WIDTH, heading: { text: words.demand, align: "left" } },
      { id: "answer", width: ANSWER_WIDTH, heading: { text: words.answer, align: "left" } },
      { id: "status", width: 22, heading: { text: words.status, align: "left" } },
      { id: "quoted", width: 40, heading: { text: words.quoted, align: "left" } },
    ],
    across: ["demand", "answer", "status", "quoted"],
    frozenTo: "headings",
    parts: [
      gap(),
      headings(words.item, { name: "headings" }),
      ...requirements.map((requirement, index) => requirementLine(names[index] ?? "", requirement, plans, answers)),
      total(
        "open",
        words.open,
        `COUNTIF({$${first}.status}:{$${last}.status},{'missing})`,
        { format: "count", align: "left" },
        { in: ["status"] },
      ),
    ],
  };
}

/** `planNature`: the line of what a person answers is called like the answer's field. */
function lineName({ answer }: Requirement, index: number): string {
  return answer.kind === "figures" ? `${answer.from}${String(index)}` : answer.field;
}

/** What the note shows while nobody has answered yet, by the answer's field. */
function askedWords(requirements: readonly Requirement[]): Readonly<Record<string, Wording>> {
  return Object.fromEntries(
    requirements.flatMap(({ answer }) => (answer.kind === "text" ? [[answer.field, answer.asked]] : [])),
  );
}

function requirementLine(
  name: string,
  { item, demand, answer }: Requirement,
  plans: readonly PlanOf[],
  answers: Answers,
): Line {
  const typed = answer.kind === "text" ? textAnswer(answers, answer.field).length : 0;
  return line(
    name,
    sameInBoth(item),
    [
      within(["demand"], saying(demand), { style: "label", wrap: true }),
      ...(answer.kind === "figures" ? byFigures(answer, plans) : byPerson(answer, answers)),
    ],
    {},
    {
      lines: (language) =>
        Math.max(1, Math.ceil(typed / ANSWER_WIDTH), Math.ceil(demand[language].length / DEMAND_WIDTH)),
    },
  );
}

function byFigures({ from }: FiguresAnswer, plans: readonly PlanOf[]): readonly Case[] {
  return [within(["answer"], saying(words[from]), { style: "note" }), status(figuresStatus(from, plans))];
}

function byPerson(answer: PersonsAnswer, answers: Answers): readonly Case[] {
  const { field } = answer;
  const looks: Readonly<Record<PersonsAnswer["kind"], Look>> = {
    text: { format: "text", align: "left", wrap: true },
    amount: { format: "amount", align: "left" },
    years: { format: "general", align: "left" },
  };
  const name = answerNames[field];
  const cell = `{$${field}.answer}`;
  const isBlank = answer.kind === "text" ? `TRIM(${cell})=""` : `NOT(ISNUMBER(${cell}))`;
  const asked = answer.kind === "text" ? `{'${field}}` : "{'toGive}";
  return [
    within(
      ["answer"],
      {
        kind: "input",
        key: field,
        ...(name === undefined ? {} : { name }),
        content: () => (answer.kind === "text" ? textCell(answers, field) : numberCell(answers, field)),
      },
      looks[answer.kind],
    ),
    status(`IF(${isBlank},{'missing},{'byPerson})`),
    within(["quoted"], `IF(${isBlank},${asked},${cell})`, {
      format: answer.kind === "amount" ? "amount" : "general",
      align: "left",
    }),
  ];
}

function status(formula: FormulaText): Case {
  return within(["status"], formula, { format: "text", align: "left" });
}

function figuresStatus(from: FiguresAnswer["from"], plans: readonly PlanOf[]): FormulaText {
  const where = (isThere: boolean): FormulaText => (isThere ? "{'byFigures}" : "{'missing}");
  switch (from) {
    case "position":
      return where(true);
    case "movement":
      return where(plans.every(hasMovement));
    case "sensitivity":
      return where(plans.some(isRecomputable));
    case "day":
      return "IF(N({reportDate})=0,{'missing},{'byFigures})";
    case "comparatives":
      return `IF({firstYear}={'yes},{'firstYear},${where(plans.some(hasPrior))})`;
  }
}
