import type { WorkbenchPage } from "./workbench-page";

/** The way of somebody who has the deck's budget before them: the card's sample, the form, the fill. */

export const wordsOf = {
  "pt-BR": {
    sample: /CRESS-MG 2018.* em Proposta orçamentária$/,
    sampleLoaded: "O exemplo está no formulário.",
    fill: /^Preencher \d+ planilhas$/,
    filled: "Planilhas preenchidas",
  },
  en: {
    sample: /CRESS-MG 2018.* in Budget proposal$/,
    sampleLoaded: "The example is in the form.",
    fill: /^Fill \d+ sheets$/,
    filled: "Sheets filled",
  },
} as const;

export async function loadBudgetSample(workbench: WorkbenchPage, language: "pt-BR" | "en" = "pt-BR"): Promise<void> {
  const words = wordsOf[language];
  await workbench.button(words.sample).click();
  await workbench.pane.getByText(words.sampleLoaded).first().waitFor();
}

export async function fillBudget(workbench: WorkbenchPage, language: "pt-BR" | "en" = "pt-BR"): Promise<void> {
  const words = wordsOf[language];
  await loadBudgetSample(workbench, language);
  await workbench.button(words.fill).click();
  await workbench.pane.getByRole("heading", { name: words.filled }).waitFor();
}
