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
  readonly windowName: string;
  readonly windowSaved: (name: string) => string;
  readonly roundTrips: (count: number) => string;
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
    windowName: "cópia.xlsx",
    windowSaved: (name) => `O suplemento abriu outra pasta de trabalho; aqui ela foi baixada como ${name}.`,
    roundTrips: (count) => `Idas ao Excel: ${count}`,
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
    windowName: "copy.xlsx",
    windowSaved: (name) => `The add-in opened another workbook; here it was downloaded as ${name}.`,
    roundTrips: (count) => `Round trips: ${count}`,
  },
};
