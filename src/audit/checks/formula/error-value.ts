import { fillWording, type Wording } from "../../../core/wording";
import { isErrorValue } from "../../../workbook/snapshot";
import { addressOfKey, holdsCell, type CellAddress } from "../../../workbook/address";
import { cellValueOf } from "../../../formulas/evaluation/operand";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { Readers } from "../../../formulas/model/readers";
import type { Check, CheckContext } from "../../check";
import { thresholds } from "../../thresholds";
import { errorReason, mendFix, type ErrorReason, type Refusals } from "../../error-reason";
import { findingOf, type Finding } from "../../finding";
import { showsError, staleFormulas, staleFormulaSteps, type Stale } from "../../stale-formulas";
import { groupedBy, nameOf } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { errorWording, formulaWording } from "../../wording/formula-wording";
import { shownWording } from "../../wording/shown-wording";

const message: Wording = {
  en: "{cells} shows {error}: {reason}.",
  "pt-BR": "{cells} mostra {error}: {reason}.",
};
const severalMessage: Wording = {
  en: "{cells} show {error}: {reason}.",
  "pt-BR": "{cells} mostram {error}: {reason}.",
};
const unequalReasons: Wording = {
  en: "{cells} show {error}: in {cell}, {reason}.",
  "pt-BR": "{cells} mostram {error}: em {cell}, {reason}.",
};

const itsFormula: Wording = { en: "{formula}", "pt-BR": "{formula}" };
const formulaIn: Wording = { en: "{formula} (in {cell})", "pt-BR": "{formula} (em {cell})" };

const typedError: ErrorReason = {
  severity: "error",
  reason: {
    en: "the cell has no formula, the error was pasted into it as a value",
    "pt-BR": "a célula não tem fórmula, o erro foi colado nela como valor",
  },
  fix: {
    en: "Write the figure, or the formula that gives it, in place of the error.",
    "pt-BR": "Escreva o valor, ou a fórmula que o dá, no lugar do erro.",
  },
};
const computedAnew: Wording = {
  en: "the formula gives {expected} when it is computed again",
  "pt-BR": "calculada de novo, a fórmula dá {expected}",
};
const computeFix: Wording = {
  en: "Calculate the workbook (F9) and see whether the error stays.",
  "pt-BR": "Recalcule a pasta (F9) e veja se o erro continua.",
};

/** An error shown in a cell, where it arises; cells that only pass it on are left to it. */
export const errorValue: Check = {
  kind: "errorValue",
  group: "formula",
  severity: "error",
  repeats: true,
  settledBy: "noError",
  title: { en: "Error value", "pt-BR": "Valor de erro" },
  *prepare({ workbook }: CheckContext) {
    if (workbook.sheets.some(showsErrors)) yield* staleFormulaSteps(workbook);
  },
  run({ workbook }: CheckContext) {
    const faulty = workbook.sheets.filter(showsErrors);
    if (faulty.length === 0) return [];
    const stale = new Map(
      staleFormulas(workbook)
        .stale.filter(showsError)
        .map((each) => [each.formula, each]),
    );
    return faulty.flatMap((sheet) => findIn(workbook, sheet, stale));
  },
};

function showsErrors({ snapshot }: SheetModel): boolean {
  for (const { value } of snapshot.cells.values()) if (isErrorValue(value)) return true;
  return false;
}

interface Faulty extends ErrorReason {
  readonly row: number;
  readonly column: number;
  readonly error: string;
  readonly formula: FormulaCell | undefined;
}

