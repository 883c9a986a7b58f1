import type { Wording } from "./wording";

/** What is counted: `célula`, `células`. */
export interface CountedNoun {
  readonly one: Wording;
  readonly many: Wording;
}

export function countedNoun(one: Wording, many: Wording): CountedNoun {
  return { one, many };
}

/** What is counted most often. */
export const nouns = {
  cell: countedNoun({ en: "cell", "pt-BR": "célula" }, { en: "cells", "pt-BR": "células" }),
  formula: countedNoun({ en: "formula", "pt-BR": "fórmula" }, { en: "formulas", "pt-BR": "fórmulas" }),
} as const;

/** `1 fórmula`, `2.500 fórmulas`, `10.000.000 de fórmulas`: after a round million Portuguese joins the noun with "de". */
export function counted(count: number, { one, many }: CountedNoun): Wording {
  const joins = count >= MILLION && count % MILLION === 0;
  return {
    en: `${count.toLocaleString("en")} ${count === 1 ? one.en : many.en}`,
    "pt-BR": `${count.toLocaleString("pt-BR")} ${joins ? "de " : ""}${count === 1 ? one["pt-BR"] : many["pt-BR"]}`,
  };
}

const MILLION = 1_000_000;
