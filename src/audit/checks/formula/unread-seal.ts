import type { Wording } from "../../../core/wording";
import { readSeals } from "../../../workbook/seal";
import type { Check, CheckContext } from "../../check";
import { findingOf } from "../../finding";

const message: Wording = {
  en: "The hidden names that keep what a template filled in are more, or longer, than any fill writes. Some were left unread, so that changes since the fill may go unseen.",
  "pt-BR":
    "Os nomes ocultos que guardam o que um modelo preencheu são mais, ou mais longos, do que um preenchimento grava. Alguns não foram lidos; mudanças desde o preenchimento podem passar despercebidas.",
};
const fix: Wording = {
  en: "Fill the template into a new workbook and compare the two.",
  "pt-BR": "Preencha o modelo em uma pasta nova e compare as duas.",
};

/** What the comparison with the fill did not look at: silence must not be taken for a result. */
export const unreadSeal: Check = {
  kind: "unreadSeal",
  group: "formula",
  severity: "info",
  repeats: false,
  title: { en: "Seals that were not read", "pt-BR": "Lacres não lidos" },
  run({ workbook }: CheckContext) {
    const [first] = workbook.sheets;
    if (!first || !readSeals(workbook.snapshot.names).leftSome) return [];
    return [findingOf(unreadSeal, { sheet: first, cells: ["A1"], message, fix })];
  },
};
