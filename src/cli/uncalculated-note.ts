import { counted, nouns } from "../core/counted";
import { fillWording, type Wording } from "../core/wording";
import { MOST_WORK, type CalculatedWorkbook } from "../formulas/order/calculated";

const one: Wording = {
  en: "{formulas} has no value in the file and was checked by its pattern alone.",
  "pt-BR": "{formulas} sem valor no arquivo foi conferida só pelo padrão.",
};
const many: Wording = {
  en: "{formulas} have no value in the file and were checked by their pattern alone.",
  "pt-BR": "{formulas} sem valor no arquivo foram conferidas só pelo padrão.",
};
const ended: Wording = {
  en: " Computing them ended at its limit of {cells} read and computed.",
  "pt-BR": " O cálculo terminou no limite de {cells} lidas e calculadas.",
};
const advice: Wording = {
  en: " Open the file in a spreadsheet program and save it to have values checked, too.",
  "pt-BR": " Abra o arquivo em um programa de planilhas e salve-o para conferir também os valores.",
};

/** What is told of formulas that stay without a value; null where there are none. */
export function uncalculatedNote({ left, endedAtLimit }: CalculatedWorkbook): Wording | null {
  if (left === 0) return null;
  const parts = [left === 1 ? one : many, ...(endedAtLimit ? [ended] : []), advice];
  const joined: Wording = {
    en: parts.map(({ en }) => en).join(""),
    "pt-BR": parts.map((part) => part["pt-BR"]).join(""),
  };
  return fillWording(joined, { formulas: counted(left, nouns.formula), cells: counted(MOST_WORK, nouns.cell) });
}
