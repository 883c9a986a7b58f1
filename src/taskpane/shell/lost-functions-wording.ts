import type { Wording } from "../../core/wording";

export const lostFunctionsWording = {
  title: {
    en: "Erário's functions are not active in this workbook",
    "pt-BR": "As funções do Erário não estão ativas nesta pasta de trabalho",
  },
  oneCell: { en: "1 cell shows #NAME?.", "pt-BR": "1 célula mostra #NOME?." },
  cells: { en: "{cells} cells show #NAME?.", "pt-BR": "{cells} células mostram #NOME?." },
  why: {
    en: "Excel opened it before the add-in was there and does not look again by itself. Repairing writes these formulas anew, as they were, and calculates; nothing else changes.",
    "pt-BR":
      "O Excel a abriu antes de carregar o suplemento e não procura de novo sozinho. Reparar reescreve essas fórmulas como eram e recalcula; nada mais muda.",
  },
  repair: { en: "Repair", "pt-BR": "Reparar" },
  repairing: { en: "Repairing…", "pt-BR": "Reparando…" },
  returned: {
    en: "Cells that calculate again: {returned} of {cells}.",
    "pt-BR": "Células que voltaram a calcular: {returned} de {cells}.",
  },
  stillLost: {
    en: "Excel has not loaded the functions. Save the workbook, close every window of Excel, open it again and wait for the pane before you open the file. If they are still missing, take the add-in out and put it in again (Home, Add-ins). A copy with values only shows the figures meanwhile.",
    "pt-BR":
      "O Excel não carregou as funções. Salve a pasta, feche todas as janelas do Excel, abra-o de novo e espere o painel antes de abrir o arquivo. Se ainda faltarem, remova o suplemento e adicione-o outra vez (Página Inicial, Suplementos). Enquanto isso, uma cópia só com valores mostra os números.",
  },
} as const satisfies Record<string, Wording>;
