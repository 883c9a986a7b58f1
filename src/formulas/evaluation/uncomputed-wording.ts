import { counted, nouns } from "../../core/counted";
import { fillWording, type Wording } from "../../core/wording";
import { MOST_LEVELS } from "../model/parsed-formula";

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
const tooLargeFor: Wording = {
  en: "{text} needs more than {cells}, which is too much to compute here",
  "pt-BR": "{text} precisa de mais de {cells}, o que é demais para calcular aqui",
};
export function tooLarge(text: string, most: number): Wording {
  return fillWording(tooLargeFor, { text, cells: counted(most, nouns.cell) });
}
export const relativeName: Wording = { en: "{text} is not followed here", "pt-BR": "{text} não é acompanhado aqui" };
export const circularName: Wording = {
  en: "{text} is defined by itself",
  "pt-BR": "{text} é definido por si mesmo",
};
export const otherWorkbook: Wording = {
  en: "{text} stands in another workbook, which is not read here",
  "pt-BR": "{text} está em outra pasta de trabalho, que não é lida aqui",
};
export const hiddenRows: Wording = {
  en: "{name} leaves out the rows that a filter hides, and which rows those are Excel alone knows",
  "pt-BR": "{name} deixa de fora as linhas que um filtro oculta, e quais são só o Excel sabe",
};
export const dayInText: Wording = {
  en: "{text} compares with a day in a text, which is read by each Excel's own region",
  "pt-BR": "{text} compara com uma data escrita em texto, que cada Excel lê conforme a sua região",
};
export const rangesTogether: Wording = {
  en: "ranges that are joined, crossed or led from one cell to another by a formula are not computed here",
  "pt-BR": "intervalos unidos, cruzados ou traçados de uma célula a outra por fórmula não são calculados aqui",
};
export const ownCellUnknown: Wording = {
  en: "which of several cells Excel takes here is not known",
  "pt-BR": "não se sabe qual de várias células o Excel toma aqui",
};
export const daysFrom1904: Wording = {
  en: "this workbook counts days from 1904, by which dates are not computed here",
  "pt-BR": "esta pasta conta os dias a partir de 1904, e datas não são calculadas aqui por essa contagem",
};
export const languageOfText: Wording = {
  en: "{name} writes names of days and months in the language of each Excel, which Excel alone knows",
  "pt-BR": "{name} escreve nomes de dias e meses no idioma de cada Excel, que só o Excel conhece",
};
export const numberInText: Wording = {
  en: "{name} reads a number in a text as each Excel's own region writes it",
  "pt-BR": "{name} lê um número em texto como a região de cada Excel o escreve",
};
export const nestedTooDeeply: Wording = {
  en: `the formula has brackets in one another more than ${String(MOST_LEVELS)} deep; divide it over several cells`,
  "pt-BR": `a fórmula tem mais de ${String(MOST_LEVELS)} níveis de parênteses uns dentro dos outros; divida-a em várias células`,
};
export const tooManyOperations: Wording = {
  en: "the formula chains more operations than are computed here; divide it over several cells",
  "pt-BR": "a fórmula encadeia mais operações do que se calculam aqui; divida-a em várias células",
};
