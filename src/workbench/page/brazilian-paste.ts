import type { ICellData, ObjectMatrix } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { englishFormula } from "../../workbook/formula-language";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { withPlainNumbers } from "../spreadsheet/formula-syntax";
import { brazilianCell } from "./brazilian-typing";

interface Mutations {
  readonly redos: readonly { readonly id: string; readonly params: unknown }[];
}

interface PasteHook {
  onPastePlainText?: (target: unknown, text: string, payload: { pasteType: string }) => Mutations;
}

/** What of Univer's clipboard reads the text; its own reading knows English numbers and days alone. */
interface Clipboard {
  _htmlToUSM: { convert: (html: string) => { cellMatrix?: ObjectMatrix<ICellData> | null } };
  _pastePlainText: (text: string, pasteType: string) => Promise<boolean>;
  _pasteHTML: (html: string, pasteType: string) => Promise<boolean>;
  _executePaste: (mutations: (hook: PasteHook, target: unknown) => Mutations | undefined) => Promise<boolean>;
}

/** Excel says a cell's format beside its text; Univer would read the text by it, the English way. */
const EXCEL_FORMAT = /mso-number-format\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^;}"']*);?/gi;

/**
 * Reads what is pasted from outside as a Brazilian Excel does, be it a table of a page, cells of another spreadsheet or plain text:
 * `02/01/2018` is the second of January, `1.234,56` a number, `=SOMA(A1;2)` a formula.
 */
export function takeBrazilianPaste(spreadsheet: Spreadsheet, locale: () => NumberLocale): void {
  const clipboard = spreadsheet.engine.injector.get(ISheetClipboardService) as unknown as Clipboard;
  const { _htmlToUSM: reader } = clipboard;
  const convert = reader.convert.bind(reader);
  reader.convert = (html) => {
    if (locale() !== "pt-BR") return convert(html);
    const pasted = convert(html.replace(EXCEL_FORMAT, ""));
    pasted.cellMatrix?.forValue((row, column, cell) => {
      pasted.cellMatrix?.setValue(row, column, pastedCell(cell));
    });
    return pasted;
  };

  const plainText = clipboard._pastePlainText.bind(clipboard);
  clipboard._pastePlainText = (text, pasteType) => {
    if (locale() !== "pt-BR") return plainText(text, pasteType);
    if (/[\t\n]/.test(text.trim())) return clipboard._pasteHTML(tableOf(text), pasteType);
    return clipboard._executePaste((hook, target) => {
      const mutations = hook.onPastePlainText?.(target, text, { pasteType });
      for (const { id, params } of mutations?.redos ?? []) {
        if (id === SetRangeValuesMutation.id) readCells(params as ISetRangeValuesMutationParams, text);
      }
      return mutations;
    });
  };
}

function pastedCell(cell: ICellData): ICellData {
  const text = cell.v;
  if (typeof text === "string" && text.startsWith("=")) return { ...cell, v: withPlainNumbers(englishFormula(text)) };
  const style = typeof cell.s === "object" && cell.s ? cell.s : {};
  return brazilianCell(cell, style);
}

/** Puts what the text says to a Brazilian reader in place of what Univer read in it. */
function readCells({ cellValue }: ISetRangeValuesMutationParams, text: string): void {
  for (const columns of Object.values(cellValue ?? {})) {
    const cells = columns as Record<number, ICellData>;
    for (const [column, cell] of Object.entries(cells)) {
      cells[Number(column)] = cell.f ? brazilianCell(cell, {}) : plainCell(cell, text);
    }
  }
}

function plainCell(cell: ICellData, text: string): ICellData {
  const typed = { v: text, f: null, p: null };
  const read = brazilianCell(typed, {});
  return read === typed ? cell : read;
}

function tableOf(text: string): string {
  const escaped = (part: string): string => part.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = rows.map((row) => row.split("\t").map((part) => `<td>${escaped(part)}</td>`));
  return `<table>${cells.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`;
}
