import { counted, nouns } from "../../../core/counted";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { nameOf } from "../../tables/lines";
import { MOST_READ, staleFormulas } from "../../stale-formulas";

const many: Wording = {
  en: "{formulas}, from {cell} on, were not computed again: the workbook's formulas read and compute more than {cells} before them.",
  "pt-BR":
    "{formulas}, de {cell} em diante, não foram recalculadas: as fórmulas da pasta leem e calculam mais de {cells} antes delas.",
};
const one: Wording = {
  en: "{formulas}, in {cell}, was not computed again: the workbook's formulas read and compute more than {cells} before it.",
  "pt-BR":
    "{formulas}, em {cell}, não foi recalculada: as fórmulas da pasta leem e calculam mais de {cells} antes dela.",
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
  settledBy: "noError",
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
        message: fillWording(unchecked.length === 1 ? one : many, {
          formulas: counted(unchecked.length, nouns.formula),
          cell: `${first.sheet.name}!${cell}`,
          cells: counted(MOST_READ, nouns.cell),
        }),
        fix,
      },
    ];
  },
};
