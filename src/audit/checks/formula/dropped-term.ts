import { translateFormulaToA1 } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel } from "../../../formulas/model/formula-model";
import { leftOutAddends, type LeftOut } from "../../patterns/left-out-addends";
import type { OddFormula } from "../../patterns/odd-formula";
import { oddFormulas, oddFormulaSteps } from "../../patterns/odd-formulas";
import { isDroppedTerm, oddGroups } from "../../patterns/odd-kinds";
import { shortenedFormulas } from "../../patterns/shortened-formulas";
import { directions, groupedBy, nameOf } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { formulaWording, shortFormulaWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "{cells} leaves out part of what the cells beside it compute: {found} in place of {expected}.",
  "pt-BR": "{cells} deixa de fora parte da conta que as células ao lado fazem: {found} em vez de {expected}.",
};
const severalMessage: Wording = {
  en: "{cells} leave out part of what the cells beside them compute: {found} in place of {expected} (in {cell}).",
  "pt-BR":
    "{cells} deixam de fora parte da conta que as células ao lado fazem: {found} em vez de {expected} (em {cell}).",
};
const fix: Wording = {
  en: "Use the full formula, or note why a part is left out.",
  "pt-BR": "Use a fórmula completa ou registre por que uma parte fica de fora.",
};
const sumFix: Wording = {
  en: "Use the full formula; a blank or a dash in the missing cell counts as nothing in a SUM.",
  "pt-BR": "Use a fórmula completa; numa SOMA, uma célula vazia ou com traço vale zero.",
};
const cause: Wording = {
  en: "the formula was shortened where a figure was missing, and will not take it up when it comes",
  "pt-BR": "a fórmula foi encurtada onde faltava um valor e não o considerará quando ele vier",
};

const leftOutMessage: Wording = {
  en: "{cells} adds {listed} one by one and leaves out {missed}, of the same kind, which no formula reads: {found}.",
  "pt-BR": "{cells} soma {listed} e deixa de fora {missed}, do mesmo tipo, que nenhuma fórmula lê: {found}.",
};
const leftOutMessages: Wording = {
  en: "{cells} add {listed} one by one and leave out {missed}, of the same kind, which no formula reads: {found} in {cell}.",
  "pt-BR":
    "{cells} somam {listed} e deixam de fora {missed}, do mesmo tipo, que nenhuma fórmula lê: {found} em {cell}.",
};
const listedLines: Wording = { en: "lines of one list", "pt-BR": "as linhas de uma lista uma a uma" };
const listedTotals: Wording = { en: "totals", "pt-BR": "totais um a um" };
const leftOutFix: Wording = {
  en: "Add {missed} too, or note why it is left out.",
  "pt-BR": "Some também {missed} ou registre por que fica de fora.",
};
const leftOutTotalCause: Wording = {
  en: "a block was added to the table, and its total not to the sum",
  "pt-BR": "um bloco foi acrescentado à tabela, e o total dele não à soma",
};
const leftOutCause: Wording = {
  en: "a line was added to the list, and not to the sum",
  "pt-BR": "uma linha foi acrescentada à lista, e não à soma",
};

/** A sum or difference that reads some of the cells that its neighbours read, or of a list whose cells it writes out, but not all. */
export const droppedTerm: Check = {
  kind: "droppedTerm",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Formula that leaves out a term", "pt-BR": "Fórmula que deixa de fora uma parcela" },
  prepare: ({ workbook }: CheckContext) => oddFormulaSteps(workbook),
  run({ workbook }: CheckContext) {
    const shortened = workbook.sheets.flatMap((sheet) =>
      directions.flatMap((direction) =>
        shortenedFormulas(sheet, direction).flatMap((stretch) => {
          const [first] = stretch;
          return first ? [report(sheet, stretch, first.formula, first.full)] : [];
        }),
      ),
    );
    const told = new Set(shortened.flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}\u0000${cell}`)));
    const odd = oddFormulas(workbook).filter(
      (each) => isDroppedTerm(each) && !told.has(`${each.sheet.name}\u0000${nameOf(each.formula)}`),
    );
    return [
      ...shortened,
      ...oddGroups(odd).map((group) => {
        const [{ sheet, formula, usual }] = group as readonly [OddFormula];
        return report(
          sheet,
          group.map((each) => each.formula),
          formula,
          usual,
        );
      }),
      ...workbook.sheets.flatMap((sheet) => {
        const left = leftOutAddends(workbook, sheet);
        const groups = [...groupedBy(left, ({ formula }) => formula.pattern.canonical).values()];
        return groups.map((group) => reportLeftOut(sheet, group));
      }),
    ];
  },
};

function report(
  sheet: SheetModel,
  cells: readonly { row: number; column: number }[],
  first: FormulaCell,
  full: FormulaCell,
): Finding {
  const expected = translateFormulaToA1(full.pattern.r1c1, nameOf(first));
  return findingOf(droppedTerm, {
    sheet,
    cells,
    found: first.formula,
    expected,
    cause: { code: "DROPPED_TERM", wording: cause },
    related: [full],
    message: fillWording(agreeing(cells.length, message, severalMessage), {
      cells: cellsWording(cells),
      cell: nameOf(first),
      found: formulaWording(first.formula),
      expected: formulaWording(expected),
    }),
    // A dash beside a `+` gives an error, for which such formulas are shortened; in a SUM it does not.
    fix: isAddition(full) ? sumFix : fix,
  });
}

/** `A1+B1+C1` or `SUM(A1,B1)`: nothing but figures added up. */
function isAddition({ pattern }: FormulaCell): boolean {
  return /^(?:SUM|[@+,:()])*$/.test(pattern.skeleton);
}

function reportLeftOut(sheet: SheetModel, group: readonly LeftOut[]): Finding {
  const [{ formula, expected, areTotals }] = group as readonly [LeftOut];
  const cells = group.map((each) => each.formula);
  const missed = group.flatMap((each) => each.missed);
  return findingOf(droppedTerm, {
    sheet,
    cells,
    found: formula.formula,
    expected,
    cause: { code: "LEFT_OUT_OF_SUM", wording: areTotals ? leftOutTotalCause : leftOutCause },
    related: missed,
    message: fillWording(agreeing(cells.length, leftOutMessage, leftOutMessages), {
      cells: cellsWording(cells),
      listed: areTotals ? listedTotals : listedLines,
      missed: cellsWording(missed),
      found: shortFormulaWording(formula.formula),
      cell: nameOf(formula),
    }),
    fix: fillWording(leftOutFix, { missed: cellsWording(missed) }),
  });
}
