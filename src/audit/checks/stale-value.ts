import { Decimal } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { addressOfKey, cellKey } from "../../workbook/address";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";
import type { Check, CheckContext } from "../check";
import { figureText, figureWording } from "../figures";
import type { Finding } from "../finding";
import { evaluateFormula, sameResult, type EvaluationSite } from "../formula-evaluation";
import type { FormulaCell, SheetModel, WorkbookModel } from "../formula-model";
import { nameOf } from "../lines";
import { cellValueOf, isDecimal, isMatrix, isUncomputed, scalarOf, type Scalar } from "../operand";

/** Cells read in all, before the rest of a very large workbook is left unchecked. */
const MOST_READ = 3_000_000;
/** Inputs of a longer range are not looked at one by one. */
const MOST_INPUTS = 2_000;
const MOST_SUSPECTS = 3;

const formulaMessage: Wording = {
  en: "{cell} shows {found}, but its formula {formula} gives {expected}.",
  "pt-BR": "{cell} mostra {found}, mas a fórmula {formula} dá {expected}.",
};
const inputMessage: Wording = {
  en: "{cell} was changed after the figures that rest on it were computed: {formulaCell} shows {found}, but its formula gives {expected}.",
  "pt-BR":
    "{cell} mudou depois do cálculo dos valores que dependem dela: {formulaCell} mostra {found}, mas a fórmula dá {expected}.",
};
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
  title: { en: "Value that its formula no longer gives", "pt-BR": "Valor que a fórmula não dá mais" },
  run({ workbook }: CheckContext) {
    const stale = staleFormulas(workbook);
    return stale.length === 0 ? [] : blamed(workbook, stale);
  },
};

interface Stale {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  /** The cell that shows the wrong value: the formula's own, or one that it spills into. */
  readonly cell: string;
  readonly shown: CellValue;
  readonly expected: Scalar;
}

function staleFormulas(workbook: WorkbookModel): Stale[] {
  const stale: Stale[] = [];
  let read = 0;
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      for (const { range } of workbook.references(sheet, formula))
        read += Math.min(range.rows * range.columns, sheet.snapshot.cells.size);
      if (read > MOST_READ) return stale;
      const found = staleAt(workbook, sheet, formula);
      if (found) stale.push(found);
    }
  }
  return stale;
}

function staleAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  supposed?: EvaluationSite["supposed"],
): Stale | null {
  const { row, column, cell } = formula;
  // A file that was never calculated shows nothing that could be wrong.
  if (cell.value === null) return null;
  const { result } = evaluateFormula(formula.formula, {
    workbook,
    sheet,
    row,
    column,
    language: "pt-BR",
    recording: false,
    ...(supposed ? { supposed } : {}),
  });
  if (isUncomputed(result)) return null;
  const rows = isMatrix(result) ? result.rows : [[result]];
  const spill = cell.spill ?? { row, column, rows: 1, columns: 1 };
  for (let down = 0; down < spill.rows; down++) {
    for (let along = 0; along < spill.columns; along++) {
      const expected = rows[down]?.[along];
      if (expected === undefined) continue;
      const shown = sheet.cell(row + down, column + along)?.value ?? null;
      if (sameResult(scalarOf(shown), expected) || isSameBlank(shown, expected)) continue;
      return { sheet, formula, cell: nameOf({ row: row + down, column: column + along }), shown, expected };
    }
  }
  return null;
}

/** An empty text in a spill is read as a blank cell. */
function isSameBlank(shown: CellValue, expected: Scalar): boolean {
  return (shown === null || shown === "") && (expected === null || expected === "");
}

interface Input {
  readonly sheet: SheetModel;
  readonly key: number;
  readonly readers: Set<FormulaCell>;
  readonly staleReaders: Set<Stale>;
}

function blamed(workbook: WorkbookModel, stale: readonly Stale[]): Finding[] {
  const inputs = inputsOf(workbook, stale);
  const open = new Set(stale);
  const findings: Finding[] = [];
  // The input whose readers are all stale explains them at once; the one with most comes first.
  const ranked = [...inputs]
    .filter(({ readers, staleReaders }) => readers.size > 1 && staleReaders.size === readers.size)
    .sort((a, b) => b.staleReaders.size - a.staleReaders.size);
  for (const input of ranked) {
    const explained = [...input.staleReaders].filter((each) => open.has(each));
    if (explained.length < 2) continue;
    for (const each of explained) open.delete(each);
    findings.push(report(explained, [input]));
  }
  for (const each of stale) {
    if (!open.has(each)) continue;
    const suspects = suspectsOf(workbook, each, inputs);
    const [only] = suspects;
    const explained =
      only && suspects.length === 1 ? [...only.staleReaders].filter((other) => open.has(other)) : [each];
    for (const other of explained) open.delete(other);
    findings.push(report(explained, suspects));
  }
  return findings;
}

