import { fillWording, type Wording } from "../../core/wording";
import { nameNamed, sheetNamed, sheetOfId, type WorkbookState } from "../fill/workbook-state";
import { isWritten, type Left } from "./what-is-left";

/** Why a write cannot be taken back now, and what to do about it. */
export interface Obstacle {
  readonly said: Wording;
  /** Said where an earlier attempt, or the write that failed, has changed something. */
  readonly saidOfTheRest: Wording;
}

const structureProtected: Wording = {
  en: "The workbook's structure is protected. Unprotect it (Review, Protect Workbook) and undo again",
  "pt-BR":
    "A estrutura da pasta de trabalho está protegida. Desproteja-a (Revisão, Proteger Pasta de Trabalho) e desfaça de novo",
};
const sheetProtected: Wording = {
  en: "The sheet “{sheet}” is protected. Unprotect it (Review, Unprotect Sheet) and undo again",
  "pt-BR": "A planilha “{sheet}” está protegida. Desproteja-a (Revisão, Desproteger Planilha) e desfaça de novo",
};
const onlySheets: Wording = {
  en: "These are the workbook's only visible sheets, and Excel keeps at least one. Add a blank sheet and undo again",
  "pt-BR":
    "Estas são as únicas planilhas visíveis da pasta, e o Excel exige ao menos uma. Inclua uma planilha em branco e desfaça de novo",
};
const nameTaken: Wording = {
  en: "“{as}” cannot get its name “{name}” back, because another sheet bears it now. Rename that one and undo again",
  "pt-BR":
    "“{as}” não pode voltar a se chamar “{name}”, porque outra planilha tem esse nome agora. Renomeie essa planilha e desfaça de novo",
};
const rested: Wording = {
  en: "“{sheet}” has changed since: rows, columns or formulas. A formula in it rests on “{made}”, which would be deleted. Take that change back (Ctrl+Z) and undo again, or keep the sheets as they are",
  "pt-BR":
    "“{sheet}” mudou desde então (linhas, colunas ou fórmulas): há nela uma fórmula que se apoia em “{made}”, que seria excluída. Desfaça essa mudança (Ctrl+Z) e desfaça de novo, ou fique com as planilhas como estão",
};
const moved: Wording = {
  en: "The cells were changed or moved since, so nothing was taken back.",
  "pt-BR": "As células foram alteradas ou mudaram de lugar desde então; nada foi desfeito.",
};
const movedOfTheRest: Wording = {
  en: "The cells were changed or moved since, and stay as they are.",
  "pt-BR": "As células foram alteradas ou mudaram de lugar desde então e ficam como estão.",
};
const untouched: Wording = {
  en: "{said}; nothing has been changed.",
  "pt-BR": "{said}; nada foi alterado.",
};
const touched: Wording = { en: "{said}.", "pt-BR": "{said}." };

function toDo(said: Wording): Obstacle {
  return {
    said: fillWording(untouched, { said }),
    saidOfTheRest: fillWording(touched, { said }),
  };
}

/** That nothing was changed is said only where it is so. */
export function obstacleSaid({ said, saidOfTheRest }: Obstacle, isUntouched: boolean): Wording {
  return isUntouched ? said : saidOfTheRest;
}

export function obstacleTo(left: Left, state: WorkbookState): Obstacle | null {
  const moves = left.made.length > 0 || left.setAside.length > 0;
  if (moves && state.structureProtected) return toDo(structureProtected);
  const isLeft = new Set(left.made.map(({ id }) => id));
  const others = state.sheets.filter(({ id, hidden }) => !isLeft.has(id) && !hidden);
  if (left.made.length > 0 && others.length === 0) return toDo(onlySheets);
  for (const { name, as } of left.setAside) {
    const holder = sheetNamed(state, name);
    if (holder && !isLeft.has(holder.id)) return toDo(fillWording(nameTaken, { name, as }));
  }
  for (const range of left.ranges) {
    const { place } = range.record;
    if (("sheet" in place || place.own) && range.strange) return { said: moved, saidOfTheRest: movedOfTheRest };
    const sheet =
      "sheet" in place
        ? sheetOfId(state, place.sheet)
        : sheetNamed(state, nameNamed(state, place.name)?.target?.sheet ?? "");
    if (range.restsOn !== null) return toDo(fillWording(rested, { sheet: sheet?.name ?? "", made: range.restsOn }));
    if (isWritten(range) && sheet?.protected) return toDo(fillWording(sheetProtected, { sheet: sheet.name }));
  }
  return null;
}
