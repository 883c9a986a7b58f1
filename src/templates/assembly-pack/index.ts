import type { Wording } from "../../core/wording";
import { accountability } from "../accountability";
import { annuityProposal } from "../annuity-proposal";
import { flagAnswer, type Answers } from "../builder/answers";
import { budgetProposal } from "../budget-proposal";
import { absolute, type Look } from "../builder/cell";
import type { FormulaText, Line, SheetDescription } from "../builder/description";
import { words as said } from "../builder/holds";
import type { KeyFigure } from "../builder/key-figure";
import { laySheets } from "../builder/lay-sheets";
import { gap, headings, line, section, within } from "../builder/parts";
import { cressMg, sampleName } from "../cress-mg-2018";
import { defineTemplate, type LaidOutTemplate } from "../builder/define";
import { pictureHeadings, pictureRow, pictureText } from "../builder/picture";
import type { Section } from "../builder/field";
import { interimAccounts } from "../interim-accounts";
import type { PlanBuilder } from "../builder/plan-builder";
import { registrations } from "../registrations";
import { resultsHistory } from "../results-history";
import type { SheetBuilder } from "../builder/sheet-builder";
import { DECK_NAME, deckAsked, deckField, deckSampleName, deckSection, layDeck } from "./deck";
import { parametersSheetName } from "../builder/parameters-sheet";
import { linkFormula } from "../../workbook/sheet-link";

const words = {
  sheet: { en: "Index", "pt-BR": "Índice" },
  title: { en: "Assembly — index", "pt-BR": "Assembleia — índice" },
  sheets: { en: "Sheet", "pt-BR": "Planilha" },
  content: { en: "Content", "pt-BR": "Conteúdo" },
  figures: { en: "KEY FIGURES", "pt-BR": "CIFRAS PRINCIPAIS" },
  figure: { en: "Figure", "pt-BR": "Cifra" },
  value: { en: "Value", "pt-BR": "Valor" },
  where: { en: "Sheet", "pt-BR": "Planilha" },
  sources: {
    en: "The legal and council values that the figures rest on, each with its source and day.",
    "pt-BR": "Os valores legais e do conselho em que as cifras se apoiam, cada um com fonte e data.",
  },
} as const satisfies Record<string, Wording>;

/** In the order in which an assembly takes them: accounts, then proposals. */
const parts: readonly LaidOutTemplate[] = [
  accountability,
  interimAccounts,
  resultsHistory,
  registrations,
  budgetProposal,
  annuityProposal,
];

/** A sentence for each sheet of a part, in their order. */
const contents: ReadonlyMap<LaidOutTemplate, readonly Wording[]> = new Map<LaidOutTemplate, readonly Wording[]>([
  [
    accountability,
    [
      {
        en: "Visits, events and inspections, done and planned apart.",
        "pt-BR": "Visitas, eventos e fiscalização: o realizado separado do previsto.",
      },
      { en: "Goals by axis, with how far each has come.", "pt-BR": "Metas por eixo, com o andamento de cada uma." },
    ],
  ],
  [
    interimAccounts,
    [
      {
        en: "Revenue collected, expense to date and the forecast for the year's end.",
        "pt-BR": "Receita arrecadada, despesa até a data e previsão para o fim do exercício.",
      },
      {
        en: "Revenue and expense month by month, against the year before.",
        "pt-BR": "Receita e despesa mês a mês, em comparação com o ano anterior.",
      },
    ],
  ],
  [
    resultsHistory,
    [
      {
        en: "Budget result and financial result year by year, and what is owed.",
        "pt-BR": "Resultado orçamentário e financeiro ano a ano, e os débitos.",
      },
    ],
  ],
  [
    registrations,
    [
      {
        en: "Registrations and cancellations by month, and who is active.",
        "pt-BR": "Inscrições e cancelamentos por mês, e os inscritos ativos.",
      },
    ],
  ],
  [
    budgetProposal,
    [
      {
        en: "Revenue line by line, less delinquency and discounts.",
        "pt-BR": "Receita rubrica a rubrica, menos inadimplência e descontos.",
      },
      {
        en: "The share of CFESS in each scenario, and on what base it is counted.",
        "pt-BR": "A cota-parte do CFESS em cada cenário, e sobre que base se calcula.",
      },
      {
        en: "Expense by account in each scenario, against the net revenue.",
        "pt-BR": "Despesa por conta em cada cenário, em confronto com a receita líquida.",
      },
      {
        en: "The proposed adjustments side by side, from the annuity to the outcome.",
        "pt-BR": "Os reajustes propostos lado a lado, da anuidade ao resultado.",
      },
    ],
  ],
  [
    annuityProposal,
    [
      {
        en: "Vote, legal limits, discounts, instalments and fees.",
        "pt-BR": "Votação, limites legais, descontos, parcelas e taxas.",
      },
    ],
  ],
]);

/** What is laid out first holds the inputs that others share: the registrants and the rates stay with the budget. */
const layingOrder: readonly LaidOutTemplate[] = [budgetProposal, ...parts.filter((part) => part !== budgetProposal)];

