import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import type { Finding } from "../../finding";
import { oddFormulas, type OddFormula } from "../../patterns/odd-formulas";
import { expectedFormula, isDroppedTerm, isOtherConstant, oddGroups } from "../../patterns/odd-kinds";
import { nameOf, rangeText } from "../../tables/lines";

const message: Wording = {
  en: "{odd} breaks the pattern of its neighbours {others}: it holds {found}, where the pattern gives {expected}.",
  "pt-BR": "{odd} quebra o padrão das células vizinhas {others}: contém {found}, e o padrão seria {expected}.",
};
const fix: Wording = {
  en: "Copy the formula from {usual} to {odd}, or note why it differs.",
  "pt-BR": "Copie a fórmula de {usual} para {odd} ou registre por que ela é diferente.",
};
const cause: Wording = {
  en: "a formula was copied with a wrong reference, or changed in one place alone",
  "pt-BR": "uma fórmula foi copiada com referência errada ou alterada em um só lugar",
};

/** A formula that its neighbours, by row or by column, have otherwise: another operator, reference, function or shape. */
export const brokenPattern: Check = {
  kind: "brokenPattern",
  group: "formula",
  severity: "warning",
  repeats: true,
  title: { en: "Formula that breaks the pattern", "pt-BR": "Fórmula que quebra o padrão" },
  run({ workbook }: CheckContext) {
    const odd = oddFormulas(workbook).filter((each) => !isOtherConstant(each) && !isDroppedTerm(each));
    return oddGroups(odd).map((group) => report(group));
  },
};

function report(group: readonly OddFormula[]): Finding {
  const [{ sheet, formula, usual, others }] = group as readonly [OddFormula];
  const expected = expectedFormula(usual, formula);
  return {
    kind: brokenPattern.kind,
    severity: brokenPattern.severity,
    sheet: sheet.name,
    cells: group.map((each) => nameOf(each.formula)),
    found: formula.formula,
    expected,
    difference: null,
    cause: { code: "BROKEN_PATTERN", wording: cause },
    related: others.map(nameOf),
    source: null,
    message: fillWording(message, {
      odd: rangeText(group.map((each) => each.formula)),
      others: rangeText(others),
      found: formula.formula,
      expected,
    }),
    fix: fillWording(fix, { usual: nameOf(usual), odd: rangeText(group.map((each) => each.formula)) }),
  };
}
