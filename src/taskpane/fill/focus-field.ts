import type { Problem } from "../../templates/builder/template";

/** Takes the person to the field, or the table's cell, that a problem names. */
export function focusField(form: HTMLElement | null | undefined, { field, row, column }: Problem): void {
  const own = form?.querySelector<HTMLElement>(`[data-field="${field}"]`);
  const place = `[data-row="${String(row)}"][data-column="${column ?? ""}"]`;
  const cell = row === undefined ? null : own?.querySelector<HTMLElement>(place);
  const input = cell ?? own?.querySelector<HTMLElement>("input, select, textarea");
  input?.focus();
  input?.scrollIntoView({ block: "center" });
}
