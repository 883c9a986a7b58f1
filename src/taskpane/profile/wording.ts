import type { Wording } from "../../core/wording";

export const profileWording = {
  title: { en: "My council", "pt-BR": "Meu conselho" },
  summary: {
    en: "Name, quota, annuity, discounts, fees and charges: typed once, used in every template.",
    "pt-BR": "Nome, cota, anuidade, descontos, taxas e encargos: digitados uma vez, usados em todos os modelos.",
  },
  begin: { en: "Fill in my council", "pt-BR": "Preencher o meu conselho" },
  edit: { en: "Open my council", "pt-BR": "Abrir o meu conselho" },
  cardOf: { en: "{name}, {year}", "pt-BR": "{name}, {year}" },
  back: { en: "All templates", "pt-BR": "Todos os modelos" },
  done: { en: "Go to the templates", "pt-BR": "Ir para os modelos" },
  importFile: { en: "Import a file", "pt-BR": "Importar arquivo" },
  exportFile: { en: "Export a file", "pt-BR": "Exportar arquivo" },
  fromWorkbook: { en: "Take it from this workbook", "pt-BR": "Tirar desta pasta de trabalho" },
  remember: { en: "Remember on this computer", "pt-BR": "Lembrar neste computador" },
  rememberHelp: {
    en: "Kept with the workbook in any case. No data about persons is kept.",
    "pt-BR": "Fica sempre com a pasta de trabalho. Nenhum dado de pessoas é guardado.",
  },
  remembered: {
    en: "This computer remembers the profile. Untick the box to take it back.",
    "pt-BR": "Este computador lembra o perfil. Desmarque para desfazer.",
  },
  forgotten: {
    en: "This computer no longer remembers the profile.",
    "pt-BR": "Este computador não lembra mais o perfil.",
  },
  imported: { en: "The profile was imported.", "pt-BR": "O perfil foi importado." },
  exported: { en: "The profile was exported.", "pt-BR": "O perfil foi exportado." },
  taken: {
    en: "Taken from this workbook: {count} {count|value|values}.",
    "pt-BR": "{count|Tirado|Tirados} desta pasta de trabalho: {count} {count|valor|valores}.",
  },
  nothingTaken: {
    en: "This workbook holds no sheet that Erário filled.",
    "pt-BR": "Esta pasta de trabalho não tem planilha preenchida pelo Erário.",
  },
  notImported: {
    en: "Nothing was imported. {problems}",
    "pt-BR": "Nada foi importado. {problems}",
  },
  undo: { en: "Undo", "pt-BR": "Desfazer" },
  origin: { en: "Source and day", "pt-BR": "Fonte e data" },
  originOf: { en: "Source and day of {field}", "pt-BR": "Fonte e data de {field}" },
  source: { en: "Act or page", "pt-BR": "Ato ou página" },
  day: { en: "Day of the act", "pt-BR": "Data do ato" },
  until: { en: "Valid until", "pt-BR": "Vale até" },
  noSource: { en: "no source yet", "pt-BR": "sem fonte ainda" },
  validUntil: { en: "valid until {day}", "pt-BR": "vale até {day}" },
  ended: {
    en: "It held until {day}: type it for {year}. Look for {act}.",
    "pt-BR": "Valia até {day}: digite o de {year}. Procure {act}.",
  },
  lookFor: { en: "Look for {act}.", "pt-BR": "Procure {act}." },
  stillHolds: { en: "It holds for {year}, too", "pt-BR": "Vale também para {year}" },
  missingTitle: {
    en: "Not in my council yet, for {year}",
    "pt-BR": "Ainda não está no meu conselho, para {year}",
  },
  missingItem: { en: "{field} (look for {act})", "pt-BR": "{field} (procure {act})" },
  keepTyped: { en: "Keep in my council", "pt-BR": "Guardar no meu conselho" },
  kept: { en: "Kept in my council.", "pt-BR": "Guardado no meu conselho." },
  reading: { en: "Reading the workbook…", "pt-BR": "Lendo a pasta de trabalho…" },
  sections: { en: "{count} filled in", "pt-BR": "{count} {count|preenchido|preenchidos}" },
} as const satisfies Record<string, Wording>;
