import type { Answers } from "./builder/answers";
import type { Council } from "./builder/template";

/** The figures of CRESS-MG's second general assembly of 20 October 2017, as its slides print them: the sample of every template. */

export const cressMg: Council = { name: "CRESS-MG", region: "6ª Região" };

export const sampleName = { en: "Example: CRESS-MG 2018", "pt-BR": "Exemplo: CRESS-MG 2018" } as const;

/** Slides 49, 53 and 57. */
export const proposals = {
  year: "2018",
  currentAnnuity: "486.45",
  registrants: "15050",
  rates: [
    { rate: "0.065", votes: "7" },
    { rate: "0.075", votes: "22" },
    { rate: "0.085", votes: "0" },
  ],
} as const satisfies Answers;
