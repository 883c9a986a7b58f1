import { fillWording, type Wording } from "../../../core/wording";
import { readSeals } from "../../../workbook/seal";
import type { Check, CheckContext } from "../../check";
import { findingOf } from "../../finding";
import { agreeing } from "../../wording/cells-wording";
import { sealComparison, type ComparedSheet } from "./changed-since-fill";

const message: Wording = {
  en: "The hidden names that keep what a template filled in are more, or longer, than any fill writes. Some were left unread, so that changes since the fill may go unseen.",
  "pt-BR":
    "Os nomes ocultos que guardam o que um modelo preencheu são mais, ou mais longos, do que um preenchimento grava. Alguns não foram lidos; mudanças desde o preenchimento podem passar despercebidas.",
};
const fix: Wording = {
  en: "Fill the template into a new workbook and compare the two.",
  "pt-BR": "Preencha o modelo em uma pasta nova e compare as duas.",
};

const rearranged: Wording = {
  en: "{sheet}: more than half of what was filled in stands otherwise now; the sheet was not compared with the fill.",
  "pt-BR":
    "{sheet}: mais da metade do que foi preenchido está diferente; a planilha não foi comparada com o preenchimento.",
};
const lostRow: Wording = {
  en: "{sheet}: 1 row of the fill was not found again and was not compared.",
  "pt-BR": "{sheet}: 1 linha do preenchimento não foi reencontrada e não foi comparada.",
};
const lostRows: Wording = {
  en: "{sheet}: {count} rows of the fill were not found again and were not compared.",
  "pt-BR": "{sheet}: {count} linhas do preenchimento não foram reencontradas e não foram comparadas.",
};
const lostFormulas: Wording = {
  en: "{sheet}: {count} formulas could not be compared with the fill, since they are written otherwise throughout the workbook.",
  "pt-BR":
    "{sheet}: {count} fórmulas não puderam ser comparadas com o preenchimento, porque estão escritas de outro modo em toda a pasta.",
};

function uncomparedWording(compared: ComparedSheet): Wording | null {
  const { sheet } = compared;
  if (compared.rearranged) return fillWording(rearranged, { sheet: sheet.name });
  const rows = compared.lostRows;
  if (rows > 0) return fillWording(agreeing(rows, lostRow, lostRows), { sheet: sheet.name, count: String(rows) });
  if (compared.lostFormulas === 0) return null;
  return fillWording(lostFormulas, { sheet: sheet.name, count: String(compared.lostFormulas) });
}

/** What the comparison with the fill did not look at: silence must not be taken for a result. */
export const unreadSeal: Check = {
  kind: "unreadSeal",
  group: "formula",
  severity: "info",
  repeats: false,
  settledBy: "expected",
  title: { en: "Seals that were not read", "pt-BR": "Lacres não lidos" },
  run({ workbook }: CheckContext) {
    const uncompared = sealComparison(workbook).flatMap((compared) => {
      const said = uncomparedWording(compared);
      return said ? [findingOf(unreadSeal, { sheet: compared.sheet, cells: ["A1"], message: said, fix })] : [];
    });
    const [first] = workbook.sheets;
    if (!first || !readSeals(workbook.snapshot.names).leftSome) return uncompared;
    return [findingOf(unreadSeal, { sheet: first, cells: ["A1"], message, fix }), ...uncompared];
  },
};
