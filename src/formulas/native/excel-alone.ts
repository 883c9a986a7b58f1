import { fillWording, type Wording } from "../../core/wording";

const volatile: Wording = {
  en: "{name} gives a value of the moment: it changes each time Excel calculates, and Excel alone knows it",
  "pt-BR": "{name} dá um valor do momento: muda a cada cálculo do Excel, e só o Excel o conhece",
};
const outside: Wording = {
  en: "{name} asks for what stands outside the formula's cells, which Excel alone knows",
  "pt-BR": "{name} pergunta pelo que está fora das células da fórmula, o que só o Excel conhece",
};
const programmed: Wording = {
  en: "{name} is a function that the workbook itself defines, which is not taken apart here",
  "pt-BR": "{name} é uma função definida na própria pasta de trabalho, que não é decomposta aqui",
};

const reasons: Readonly<Record<string, Wording>> = {
  TODAY: volatile,
  NOW: volatile,
  RAND: volatile,
  RANDBETWEEN: volatile,
  RANDARRAY: volatile,
  CELL: outside,
  INFO: outside,
  SHEETS: outside,
  FORMULATEXT: outside,
  IMAGE: outside,
  TRANSLATE: outside,
  WEBSERVICE: outside,
  RTD: outside,
  STOCKHISTORY: outside,
  GETPIVOTDATA: outside,
  CUBEVALUE: outside,
  CUBEMEMBER: outside,
  LAMBDA: programmed,
  MAP: programmed,
  REDUCE: programmed,
  SCAN: programmed,
  BYROW: programmed,
  BYCOL: programmed,
  MAKEARRAY: programmed,
};

/** Why only Excel can give a function's value; null for one that is merely not computed here. */
export function knownToExcelAlone(name: string, shown: Wording): Wording | null {
  const reason = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
  return reason ? fillWording(reason, { name: shown }) : null;
}
