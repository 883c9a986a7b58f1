import { translateFormulaToA1 } from "@borgar/fx";
import { decimalFromDouble, type Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { isErrorValue } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { tellingCause, withCause } from "../../figure-wording";
import { isDayFormat } from "../../tables/shown-format";
import { findingOf, type Finding } from "../../finding";
import { isReadBack } from "../../patterns/fitting";
import { isShownAs } from "../../patterns/typed-compared";
import { isNewLevel } from "../../patterns/new-level";
import { typedInLine } from "../../patterns/typed-in-line";
import { typedOnPurpose } from "../../patterns/typed-on-purpose";
import { typedNumberSteps, type TypedNumber } from "../../patterns/typed-numbers";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { typedTotals } from "../../patterns/typed-totals";
import { typedLinks } from "../../patterns/typed-links";
import { typedSums } from "../../patterns/typed-sums";
import { groupedBy, lineOf, nameOf } from "../../tables/lines";
import { isDecimal } from "../../../formulas/evaluation/operand";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { formulaWording, errorWording } from "../../wording/formula-wording";
import { shownFigure, toldApart } from "../../wording/shown-wording";

const differs: Wording = {
  en: "{cells} holds the typed {what} {found}, where the formula of its neighbours, {formula}, gives {expected}.",
  "pt-BR": "{cells} contém {what} {found}, onde a fórmula das células vizinhas, {formula}, dá {expected}.",
};
const agrees: Wording = {
  en: "{cells} holds the typed {what} {found}, where its neighbours hold the formula {formula}; it will not follow a change.",
  "pt-BR": "{cells} contém {what} {found}, onde as células vizinhas têm a fórmula {formula}; não acompanhará mudanças.",
};
const unknown: Wording = {
  en: "{cells} holds the typed {what} {found}, where its neighbours hold the formula {formula}.",
  "pt-BR": "{cells} contém {what} {found}, onde as células vizinhas têm a fórmula {formula}.",
};
/** Where no formula stands beside it: the number is what its parts give, or would be. */
const summed: Wording = {
  en: "{cells} holds the typed {what} {found}, which is what {formula} gives; it will not follow a change.",
  "pt-BR": "{cells} contém {what} {found}, que é o resultado de {formula}; não acompanhará mudanças.",
};
const several: Wording = {
  en: "{cells} hold typed {what}, where the cells beside them hold the formula {formula} (as it would stand in {cell}).",
  "pt-BR": "{cells} contêm {what}, onde as células vizinhas têm a fórmula {formula} (como ficaria em {cell}).",
};
const aNumber: Wording = { en: "number", "pt-BR": "o número digitado" };
const aDay: Wording = { en: "day", "pt-BR": "a data digitada" };
const numbers: Wording = { en: "numbers", "pt-BR": "números digitados" };
const days: Wording = { en: "days", "pt-BR": "datas digitadas" };
const fix: Wording = {
  en: "Copy the formula from {usual} to {cells}, or note why it is typed.",
  "pt-BR": "Copie a fórmula de {usual} para {cells} ou registre por que o valor foi digitado.",
};
const severalFix: Wording = {
  en: "Copy the formula from {usual} to {cells}, or note why they are typed.",
  "pt-BR": "Copie a fórmula de {usual} para {cells} ou registre por que os valores foram digitados.",
};
const writeFix: Wording = {
  en: "Write {formula} in {cells}, or note why it is typed.",
  "pt-BR": "Escreva {formula} em {cells} ou registre por que o valor foi digitado.",
};

/** A number typed where the cells beside it compute. */
export const typedOverFormula: Check = {
  kind: "typedOverFormula",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Number typed over a formula", "pt-BR": "Número digitado sobre uma fórmula" },
  *prepare({ workbook }: CheckContext) {
    for (const sheet of workbook.sheets) yield* prepared(workbook, sheet);
  },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      if (!foundIn.has(sheet)) for (const step of prepared(workbook, sheet)) void step;
      return lineGroups(foundIn.get(sheet) ?? []).flatMap((group) => report(sheet, group));
    });
  },
};

/** What was found before the check tells of it. */
const foundIn = new WeakMap<SheetModel, readonly TypedNumber[]>();

function* prepared(workbook: WorkbookModel, sheet: SheetModel): Generator<undefined, void, void> {
  foundIn.set(sheet, yield* allTyped(workbook, sheet));
}

