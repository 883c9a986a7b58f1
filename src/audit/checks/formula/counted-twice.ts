import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  type AstExpression,
  type CallExpression,
} from "@borgar/fx";
import { decimalFromDouble, zero, type Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { holdsRange, rangeName, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Cause, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { patternTargets } from "../../../formulas/model/reference-target";
import { totalWithin } from "../../patterns/total-within-sum";
import { groupedBy, nameOf } from "../../tables/lines";
import { addressStretches, agreeing, cellsWording } from "../../wording/cells-wording";
import { shortFormulaWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "{cells} adds {part} twice: by itself and within {whole}, in {formula}.",
  "pt-BR": "{cells} soma {part} duas vezes: à parte e dentro de {whole}, em {formula}.",
};
const severalMessage: Wording = {
  en: "{cells} each add a figure twice ({part}): by itself and within a range of the same formula, as {formula} (in {first}).",
  "pt-BR":
    "{cells} somam, cada uma, um valor duas vezes ({part}): à parte e dentro de um intervalo da mesma fórmula, como {formula} (em {first}).",
};
const totalMessage: Wording = {
  en: "{cells} adds the total {part} and also the figures that it adds up: {formula}.",
  "pt-BR": "{cells} soma o total {part} e também os valores que ele já soma: {formula}.",
};
const totalMessages: Wording = {
  en: "{cells} each add a total and also the figures that it adds up, as {first} does with {part}: {formula}.",
  "pt-BR": "{cells} somam um total e também os valores que ele já soma, como {first} com {part}: {formula}.",
};
const amidMessage: Wording = {
  en: "{cells} takes the total {part} for one of the figures that it adds up: {formula}.",
  "pt-BR": "{cells} toma o total {part} por um dos valores que ele soma: {formula}.",
};
const amidMessages: Wording = {
  en: "{cells} each take a total for one of the figures that it adds up, as {first} does with {part}: {formula}.",
  "pt-BR": "{cells} tomam um total por um dos valores que ele soma, como {first} com {part}: {formula}.",
};
const itselfMessages: Wording = {
  en: "{cells} take in their own cells: {formula} adds {whole}.",
  "pt-BR": "{cells} incluem as próprias células: {formula} soma {whole}.",
};
const itselfMessage: Wording = {
  en: "{cells} takes in its own cell: {formula} adds {whole}.",
  "pt-BR": "{cells} inclui a própria célula: {formula} soma {whole}.",
};
const fix: Wording = {
  en: "Leave each figure in the sum once.",
  "pt-BR": "Deixe cada valor uma só vez na soma.",
};
const totalFix: Wording = {
  en: "Add the figures or their totals, not both.",
  "pt-BR": "Some os valores ou os totais deles, não ambos.",
};
const amidFix: Wording = {
  en: "End the range before the total, or leave the total out of it.",
  "pt-BR": "Termine o intervalo antes do total ou deixe o total fora dele.",
};
const itselfFix: Wording = {
  en: "End the range before the cell that holds the formula.",
  "pt-BR": "Termine o intervalo antes da célula que contém a fórmula.",
};
const cause: Wording = {
  en: "a cell was added by hand to a range that already holds it",
  "pt-BR": "uma célula foi somada à parte a um intervalo que já a contém",
};
const totalCause: Wording = {
  en: "the range was drawn over a total, or a total was added to its own figures",
  "pt-BR": "o intervalo foi marcado por cima de um total, ou um total foi somado aos próprios valores",
};
const itselfCause: Wording = {
  en: "the range was stretched over the total, or moved with it",
  "pt-BR": "o intervalo foi estendido sobre o total ou deslocado com ele",
};

/** A sum that adds a figure twice, by itself or by a total of it, or that takes in its own cell; or a mean that takes in a total. */
export const countedTwice: Check = {
  kind: "countedTwice",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Figure added twice", "pt-BR": "Valor somado duas vezes" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const twice = [...sheet.formulas.values()].flatMap(
        (formula) => twiceIn(workbook, sheet, formula) ?? withItsTotal(workbook, sheet, formula) ?? [],
      );
      const keyOf = ({ formula, way }: Twice): string => `${way}${formula.pattern.canonical}`;
      return [...groupedBy(twice, keyOf).values()].map((group) => report(sheet, group));
    });
  },
};

interface Twice {
  readonly formula: FormulaCell;
  /** What is added twice: a cell beside a range that holds it, figures beside their total, or the total itself; or a total amid figures. */
  readonly way: "part" | "total" | "amid" | "itself";
  /** Null where it is the formula's own cell. */
  readonly part: RangeAddress | null;
  readonly whole: RangeAddress;
  /** The sheet of what is added. */
  readonly target: SheetModel;
}

interface Added {
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
  readonly sign: 1 | -1;
  /** The function that adds it, if any; SUBTOTAL passes over the subtotals in its range. */
  readonly within: "SUM" | "SUBTOTAL" | null;
}