function findIn(workbook: WorkbookModel, sheet: SheetModel, stale: ReadonlyMap<FormulaCell, Stale>): Finding[] {
  const faulty: Faulty[] = [];
  // Copies down a column are one finding, told by the first.
  const refusals: Refusals = new Map();
  for (const [key, cell] of sheet.snapshot.cells) {
    if (!isErrorValue(cell.value) || cell.spilled === true) continue;
    const address = addressOfKey(key);
    const formula = sheet.formulas.get(key);
    if (isCovered(sheet, address) || (formula && passesOn(workbook, sheet, formula))) continue;
    const { error } = cell.value;
    const reason = formula
      ? errorReason(workbook, sheet, formula, { error, refusals })
      : error === "#N/A" && isAskedForBeside(sheet, address)
        ? asNote(typedError)
        : typedError;
    const anew = formula && stale.get(formula);
    const told = anew ? withoutError(anew, reason) : reason;
    faulty.push({
      ...address,
      error,
      formula,
      ...(isQuery(workbook, sheet, { ...address, error }) ? asNote(told) : told),
    });
  }
  // One slip copied down a column or along a row is one finding, whichever text or number each copy reads.
  const groups = groupedBy(faulty, ({ error, severity, formula, reason, ofCell }) => {
    const shape = formula?.pattern.skeleton.replace(/\d+(\.\d+)?/g, "#") ?? "";
    return `${error} ${severity} ${shape} ${ofCell === true ? "" : reason.en}`;
  });
  return [...groups.values()].map((group) => report(sheet, group));
}

/** Above or below formulas that ask for it themselves, #N/A was typed for a period that has nothing to show. */
function isAskedForBeside(sheet: SheetModel, { row, column }: CellAddress): boolean {
  return [row - 1, row + 1].some((line) =>
    (line < 0 ? [] : sheet.filledColumns(line)).some((each) => {
      const isNear = Math.abs(each - column) <= thresholds.reachOfPeriod;
      return isNear && sheet.formula(line, each)?.pattern.functions.has("NA") === true;
    }),
  );
}

/** Of merged cells only the first shows anything: what the others still hold nobody sees. */
function isCovered({ snapshot }: SheetModel, { row, column }: CellAddress): boolean {
  return snapshot.merges.some(
    (merge) => holdsCell(merge, row, column) && !(row === merge.row && column === merge.column),
  );
}

/** A function that Excel does not know, in a hidden row or column and read by nothing: what a program left there to fill a table. */
function isQuery(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress & { readonly error: string }): boolean {
  const { hiddenRows, hiddenColumns } = sheet.snapshot;
  const isHidden = hiddenRows.has(cell.row) || hiddenColumns.has(cell.column);
  return cell.error === "#NAME?" && isHidden && !Readers.of(workbook).reads(sheet, cell);
}

function asNote(reason: ErrorReason): ErrorReason {
  return { ...reason, severity: "info" };
}

/** A formula that gives no error any more is right: the cell shows what it gave when it was last computed. */
function withoutError({ sheet, formula, expected }: Stale, shown: ErrorReason): ErrorReason {
  const value = cellValueOf(expected);
  if (isErrorValue(value)) return shown;
  const { format } = sheet.cell(formula.row, formula.column) ?? {};
  const given = shownWording({ value: value ?? 0, ...(format === undefined ? {} : { format }) });
  return { ...shown, reason: fillWording(computedAnew, { expected: given }), fix: computeFix, ofCell: true };
}

function passesOn(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  for (const { sheet: target, range } of workbook.references(sheet, formula)) {
    for (const { row, column, cell } of target.cellsIn(range)) {
      const self = target === sheet && row === formula.row && column === formula.column;
      if (!self && isErrorValue(cell.value)) return true;
    }
  }
  return false;
}

function report(sheet: SheetModel, group: readonly Faulty[]): Finding {
  const [first] = group as readonly [Faulty];
  const isOneReason = group.every(({ reason }) => reason.en === first.reason.en);
  const isOneFix = isOneReason || group.every(({ fix }) => fix.en === first.fix.en);
  return findingOf(errorValue, {
    severity: first.severity,
    sheet,
    cells: group,
    found: first.error,
    cause: { code: first.error, wording: first.reason },
    message: fillWording(agreeing(group.length, message, isOneReason ? severalMessage : unequalReasons), {
      cells: cellsWording(group),
      cell: nameOf(first),
      error: errorWording(first.error),
      reason: first.reason,
    }),
    fix: fillWording(isOneFix ? first.fix : mendFix, {
      formula: fillWording(agreeing(group.length, itsFormula, formulaIn), {
        formula: formulaWording(first.formula?.formula ?? ""),
        cell: nameOf(first),
      }),
    }),
  });
}
