import { fillWording, type Wording } from "../../core/wording";
import type { WriteRecord } from "../../excel/taking-back/write-record";

/** What an undo will do, said before it is done: only that which it does for this write. */

const removesOne: Wording = {
  en: "Undoing removes the new sheet, with all that was done on it since.",
  "pt-BR": "Desfazer retira a planilha nova, com tudo o que foi feito nela depois.",
};
const removes: Wording = {
  en: "Undoing removes the {count} new sheets, with all that was done on them since.",
  "pt-BR": "Desfazer retira as {count} planilhas novas, com tudo o que foi feito nelas depois.",
};
const renamesOne: Wording = { en: "“{as}” is called “{name}” again.", "pt-BR": "“{as}” volta a se chamar “{name}”." };
const restores: Wording = {
  en: "Cells that were changed in sheets of before hold what they held; what somebody typed over them since stays.",
  "pt-BR": "As células mudadas em planilhas de antes voltam ao que tinham; o que alguém digitou por cima depois fica.",
};
const lasts: Wording = {
  en: "Possible as long as the workbook stays open, also after the pane was closed.",
  "pt-BR": "Vale enquanto a pasta de trabalho estiver aberta, mesmo fechando o painel.",
};

export function undoWords({ made, setAside, ranges }: WriteRecord): readonly Wording[] {
  const renamed = setAside.filter(({ as, name }) => as !== name);
  return [
    ...(made.length === 0
      ? []
      : [made.length === 1 ? removesOne : fillWording(removes, { count: String(made.length) })]),
    ...renamed.map(({ as, name }) => fillWording(renamesOne, { as, name })),
    ...(ranges.length === 0 ? [] : [restores]),
    lasts,
  ];
}
