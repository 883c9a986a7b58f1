import { isoDay } from "../../core/dates";
import type { Source } from "../../law/source";
import type { Wording } from "../../core/wording";
import type { DatedValue } from "../../law/dated";
import type { CellContent, NumberFormat } from "../../workbook/plan";
import { answered, type AnswerOrigin } from "./answer-cells";
import { textAnswer, type Answers } from "./answers";
import { cressMg } from "../cress-mg-2018";
import { number, place, text, type Place } from "./cell";
import { federalWords } from "./federal-words";
import { profileOrigin } from "./profile-origin";
import { SheetBuilder } from "./sheet-builder";
import type { Council, PlanOptions, Whose } from "./template";

/** One value that figures rest on. */
export interface ParameterEntry {
  readonly key: string;
  readonly name: string;
  readonly label: Wording;
  readonly content: CellContent;
  readonly format: NumberFormat;
  /** Where the value comes from. */
  readonly source: string;
  /** The field of the form that asked for the source. */
  readonly sourceAnswer?: AnswerOrigin;
  /** ISO days: first in force, and last compared with its source. */
  readonly since?: string;
  readonly checked?: string;
  /** Written by the add-in for the record: nothing that one would change. */
  readonly isRecord?: true;
  /** The words to choose from. */
  readonly choices?: readonly Wording[];
}

export const parametersSheetName: Wording = { en: "Parameters and sources", "pt-BR": "Parâmetros e fontes" };

const title: Wording = { en: "Parameters and sources", "pt-BR": "Parâmetros e fontes" };
const introduction: Wording = {
  en: "The figures of this workbook rest on these values. The formulas refer to column B by name: change a value and everything follows.",
  "pt-BR":
    "As cifras desta pasta de trabalho se apoiam nestes valores. As fórmulas se referem à coluna B pelo nome: altere um valor e tudo acompanha.",
};
const headings: readonly Wording[] = [
  { en: "Parameter", "pt-BR": "Parâmetro" },
  { en: "Value", "pt-BR": "Valor" },
  { en: "Source", "pt-BR": "Fonte" },
  { en: "In force since", "pt-BR": "Vigente desde" },
  { en: "Checked on", "pt-BR": "Conferido em" },
];
const addInVersion: Wording = { en: "Erário, version of the add-in", "pt-BR": "Erário, versão do suplemento" };
const lawVersion: Wording = { en: "Version of the legal values", "pt-BR": "Versão dos valores legais" };
const ownRecord: Wording = { en: "recorded by the add-in", "pt-BR": "registrado pelo suplemento" };
const givenByCouncil: Wording = { en: "given by the council", "pt-BR": "informado pelo conselho" };
export const notStated: Wording = { en: "source not stated", "pt-BR": "fonte não informada" };

const FIRST_ROW = 5;
const WIDTH = 5;
const SOURCE_WIDTH = 70;
/** A source is written smaller than the font that widths are counted in. */
const SOURCE_CHARACTERS = 82;

/** The sheet that every filled workbook has: what the figures rest on, each value with its source and day. */
export class ParametersSheet {
  readonly sheet: SheetBuilder;
  private row = FIRST_ROW;

  constructor(private readonly options: PlanOptions) {
    const { language } = options;
    this.sheet = new SheetBuilder(parametersSheetName[language]);
    this.sheet.title = title[language];
    this.sheet.text(0, 0, title[language], { style: "title" });
    this.sheet.text(2, 0, introduction[language], { style: "note" });
    this.sheet.headings(
      4,
      0,
      headings.map((heading) => heading[language]),
      { align: "left" },
    );
    this.sheet.columns([44, 30, SOURCE_WIDTH, 15, 15]);
    this.sheet.freeze(5);
  }

  councilEntries(council: Council): readonly ParameterEntry[] {
    const source = givenByCouncil[this.options.language];
    return [
      {
        key: "council.name",
        name: "CRESS_CONSELHO",
        label: { en: "Council", "pt-BR": "Conselho" },
        content: text(council.name),
        format: "general",
        source,
      },
      {
        key: "council.region",
        name: "CRESS_REGIAO",
        label: { en: "Region", "pt-BR": "Região" },
        content: text(council.region),
        format: "general",
        source,
      },
    ];
  }

