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
    en: "Stands in the title of each sheet; more of it in My council.",
    "pt-BR": "Aparece no título de cada planilha; o resto fica em Meu conselho.",
  },
  region: { en: "Region", "pt-BR": "Região" },
  regionHelp: { en: "Such as 19ª Região.", "pt-BR": "Por exemplo 19ª Região." },
  year: { en: "Year", "pt-BR": "Exercício" },
  yearHelp: {
    en: "Proposed in new forms, in four digits.",
    "pt-BR": "Sugerido nos formulários novos, com quatro algarismos.",
  },
  yearProblem: { en: "Type four digits, such as 2026.", "pt-BR": "Digite quatro algarismos, por exemplo 2026." },
  about: { en: "About", "pt-BR": "Sobre" },
  version: { en: "Erário {version}", "pt-BR": "Erário {version}" },
  legalValues: {
    en: "Legal values as checked on {day}",
    "pt-BR": "Valores legais conferidos em {day}",
  },
  kept: {
    en: "Settings are kept in this workbook; on this computer, only the languages.",
    "pt-BR": "As configurações ficam nesta pasta de trabalho; neste computador, só os idiomas.",
  },
} as const satisfies Record<string, Wording>;
