import { fillWording, type Wording } from "../../../core/wording";
import { addressOfKey, cellKey, parseRange } from "../../../workbook/address";
import { isErrorValue } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { figureText } from "../../figure-wording";
import type { Finding, FindingDetail } from "../../finding";
import { MOST_DETAILS } from "../../finding-details";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { groupedBy, nameOf } from "../../tables/lines";
import { InputInference, type Input } from "../../input-inference";
import { cellValueOf, isDecimal, scalarOf, type Scalar } from "../../../formulas/evaluation/operand";
import { entriesIn } from "../../../formulas/model/range-entries";
import { contentText } from "../../tracking/kept-finding";
import { addressStretches, agreeing, cellsWording } from "../../wording/cells-wording";
import { errorWording, shortFormulaWording } from "../../wording/formula-wording";
import { shownFigure } from "../../wording/shown-wording";
import { isDoubtful } from "../../doubtful-stale";
import { recomputation } from "../../thresholds";
import { showsError, staleFormulas, staleFormulaSteps, type Stale } from "../../stale-formulas";

/** Inputs of a longer range are not looked at one by one. */
const MOST_INPUTS = 2_000;

const none: ReadonlyMap<number, Input> = new Map();

const formulaMessage: Wording = {
  en: "{cell} shows {found}, but its formula {formula} gives {expected}.",
  "pt-BR": "{cell} mostra {found}, mas a fórmula {formula} dá {expected}.",
};
const formulasMessage: Wording = {
  en: "{cells} show other values than their formulas give: {cell} shows {found}, but its formula {formula} gives {expected}.",
  "pt-BR":
    "{cells} mostram valores diferentes dos que as fórmulas dão: {cell} mostra {found}, mas a fórmula {formula} dá {expected}.",
};
const inputMessage: Wording = {
  en: "{cell} no longer goes with the figures computed from it: {formulaCell} shows {found}, but its formula gives {expected}.",
  "pt-BR":
    "{cell} não condiz mais com os valores calculados a partir dela: {formulaCell} mostra {found}, mas a fórmula dá {expected}.",
};
const inputsMessage: Wording = {
  en: "{cell} no longer go with the figures computed from them: {formulaCell} shows {found}, but its formula gives {expected}.",
  "pt-BR":
    "{cell} não condizem mais com os valores calculados a partir delas: {formulaCell} mostra {found}, mas a fórmula dá {expected}.",
};
const formulaWordings = [formulaMessage, formulasMessage] as const;
const inputWordings = [inputMessage, inputsMessage] as const;
const emptyText: Wording = { en: "an empty text", "pt-BR": "um texto vazio" };
const formulaCause: Wording = {
  en: "the formula was changed, or the workbook was saved without calculating",
  "pt-BR": "a fórmula foi alterada ou a pasta foi salva sem recalcular",
};
const inputCause: Wording = {
  en: "an input was changed without calculating",
  "pt-BR": "um dado foi alterado sem recalcular",
};
const fix: Wording = {
  en: "Calculate the workbook (F9), then compare the figures with what was printed before.",
  "pt-BR": "Recalcule a pasta (F9) e compare os valores com o que foi divulgado antes.",
};

/** A figure that is no longer what its formula gives, with the input that was changed since, where one explains it. */
export const staleValue: Check = {
  kind: "staleValue",
  group: "formula",
  severity: "error",
  repeats: false,
  settledBy: "noError",
  title: { en: "Value that its formula no longer gives", "pt-BR": "Valor que a fórmula não dá mais" },
  prepare: ({ workbook }: CheckContext) => staleFormulaSteps(workbook),
  run({ workbook }: CheckContext) {
    const stale = staleFormulas(workbook).stale.filter((each) => !showsError(each));
    if (stale.length === 0) return [];
    return stale.length > recomputation.mostBlamed ? reports(workbook, stale, []) : blamed(workbook, stale);
  },
};

function blamed(workbook: WorkbookModel, stale: readonly Stale[]): Finding[] {
  const inputs = inputsOf(workbook, stale);
  const inference = new InputInference(workbook);
  const open = new Set(stale);
  const findings: Finding[] = [];
  const tell = (explained: readonly Stale[], suspects: readonly Input[]): void => {
    for (const each of explained) open.delete(each);
    findings.push(...reports(workbook, explained, suspects));
  };
  // The input whose readers are all stale explains them at once; the one with most comes first.
  const ranked = [...inputs]
    .filter(({ readers, staleReaders }) => readers.size > 1 && staleReaders.size === readers.size)
    .sort((a, b) => b.staleReaders.size - a.staleReaders.size);
  for (const input of ranked) {
    const explained = [...input.staleReaders].filter((each) => open.has(each));
    if (explained.length < 2) continue;
    const equals = ranked.filter(
      ({ staleReaders }) =>
        staleReaders.size === input.staleReaders.size && explained.every((each) => staleReaders.has(each)),
    );
    const suspects = equals.length === 1 ? equals : inference.explaining(equals);
    tell(explained, suspects.length > 0 ? suspects : equals.length <= recomputation.mostInputsNamed ? equals : [input]);
  }
  for (const each of stale) {
    if (!open.has(each)) continue;
    const read = inputs.filter(({ staleReaders }) => staleReaders.has(each));
    const suspects = inference.explaining(read);
    const [only] = suspects;
    const explained =
      only && suspects.length === 1 ? [...only.staleReaders].filter((other) => open.has(other)) : [each];
    if (suspects.length > 0) tell(explained, suspects);
  }
  // What no input explains is told once for each sheet.
  for (const alike of groupedBy(open, ({ sheet }) => sheet.name).values()) tell(alike, []);
  return findings;
}

