import type { Wording } from "../../core/wording";
import { shellWording as wording } from "./wording";

/** What the pane keeps in the workbook, by how the keys of its settings begin. */
const kinds: readonly (readonly [string, Wording])[] = [
  ["erario.form", wording.keptAnswers],
  ["erario.audit", wording.keptDismissals],
  ["erario.profile", wording.keptProfile],
  ["erario.settings", wording.keptSettings],
];

/** In words, each kind once. */
export function kindsOf(keys: readonly string[], say: (words: Wording) => string): string {
  return kinds
    .filter(([prefix]) => keys.some((key) => key.startsWith(prefix)))
    .map(([, words]) => say(words))
    .join(", ");
}