  add(given: ParameterEntry): Place {
    const { language } = this.options;
    // What the form asked for and the profile holds comes from the act that the profile names.
    const ofCouncil = given.source === givenByCouncil[language] || given.source === notStated[language];
    const entry = ofCouncil ? { ...given, ...profileOrigin(given, this.options.profile) } : given;
    const row = this.row;
    this.row += 1;
    this.sheet.text(row, 0, federalWords(entry.label[language], this.options, language));
    const at = this.sheet.put(row, 1, entry.content, {
      style: entry.isRecord ? "label" : "input",
      format: entry.format,
      // The source stands right beside it.
      align: "left",
    });
    if (entry.choices) {
      const words = entry.choices.map((each) => each[language]);
      this.sheet.choice({ row, column: 1, rows: 1, columns: 1 }, words);
    }
    const { sourceAnswer } = entry;
    const source = text(entry.source);
    const cell = sourceAnswer ? answered(source, sourceAnswer.holder, sourceAnswer.id) : source;
    this.sheet.put(row, 2, cell, { style: "source", wrap: true });
    this.sheet.height(row, Math.ceil(entry.source.length / SOURCE_CHARACTERS));
    for (const [column, day] of [entry.since, entry.checked].entries()) {
      if (day === undefined) continue;
      this.sheet.put(row, 3 + column, number(String(isoDay(day))), {
        style: "source",
        format: "date",
        align: "center",
      });
    }
    return at;
  }

  /** What the workbook was made with, below what it rests on. */
  versionEntries(): readonly ParameterEntry[] {
    const { language, versions } = this.options;
    const source = ownRecord[language];
    return [
      {
        key: "versions.addIn",
        name: "CRESS_VERSAO_SUPLEMENTO",
        label: addInVersion,
        content: text(versions.addIn),
        format: "general",
        source,
        isRecord: true,
      },
      {
        key: "versions.legalValues",
        name: "CRESS_VERSAO_VALORES_LEGAIS",
        label: lawVersion,
        ...dayContent(versions.legalValues),
        source,
        isRecord: true,
      },
    ];
  }

  /** Closes the list with its blank row; the range is that of all rows. */
  finish(): Place {
    this.sheet.look(place(this.sheet.name, this.row, 0, 1, WIDTH), { style: "note" });
    this.sheet.height(this.row, 0.5);
    return place(this.sheet.name, FIRST_ROW, 0, this.row + 1 - FIRST_ROW, WIDTH);
  }
}

/** A version that is a day is a day in its cell, too. */
function dayContent(version: string): Pick<ParameterEntry, "content" | "format"> {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(version);
  return isDay
    ? { content: number(String(isoDay(version))), format: "date" }
    : { content: text(version), format: "general" };
}

/** A legal value's citation with its note, as the sheet shows it. */
export function citationOf(source: Source, options: PlanOptions): string {
  return citationIn(source, options)[options.language];
}

/** The same in both languages. */
export function citationIn({ citation, note }: Source, { council }: Whose): Wording {
  // Where a value was read in the deck of another council is of no use to this one; the act is.
  const isAnothers = council?.name !== cressMg.name && note?.en.includes(cressMg.name) === true;
  if (!note || isAnothers) return { en: citation, "pt-BR": citation };
  return { en: `${citation} — ${note.en}`, "pt-BR": `${citation} — ${note["pt-BR"]}` };
}

/** Source and days of a row of law. */
export function legalOrigin<V>(
  row: DatedValue<V>,
  options: PlanOptions,
): Pick<ParameterEntry, "source" | "since" | "checked"> {
  return { source: citationOf(row.source, options), since: row.from, checked: row.checked };
}

/** The source of a value that a form asked for. */
export function councilOrigin(options: PlanOptions): Pick<ParameterEntry, "source"> {
  return { source: givenByCouncil[options.language] };
}

/** The same where the form asks for the source too, in a field of its own: one that was left blank is said to be unknown. */
export function statedOrigin(
  options: PlanOptions,
  answers: Answers,
  field: string,
): Pick<ParameterEntry, "source" | "sourceAnswer"> {
  const source = textAnswer(answers, field).trim();
  return {
    source: source === "" ? notStated[options.language] : source,
    sourceAnswer: { holder: answers, id: field },
  };
}
