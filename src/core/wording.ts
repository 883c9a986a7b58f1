/** Text that people read exists in both languages, side by side, so that neither is forgotten. */

export type Language = "en" | "pt-BR";

export const languages: readonly Language[] = ["en", "pt-BR"];

export interface Wording {
  readonly en: string;
  readonly "pt-BR": string;
}

/** Text that reads the same in both languages: a figure's name, a citation. */
export function sameInBoth(text: string): Wording {
  return { en: text, "pt-BR": text };
}

/** A text written for each language. */
export function inBothLanguages(write: (language: Language) => string): Wording {
  return { en: write("en"), "pt-BR": write("pt-BR") };
}

/**
 * Fills `{name}` marks, each with its own wording or with plain text. `{count|row|rows}` is the first word where the count is 1, and the other
 * for any other count.
 */
export function fillWording(template: Wording, marks: Readonly<Record<string, Wording | string>>): Wording {
  const inLanguage = (language: Language): string =>
    template[language].replace(
      /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
      (whole, name: string, one?: string, many?: string) => {
        const mark = marks[name];
        if (mark === undefined) return whole;
        const filled = typeof mark === "string" ? mark : mark[language];
        if (one === undefined || many === undefined) return filled;
        return filled === "1" ? one : many;
      },
    );
  return { en: inLanguage("en"), "pt-BR": inLanguage("pt-BR") };
}
