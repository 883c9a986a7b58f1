import { sameInBoth, type Wording } from "../../core/wording";
import { accountability } from "../accountability";
import { annuityProposal } from "../annuity-proposal";
import type { Answers } from "../builder/answers";
import { budgetProposal } from "../budget-proposal";
import { absolute, type Look } from "../builder/cell";
import type { Line, SheetDescription } from "../builder/description";
import { words as said } from "../builder/holds";
import type { KeyFigure } from "../builder/key-figure";
import { laySheets } from "../builder/lay-sheets";
import { gap, headings, line, section, within } from "../builder/parts";
import { cressMg, sampleName } from "../cress-mg-2018";
import { defineTemplate, type LaidOutTemplate } from "../builder/define";
import type { Section } from "../builder/field";
import { interimAccounts } from "../interim-accounts";
import type { PlanBuilder } from "../builder/plan-builder";
import { registrations } from "../registrations";
import { resultsHistory } from "../results-history";
import type { SheetBuilder } from "../builder/sheet-builder";
import { parametersSheetName } from "../builder/parameters-sheet";

const words = {
  sheet: { en: "Index", "pt-BR": "Índice" },
  title: { en: "Assembly — index", "pt-BR": "Assembleia — índice" },
  sheets: { en: "Sheet", "pt-BR": "Planilha" },
  content: { en: "Content", "pt-BR": "Conteúdo" },
  figures: { en: "KEY FIGURES", "pt-BR": "CIFRAS PRINCIPAIS" },
  figure: { en: "Figure", "pt-BR": "Cifra" },
  value: { en: "Value", "pt-BR": "Valor" },
  where: { en: "Sheet", "pt-BR": "Planilha" },
  sources: { en: "Parameters and sources", "pt-BR": "Parâmetros e fontes" },
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
  sections: sharedSections(),
  samples: [{ id: "assembly-pack", name: sampleName, council: cressMg, answers: sampleAnswers() }],
  ofEarlierFill: (names) => annuityProposal.ofEarlierFill?.(names) ?? {},
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
  const before = builder.laidOut().length;
  laySheets(builder, [indexSheet(builder, made)]);
  const index = builder.laidOut().slice(before);
  builder.arrange([...index, ...parts.flatMap((part) => made.get(part) ?? [])]);
}

/** The sheets with what they hold, and the key figures with where they stand. */
function indexSheet(
  builder: PlanBuilder,
  made: ReadonlyMap<LaidOutTemplate, readonly SheetBuilder[]>,
): SheetDescription {
  const left: Look = { style: "heading", wrap: true, align: "left" };
  const sheets = parts.flatMap((part) => (made.get(part) ?? []).map((each) => ({ part, name: sameInBoth(each.name) })));
  const content = { in: ["content"] };
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
      ...sheets.map(({ part, name }, index) =>
        line(`sheet${String(index)}`, name, said(builder.wording(part.summary)), { style: "label" }, content),
      ),
      line("parameters", parametersSheetName, said(words.sources), { style: "label" }, content),
      gap(),
      section(words.figures),
      headings(words.figure, { in: ["content", "value"] }),
      ...builder
        .keyFigures()
        .filter(({ shown }) => shown !== "form")
        .map((figure, index) => figureLine(figure, index, words.sheet[builder.language])),
    ],
  };
}

function figureLine({ label, at, kind, format }: KeyFigure, index: number, sheet: string): Line {
  const isCheck = kind === "check";
  const look: Look = { style: isCheck ? "check" : "computed", format, align: "right" };
  const holds = [
    within(["content"], said(sameInBoth(at.sheet)), { style: "label" }),
    within(["value"], absolute(at, sheet), look),
  ];
  return { ...line(`figure${String(index)}`, label, holds, {}), isCheck };
}