function twiceIn(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Twice | null {
  const { tree, functions } = formula.pattern;
  if (tree === null || !(functions.has("SUM") || functions.has("SUBTOTAL"))) return null;
  const targets = patternTargets(workbook, sheet, formula.pattern, formula.row, formula.column);
  const added = addedRanges(tree, 1, (node) => {
    const found = isReferenceNode(node) ? targets(node) : null;
    return found === null || found === "relative" || !found.sheet ? null : { sheet: found.sheet, range: found.range };
  });
  const own: RangeAddress = { row: formula.row, column: formula.column, rows: 1, columns: 1 };
  const around = added.find((each) => each.sheet === sheet && holdsRange(each.range, own));
  if (around) return { formula, way: "itself", part: null, whole: around.range, target: sheet };
  for (const [index, one] of added.entries()) {
    const whole = added.find(
      (other, at) =>
        at !== index &&
        other.sheet === one.sheet &&
        other.sign === one.sign &&
        (sizeOf(other.range) > sizeOf(one.range) || (at < index && isNoDouble(one, other))) &&
        holdsRange(other.range, one.range) &&
        !(other.within === "SUBTOTAL" && addsElsewhere(workbook, one, other.range)),
    );
    if (whole) return { formula, way: "part", part: one.range, whole: whole.range, target: one.sheet };
  }
  return null;
}

function withItsTotal(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Twice | null {
  const found = totalWithin(workbook, sheet, formula);
  if (!found) return null;
  const { row, column } = found.total;
  return {
    formula,
    way: found.isAdded ? "total" : "amid",
    part: { row, column, rows: 1, columns: 1 },
    whole: found.whole,
    target: found.sheet,
  };
}

/** The double of a cell may be written `=A1+A1`, and a weight of two `=SUM(A1,A1,A2)`; a range, or `=SUM(A1)+A1`, is no such thing. */
function isNoDouble(one: Added, other: Added): boolean {
  return sizeOf(one.range) > 1 || one.within !== other.within;
}

/**
 * Whether a cell is a subtotal of figures that stand outside of a range: SUBTOTAL passes over it there, so that beside the range it is
 * added once.
 */
function addsElsewhere(workbook: WorkbookModel, { sheet, range }: Added, whole: RangeAddress): boolean {
  const formula = sheet.formula(range.row, range.column);
  if (formula?.pattern.functions.has("SUBTOTAL") !== true) return false;
  return workbook.references(sheet, formula).some((each) => each.sheet !== sheet || !holdsRange(whole, each.range));
}

/** The ranges that a sum adds or takes away, down to the arguments of SUM. */
function addedRanges(
  node: AstExpression | null | undefined,
  sign: 1 | -1,
  target: (node: AstExpression) => Pick<Added, "sheet" | "range"> | null,
  within: Added["within"] = null,
): Added[] {
  if (!node) return [];
  if (isReferenceNode(node)) {
    const found = target(node);
    return found ? [{ ...found, sign, within }] : [];
  }
  if (isBinaryNode(node) && (node.operator === "+" || node.operator === "-")) {
    const [left, right] = node.arguments;
    const turned = node.operator === "-" ? (sign === 1 ? -1 : 1) : sign;
    return [...addedRanges(left, sign, target, within), ...addedRanges(right, turned, target, within)];
  }
  if (isUnaryNode(node) && (node.operator === "-" || node.operator === "+")) {
    return addedRanges(node.arguments[0], node.operator === "-" ? (sign === 1 ? -1 : 1) : sign, target, within);
  }
  if (isCallNode(node) && isAdding(node)) {
    // The type says that arguments are expressions; one that was left out is null.
    return (node.arguments as readonly (AstExpression | null)[]).flatMap((each) =>
      addedRanges(each, sign, target, isSubtotal(node) ? "SUBTOTAL" : "SUM"),
    );
  }
  return [];
}

function sumOf(sheet: SheetModel, range: RangeAddress): Decimal {
  return [...sheet.cellsIn(range)].reduce(
    (sum, { cell }) => (typeof cell.value === "number" ? sum.plus(decimalFromDouble(cell.value)) : sum),
    zero,
  );
}

function isSubtotal({ callee }: CallExpression): boolean {
  return callee.name.toUpperCase() === "SUBTOTAL";
}

function isAdding(call: CallExpression): boolean {
  const [first] = call.arguments;
  if (!isSubtotal(call)) return call.callee.name.toUpperCase() === "SUM";
  return first !== undefined && isLiteralNode(first) && (first.value === 9 || first.value === 109);
}

function sizeOf({ rows, columns }: RangeAddress): number {
  return rows * columns;
}

function partsWording(sheet: SheetModel, group: readonly Twice[]): Wording {
  const parts = group.flatMap(({ part, target }) =>
    part ? [`${target === sheet ? "" : `${target.name}!`}${rangeName(part)}`] : [],
  );
  return cellsWording(addressStretches([...new Set(parts)]));
}

const wordings: Readonly<Record<Twice["way"], readonly [one: Wording, several: Wording]>> = {
  part: [message, severalMessage],
  total: [totalMessage, totalMessages],
  amid: [amidMessage, amidMessages],
  itself: [itselfMessage, itselfMessages],
};
const fixes: Readonly<Record<Twice["way"], Wording>> = { part: fix, total: totalFix, amid: amidFix, itself: itselfFix };
const causes: Readonly<Record<Twice["way"], Cause>> = {
  part: { code: "COUNTED_TWICE", wording: cause },
  total: { code: "COUNTED_WITH_ITS_TOTAL", wording: totalCause },
  amid: { code: "COUNTED_WITH_ITS_TOTAL", wording: totalCause },
  itself: { code: "TAKES_IN_ITSELF", wording: itselfCause },
};

function report(sheet: SheetModel, group: readonly Twice[]): Finding {
  const [{ formula, way, part, whole, target }] = group as readonly [Twice];
  const cells = group.map((each) => each.formula);
  const [one, several] = wordings[way];
  return findingOf(countedTwice, {
    sheet,
    cells,
    found: formula.formula,
    difference: way === "part" && part && cells.length === 1 ? sumOf(target, part) : null,
    cause: causes[way],
    related: part ? [rangeName(part)] : [],
    message: fillWording(agreeing(cells.length, one, several), {
      cells: cellsWording(cells),
      formula: shortFormulaWording(formula.formula),
      whole: rangeName(whole),
      ...(part
        ? { part: partsWording(sheet, way === "part" ? group : group.slice(0, 1)), first: nameOf(formula) }
        : {}),
    }),
    fix: fixes[way],
  });
}
