import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { cellKey } from "../../../workbook/address";
import type { OddFormula } from "../../patterns/odd-formula";
import { oddFormulas } from "../../patterns/odd-formulas";
import { expectedFormula, isDroppedTerm, isOtherConstant, isOtherText, oddGroups } from "../../patterns/odd-kinds";
import { nameOf } from "../../tables/lines";
import { readApart } from "../../patterns/read-together";
import { repeatedRanges } from "../../patterns/repeated-range";
import { isWeaklyOdd } from "../../patterns/odd-strength";
import { summedRatios } from "../../patterns/summed-ratios";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";
import { sealComparison } from "./changed-since-fill";

const message: Wording = {
  en: "{odd} breaks the pattern of its neighbours {others}: it holds {found}, where the pattern gives {expected}.",
  "pt-BR": "{odd} quebra o padrão das células vizinhas {others}: contém {found}, e o padrão seria {expected}.",
};
const severalMessage: Wording = {
  en: "{odd} break the pattern of their neighbours {others}: {cell} holds {found}, where the pattern gives {expected}.",
  "pt-BR": "{odd} quebram o padrão das células vizinhas {others}: {cell} contém {found}, e o padrão seria {expected}.",
};
const fix: Wording = {
  en: "Copy the formula from {usual} to {odd}, or note why it differs.",
  "pt-BR": "Copie a fórmula de {usual} para {odd} ou registre por que ela é diferente.",
};
const severalFix: Wording = {
  en: "Copy the formula from {usual} to {odd}, or note why they differ.",
  "pt-BR": "Copie a fórmula de {usual} para {odd} ou registre por que são diferentes.",
};
const writeFix: Wording = {
  en: "Write {expected} in {odd}, or note why it differs.",
  "pt-BR": "Escreva {expected} em {odd} ou registre por que ela é diferente.",
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
  settledBy: "formula",
  title: { en: "Formula that breaks the pattern", "pt-BR": "Fórmula que quebra o padrão" },
  run({ workbook }: CheckContext) {
    const odd = oddFormulas(workbook).filter((each) => !isOtherConstant(each) && !isDroppedTerm(each));
    // What a template wrote and nobody changed was neither copied wrongly nor changed in one place.
    const kept = new Map(sealComparison(workbook).map((compared) => [compared.sheet, compared.kept]));
    const isKept = ({ sheet, formula: { row, column } }: Odd) => kept.get(sheet)?.has(cellKey(row, column)) === true;
    const groups: (readonly Odd[])[] = [...oddGroups(odd.filter((each) => !isKept(each)))];
    const told = new Set(groups.flat().map(({ formula }) => formula));
    const summed = workbook.sheets
      .flatMap((sheet) => summedRatios(workbook, sheet))
      .filter((each) => !told.has(each.formula) && !isKept(each));
    const apart = workbook.sheets
      .flatMap((sheet) => [...readApart(workbook, sheet), ...repeatedRanges(workbook, sheet)])
      .filter((each) => !told.has(each.formula) && !isKept(each));
    return [...groups, ...[...summed, ...apart].map((each) => [each])].map((group) => report(group));
  },
};

/** What is told of an odd formula, whichever way it was seen. */
type Odd = Pick<OddFormula, "sheet" | "formula" | "usual" | "others"> &
  Partial<OddFormula> & {
    /** What should stand there, where it is no copy of the usual formula. */
    readonly expected?: string;
  };

function isCompared(odd: Odd): odd is OddFormula {
  return odd.difference !== undefined;
}

function isNote(odd: Odd): boolean {
  return isCompared(odd) && (isOtherText(odd) || isWeaklyOdd(odd));
}

function report(group: readonly Odd[]): Finding {
  const [first] = group as readonly [Odd];
  const { sheet, formula, usual, others } = first;
  const expected = first.expected ?? expectedFormula(usual, formula);
  const cells = group.map((each) => each.formula);
  const odd = cellsWording(cells);
  return findingOf(brokenPattern, {
    severity: isNote(first) ? "info" : "warning",
    sheet,
    cells,
    found: formula.formula,
    expected,
    cause: { code: "BROKEN_PATTERN", wording: cause },
    related: others,
    message: fillWording(agreeing(cells.length, message, severalMessage), {
      odd,
      others: cellsWording(others),
      cell: nameOf(formula),
      found: formulaWording(formula.formula),
      expected: formulaWording(expected),
    }),
    fix: fillWording(first.expected === undefined ? agreeing(cells.length, fix, severalFix) : writeFix, {
      usual: nameOf(usual),
      odd,
      expected: formulaWording(expected),
    }),
  });
}
