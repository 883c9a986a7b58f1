import { fixTokenRanges, tokenize } from "@borgar/fx";
import { intersection } from "../../../workbook/address";
import { fullAddress } from "../addresses";
import { HostError, itemNotFound } from "../host-error";
import { rangeByAddress, type RangeTarget } from "./targets";

/** What formulas read, and which formulas read a range: directly, or through others. */

/** The ranges that a formula reads, in the order in which it names them. */
export function precedentsOf(target: RangeTarget): readonly RangeTarget[] {
  const { state, sheet, range } = target;
  const found = new Map<string, RangeTarget>();
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const formula = sheet.cells.formula(row, column);
      if (!formula) continue;
      for (const token of fixTokenRanges(tokenize(formula))) {
        if (!token.type.startsWith("range") && token.type !== "context") continue;
        const precedent = tryRange(state, sheet, token.value);
        if (precedent) found.set(fullAddress(precedent.sheet.name, precedent.range), precedent);
      }
    }
  }
  if (found.size === 0) throw itemNotFound("The formula reads no cells.");
  return [...found.values()];
}

export function allPrecedentsOf(target: RangeTarget): readonly RangeTarget[] {
  return throughOthers(precedentsOf(target), (range) => tryPrecedents(range));
}

export function dependentsOf(target: RangeTarget): readonly RangeTarget[] {
  const found = directDependents(target);
  if (found.length === 0) throw itemNotFound("No formula reads the cells.");
  return found;
}

export function allDependentsOf(target: RangeTarget): readonly RangeTarget[] {
  return throughOthers(dependentsOf(target), directDependents);
}

function throughOthers(
  direct: readonly RangeTarget[],
  next: (range: RangeTarget) => readonly RangeTarget[],
): readonly RangeTarget[] {
  const found = new Map(direct.map((range) => [fullAddress(range.sheet.name, range.range), range]));
  for (const range of found.values()) {
    for (const other of next(range)) {
      const address = fullAddress(other.sheet.name, other.range);
      if (!found.has(address)) found.set(address, other);
    }
  }
  return [...found.values()];
}

function tryPrecedents(range: RangeTarget): readonly RangeTarget[] {
  try {
    return precedentsOf(range);
  } catch (problem) {
    if (problem instanceof HostError && problem.code === "ItemNotFound") return [];
    throw problem;
  }
}

/** The single cells whose formulas name any of the range's cells, in the order of sheets, rows and columns. */
function directDependents(target: RangeTarget): readonly RangeTarget[] {
  const { state } = target;
  return state.spreadsheet.allSheets().flatMap((sheet) => {
    const cells: RangeTarget[] = [];
    sheet.worksheet.getCellMatrix().forValue((row, column) => {
      if (sheet.cells.formula(row, column) === null) return;
      const cell = { state, sheet, range: { row, column, rows: 1, columns: 1 } };
      const isReader = tryPrecedents(cell).some(
        (read) => read.sheet.id === target.sheet.id && intersection(read.range, target.range) !== null,
      );
      if (isReader) cells.push(cell);
    });
    return cells;
  });
}

function tryRange(state: RangeTarget["state"], sheet: RangeTarget["sheet"], text: string): RangeTarget | null {
  try {
    return rangeByAddress(state, sheet, text);
  } catch {
    return null;
  }
}
