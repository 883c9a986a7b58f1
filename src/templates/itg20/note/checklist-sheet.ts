import { quotedText } from "../../../workbook/address";
import type { Wording } from "../../../core/wording";
import { numberCell, textCell } from "../../builder/answer-cells";
import { textAnswer, type Answers } from "../../builder/answers";
import { absolute, formula, text, type Look, type Place } from "../../builder/cell";
import type { PlanBuilder } from "../../builder/plan-builder";
import type { SheetBuilder } from "../../builder/sheet-builder";
import { hasMovement, type PlanOf } from "../plan-answers";
import { isRecomputable } from "../proof/largest-benefit";
import { hasPrior } from "../year/typed-part";
import { answerNames, requirementsOf, type Requirement } from "./requirements";

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

const FIRST = 5;
const widths = [24, 48, 60, 22, 40];

/** The cells that the note quotes a person's answers from, by field: the answer, or in brackets what it still has to be. */
export type Answered = ReadonlyMap<string, Place>;

/** What the standards have disclosed, with what answers it: figures, a person, or nothing yet. */
export function layChecklist(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  plans: readonly PlanOf[],
  answers: Answers,
): Answered {
  builder.heading(sheet, words.title);
  sheet.columns(widths);
  sheet.freeze(FIRST);
  sheet.text(2, 0, builder.word(words.hint), { style: "note" });
  sheet.headings(
    FIRST - 1,
    0,
    [words.item, words.demand, words.answer, words.status, words.quoted].map((word) => builder.word(word)),
    { align: "left" },
  );
  const answered = new Map<string, Place>();
  const requirements = requirementsOf(plans);
  requirements.forEach((requirement, index) => {
    const row = FIRST + index;
    sheet.text(row, 0, requirement.item);
    sheet.text(row, 1, builder.word(requirement.demand), { style: "label", wrap: true });
    const place = layAnswer(builder, sheet, row, requirement, answers);
    if (place && requirement.answer.kind !== "figures") {
      answered.set(requirement.answer.field, layQuoted(builder, sheet, row, requirement, place));
    }
    const status = statusOf(builder, sheet, requirement, place, plans);
    sheet.put(row, 3, formula(status), { style: "computed", format: "text", align: "left" });
    const typed = requirement.answer.kind === "text" ? textAnswer(answers, requirement.answer.field).length : 0;
    sheet.height(
      row,
      Math.max(
        1,
        Math.ceil(typed / (widths[2] ?? 1)),
        Math.ceil(builder.word(requirement.demand).length / (widths[1] ?? 1)),
      ),
    );
  });
  const last = FIRST + requirements.length;
  sheet.put(last, 0, text(builder.word(words.open)), { style: "total" });
  for (const column of [1, 2, 4]) sheet.look({ row: last, column, rows: 1, columns: 1 }, { style: "total" });
  const statuses = absolute(
    { sheet: sheet.name, row: FIRST, column: 3, rows: requirements.length, columns: 1 },
    sheet.name,
  );
  sheet.put(last, 3, formula(`COUNTIF(${statuses},${quotedText(builder.word(words.missing))})`), {
    style: "total",
    format: "count",
    align: "left",
  });
  return answered;
}

function layAnswer(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  row: number,
  { answer }: Requirement,
  answers: Answers,
): Place | null {
  if (answer.kind === "figures") {
    sheet.text(row, 2, builder.word(words[answer.from]), { style: "note" });
    return null;
  }
  const name = answerNames[answer.field];
  const looks: Readonly<Record<typeof answer.kind, Look>> = {
    text: { format: "text", align: "left", wrap: true },
    amount: { format: "amount", align: "left" },
    years: { format: "general", align: "left" },
  };
  return builder.input(sheet, row, 2, {
    key: answer.field,
    ...(name === undefined ? {} : { name }),
    content: answer.kind === "text" ? textCell(answers, answer.field) : numberCell(answers, answer.field),
    look: looks[answer.kind],
  });
}

function layQuoted(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  row: number,
  { answer }: Requirement,
  place: Place,
): Place {
  const cell = absolute(place, sheet.name);
  const asked = quotedText(builder.word(answer.kind === "text" ? answer.asked : words.toGive));
  const isBlank = answer.kind === "text" ? `TRIM(${cell})=""` : `NOT(ISNUMBER(${cell}))`;
  return sheet.put(row, 4, formula(`IF(${isBlank},${asked},${cell})`), {
    style: "computed",
    format: answer.kind === "amount" ? "amount" : "general",
    align: "left",
  });
}

function statusOf(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  { answer }: Requirement,
  place: Place | null,
  plans: readonly PlanOf[],
): string {
  const word = (wording: Wording): string => quotedText(builder.word(wording));
  if (place) {
    const cell = absolute(place, sheet.name);
    const isBlank = answer.kind === "text" ? `TRIM(${cell})=""` : `NOT(ISNUMBER(${cell}))`;
    return `IF(${isBlank},${word(words.missing)},${word(words.byPerson)})`;
  }
  if (answer.kind !== "figures") return word(words.missing);
  const firstYear = `${builder.ref("firstYear", sheet)}=${quotedText(builder.word({ en: "Yes", "pt-BR": "Sim" }))}`;
  switch (answer.from) {
    case "position":
      return word(words.byFigures);
    case "movement":
      return word(plans.every(hasMovement) ? words.byFigures : words.missing);
    case "sensitivity":
      return word(plans.some(isRecomputable) ? words.byFigures : words.missing);
    case "day":
      return `IF(N(${builder.ref("reportDate", sheet)})=0,${word(words.missing)},${word(words.byFigures)})`;
    case "comparatives":
      return `IF(${firstYear},${word(words.firstYear)},${word(plans.some(hasPrior) ? words.byFigures : words.missing)})`;
  }
}
