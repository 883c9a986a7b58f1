import { fillWording, type Wording } from "../../../core/wording";
import type { ImportedCell } from "./pasted";

/** How many names a sentence lists. */
const LISTED = 6;

/** What was left out, by name: no sentence where there is nothing. */
export function listed(template: Wording, names: readonly string[]): readonly Wording[] {
  if (names.length === 0) return [];
  const more = names.length > LISTED ? ` … (${String(names.length)})` : "";
  return [fillWording(template, { list: `${names.slice(0, LISTED).join("; ")}${more}` })];
}

export const joinedText = (row: readonly ImportedCell[]): string =>
  row
    .map(String)
    .filter((cell) => cell.trim() !== "")
    .join(" ")
    .slice(0, 60);
