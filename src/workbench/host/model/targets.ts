import type { RangeAddress } from "../../../workbook/address";
import type { Sheet } from "../../spreadsheet/spreadsheet";
import { insideSheet, isEntireColumn, isEntireRow, parseAddress, splitSheet } from "../addresses";
import { HostError, invalidArgument } from "../host-error";
import type { HostState } from "../host-state";
import { isHostObject, type HostObject } from "../object-type";
import { linked } from "./linked-types";

export interface WorksheetTarget {
  readonly state: HostState;
  readonly sheet: Sheet;
}

export function worksheetObject(target: WorksheetTarget): HostObject {
  return linked("Worksheet", target);
}

/** A range of a sheet, as the host's object model passes it about. */
export interface RangeTarget extends WorksheetTarget {
  readonly range: RangeAddress;
}

export function rangeObject(target: RangeTarget): HostObject {
  return linked("Range", target);
}

/** The range that an argument stands for: a range object or an address; refused where it is neither. */
export function rangeArgument(from: WorksheetTarget, value: unknown): RangeTarget {
  if (typeof value === "string") return rangeByAddress(from.state, from.sheet, value);
  if (!isHostObject(value) || value.type.name !== "Range") throw invalidArgument("A range is needed.");
  return value.target as RangeTarget;
}

export function isUnbounded(range: RangeAddress): boolean {
  return isEntireColumn(range) || isEntireRow(range);
}

/** The same range with another address, refused where it leaves the sheet. */
export function movedTo(target: RangeTarget, range: RangeAddress): RangeTarget {
  if (!insideSheet(range)) throw invalidArgument("The range leaves the sheet.");
  return { ...target, range };
}

export function wholeNumber(value: unknown, name: string, least = -Infinity): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) {
    throw invalidArgument(`${name} is a whole number${least > -Infinity ? ` from ${least}` : ""}.`);
  }
  return value;
}

/** Finds the range that an address or a defined name means, from the sheet on which it is asked. */
export function rangeByAddress(state: HostState, sheet: Sheet, text: unknown): RangeTarget {
  if (typeof text !== "string") throw invalidArgument("An address is text.");
  const { sheet: named, rest } = splitSheet(text);
  const own = named === null ? sheet : state.spreadsheet.sheetByName(named);
  if (!own) throw invalidArgument(`There is no sheet ${named}.`);
  const range = parseAddress(rest);
  if (range) return { state, sheet: own, range };
  const name = state.spreadsheet.names.find(rest, own.id) ?? state.spreadsheet.names.find(rest, null);
  const target = name && rangeOfReference(state, own, name.refersTo);
  if (!target) throw invalidArgument(`${text} is no address.`);
  return target;
}

/** The range that a formula text such as `Receita!$B$3` refers to; null where it is no plain reference. */
export function rangeOfReference(state: HostState, sheet: Sheet, refersTo: string): RangeTarget | null {
  const { sheet: named, rest } = splitSheet(refersTo);
  const own = named === null ? sheet : state.spreadsheet.sheetByName(named);
  const range = parseAddress(rest);
  return own && range ? { state, sheet: own, range } : null;
}

/** The part of a range that holds something, so that whole columns can be walked. */
export function usedPart(target: RangeTarget, valuesOnly: boolean): RangeAddress | null {
  return target.sheet.cells.used(valuesOnly, target.range);
}

export function requireBounded(target: RangeTarget, what: string): void {
  if (isUnbounded(target.range)) throw new HostError("InvalidArgument", `${what} needs a range with bounds.`);
}
