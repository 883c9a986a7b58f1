import type { Wording } from "../../core/wording";
import { accountability } from "../accountability";
import { annuityProposal } from "../annuity-proposal";
import type { Answers } from "../builder/answers";
import { budgetProposal } from "../budget-proposal";
import { absolute } from "../builder/cell";
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
  problems: (answers) => parts.flatMap((part) => part.problems(answers)),
  lay: layPack,
});

function layPack(builder: PlanBuilder, answers: Answers): void {
  const made = new Map<LaidOutTemplate, readonly SheetBuilder[]>();
  for (const part of layingOrder) {
    const before = builder.laidOut().length;
    part.lay(builder, answers);
    made.set(part, builder.laidOut().slice(before));
  }
  const index = builder.sheet(words.sheet);
  layIndex(builder, index, made);
  builder.arrange([index, ...parts.flatMap((part) => made.get(part) ?? [])]);
}

function layIndex(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  made: ReadonlyMap<LaidOutTemplate, readonly SheetBuilder[]>,
): void {
  builder.heading(sheet, words.title, "year");
  sheet.columns([52, 76, 22]);
  sheet.freeze(2);
  let row = 3;
  sheet.headings(row, 0, [builder.word(words.sheets), builder.word(words.content)], { align: "left" });
  for (const part of parts) {
    for (const each of made.get(part) ?? []) {
      row += 1;
      sheet.text(row, 0, each.name);
      sheet.text(row, 1, builder.word(part.summary));
    }
  }
  row += 1;
  const parameters = parametersSheetName[builder.language];
  sheet.text(row, 0, parameters);
  sheet.text(row, 1, builder.word(words.sources));

  row += 2;
  sheet.band(row, 3, builder.word(words.figures), { style: "section" });
  row += 1;
  sheet.headings(row, 0, [builder.word(words.figure), builder.word(words.where)], { align: "left" });
  sheet.headings(row, 2, [builder.word(words.value)], { align: "right" });
  for (const figure of builder.keyFigures()) {
    if (figure.shown === "form") continue;
    row += 1;
    sheet.text(row, 0, builder.word(figure.label));
    sheet.text(row, 1, figure.at.sheet);
    const at = sheet.formula(row, 2, absolute(figure.at, sheet.name), {
      style: figure.kind === "check" ? "check" : "computed",
      format: figure.format,
      align: "right",
    });
    if (figure.kind === "check") sheet.check(at);
  }
}
