import { isBinaryNode, isCallNode, isLiteralNode, isReferenceNode, type AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { isMeantConstant } from "../../patterns/meant-constants";
import type { OddFormula } from "../../patterns/odd-formula";
import { oddFormulas } from "../../patterns/odd-formulas";
import { countedLines, type OffCount } from "../../patterns/counted-constants";
import { expectedFormula, isOtherConstant, oddGroups } from "../../patterns/odd-kinds";
import { thresholds } from "../../thresholds";
import { rareSubtotals, type RareSubtotal } from "../../patterns/rare-subtotals";
import { groupedBy, nameOf } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { contentWording } from "../../wording/content-wording";
import { formulaWording } from "../../wording/formula-wording";

const added: Wording = {
  en: "{cells} holds the typed number {constant} inside its formula {found}; its neighbours {others} have none: {expected}.",
  "pt-BR":
    "{cells} traz o número digitado {constant} dentro da fórmula {found}; as células vizinhas {others} não trazem: {expected}.",
};
const bare: Wording = {
  en: "{cells} is a typed number alone, {found}; its neighbours {others} compute it: {expected}.",
  "pt-BR": "{cells} é só um número digitado, {found}; as células vizinhas {others} o calculam: {expected}.",
};
const severalBare: Wording = {
  en: "{cells} are typed numbers alone, {found} in {cell}; their neighbours {others} compute them: {expected}.",
  "pt-BR": "{cells} são só números digitados, {found} em {cell}; as células vizinhas {others} os calculam: {expected}.",
};
const unequal: Wording = {
  en: "{cells} computes with other typed numbers than its neighbours {others}: {found} in place of {expected}.",
  "pt-BR":
    "{cells} calcula com números digitados diferentes dos das células vizinhas {others}: {found} em vez de {expected}.",
};
const severalAdded: Wording = {
  en: "{cells} hold the typed number {constant} inside their formulas ({found} in {cell}); their neighbours {others} have none: {expected}.",
  "pt-BR":
    "{cells} trazem o número digitado {constant} dentro da fórmula ({found} em {cell}); as células vizinhas {others} não trazem: {expected}.",
};
const severalUnequal: Wording = {
  en: "{cells} compute with other typed numbers than their neighbours {others}: {found} in place of {expected} (in {cell}).",
  "pt-BR":
    "{cells} calculam com números digitados diferentes dos das células vizinhas {others}: {found} em vez de {expected} (em {cell}).",
};
const offCount: Wording = {
  en: "{cells} does not go on with the count of its neighbours {others}: {found} in place of {expected}.",
  "pt-BR": "{cells} foge à contagem das células vizinhas {others}: {found} em vez de {expected}.",
};
const adjusted: Wording = {
  en: "{cells} adds the typed number {constant} to a total: {found}.",
  "pt-BR": "{cells} soma a um total o número digitado {constant}: {found}.",
};
const severalAdjusted: Wording = {
  en: "{cells} add the typed number {constant} to a total: {found} in {cell}.",
  "pt-BR": "{cells} somam a um total o número digitado {constant}: {found} em {cell}.",
};
const reduced: Wording = {
  en: "{cells} takes the typed number {constant} from a total: {found}.",
  "pt-BR": "{cells} subtrai de um total o número digitado {constant}: {found}.",
};
const severalReduced: Wording = {
  en: "{cells} take the typed number {constant} from a total: {found} in {cell}.",
  "pt-BR": "{cells} subtraem de um total o número digitado {constant}: {found} em {cell}.",
};
const rareSubtotal: Wording = {
  en: "{cells} computes a subtotal of another kind than the others of its column, {others}: {found} in place of {expected}.",
  "pt-BR": "{cells} calcula um subtotal de outro tipo que os demais da coluna, {others}: {found} em vez de {expected}.",
};
const fix: Wording = {
  en: "Put the number into a cell of its own with its reason, and refer to that cell.",
  "pt-BR": "Coloque o número em uma célula própria, com o motivo, e faça referência a ela.",
};
const unequalFix: Wording = {
  en: "Check which of the numbers holds; then put it into a cell of its own and refer to that cell, or note why it differs here.",
  "pt-BR":
    "Confira qual dos números vale; depois coloque-o em uma célula própria e faça referência a ela, ou registre por que aqui é outro.",
};
const countFix: Wording = {
  en: "Write {expected} in {cell}, or note why this one departs from the count.",
  "pt-BR": "Escreva {expected} em {cell} ou registre por que a contagem é outra aqui.",
};
const subtotalFix: Wording = {
  en: "Write the number of the other subtotals, 9 for a sum, or note why this one is of another kind.",
  "pt-BR": "Escreva o número dos outros subtotais, 9 para a soma, ou registre por que este é de outro tipo.",
};
const bareFix: Wording = {
  en: "Write the formula of the neighbours, or type the number without the = and note its reason.",
  "pt-BR": "Escreva a fórmula das células vizinhas ou digite o número sem o = e registre o motivo.",
};
const bareCause: Wording = {
  en: "a number was typed in place of the formula",
  "pt-BR": "um número foi digitado no lugar da fórmula",
};
const unequalCause: Wording = {
  en: "a number was changed in one formula, and not in the others",
  "pt-BR": "um número foi alterado em uma fórmula, e não nas demais",
};
const cause: Wording = {
  en: "an adjustment was typed into the formula",
  "pt-BR": "um ajuste foi digitado dentro da fórmula",
};

/** A typed number inside a formula whose neighbours compute the same without it, or with another number; or one added to a total. */
export const constantInFormula: Check = {
  kind: "constantInFormula",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Typed number inside a formula", "pt-BR": "Número digitado dentro de uma fórmula" },
  run({ workbook }: CheckContext) {
    const counted = workbook.sheets.flatMap((sheet) => countedLines(sheet));
    const inCount = new Set(counted.flatMap(({ formulas }) => formulas));
    const odd = oddFormulas(workbook).filter((each) => isOtherConstant(each) && !inCount.has(each.formula));
    const told = new Set(odd.map(({ formula }) => formula));
    const adjusted = workbook.sheets.flatMap((sheet) =>
      adjustedTotals(sheet, told).map((group) => reportAdjusted(sheet, group)),
    );
    const isHabit = adjustmentsIn(workbook) >= thresholds.habitualAdjustments;
    return [
      ...oddGroups(odd).map((group) => {
        const [{ formula, usual }] = group as readonly [OddFormula];
        const isMeant = group.length > 1 || inOtherSheets(odd, group) || group.every(isMeantConstant);
        return asHabit(reportOdd(group), isMeant || (isHabit && (isAdjusted(formula) || isAdjusted(usual))));
      }),
      ...counted.flatMap(({ off }) => off.map(reportOffCount)),
      ...workbook.sheets
        .flatMap((sheet) => rareSubtotals(sheet).filter(({ formula }) => !told.has(formula)))
        .map(reportRare),
      ...adjusted.map((each) => asHabit(each, isHabit)),
    ];
  },
};

/** Whether another sheet has the same number in place of the same other one: what was typed again and again was meant. */
function inOtherSheets(odd: readonly OddFormula[], [first]: readonly OddFormula[]): boolean {
  return odd.some(
    (each) =>
      first !== undefined &&
      each.sheet !== first.sheet &&
      each.formula.pattern.skeleton === first.formula.pattern.skeleton &&
      each.usual.pattern.skeleton === first.usual.pattern.skeleton,
  );
}

/** A workbook that adjusts one total after another, as to thousands, does so on purpose: each is worth knowing, none is the odd one. */
function asHabit(finding: Finding, isHabit: boolean): Finding {
  return isHabit ? { ...finding, severity: "info" } : finding;
}

function adjustmentsIn(workbook: WorkbookModel): number {
  const patterns = workbook.sheets.flatMap((sheet) =>
    [...sheet.formulas.values()].filter(isAdjusted).map(({ pattern }) => `${sheet.name}\u0000${pattern.canonical}`),
  );
  return new Set(patterns).size;
}

function isAdjusted({ pattern }: FormulaCell): boolean {
  return pattern.tree !== null && adjustmentOf(pattern.tree) !== null;
}

function reportOdd(group: readonly OddFormula[]): Finding {
  const [{ sheet, formula, usual, others }] = group as readonly [OddFormula];
  const expected = expectedFormula(usual, formula);
  const constants = formula.pattern.constants.filter((each) => !usual.pattern.constants.includes(each));
  const isAdded = usual.pattern.constants.length < formula.pattern.constants.length;
  // `=0.15` has no formula around its number.
  const isBare = isAdded && formula.pattern.references.length + formula.pattern.names.length === 0;
  const [one, several] = isBare ? [bare, severalBare] : isAdded ? [added, severalAdded] : [unequal, severalUnequal];
  const message = fillWording(agreeing(group.length, one, several), {
    cells: cellsWording(group.map((each) => each.formula)),
    cell: nameOf(formula),
    constant: numbersWording(constants),
    found: formulaWording(formula.formula),
    others: cellsWording(others),
    expected: formulaWording(expected),
  });
  const isSubtotal = !isAdded && functionNumber.test(formula.formula) && functionNumber.test(expected);
  return finding(
    sheet,
    group.map((each) => each.formula),
    {
      ...{ expected, related: others, message },
      ...(isBare ? { cause: bareCause, fix: bareFix } : {}),
      ...(isAdded ? {} : { cause: unequalCause, fix: isSubtotal ? subtotalFix : unequalFix }),
    },
  );
}

function reportOffCount({ sheet, formula, expected, others }: OffCount): Finding {
  const message = fillWording(offCount, {
    cells: cellsWording([formula]),
    found: formulaWording(formula.formula),
    others: cellsWording(others),
    expected: formulaWording(expected),
  });
  const countedFix = fillWording(countFix, { expected: formulaWording(expected), cell: nameOf(formula) });
  return finding(sheet, [formula], {
    ...{ expected, related: others, message },
    ...{ cause: unequalCause, fix: countedFix },
  });
}

function reportRare({ sheet, formula, expected, others }: RareSubtotal): Finding {
  const message = fillWording(rareSubtotal, {
    cells: cellsWording([formula]),
    found: formulaWording(formula.formula),
    others: cellsWording(others),
    expected: formulaWording(expected),
  });
  return finding(sheet, [formula], {
    ...{ expected, related: others, message },
    ...{ cause: unequalCause, fix: subtotalFix },
  });
}

/** Numbers as each language writes them: `0.18` is `0,18`. */
function numbersWording(constants: readonly string[]): Wording {
  const written = constants.map(contentWording);
  return {
    en: written.map(({ en }) => en).join(", "),
    "pt-BR": written.map((each) => each["pt-BR"]).join("; "),
  };
}

/** What stands first in `SUBTOTAL(9,…)` and `AGGREGATE(9,…)` is no amount. */
const functionNumber = /^=(?:SUBTOTAL|AGGREGATE)\(/i;

interface Adjustment {
  readonly constant: string;
  readonly isTaken: boolean;
}

/** Totals with a typed number beside them, which no neighbour has to compare with. */
function adjustedTotals(sheet: SheetModel, told: ReadonlySet<FormulaCell>): readonly (readonly FormulaCell[])[] {
  const adjusted = [...sheet.formulas.values()].filter((formula) => !told.has(formula) && isAdjusted(formula));
  return [...groupedBy(adjusted, ({ pattern }) => pattern.canonical).values()];
}

/** `SUM(G65:G67)-200`: the number that is added to a range's total or taken from it. */
function adjustmentOf(tree: AstExpression): Adjustment | null {
  if (!isBinaryNode(tree) || (tree.operator !== "+" && tree.operator !== "-")) return null;
  const [left, right] = tree.arguments;
  if (left && right && isLiteralNode(right) && typeof right.value === "number")
    return holdsTotal(left) ? { constant: right.raw, isTaken: tree.operator === "-" } : adjustmentOf(left);
  // `1-SUM(…)` is what is left of a whole, and `1+SUM(…)` a factor.
  return null;
}

function holdsTotal(node: AstExpression): boolean {
  if (isBinaryNode(node)) return (node.operator === "+" || node.operator === "-") && node.arguments.some(holdsTotal);
  if (!isCallNode(node) || node.callee.name.toUpperCase() !== "SUM") return false;
  return node.arguments.some(isReferenceNode);
}

function reportAdjusted(sheet: SheetModel, group: readonly FormulaCell[]): Finding {
  const [first] = group as readonly [FormulaCell];
  const adjustment = first.pattern.tree && adjustmentOf(first.pattern.tree);
  const [one, several] = adjustment?.isTaken === true ? [reduced, severalReduced] : [adjusted, severalAdjusted];
  const message = fillWording(agreeing(group.length, one, several), {
    cells: cellsWording(group),
    cell: nameOf(first),
    constant: contentWording(adjustment?.constant ?? ""),
    found: formulaWording(first.formula),
  });
  return finding(sheet, group, { expected: null, related: [], message });
}

function finding(
  sheet: SheetModel,
  cells: readonly FormulaCell[],
  told: Pick<Parameters<typeof findingOf>[1], "expected" | "related" | "message"> & {
    /** Where they are not those of a number that was put into the formula. */
    readonly cause?: Wording;
    readonly fix?: Wording;
  },
): Finding {
  const [first] = cells as readonly [FormulaCell];
  return findingOf(constantInFormula, {
    sheet,
    cells,
    found: first.formula,
    fix,
    ...told,
    cause: { code: "TYPED_CONSTANT", wording: told.cause ?? cause },
  });
}
