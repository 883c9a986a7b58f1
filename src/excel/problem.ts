import type { Wording } from "../core/wording";
import { fillWording } from "../core/wording";

/** What Excel refused, in words that say what to do; by the codes of Microsoft's client. */
const known: Readonly<Record<string, Wording>> = {
  InvalidOperationInCellEditMode: {
    en: "A cell is being edited. Press Enter or Esc in the sheet and try again.",
    "pt-BR": "Há uma célula em edição. Tecle Enter ou Esc na planilha e tente de novo.",
  },
  AccessDenied: {
    en: "The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
    "pt-BR": "A planilha está protegida. Desproteja-a (Revisão, Desproteger Planilha) e tente de novo.",
  },
  ItemNotFound: {
    en: "That sheet or cell is no longer in the workbook.",
    "pt-BR": "Essa planilha ou célula não existe mais na pasta de trabalho.",
  },
  InvalidSelection: {
    en: "Select a single range of cells and try again.",
    "pt-BR": "Selecione um único intervalo de células e tente de novo.",
  },
  RequestPayloadSizeLimitExceeded: {
    en: "This is more than Excel takes at once. Try a smaller range.",
    "pt-BR": "É mais do que o Excel aceita de uma vez. Tente um intervalo menor.",
  },
  ResponsePayloadSizeLimitExceeded: {
    en: "This is more than Excel gives at once. Try a smaller range.",
    "pt-BR": "É mais do que o Excel entrega de uma vez. Tente um intervalo menor.",
  },
};

const other: Wording = {
  en: "Excel answered with an error: {message}",
  "pt-BR": "O Excel respondeu com um erro: {message}",
};

/** Any failure of a call to Excel, as the pane says it. */
export function excelProblem(problem: unknown): Wording {
  const { code, message } = problem as { readonly code?: unknown; readonly message?: unknown };
  const wording = typeof code === "string" ? known[code] : undefined;
  return wording ?? fillWording(other, { message: typeof message === "string" ? message : String(problem) });
}
