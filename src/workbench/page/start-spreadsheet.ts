import { LocaleType, LogLevel } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import corePortuguese from "@univerjs/preset-sheets-core/locales/pt-BR";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingPortuguese from "@univerjs/preset-sheets-drawing/locales/pt-BR";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tablePortuguese from "@univerjs/preset-sheets-table/locales/pt-BR";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { startEngine, type PluginEntry } from "../spreadsheet/engine";
import { Spreadsheet } from "../spreadsheet/spreadsheet";
import { gatherRedraws } from "./gathered-redraws";
import { showDigitsAsExcel } from "./shown-digits";

export type PageLanguage = "pt-BR" | "en";

export interface ShownSpreadsheet {
  readonly spreadsheet: Spreadsheet;
  readonly api: FUniver;
}

export const LOCALES: Readonly<Record<PageLanguage, LocaleType>> = { "pt-BR": LocaleType.PT_BR, en: LocaleType.EN_US };

/** Shows the spreadsheet inside an element of the page. */
export function startSpreadsheet(container: HTMLElement, language: PageLanguage): ShownSpreadsheet {
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", sheets: { disableForceStringAlert: true } }),
    UniverSheetsDrawingPreset(),
    UniverSheetsTablePreset(),
  ];
  const engine = startEngine({
    plugins: presets.flatMap((preset) => preset.plugins as PluginEntry[]),
    univer: {
      locale: LOCALES[language],
      locales: {
        [LocaleType.EN_US]: { ...coreEnglish, ...drawingEnglish, ...tableEnglish },
        [LocaleType.PT_BR]: { ...corePortuguese, ...drawingPortuguese, ...tablePortuguese },
      },
      logLevel: LogLevel.WARN,
    },
    firstSheet: language === "pt-BR" ? "Planilha1" : "Sheet1",
  });
  showDigitsAsExcel(engine.univer);
  gatherRedraws(engine.injector);
  return { spreadsheet: new Spreadsheet(engine), api: FUniver.newAPI(engine.univer) };
}
