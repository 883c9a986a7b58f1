import { COLUMNS_IN_SHEET, intersection, ROWS_IN_SHEET } from "../../../workbook/address";
import { contains, fullAddress, isEntireColumn, isEntireRow } from "../addresses";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { clearRange, copyInto, deleteCells, insertCells } from "./range-changes";
import {
  eachCell,
  readFormulas,
  readLocalFormulas,
  readText,
  readValues,
  readValueTypes,
  writeContents,
  writeLocalContents,
  wrongSize,
} from "./range-contents";
import { readR1C1, writeR1C1 } from "./range-r1c1";
import { movedTo, rangeArgument, usedPart, wholeNumber, worksheetObject, type RangeTarget } from "./targets";
import { hidden, setFormats, setHidden, sizeBefore, sizeOf } from "./range-layout";
import { specialCells, specialCellsOrThrow } from "./special-cells";
import { link } from "./linked-types";
import { tablesOfRangeType } from "./tables";
import { rangeFormatType } from "./range-format";
import { rangeAreasType, workbookRangeAreasType } from "./range-areas";
import { removeDuplicates } from "./range-duplicates";
import { edgeOf, extendedTo } from "./range-edge";
import { findIn } from "./range-search";
import { rangeSortType } from "./range-sort";
import { allDependentsOf, allPrecedentsOf, dependentsOf, precedentsOf } from "./traced-cells";
import { conditionalFormatsOf } from "./conditional-formats";
import { dataValidationOf } from "./data-validation";

function shifted(target: RangeTarget, rows: number, columns: number): RangeTarget {
  return movedTo(target, { ...target.range, row: target.range.row + rows, column: target.range.column + columns });
}

function resized(target: RangeTarget, rows: number, columns: number): RangeTarget {
  return movedTo(target, { ...target.range, rows: target.range.rows + rows, columns: target.range.columns + columns });
}

function count(value: unknown, name: string): number {
  return value === undefined || value === null ? 1 : wholeNumber(value, name);
}

/** `getRowsBelow(2)` and its siblings: that many whole rows or columns beside the range, as wide or high as it is. */
function beside(target: RangeTarget, side: "above" | "below" | "before" | "after", value: unknown): RangeTarget {
  const { row, column, rows, columns } = target.range;
  const many = count(value, "count");
  switch (side) {
    case "above":
      return movedTo(target, { row: row - many, column, rows: many, columns });
    case "below":
      return movedTo(target, { row: row + rows, column, rows: many, columns });
    case "before":
      return movedTo(target, { row, column: column - many, rows, columns: many });
    case "after":
      return movedTo(target, { row, column: column + columns, rows, columns: many });
  }
}

function intersectionWith(target: RangeTarget, other: unknown): HostObject | null {
  const range = rangeArgument(target, other);
  const shared = range.sheet.id === target.sheet.id ? intersection(target.range, range.range) : null;
  return shared && rangeType.of({ ...target, range: shared });
}

async function spillingTo(target: RangeTarget): Promise<HostObject | null> {
  await target.state.spreadsheet.calculation.settle();
  requireOneCell(target);
  const spill = target.sheet.cells.spillOf(target.range.row, target.range.column);
  return spill && rangeType.of({ ...target, range: spill });
}

async function spillParent(target: RangeTarget): Promise<HostObject | null> {
  await target.state.spreadsheet.calculation.settle();
  requireOneCell(target);
  const parent = target.sheet.cells.spillParent(target.range.row, target.range.column);
  return parent && rangeType.of({ ...target, range: { ...parent, rows: 1, columns: 1 } });
}

function requireOneCell(target: RangeTarget): void {
  if (target.range.rows !== 1 || target.range.columns !== 1) throw invalidArgument("A single cell is needed.");
}

async function used(target: RangeTarget, valuesOnly: unknown): Promise<HostObject | null> {
  await target.state.spreadsheet.calculation.settle();
  const part = usedPart(target, valuesOnly === true);
  return part && rangeType.of({ ...target, range: part });
}

async function found<T>(object: Promise<T | null> | T | null, what: string): Promise<T> {
  const result = await object;
  if (result === null) throw itemNotFound(what);
  return result;
}

async function rangeOrNull(range: Promise<RangeTarget | null>): Promise<HostObject | null> {
  const result = await range;
  return result && rangeType.of(result);
}

function mergedAreas(target: RangeTarget): HostObject | null {
  const merges = target.sheet.layout.merges().filter((merge) => intersection(merge, target.range));
  if (merges.some((merge) => !contains(target.range, merge)))
    throw new HostError(
      "NotImplemented",
      "The requested feature isn't implemented: merges that cross the range's end.",
    );
  return merges.length === 0 ? null : rangeAreasType.of(merges.map((range) => ({ ...target, range })));
}

