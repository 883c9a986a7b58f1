import { quotedText } from "../../../workbook/address";
import type { Language, Wording } from "../../../core/wording";

/** A sentence whose words follow the cells: texts, cells, and what is said only where something holds. */
export type Phrase = Wording | Quoted | Conditional;

/** A cell's text, or any other formula of a text. */
export interface Quoted {
  readonly formula: string;
  /** Characters that it may take, for the height of its row. */
  readonly length?: number;
}

export interface Conditional {
  readonly when: string;
  readonly then: readonly Phrase[];
  readonly otherwise: readonly Phrase[];
}

export function when(condition: string, then: readonly Phrase[], otherwise: readonly Phrase[] = []): Conditional {
  return { when: condition, then, otherwise };
}

export function say(en: string, portuguese: string): Wording {
  return { en, "pt-BR": portuguese };
}

export function quote(formula: string, length = 20): Quoted {
  return { formula, length };
}

/** Excel takes no longer text within a formula than 255 characters. */
const LONGEST_LITERAL = 240;

/** The phrases as one formula that gives a text. */
export function formulaOf(phrases: readonly Phrase[], language: Language): string {
  if (phrases.length === 0) return '""';
  return phrases
    .map((phrase) => {
      if ("formula" in phrase) return phrase.formula;
      if (!("when" in phrase)) return literal(phrase[language]);
      return `IF(${phrase.when},${formulaOf(phrase.then, language)},${formulaOf(phrase.otherwise, language)})`;
    })
    .join("&");
}

function literal(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${String(LONGEST_LITERAL)}}`, "gu")) ?? [""];
  return pieces.map(quotedText).join("&");
}

/** Characters of the longest text that the phrases may give. */
export function longest(phrases: readonly Phrase[], language: Language): number {
  return phrases.reduce((total, phrase) => {
    if ("formula" in phrase) return total + (phrase.length ?? 0);
    if (!("when" in phrase)) return total + phrase[language].length;
    return total + Math.max(longest(phrase.then, language), longest(phrase.otherwise, language));
  }, 0);
}