/** The typed cells that stale formulas read, each with all the formulas that read it. */
function inputsOf(workbook: WorkbookModel, stale: readonly Stale[]): Input[] {
  const inputs = new Map<SheetModel, Map<number, Input>>();
  const staleByFormula = new Map(stale.map((each) => [each.formula, each]));
  for (const each of stale) {
    for (const { sheet: target, range } of workbook.references(each.sheet, each.formula)) {
      if (range.rows * range.columns > MOST_INPUTS) continue;
      const ofSheet = inputs.get(target) ?? new Map<number, Input>();
      inputs.set(target, ofSheet);
      for (const { row, column, cell } of target.cellsIn(range)) {
        const key = cellKey(row, column);
        if (cell.formula !== undefined || cell.spilled === true || ofSheet.has(key)) continue;
        ofSheet.set(key, { sheet: target, key, readers: new Map(), staleReaders: new Set() });
      }
    }
  }
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      const known = staleByFormula.get(formula);
      for (const { sheet: target, range } of workbook.references(sheet, formula)) {
        if (range.rows * range.columns > MOST_INPUTS) continue;
        for (const input of entriesIn(inputs.get(target) ?? none, range)) {
          input.readers.set(formula, sheet);
          if (known) input.staleReaders.add(known);
        }
      }
    }
  }
  return [...inputs.values()].flatMap((ofSheet) => [...ofSheet.values()]);
}

/** One finding for each sheet that has cells to look at: a changed input is seldom on the sheet that shows it. */
function reports(workbook: WorkbookModel, stale: readonly Stale[], inputs: readonly Input[]): Finding[] {
  const [first] = stale as readonly [Stale];
  const inputPlaces = inputs.map(({ sheet, key }) => ({ sheet, cell: nameOf(addressOfKey(key)) }));
  const formulaPlaces = stale.map(({ sheet, cell }) => ({ sheet, cell }));
  // Several formulas that one input explains are right; a single one may itself have been changed.
  const places = inputs.length > 0 && stale.length > 1 ? inputPlaces : [...inputPlaces, ...formulaPlaces];
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  const [input] = inputPlaces;
  const shown = scalarOf(first.shown);
  const doubtful = stale.every((each) => isDoubtful(workbook, each));
  const place = ({ sheet, cell }: { sheet: SheetModel; cell: string }): string => `${sheet.name}!${cell}`;
  return sheets.map((sheet) => {
    const cells = new Set(places.filter((each) => each.sheet === sheet).map(({ cell }) => cell));
    const others = [...inputPlaces, ...formulaPlaces].filter((each) => each.sheet !== sheet || !cells.has(each.cell));
    return {
      kind: staleValue.kind,
      // Where no input explains it, it is more often the other program's own way of computing than a fault.
      severity: doubtful ? "info" : input ? "error" : "warning",
      sheet: sheet.name,
      cells: [...cells],
      found: valueText(shown),
      expected: valueText(first.expected),
      difference: differenceOf(shown, first.expected),
      cause: input ? { code: "CHANGED_INPUT", wording: inputCause } : { code: "NOT_CALCULATED", wording: formulaCause },
      related: [...new Set(others.map(place))],
      source: null,
      ...(cells.size > 1 ? { details: detailsOf(sheet, [...cells], stale) } : {}),
      message: fillWording(agreeing(input ? inputs.length : cells.size, ...(input ? inputWordings : formulaWordings)), {
        cells: cellsWording([...cells]),
        cell: input ? cellsWording(addressStretches(inputPlaces.map(place))) : first.cell,
        formulaCell: place({ sheet: first.sheet, cell: first.cell }),
        found: valueWording(shown, first, first.expected),
        formula: shortFormulaWording(first.formula.formula),
        expected: valueWording(first.expected, first, shown),
      }),
      fix,
    };
  });
}

/** Each formula with what it shows and gives; an input with what it holds. */
function detailsOf(sheet: SheetModel, cells: readonly string[], stale: readonly Stale[]): readonly FindingDetail[] {
  const byCell = new Map(stale.filter((each) => each.sheet === sheet).map((each) => [each.cell, each]));
  return cells.slice(0, MOST_DETAILS).map((cell): FindingDetail => {
    const known = byCell.get(cell);
    if (!known) {
      const place = parseRange(cell);
      const held = place ? sheet.cell(place.row, place.column) : undefined;
      return { cell, found: contentText(held), expected: null, difference: null, effect: null };
    }
    const shown = scalarOf(known.shown);
    const difference = differenceOf(shown, known.expected);
    return { cell, found: valueText(shown), expected: valueText(known.expected), difference, effect: null };
  });
}

function differenceOf(shown: Scalar, expected: Scalar): string | null {
  return isDecimal(shown) && isDecimal(expected) ? figureText(shown.minus(expected)) : null;
}

function valueText(value: Scalar): string {
  const plain = cellValueOf(value);
  if (isDecimal(value)) return figureText(value);
  // A reference to a blank cell gives 0.
  if (plain === null) return "0";
  return isErrorValue(plain) ? plain.error : String(plain);
}

/** As the formula's cell shows it, told apart from the other of the two. */
function valueWording(value: Scalar, { sheet, formula: { row, column } }: Stale, other: Scalar): Wording {
  if (isDecimal(value))
    return shownFigure(value, sheet.cell(row, column)?.format, isDecimal(other) ? other : undefined);
  if (isErrorValue(value)) return errorWording(value.error);
  if (value === "") return emptyText;
  const text = valueText(value);
  return typeof value === "string" ? { en: `“${text}”`, "pt-BR": `“${text}”` } : { en: text, "pt-BR": text };
}