function* allTyped(workbook: WorkbookModel, sheet: SheetModel): Generator<undefined, readonly TypedNumber[], void> {
  const found = yield* typedNumberSteps(workbook, sheet);
  const onPurpose = typedOnPurpose(sheet, found);
  const judged = found.map((each): TypedNumber =>
    isNewLevel(each) || onPurpose.has(each) ? { ...each, severity: "info" } : each,
  );
  yield;
  const typed = judged.filter(({ severity }) => severity !== "info");
  const notes = judged.filter(({ severity }) => severity === "info");
  const isTold = (among: readonly TypedNumber[]) => (each: TypedNumber) =>
    !among.some(({ row, column }) => row === each.row && column === each.column);
  const totals = typedTotals(sheet)
    .filter(isTold(typed))
    .filter((each) => !isReadBack(workbook, sheet, each, each.usual));
  yield;
  const sure = [...typed, ...totals.filter(({ severity }) => severity !== "info")];
  const sums = [...typedSums(workbook, sheet), ...typedLinks(sheet)].filter(isTold(sure));
  yield;
  const known = [...sure, ...sums];
  const alike = typedInLine(workbook, sheet);
  const asReported = typedOnPurpose(sheet, alike);
  const inLine = alike.filter((each) => isTold(known)(each) && !isNewLevel(each) && !asReported.has(each));
  const rest = [...totals.filter(({ severity }) => severity === "info"), ...notes.filter(isTold(totals))];
  return [...known, ...inLine, ...rest.filter(isTold(inLine))];
}

/** A line of the same slip is one finding, not twenty; what differs by now comes before what will. */
function lineGroups(typed: readonly TypedNumber[]): readonly (readonly TypedNumber[])[] {
  const groups = groupedBy(typed, (each) => {
    const line = lineOf(each, each.direction);
    return `${each.direction} ${String(line)} ${each.severity} ${each.formula ?? each.usual.pattern.skeleton}`;
  });
  return [...groups.values()].map((group) => {
    const differing = group.filter((each) => figuresOf(each).wrong);
    return [...differing, ...group.filter((each) => !differing.includes(each))];
  });
}

function report(sheet: SheetModel, group: readonly TypedNumber[]): Finding[] {
  const [cell] = group;
  if (!cell) return [];
  const { usual } = cell;
  const formula = formulaAt(cell);
  const { typed, expected, wrong } = figuresOf(cell);
  const cause = wrong && expected ? tellingCause(typed, expected) : null;
  const { format } = sheet.cell(cell.row, cell.column) ?? {};
  // What agrees as far as the cell shows it is not told apart.
  const [found, should] =
    expected && wrong
      ? toldApart(typed, expected, format)
      : [shownFigure(typed, format), expected && shownFigure(expected, format)];
  const given = should ?? (isErrorValue(cell.expected) ? errorWording(cell.expected.error) : null);
  const like = cell.formula === undefined ? agrees : summed;
  const one = given === null ? unknown : wrong || expected === null ? differs : like;
  const message = fillWording(group.length > 1 ? several : one, {
    cells: cellsWording(group),
    cell: nameOf(cell),
    what: isDayFormat(format) ? agreeing(group.length, aDay, days) : agreeing(group.length, aNumber, numbers),
    found,
    formula: formulaWording(formula),
    expected: given ?? "",
  });
  return [
    findingOf(typedOverFormula, {
      severity: cell.severity,
      sheet,
      cells: group,
      found: typed,
      expected: expected ?? formula,
      difference: wrong && expected ? typed.minus(expected) : null,
      cause,
      related: [usual],
      message: group.length > 1 ? message : withCause(message, cause),
      fix: fillWording(cell.formula === undefined ? agreeing(group.length, fix, severalFix) : writeFix, {
        cells: cellsWording(group),
        usual: nameOf(usual),
        formula: formulaWording(formula),
      }),
      ...(group.length > 1 ? { details: group.map(detailOf) } : {}),
    }),
  ];
}

function formulaAt(cell: TypedNumber): string {
  return cell.formula ?? translateFormulaToA1(cell.usual.pattern.r1c1, nameOf(cell));
}

function figuresOf(cell: TypedNumber): { typed: Decimal; expected: Decimal | null; wrong: boolean } {
  const typed = decimalFromDouble(cell.typed);
  const expected = isDecimal(cell.expected) ? cell.expected : null;
  return { typed, expected, wrong: expected !== null && !isShownAs(typed, expected) };
}

function detailOf(cell: TypedNumber): NonNullable<Parameters<typeof findingOf>[1]["details"]>[number] {
  const { typed, expected, wrong } = figuresOf(cell);
  return {
    cell,
    found: typed,
    expected: expected ?? formulaAt(cell),
    difference: wrong && expected ? typed.minus(expected) : null,
  };
}