/** The typed cells that stale formulas read, each with all the formulas that read it. */
function inputsOf(workbook: WorkbookModel, stale: readonly Stale[]): Input[] {
  const inputs = new Map<SheetModel, Map<number, Input>>();
  const staleByFormula = new Map(stale.map((each) => [each.formula, each]));
  const visit = (sheet: SheetModel, formula: FormulaCell, see: (target: SheetModel, key: number) => void): void => {
    for (const { sheet: target, range } of workbook.references(sheet, formula)) {
      if (range.rows * range.columns > MOST_INPUTS) continue;
      for (const { row, column, cell } of target.cellsIn(range)) {
        if (cell.formula === undefined && cell.spilled !== true) see(target, cellKey(row, column));
      }
    }
  };
  for (const each of stale) {
    visit(each.sheet, each.formula, (target, key) => {
      const ofSheet = inputs.get(target) ?? new Map<number, Input>();
      inputs.set(target, ofSheet);
      if (!ofSheet.has(key)) ofSheet.set(key, { sheet: target, key, readers: new Set(), staleReaders: new Set() });
    });
  }
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      const known = staleByFormula.get(formula);
      visit(sheet, formula, (target, key) => {
        const input = inputs.get(target)?.get(key);
        input?.readers.add(formula);
        if (known) input?.staleReaders.add(known);
      });
    }
  }
  return [...inputs.values()].flatMap((ofSheet) => [...ofSheet.values()]);
}

/** Of the inputs that the formula reads, those that a known slip turned from what the shown values were computed with. */
function suspectsOf(workbook: WorkbookModel, stale: Stale, inputs: readonly Input[]): readonly Input[] {
  const read = inputs.filter(({ staleReaders }) => staleReaders.has(stale));
  const [only] = read;
  if (only && read.length === 1) return [only];
  const suspects = read.filter((input) => {
    const value = scalarOf(input.sheet.snapshot.cells.get(input.key)?.value ?? null);
    return isDecimal(value) && slipsFrom(value).some((before) => explains(workbook, input, before, stale));
  });
  return suspects.length <= MOST_SUSPECTS ? suspects : [];
}

/** Whether every value that went stale with the input would be right, had the input stayed as it was. */
function explains(
  workbook: WorkbookModel,
  { sheet, key, staleReaders }: Input,
  before: Decimal,
  first: Stale,
): boolean {
  const others = [...staleReaders].filter((each) => each !== first);
  return [first, ...others].every(
    (each) => staleAt(workbook, each.sheet, each.formula, { sheet, key, value: before }) === null,
  );
}

/** What a figure may have been before one slip of the hand: the other sign, two digits swapped, the point elsewhere. */
function slipsFrom(value: Decimal): Decimal[] {
  const text = value.abs().toFixed();
  const swapped = [...text].flatMap((digit, index) => {
    const next = text[index + 1] === "." ? index + 2 : index + 1;
    const other = text[next];
    if (digit === "." || other === undefined || other === digit) return [];
    const changed = [...text];
    changed[index] = other;
    changed[next] = digit;
    return [new Decimal(changed.join("")).times(value.isNegative() ? -1 : 1)];
  });
  return [
    value.negated(),
    ...swapped,
    ...[-3, -2, -1, 1, 2, 3].map((places) => value.times(new Decimal(10).pow(places))),
  ];
}

function report(stale: readonly Stale[], inputs: readonly Input[]): Finding {
  const [first] = stale as readonly [Stale];
  const [input] = inputs;
  const place = (sheet: SheetModel, cell: string): string => `${sheet.name}!${cell}`;
  const inputPlaces = inputs.map(({ sheet, key }) => ({ sheet, cell: nameOf(addressOfKey(key)) }));
  const [firstInput] = inputPlaces;
  const sheet = firstInput?.sheet ?? first.sheet;
  const cells = [
    ...inputPlaces.filter((each) => each.sheet === sheet).map((each) => each.cell),
    ...stale.filter((each) => each.sheet === sheet && inputs.length !== 1).map((each) => each.cell),
  ];
  const related = [...inputPlaces, ...stale]
    .map((each) => place(each.sheet, each.cell))
    .filter((each) => !cells.some((cell) => each === place(sheet, cell)));
  const shown = scalarOf(first.shown);
  const difference = isDecimal(shown) && isDecimal(first.expected) ? shown.minus(first.expected) : null;
  return {
    kind: staleValue.kind,
    severity: "error",
    sheet: sheet.name,
    cells: [...new Set(cells)],
    found: valueText(shown),
    expected: valueText(first.expected),
    difference: difference ? figureText(difference) : null,
    cause: input ? { code: "CHANGED_INPUT", wording: inputCause } : { code: "NOT_CALCULATED", wording: formulaCause },
    related: [...new Set(related)],
    source: null,
    message: fillWording(input ? inputMessage : formulaMessage, {
      cell: firstInput ? place(firstInput.sheet, firstInput.cell) : first.cell,
      formulaCell: place(first.sheet, first.cell),
      found: valueWording(shown),
      formula: first.formula.formula,
      expected: valueWording(first.expected),
    }),
    fix,
  };
}

function valueText(value: Scalar): string {
  const plain = cellValueOf(value);
  if (isDecimal(value)) return figureText(value);
  return isErrorValue(plain) ? plain.error : String(plain ?? "");
}

function valueWording(value: Scalar): Wording {
  if (isDecimal(value)) return figureWording(value);
  const text = valueText(value);
  return { en: text, "pt-BR": text };
}
