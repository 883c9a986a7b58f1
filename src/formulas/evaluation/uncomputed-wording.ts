import type { Wording } from "../../core/wording";

/** Why a part of a formula is not computed here. */

export const unread: Wording = {
  en: "this part of the formula could not be read",
  "pt-BR": "esta parte da fórmula não pôde ser lida",
};
export const notComputed: Wording = {
  en: "the function {name} is not computed here",
  "pt-BR": "a função {name} não é calculada aqui",
};
export const unknownReference: Wording = {
  en: "{text} refers to nothing in this workbook",
  "pt-BR": "{text} não se refere a nada nesta pasta de trabalho",
};
export const tooLarge: Wording = {
  en: "{text} is too large to compute here",
  "pt-BR": "{text} é grande demais para calcular aqui",
};
export const relativeName: Wording = { en: "{text} is not followed here", "pt-BR": "{text} não é acompanhado aqui" };
