import { decimalFromDouble, doubleFromDecimal } from "../../core/decimal";
import { nameOf } from "../../audit/tables/lines";
import { withCalculatedValues } from "../../formulas/order/calculated";
import { WorkbookModel, type SheetModel } from "../../formulas/model/formula-model";
import { entriesIn } from "../../formulas/model/range-entries";
import { cellKey } from "../../workbook/address";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../workbook/snapshot";
import type { EligibleCell } from "./eligible-cells";
import { formulaSlips } from "./formula-slips";

/** A single fault put into a workbook that is taken to be right. */

export const faultKinds = [
  "typedOverWithAnother",
  "typedOverWithTheSame",
  "rangeShortAtStart",
  "rangeShortAtEnd",
  "sign",
  "rowSlip",
  "driftingAnchor",
  "constant",
  "stale",
  "textNumber",
  "droppedTerm",
  "doubledTerm",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface InjectedFault {
  readonly kind: FaultKind;
  readonly sheet: string;
  readonly cell: string;
  readonly key: number;
  /** What stood there and what stands there now, as a person would type it. */
  readonly before: string;
  readonly after: string;
  readonly content: Pick<SnapshotCell, "value" | "formula">;
}

/** The fault of a kind at an eligible cell; null where the cell cannot have it. */
export function faultAt(
  workbook: WorkbookModel,
  { sheet, formula }: EligibleCell,
  kind: FaultKind,
  chance: () => number,
): InjectedFault | null {
  const { value } = formula.cell;
  const key = cellKey(formula.row, formula.column);
  const fault = (content: InjectedFault["content"], after: string): InjectedFault => ({
    kind,
    sheet: sheet.name,
    cell: nameOf(formula),
    key,
    before: formula.formula,
    after,
    content,
  });
  if (kind === "textNumber") return textNumber(workbook, { sheet, formula }, chance);
  if (kind === "typedOverWithTheSame" || kind === "typedOverWithAnother" || kind === "stale") {
    if (typeof value !== "number" || value === 0) return null;
    if (kind === "typedOverWithTheSame") return fault({ value }, String(value));
    const other = anotherNumber(value, chance);
    return kind === "stale"
      ? fault({ value: other, formula: formula.formula }, `${formula.formula} → ${String(other)}`)
      : fault({ value: other }, String(other));
  }
  const slipped = formulaSlips[kind](formula.formula, chance);
  if (slipped === null || slipped === formula.formula) return null;
  return fault({ value: null, formula: slipped }, slipped);
}

function anotherNumber(value: number, chance: () => number): number {
  const number = decimalFromDouble(value);
  const factor = decimalFromDouble(Math.ceil(chance() * 20))
    .div(100)
    .plus(1);
  return doubleFromDecimal(number.times(factor).toDecimalPlaces(Math.max(2, number.decimalPlaces())));
}

/** A typed number that the formula reads, kept as text. */
function textNumber(
  workbook: WorkbookModel,
  { sheet, formula }: EligibleCell,
  chance: () => number,
): InjectedFault | null {
  const typed = workbook.references(sheet, formula).flatMap(({ sheet: target, range }) => {
    if (target !== sheet || range.rows * range.columns > 1000) return [];
    return [...target.cellsIn(range)].filter(
      ({ cell }) => cell.formula === undefined && cell.spilled !== true && typeof cell.value === "number",
    );
  });
  const chosen = typed[Math.floor(chance() * typed.length)];
  if (!chosen || typeof chosen.cell.value !== "number") return null;
  const text = decimalFromDouble(chosen.cell.value).toFixed();
  return {
    kind: "textNumber",
    sheet: sheet.name,
    cell: nameOf(chosen),
    key: cellKey(chosen.row, chosen.column),
    before: text,
    after: `'${text}`,
    content: { value: text },
  };
}

/** The workbook with the fault, calculated again wherever the fault reaches; a stale figure is what was not calculated. */
export function withInjectedFault(snapshot: WorkbookSnapshot, fault: InjectedFault): WorkbookSnapshot {
  const changed = withCell(snapshot, fault.sheet, fault.key, (before) => ({
    ...(before?.format === undefined ? {} : { format: before.format }),
    ...(before?.bold === undefined ? {} : { bold: before.bold }),
    ...fault.content,
  }));
  return fault.kind === "stale" || fault.kind === "typedOverWithTheSame" ? changed : recalculated(changed, fault);
}

function withCell(
  snapshot: WorkbookSnapshot,
  sheet: string,
  key: number,
  written: (before: SnapshotCell | undefined) => SnapshotCell,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((each): SheetSnapshot => {
    if (each.name !== sheet) return each;
    const cells = new Map(each.cells);
    cells.set(key, written(cells.get(key)));
    return { ...each, cells };
  });
  return { ...snapshot, sheets };
}

function recalculated(snapshot: WorkbookSnapshot, fault: InjectedFault): WorkbookSnapshot {
  const reached = dependents(new WorkbookModel(snapshot), fault);
  const emptied = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const keys = reached.get(sheet.name);
      if (!keys) return sheet;
      const cells = new Map(sheet.cells);
      for (const key of keys) {
        const cell = cells.get(key);
        if (cell?.formula !== undefined) cells.set(key, { ...cell, value: null });
      }
      return { ...sheet, cells };
    }),
  };
  const calculated = withCalculatedValues(emptied);
  // What cannot be computed here keeps what it showed.
  const sheets = calculated.sheets.map((sheet, index) => {
    const before = snapshot.sheets[index]?.cells;
    const cells = new Map(sheet.cells);
    for (const key of reached.get(sheet.name) ?? []) {
      const cell = cells.get(key);
      if (cell?.formula !== undefined && cell.value === null)
        cells.set(key, { ...cell, value: before?.get(key)?.value ?? null });
    }
    return { ...sheet, cells };
  });
  return { ...calculated, sheets };
}

/** The cells that rest on the faulty one, by sheet, and that cell. */
function dependents(workbook: WorkbookModel, fault: InjectedFault): ReadonlyMap<string, ReadonlySet<number>> {
  const reached = new Map<SheetModel, Map<number, number>>();
  const reach = (sheet: SheetModel, key: number): void => {
    const keys = reached.get(sheet) ?? new Map<number, number>();
    reached.set(sheet, keys);
    keys.set(key, key);
  };
  const start = workbook.sheet(fault.sheet);
  if (start) reach(start, fault.key);
  const reads = workbook.sheets.flatMap((sheet) =>
    [...sheet.formulas].map(([key, formula]) => ({ sheet, key, references: workbook.references(sheet, formula) })),
  );
  for (let open = reads, before = -1; open.length !== before;) {
    before = open.length;
    open = open.filter(({ sheet, key, references }) => {
      const isReached = references.some(({ sheet: target, range }) => {
        const keys = reached.get(target);
        if (!keys) return false;
        for (const each of entriesIn(keys, range)) return each >= 0;
        return false;
      });
      if (isReached) reach(sheet, key);
      return !isReached;
    });
  }
  return new Map([...reached].map(([sheet, keys]) => [sheet.name, new Set(keys.keys())]));
}

export function faultText({ kind, sheet, cell, before, after }: InjectedFault): string {
  return `${kind} ${sheet}!${cell}: ${before} | ${after}`;
}
