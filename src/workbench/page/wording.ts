import type { MoodName } from "../host/moods/moods";
import type { PageLanguage } from "./start-spreadsheet";

export interface Wording {
  readonly title: string;
  readonly withoutExcel: string;
  readonly open: string;
  readonly download: string;
  readonly undo: string;
  readonly group: string;
  readonly fill: string;
  readonly explain: string;
  readonly audit: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly closePane: string;
  readonly showPane: string;
  readonly paneWidth: string;
  readonly opened: (name: string) => string;
  readonly notOpened: (reason: string) => string;
  readonly notDownloaded: (reason: string) => string;
  readonly replaceQuestion: (name: string) => string;
  readonly downloadFirst: string;
  readonly openAnyway: string;
  readonly cancel: string;
  readonly moods: string;
  readonly moodNames: Readonly<Record<MoodName, string>>;
  readonly moodChoices: Readonly<Record<string, string>>;
  readonly windowName: string;
  readonly windowSaved: (name: string) => string;
  readonly roundTrips: (count: number) => string;
  readonly grid: string;
  readonly keys: string;
}

export type ThemeName = "light" | "dark" | "highContrast";

export const WORDING: Readonly<Record<PageLanguage, Wording>> = {
  "pt-BR": {
    title: "Erário",
    withoutExcel: "Planilha de trabalho, sem o Excel",
    open: "Abrir .xlsx",
    download: "Baixar .xlsx",
    undo: "Desfazer",
    group: "Erário",
    fill: "Preencher",
    explain: "Explicar",
    audit: "Auditar",
    language: "Idioma",
    theme: "Tema",
    themes: { light: "Claro", dark: "Escuro", highContrast: "Alto contraste" },
    closePane: "Fechar o painel",
    showPane: "Mostrar o painel",
    paneWidth: "Largura do painel",
    opened: (name) => `${name} foi aberto.`,
    notOpened: (reason) => `O arquivo não foi aberto: ${reason}`,
    notDownloaded: (reason) => `O arquivo não foi gravado: ${reason}`,
    replaceQuestion: (name) =>
      `O que foi feito nesta pasta de trabalho ainda não foi baixado. Abrir ${name} no lugar dela?`,
    downloadFirst: "Baixar antes",
    openAnyway: "Abrir sem baixar",
    cancel: "Cancelar",
    moods: "Como o Excel se comporta",
    moodNames: {
      blankCells: "Célula vazia chega à função como",
      functions: "Funções do suplemento",
      apostropheInText: "Apóstrofo gravado em célula de texto",
      apostropheInFormulas: "Apóstrofo na leitura",
      calculate: "Recalcular",
      looks: "Aparência",
      printer: "Impressora",
      errorValues: "Valores de erro em",
      colleague: "Uma colega, antes da próxima gravação,",
      metadata: "Cadastro das funções",
      requirementSets: "Versão do Excel",
      settings: "O que o suplemento guarda na pasta de trabalho",
    },
    moodChoices: {
      zero: "0 (Windows, Mac)",
      null: "nada (Web)",
      emptyText: "texto vazio",
      registered: "carregadas",
      lost: "perdidas ao abrir (_xldudf_)",
      lostAsLink: "perdidas ao abrir ([2]!)",
      absent: "ausentes",
      kept: "fica no texto",
      taken: "some",
      "left out": "não aparece",
      given: "aparece",
      returns: "termina",
      "never returns": "nunca termina",
      refused: "recusada",
      there: "instalada",
      none: "nenhuma",
      en: "inglês",
      "pt-BR": "português",
      es: "espanhol",
      away: "não mexe",
      "adds a sheet": "inclui uma planilha",
      "adds a name": "inclui um nome",
      "renames a sheet": "renomeia uma planilha",
      "types into a cell": "digita em uma célula",
      "deletes a row": "exclui uma linha",
      current: "atual",
      "version before": "da versão anterior",
      saved: "fica gravado",
      "lost once": "some na primeira gravação",
      "lost for good": "some sempre (Mac)",
      "save refused": "gravação recusada",
    },
    windowName: "cópia.xlsx",
    windowSaved: (name) => `O suplemento abriu outra pasta de trabalho; aqui ela foi baixada como ${name}.`,
    roundTrips: (count) => `Idas ao Excel: ${count}`,
    grid: "Planilha. Tab passa de célula em célula; F6 leva à faixa de opções e ao painel.",
    keys: "F6: planilha, faixa de opções, painel",
  },
  en: {
    title: "Erário",
    withoutExcel: "Workbench, without Excel",
    open: "Open .xlsx",
    download: "Download .xlsx",
    undo: "Undo",
    group: "Erário",
    fill: "Fill",
    explain: "Explain",
    audit: "Audit",
    language: "Language",
    theme: "Theme",
    themes: { light: "Light", dark: "Dark", highContrast: "High contrast" },
    closePane: "Close the pane",
    showPane: "Show the pane",
    paneWidth: "Width of the pane",
    opened: (name) => `${name} is open.`,
    notOpened: (reason) => `The file was not opened: ${reason}`,
    notDownloaded: (reason) => `The file was not written: ${reason}`,
    replaceQuestion: (name) => `What was done in this workbook has not been downloaded. Open ${name} in its place?`,
    downloadFirst: "Download first",
    openAnyway: "Open without downloading",
    cancel: "Cancel",
    moods: "How Excel behaves",
    moodNames: {
      blankCells: "A blank cell reaches a function as",
      functions: "The add-in's functions",
      apostropheInText: "Apostrophe written into a text cell",
      apostropheInFormulas: "Apostrophe when read",
      calculate: "Recalculating",
      looks: "Looks",
      printer: "Printer",
      errorValues: "Error values in",
      colleague: "A colleague, before the next write,",
      metadata: "Record of the functions",
      requirementSets: "Excel's version",
      settings: "What the add-in keeps in the workbook",
    },
    moodChoices: {
      zero: "0 (Windows, Mac)",
      null: "nothing (web)",
      emptyText: "an empty text",
      lost: "lost on opening (_xldudf_)",
      lostAsLink: "lost on opening ([2]!)",
      kept: "stays in the text",
      taken: "goes",
      "lost once": "lost at the first save",
      "lost for good": "always lost (Mac)",
      en: "English",
      "pt-BR": "Portuguese",
      es: "Spanish",
    },
    windowName: "copy.xlsx",
    windowSaved: (name) => `The add-in opened another workbook; here it was downloaded as ${name}.`,
    roundTrips: (count) => `Round trips: ${count}`,
    grid: "Sheet. Tab goes from cell to cell; F6 leads to the ribbon and the pane.",
    keys: "F6: sheet, ribbon, pane",
  },
};
