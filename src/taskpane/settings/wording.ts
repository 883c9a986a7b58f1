import type { Wording } from "../../core/wording";

export const settingsWording = {
  title: { en: "Settings", "pt-BR": "Configurações" },
  close: { en: "Back", "pt-BR": "Voltar" },
  language: { en: "Language of the pane", "pt-BR": "Idioma do painel" },
  automatic: { en: "As in Excel", "pt-BR": "O mesmo do Excel" },
  portuguese: { en: "Português (Brasil)", "pt-BR": "Português (Brasil)" },
  english: { en: "English", "pt-BR": "English" },
  sheetLanguage: { en: "Language of the sheets that are filled", "pt-BR": "Idioma das planilhas preenchidas" },
  council: { en: "Council", "pt-BR": "Conselho" },
  councilHelp: {
    en: "Stands in the title of each sheet, such as CRESS-MG.",
    "pt-BR": "Aparece no título de cada planilha, por exemplo CRESS-MG.",
  },
  region: { en: "Region", "pt-BR": "Região" },
  regionHelp: { en: "Such as 6ª Região.", "pt-BR": "Por exemplo 6ª Região." },
  year: { en: "Year", "pt-BR": "Exercício" },
  yearHelp: {
    en: "Proposed in new forms, such as 2018.",
    "pt-BR": "Sugerido nos formulários novos, por exemplo 2018.",
  },
  yearProblem: { en: "Type four digits, such as 2018.", "pt-BR": "Digite quatro algarismos, por exemplo 2018." },
  about: { en: "About", "pt-BR": "Sobre" },
  version: { en: "Erário {version}", "pt-BR": "Erário {version}" },
  legalValues: {
    en: "Legal values as checked on {day}",
    "pt-BR": "Valores legais conferidos em {day}",
  },
  kept: {
    en: "Settings are kept in this workbook and on this computer.",
    "pt-BR": "As configurações ficam nesta pasta de trabalho e neste computador.",
  },
} as const satisfies Record<string, Wording>;