/** Each field once, in the section of the template that asks for it first. */
function sharedSections(): readonly Section[] {
  const known = new Set<string>();
  return layingOrder.flatMap((part) =>
    part.sections.flatMap((section) => {
      const fields = section.fields.filter((field) => !known.has(field.id));
      for (const field of fields) known.add(field.id);
      if (fields.length === 0) return [];
      const title: Wording = {
        en: `${part.name.en}: ${section.title.en}`,
        "pt-BR": `${part.name["pt-BR"]}: ${section.title["pt-BR"]}`,
      };
      return [{ ...section, id: `${part.id}.${section.id}`, title, fields }];
    }),
  );
}

function sampleAnswers(): Answers {
  return Object.assign({}, ...layingOrder.map((part) => part.samples[0]?.answers ?? {})) as Answers;
}

/** Everything that an assembly needs, in one workbook with an index. */
export const assemblyPack = defineTemplate({
  id: "assembly-pack",
  name: { en: "Assembly pack", "pt-BR": "Pacote da assembleia" },
  summary: {
    en: "Accounts, past results, budget and annuity in one workbook with an index.",
    "pt-BR": "Prestação de contas, resultados, orçamento e anuidade em uma pasta com índice.",
  },
  picture: [
    pictureText(6, 20),
    pictureHeadings(12, 30, 10),
    pictureRow(18, 30, 10),
    pictureRow(24, 30, 10),
    pictureRow(30, 30, 10),
    pictureRow(36, 30, 10),
  ],
  sections: [...sharedSections(), deckSection],
  samples: [
    { id: "assembly-pack", name: sampleName, council: cressMg, answers: sampleAnswers() },
    {
      id: "assembly-deck",
      name: deckSampleName,
      council: cressMg,
      answers: { ...sampleAnswers(), ...deckAsked },
      given: deckAsked,
    },
  ],
  ofEarlierFill: (names) => ({
    ...annuityProposal.ofEarlierFill?.(names),
    [deckField.id]: names.has(DECK_NAME),
  }),
  problems: (answers, whose) => parts.flatMap((part) => part.problems(answers, whose)),
  lay: layPack,
});

function layPack(builder: PlanBuilder, answers: Answers): void {
  const made = new Map<LaidOutTemplate, readonly SheetBuilder[]>();
  for (const part of layingOrder) {
    const before = builder.laidOut().length;
    part.lay(builder, answers);
    made.set(part, builder.laidOut().slice(before));
  }
  const slides = flagAnswer(answers, deckField.id) ? layDeck(builder, answers) : [];
  const before = builder.laidOut().length;
  laySheets(builder, [indexSheet(builder, made)]);
  const index = builder.laidOut().slice(before);
  builder.arrange([...index, ...parts.flatMap((part) => made.get(part) ?? []), ...slides]);
}

/** The sheets with what they hold, and the key figures with where they stand. */
function indexSheet(
  builder: PlanBuilder,
  made: ReadonlyMap<LaidOutTemplate, readonly SheetBuilder[]>,
): SheetDescription {
  const left: Look = { style: "heading", wrap: true, align: "left" };
  const sheets = parts.flatMap((part) =>
    (made.get(part) ?? []).map((each, index) => ({
      content: contents.get(part)?.[index] ?? part.summary,
      name: each.name,
    })),
  );
  const content = { in: ["content"] };
  const linked = { ...content, labelLook: { style: "link" } as const };
  return {
    id: "index",
    name: words.sheet,
    title: words.title,
    year: "year",
    columns: [
      { id: "sheet", width: 52 },
      { id: "content", width: 76, heading: { text: words.where, align: "left" } },
      { id: "value", width: 22, heading: { text: words.value } },
    ],
    parts: [
      headings(words.sheets, { ...content, titles: { content: words.content }, look: left }),
      ...sheets.map(({ content: sentence, name }, index) =>
        line(`sheet${String(index)}`, linkTo(name), said(builder.wording(sentence)), { style: "label" }, linked),
      ),
      line(
        "parameters",
        linkTo(parametersSheetName[builder.language]),
        said(words.sources),
        { style: "label" },
        linked,
      ),
      gap(),
      section(words.figures),
      headings(words.figure, { in: ["content", "value"] }),
      ...builder
        .keyFigures()
        .filter(({ shown }) => shown !== "form")
        .map((figure, index) =>
          figureLine({ ...figure, at: figure.inWords ?? figure.at }, index, words.sheet[builder.language]),
        ),
    ],
  };
}

function linkTo(sheet: string): FormulaText {
  return linkFormula(sheet, "A1", sheet);
}

function figureLine({ label, at, kind, format }: KeyFigure, index: number, sheet: string): Line {
  const isCheck = kind === "check";
  const look: Look = { style: isCheck ? "check" : "computed", format, align: "right" };
  const holds = [
    within(["content"], linkTo(at.sheet), { style: "link" }),
    within(["value"], absolute(at, sheet), look),
  ];
  return { ...line(`figure${String(index)}`, label, holds, {}), isCheck };
}
