import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { nameOf } from "../../tables/lines";
import { MOST_READ, staleFormulas } from "../../stale-formulas";

const message: Wording = {
  en: "{count} formulas, from {cell} on, were not computed again: the workbook's formulas read and compute more than {limit} cells before them.",
  "pt-BR":
    "{count} fórmulas, de {cell} em diante, não foram recalculadas: as fórmulas da pasta leem e calculam mais de {limit} células antes delas.",
};
const fix: Wording = {
  en: "Audit their sheets in a workbook of their own, or shorten the ranges that they read.",
  "pt-BR": "Audite as planilhas delas em uma pasta separada ou encurte os intervalos que elas leem.",
};

/** What {@link staleValue} did not look at: silence must not be taken for a result. */
export const notRecalculated: Check = {
  kind: "notRecalculated",
  group: "formula",
  severity: "info",
  repeats: false,
  title: { en: "Formulas that were not computed again", "pt-BR": "Fórmulas não recalculadas" },
  run({ workbook }: CheckContext) {
    const { unchecked } = staleFormulas(workbook);
    const [first] = unchecked;
    if (!first) return [];
    const cell = nameOf(first.formula);
    return [
      {
        kind: notRecalculated.kind,
        severity: "info",
        sheet: first.sheet.name,
        cells: [cell],
        found: null,
        expected: null,
        difference: null,
        cause: null,
        related: [],
        source: null,
        message: fillWording(message, {
          count: countWording(unchecked.length),
          cell: `${first.sheet.name}!${cell}`,
          limit: countWording(MOST_READ),
        }),
        fix,
      },
    ];
  },
};

function countWording(count: number): Wording {
  return { en: count.toLocaleString("en"), "pt-BR": count.toLocaleString("pt-BR") };
}