async function hasSpill(target: RangeTarget): Promise<boolean | null> {
  await target.state.spreadsheet.calculation.settle();
  return target.sheet.cells.hasSpill(target.range);
}

const rangeType: ObjectType<RangeTarget> = link(
  new ObjectType<RangeTarget>("Range", {
    referenced: true,
    properties: {
      address: { get: ({ sheet, range }) => fullAddress(sheet.name, range) },
      addressLocal: { get: ({ sheet, range }) => fullAddress(sheet.name, range) },
      cellCount: { get: ({ range }) => (range.rows * range.columns > 2 ** 31 - 1 ? -1 : range.rows * range.columns) },
      rowIndex: { get: ({ range }) => range.row },
      columnIndex: { get: ({ range }) => range.column },
      rowCount: { get: ({ range }) => range.rows },
      columnCount: { get: ({ range }) => range.columns },
      isEntireRow: { get: ({ range }) => isEntireRow(range) },
      isEntireColumn: { get: ({ range }) => isEntireColumn(range) },
      values: { get: readValues, set: writeContents },
      formulas: { get: readFormulas, set: writeContents },
      formulasLocal: { get: readLocalFormulas, set: writeLocalContents },
      formulasR1C1: { get: readR1C1, set: writeR1C1 },
      text: { get: readText },
      valueTypes: { get: readValueTypes },
      numberFormat: {
        get: (target) => eachCell(target, (row, column) => target.sheet.cells.format(row, column)),
        set: setFormats,
      },
      numberFormatLocal: {
        get: (target) => eachCell(target, (row, column) => target.sheet.cells.format(row, column)),
        set: setFormats,
      },
      hidden: { get: (target) => hidden(target, true) === true || hidden(target, false) === true },
      rowHidden: { get: (target) => hidden(target, true), set: (target, value) => setHidden(target, true, value) },
      columnHidden: { get: (target) => hidden(target, false), set: (target, value) => setHidden(target, false, value) },
      hasSpill: { get: hasSpill },
      left: { get: (target) => sizeBefore(target, "left"), onDemand: true },
      top: { get: (target) => sizeBefore(target, "top"), onDemand: true },
      width: { get: (target) => sizeOf(target, "width"), onDemand: true },
      height: { get: (target) => sizeOf(target, "height"), onDemand: true },
    },
    objects: {
      format: (target) => rangeFormatType.of(target),
      worksheet: ({ state, sheet }) => worksheetObject({ state, sheet }),
      conditionalFormats: (target) => conditionalFormatsOf(target),
      dataValidation: (target) => dataValidationOf(target),
      sort: (target) => rangeSortType.of(target),
    },
    methods: {
      // The client asks this before it sends a large matrix in parts.
      _ValidateArraySize: (target, rows, columns) => {
        if (target.range.rows !== rows || target.range.columns !== columns) throw wrongSize();
      },
      getCell: (target, row, column) =>
        rangeType.of(
          movedTo(target, {
            row: target.range.row + wholeNumber(row, "row"),
            column: target.range.column + wholeNumber(column, "column"),
            rows: 1,
            columns: 1,
          }),
        ),
      getRow: (target, row) =>
        rangeType.of(movedTo(target, { ...target.range, row: target.range.row + wholeNumber(row, "row"), rows: 1 })),
      getColumn: (target, column) =>
        rangeType.of(
          movedTo(target, { ...target.range, column: target.range.column + wholeNumber(column, "column"), columns: 1 }),
        ),
      getLastRow: (target) =>
        rangeType.of(movedTo(target, { ...target.range, row: target.range.row + target.range.rows - 1, rows: 1 })),
      getLastColumn: (target) =>
        rangeType.of(
          movedTo(target, { ...target.range, column: target.range.column + target.range.columns - 1, columns: 1 }),
        ),
      getLastCell: (target) =>
        rangeType.of(
          movedTo(target, {
            row: target.range.row + target.range.rows - 1,
            column: target.range.column + target.range.columns - 1,
            rows: 1,
            columns: 1,
          }),
        ),
      getEntireRow: (target) =>
        rangeType.of(movedTo(target, { ...target.range, column: 0, columns: COLUMNS_IN_SHEET })),
      getEntireColumn: (target) => rangeType.of(movedTo(target, { ...target.range, row: 0, rows: ROWS_IN_SHEET })),
      getOffsetRange: (target, rows, columns) =>
        rangeType.of(shifted(target, wholeNumber(rows, "rowOffset"), wholeNumber(columns, "columnOffset"))),
      getResizedRange: (target, rows, columns) =>
        rangeType.of(resized(target, wholeNumber(rows, "deltaRows"), wholeNumber(columns, "deltaColumns"))),
      getAbsoluteResizedRange: (target, rows, columns) =>
        rangeType.of(
          movedTo(target, {
            ...target.range,
            rows: wholeNumber(rows, "numRows", 1),
            columns: wholeNumber(columns, "numColumns", 1),
          }),
        ),
      getRowsAbove: (target, rows) => rangeType.of(beside(target, "above", rows)),
      getRowsBelow: (target, rows) => rangeType.of(beside(target, "below", rows)),
      getColumnsBefore: (target, columns) => rangeType.of(beside(target, "before", columns)),
      getColumnsAfter: (target, columns) => rangeType.of(beside(target, "after", columns)),
      getBoundingRect: (target, other) => {
        const { range } = rangeArgument(target, other);
        const row = Math.min(target.range.row, range.row);
        const column = Math.min(target.range.column, range.column);
        const rows = Math.max(target.range.row + target.range.rows, range.row + range.rows) - row;
        const columns = Math.max(target.range.column + target.range.columns, range.column + range.columns) - column;
        return rangeType.of(movedTo(target, { row, column, rows, columns }));
      },
      getIntersection: (target, other) => found(intersectionWith(target, other), "The ranges do not meet."),
      getIntersectionOrNullObject: (target, other) => intersectionWith(target, other),
      getUsedRange: async (target, valuesOnly) =>
        (await used(target, valuesOnly)) ?? rangeType.of(movedTo(target, { ...target.range, rows: 1, columns: 1 })),
      getUsedRangeOrNullObject: (target, valuesOnly) => used(target, valuesOnly),
      getSpillingToRange: (target) => found(spillingTo(target), "The cell does not spill."),
      getSpillingToRangeOrNullObject: (target) => spillingTo(target),
      getSpillParent: (target) => found(spillParent(target), "The cell is in no spill."),
      getSpillParentOrNullObject: (target) => spillParent(target),
      getSpecialCells: async (target, kind, type) => {
        await target.state.spreadsheet.calculation.settle();
        return specialCellsOrThrow(target, kind, type);
      },
      getSpecialCellsOrNullObject: async (target, kind, type) => {
        await target.state.spreadsheet.calculation.settle();
        return specialCells(target, kind, type);
      },
      getTables: ({ state, sheet, range }, fullyContained) => {
        if (fullyContained === true)
          throw new HostError(
            "NotImplemented",
            "The requested feature isn't implemented: tables that a range wholly contains.",
          );
        return tablesOfRangeType.of({ state, sheet, within: range });
      },
      getDirectPrecedents: (target) => workbookRangeAreasType.of(precedentsOf(target)),
      getPrecedents: (target) => workbookRangeAreasType.of(allPrecedentsOf(target)),
      getDirectDependents: (target) => workbookRangeAreasType.of(dependentsOf(target)),
      getDependents: (target) => workbookRangeAreasType.of(allDependentsOf(target)),
      getRangeEdge: (target, direction, cell) => rangeType.of(edgeOf(target, direction, cell)),
      getExtendedRange: (target, direction, cell) => rangeType.of(extendedTo(target, direction, cell)),
      getMergedAreasOrNullObject: mergedAreas,
      find: async (target, text, criteria) =>
        found(rangeOrNull(findIn(target, text, criteria)), "The text was not found."),
      findOrNullObject: (target, text, criteria) => rangeOrNull(findIn(target, text, criteria)),
      select: ({ state, sheet, range }) => {
        if (sheet.visibility !== "Visible")
          throw new HostError("InvalidOperation", "A hidden sheet cannot be selected.");
        state.select(sheet, range);
      },
      getImage: () => {
        throw new HostError("NotImplemented", "The requested feature isn't implemented: Range.getImage.");
      },
    },
    changes: {
      clear: (target, applyTo) => clearRange(target, applyTo ?? "All"),
      insert: async (target, shift) => rangeType.of(await insertCells(target, shift)),
      delete: (target, shift) => deleteCells(target, shift),
      copyFrom: (target, source, copyType, skipBlanks, transpose) =>
        copyInto(target, rangeArgument(target, source), copyType ?? "All", skipBlanks === true, transpose === true),
      merge: ({ state, sheet, range }, across) => {
        state.assertWritable(sheet, range);
        const lines = Array.from({ length: range.rows }, (_, index) => ({ ...range, row: range.row + index, rows: 1 }));
        sheet.layout.merge(across === true ? lines : [range]);
      },
      unmerge: ({ state, sheet, range }) => {
        state.assertWritable(sheet, range);
        sheet.layout.unmerge(range);
      },
      calculate: ({ state }) => state.spreadsheet.calculation.calculateNow(false),
      removeDuplicates,
    },
  }),
);
