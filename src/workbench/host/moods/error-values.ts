/** Error values as a Portuguese Excel shows them; those that are missing are the same there. */
const PORTUGUESE: Readonly<Record<string, string>> = {
  "#NULL!": "#NULO!",
  "#VALUE!": "#VALOR!",
  "#NAME?": "#NOME?",
  "#NUM!": "#NÚM!",
  "#N/A": "#N/D",
  "#SPILL!": "#DESPEJAR!",
  "#FIELD!": "#CAMPO!",
  "#BUSY!": "#OCUPADO!",
  "#CONNECT!": "#CONECTAR!",
  "#BLOCKED!": "#BLOQUEADO!",
  "#UNKNOWN!": "#DESCONHECIDO!",
  "#GETTING_DATA": "#OBTENDO_DADOS",
};

export function errorValue(error: string, language: "en" | "pt-BR"): string {
  return language === "en" ? error : (PORTUGUESE[error] ?? error);
}
