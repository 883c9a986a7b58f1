import { readDocumentSetting, saveDocumentSetting } from "../../excel/document-settings";
import { decodeForm, encodeForm, type KeptForm } from "./draft-storage";

/** What was typed stays in the workbook, a value for each template, so that closing the pane or Excel loses nothing. */

const formKey = (template: string): string => `erario.form.${template}`;
const OPEN_KEY = "erario.form";

export function readForm(template: string): KeptForm {
  return decodeForm(readDocumentSetting(formKey(template)));
}

/** @returns the tables that were too large to be kept */
export async function saveForm(template: string, form: KeptForm): Promise<readonly string[]> {
  const { stored, dropped } = encodeForm(form);
  await saveDocumentSetting(formKey(template), stored);
  return dropped;
}

/** Nothing is typed that the sheets do not hold. */
export async function forgetForm(template: string): Promise<void> {
  if (readDocumentSetting(formKey(template)) !== undefined) await saveDocumentSetting(formKey(template), undefined);
}

/** The template whose form is open; undefined where the cards are. */
export function readOpenTemplate(): string | undefined {
  const kept = readDocumentSetting(OPEN_KEY);
  return typeof kept === "string" ? kept : undefined;
}

export async function saveOpenTemplate(template: string | undefined): Promise<void> {
  await saveDocumentSetting(OPEN_KEY, template);
}
