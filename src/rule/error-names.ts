/** Error values in the languages in which Excel may give them: whether `Range.values` is in English or in Excel's own is not documented. */

const english = [
  "#VALUE!",
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BUSY!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#GETTING_DATA",
];

const portuguese: Readonly<Record<string, string>> = {
  "#VALOR!": "#VALUE!",
  "#N/D": "#N/A",
  "#NÚM!": "#NUM!",
  "#NOME?": "#NAME?",
  "#NULO!": "#NULL!",
  "#DESPEJAR!": "#SPILL!",
  "#CAMPO!": "#FIELD!",
  "#OCUPADO!": "#BUSY!",
  "#CONECTAR!": "#CONNECT!",
  "#BLOQUEADO!": "#BLOCKED!",
  "#DESCONHECIDO!": "#UNKNOWN!",
  "#OBTENDO_DADOS": "#GETTING_DATA",
};

/** `#N/D` is Portuguese too. */
const spanish: Readonly<Record<string, string>> = {
  "#¡VALOR!": "#VALUE!",
  "#¡REF!": "#REF!",
  "#¡DIV/0!": "#DIV/0!",
  "#¡NUM!": "#NUM!",
  "#¿NOMBRE?": "#NAME?",
  "#¡NULO!": "#NULL!",
  "#¡DESBORDAMIENTO!": "#SPILL!",
  "#¡CALC!": "#CALC!",
};

const french: Readonly<Record<string, string>> = {
  "#VALEUR!": "#VALUE!",
  "#NOMBRE!": "#NUM!",
  "#NOM?": "#NAME?",
  "#NUL!": "#NULL!",
  "#PROPAGATION!": "#SPILL!",
};

const names: ReadonlyMap<string, string> = new Map([
  ...english.map((name): [string, string] => [name, name]),
  ...Object.entries({ ...portuguese, ...spanish, ...french }),
]);

/** Null where the text is no error value. */
export function englishError(text: string): string | null {
  return text.startsWith("#") ? (names.get(text.toUpperCase()) ?? null) : null;
}
