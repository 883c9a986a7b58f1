import { contentWording } from "../../audit/wording/content-wording";
import type { Language } from "../../core/wording";

/** A figure or formula of a finding in the pane's language; a text as it is. */
export function findingFigure(content: string, language: Language): string {
  return contentWording(content)[language];
}
