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
    en: "That sheet or cell is no longer where it was: somebody may have renamed, moved or deleted it meanwhile. Try again.",
    "pt-BR":
      "Essa planilha ou célula não está mais onde estava: alguém pode tê-la renomeado, movido ou excluído nesse meio-tempo. Tente de novo.",
  },
  TimeLimit: {
    en: "Excel has not finished calculating for a minute. Wait until its status bar says Ready, or press Esc in the sheet, and try again; if it stays so, save, close Excel and open the file anew. Nothing was lost.",
    "pt-BR":
      "O Excel não terminou de calcular em um minuto. Espere a barra de status mostrar Pronto, ou tecle Esc na planilha, e tente de novo; se continuar assim, salve, feche o Excel e abra o arquivo outra vez. Nada se perdeu.",
  },
  MarksUnsafe: {
    en: "Excel LTSC 2021 may crash on a file with such marks and custom functions, so none are made here. Export the findings to a sheet instead: each leads to its cells.",
    "pt-BR":
      "O Excel LTSC 2021 pode travar com um arquivo que tenha essas marcas e funções personalizadas; por isso, aqui não são feitas. Exporte os apontamentos para uma planilha: cada um leva às suas células.",
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

const structureProtected: Wording = {
  en: "The workbook's structure is protected. Unprotect it (Review, Protect Workbook) and try again.",
  "pt-BR":
    "A estrutura da pasta de trabalho está protegida. Desproteja-a (Revisão, Proteger Pasta de Trabalho) e tente de novo.",
};
/** What a protected structure forbids; on a sheet of its own the protection forbids other things. */
const OF_STRUCTURE = /^(WorksheetCollection\b|Worksheet\.(name|delete|visibility|position)\b)/;

const other: Wording = {
  en: "Excel answered with an error: {message}",
  "pt-BR": "O Excel respondeu com um erro: {message}",
};

/** A failure that is said in words of its own. */
export class SaidProblem extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
    this.name = "SaidProblem";
  }
}

/** Any failure of a call to Excel, as the pane says it. */
export function excelProblem(problem: unknown): Wording {
  if (problem instanceof SaidProblem) return problem.wording;
  const { code, message } = problem as { readonly code?: unknown; readonly message?: unknown };
  const wording = typeof code === "string" ? (isOfStructure(problem) ? structureProtected : known[code]) : undefined;
  return wording ?? fillWording(other, { message: typeof message === "string" ? message : String(problem) });
}

function isOfStructure(problem: unknown): boolean {
  const { code, debugInfo } = problem as {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  const at = debugInfo?.errorLocation;
  return code === "AccessDenied" && typeof at === "string" && OF_STRUCTURE.test(at);
}
