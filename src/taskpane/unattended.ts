import { decimalFromDouble } from "../core/decimal";
import type { Language, Wording } from "../core/wording";
import type { PlannedSheet } from "../workbook/plan";
import { addSheet } from "../excel/writing/add-sheet";
import { fill } from "../excel/fill/fill";
import type { FilledFigure } from "../excel/fill/read-back";
import { registerFunctions } from "../excel/functions/associate";
import { functionsMetadata } from "../excel/functions/metadata";
import { legalValuesVersion } from "../law/version";
import type { Profile } from "../profile/profile";
import { rules } from "../rules";
import { templateNamed } from "../templates";
import type { Answers } from "../templates/builder/answers";
import { InvalidAnswers, type Council } from "../templates/builder/template";
import { balanceInWords } from "../text/balance-in-words";

/**
 * Fills a template with nobody at the pane: the same plan and writer, called by whoever embeds the add-in (the command line, over the
 * embedded spreadsheet). Like the pane's page, this is an entry: the host loads it and finds these functions.
 */

export interface FillRequest {
  readonly template: string;
  readonly answers: Answers;
  readonly council: Council;
  readonly language: Language;
  readonly addInVersion: string;
  readonly profile?: Profile;
}

export type FillReport =
  | { readonly kind: "filled"; readonly figures: readonly string[]; readonly warnings: readonly string[] }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

/** What the host needs to know of the functions before it can call them. */
export function functionsJson(language: Language): unknown {
  return functionsMetadata(rules, language, "https://localhost/help");
}

export function associateFunctions(): void {
  registerFunctions(rules);
}

export async function fillTemplate(request: FillRequest): Promise<FillReport> {
  const { language } = request;
  const said = (wordings: readonly Wording[]): FillReport => ({
    kind: "refused",
    messages: wordings.map((wording) => wording[language]),
  });
  const template = templateNamed(request.template);
  if (!template)
    return said([{ en: `No template ${request.template}`, "pt-BR": `Não há o modelo ${request.template}` }]);
  try {
    const versions = { addIn: request.addInVersion, legalValues: legalValuesVersion };
    const { council, profile } = request;
    const plan = template.plan(request.answers, { language, council, versions, ...(profile ? { profile } : {}) });
    const outcome = await fill(plan);
    if (outcome.kind === "refused") return said(outcome.preview.obstacles);
    if (outcome.kind === "failed") return said([outcome.problem]);
    if (outcome.kind === "cancelled") return said([]);
    return {
      kind: "filled",
      figures: outcome.figures.map((figure) => `${figure.label}: ${shownText(figure, language)}`),
      warnings: outcome.differences.map(
        ({ sheet, cell, expected, found }) => `${sheet}!${cell}: ${expected} → ${found}`,
      ),
    };
  } catch (problem) {
    if (problem instanceof InvalidAnswers) return said(problem.problems.map(({ message }) => message));
    throw problem;
  }
}

/** As its cell shows it; a balance, with its check beside it, in words. */
function shownText({ text, value, format, passes }: FilledFigure, language: Language): string {
  if (format !== "balance" || typeof value !== "number") return text;
  return balanceInWords(decimalFromDouble(value), passes === true, language);
}

/** Puts a report into a sheet of its own, as the pane does. */
export async function writeReport(sheet: PlannedSheet, kind: string, language: Language): Promise<FillReport> {
  const outcome = await addSheet(sheet, kind, "", "addAnother");
  if (outcome.kind === "added") return { kind: "filled", figures: [], warnings: [] };
  return { kind: "refused", messages: outcome.kind === "failed" ? [outcome.problem[language]] : [] };
}
