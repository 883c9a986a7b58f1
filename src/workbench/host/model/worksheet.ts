import { WHOLE_SHEET } from "../../../workbook/address";
import type { Sheet } from "../../spreadsheet/spreadsheet";
import { EVENT } from "../events";
import { accessDenied, HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType, type HostObject } from "../object-type";
import { chartCollectionType } from "./charts";
import { commentCollectionType } from "./comments";
import { eventMethods, laterEventMethods } from "./event-registration";
import { freezePanesType } from "./freeze-panes";
import { namedItemCollectionType } from "./names";
import { pageBreakCollectionType } from "./page-breaks";
import { pageLayoutType } from "./page-layout";
import { rangeAreasType, rangesByAddress } from "./range-areas";
import { findAllIn } from "./range-search";
import { worksheetProtectionType } from "./protection";
import { link } from "./linked-types";
import { movedTo, rangeByAddress, rangeObject, wholeNumber, type WorksheetTarget } from "./targets";
import { tableCollectionType } from "./tables";
import { worksheetCustomPropertiesType } from "./custom-properties";

/** Excel's rules for a sheet's name. */
export function checkSheetName(state: HostState, name: unknown, except?: Sheet): string {
  if (typeof name !== "string" || name.trim() === "") throw invalidArgument("A sheet's name is not empty.");
  if (name.length > 31)
    throw invalidArgument(`A sheet's name has 31 characters at most, and this one has ${name.length}.`);
  if (/[[\]:*?/\\]/.test(name)) throw invalidArgument("A sheet's name has none of [ ] : * ? / \\.");
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument("A sheet's name neither starts nor ends with an apostrophe.");
  if (name.toLocaleLowerCase() === "history") throw invalidArgument("Excel keeps the sheet name History for itself.");
  const other = state.spreadsheet.sheetByName(name);
  if (other && other.id !== except?.id) throw itemAlreadyExists(`There is a sheet ${name} already.`);
  return name;
}

async function usedRange({ state, sheet }: WorksheetTarget, valuesOnly: unknown): Promise<HostObject | null> {
  await state.spreadsheet.calculation.settle();
  const used = sheet.cells.used(valuesOnly === true);
  return used && rangeObject({ state, sheet, range: used });
}

function rangeAt(target: WorksheetTarget, row: unknown, column: unknown, rows: unknown, columns: unknown): HostObject {
  const range = {
    row: wholeNumber(row, "startRow", 0),
    column: wholeNumber(column, "startColumn", 0),
    rows: wholeNumber(rows, "rowCount", 1),
    columns: wholeNumber(columns, "columnCount", 1),
  };
  return rangeObject(movedTo({ ...target, range: WHOLE_SHEET }, range));
}

function visibleSheets(state: HostState): Sheet[] {
  return state.spreadsheet.allSheets().filter((sheet) => sheet.visibility === "Visible");
}

function refuseLastVisible({ state, sheet }: WorksheetTarget, what: string): void {
  const others = visibleSheets(state).filter((other) => other.id !== sheet.id);
  if (others.length === 0) throw new HostError("InvalidOperation", `The only visible sheet cannot be ${what}.`);
}

function refuseProtectedWorkbook({ state }: WorksheetTarget): void {
  if (state.structureProtected) throw accessDenied("The workbook's structure is protected.");
}

function setVisibility(target: WorksheetTarget, value: unknown): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
    throw invalidArgument("Visibility is Visible, Hidden or VeryHidden.");
  }
  refuseProtectedWorkbook(target);
  if (value !== "Visible") {
    refuseLastVisible(target, "hidden");
    if (target.state.spreadsheet.activeSheet().id === target.sheet.id) {
      const next = visibleSheets(target.state).find((sheet) => sheet.id !== target.sheet.id);
      if (next) target.state.spreadsheet.activate(next);
    }
  }
  target.sheet.visibility = value;
}

function neighbour({ state, sheet }: WorksheetTarget, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const sheets = state.spreadsheet.allSheets();
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const next = sheets[index];
    if (next && (visibleOnly !== true || next.visibility === "Visible"))
      return worksheetType.of({ state, sheet: next });
  }
  return null;
}

function required(object: HostObject | null, what: string): HostObject {
  if (!object) throw itemNotFound(what);
  return object;
}

async function copySheet(target: WorksheetTarget, position: unknown, relativeTo: unknown): Promise<HostObject> {
  refuseProtectedWorkbook(target);
  const { state, sheet } = target;
  const other = (relativeTo as { target?: WorksheetTarget } | null)?.target?.sheet;
  const copy = await state.spreadsheet.copy(sheet);
  copy.extras.pageLayout.titleRows = sheet.extras.pageLayout.titleRows;
  await state.spreadsheet.rename(copy, freeName(state, sheet.name));
  const count = state.spreadsheet.allSheets().length;
  const place: Record<string, number> = { None: count - 1, End: count - 1, Beginning: 0 };
  const beside = other ? state.spreadsheet.allSheets().indexOf(other) : 0;
  state.spreadsheet.move(copy, place[String(position)] ?? (position === "After" ? beside + 1 : beside));
  return worksheetType.of({ state, sheet: copy });
}

/** `Receita (2)`, as Excel names a copy, within 31 characters. */
function freeName(state: HostState, name: string): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const candidate = `${name.slice(0, 31 - ending.length)}${ending}`;
    if (!state.spreadsheet.sheetByName(candidate)) return candidate;
  }
}

export const worksheetType: ObjectType<WorksheetTarget> = link(
  new ObjectType<WorksheetTarget>("Worksheet", {
    id: ({ sheet }) => sheet.id,
    properties: {
      id: { get: ({ sheet }) => sheet.id },
      name: {
        get: ({ sheet }) => sheet.name,
        set: async (target, value) => {
          refuseProtectedWorkbook(target);
          const name = checkSheetName(target.state, value, target.sheet);
          await target.state.spreadsheet.rename(target.sheet, name);
        },
      },
      position: {
        get: ({ state, sheet }) => state.spreadsheet.allSheets().indexOf(sheet),
        set: (target, value) => {
          refuseProtectedWorkbook(target);
          const position = wholeNumber(value, "position", 0);
          if (position >= target.state.spreadsheet.allSheets().length)
            throw invalidArgument("There are not so many sheets.");
          target.state.spreadsheet.move(target.sheet, position);
        },
      },
      visibility: { get: ({ sheet }) => sheet.visibility, set: setVisibility },
      tabColor: {
        get: ({ sheet }) => sheet.tabColor,
        set: ({ sheet }, value) => {
          sheet.tabColor = String(value);
        },
      },
      showGridlines: { get: ({ sheet }) => sheet.showGridlines },
      // The client sends `showGridlines` under this name.
      gridlines: {
        get: ({ sheet }) => sheet.showGridlines,
        set: ({ sheet }, value) => {
          sheet.showGridlines = value === true;
        },
      },
      standardHeight: { get: () => 15 },
      standardWidth: { get: () => 8.43 },
      enableCalculation: { get: () => true },
    },
    objects: {
      charts: (target) => chartCollectionType.of(target),
      comments: (target) => commentCollectionType.of({ ...target, notes: false }),
      notes: (target) => commentCollectionType.of({ ...target, notes: true }),
      customProperties: (target) => worksheetCustomPropertiesType.of(target),
      freezePanes: (target) => freezePanesType.of(target),
      horizontalPageBreaks: (target) => pageBreakCollectionType.of(target),
      names: ({ state, sheet }) => namedItemCollectionType.of({ state, sheet }),
      pageLayout: (target) => pageLayoutType.of(target),
      protection: (target) => worksheetProtectionType.of(target),
      tables: ({ state, sheet }) => tableCollectionType.of({ state, sheet }),
    },
    methods: {
      ...eventMethods(["SelectionChanged", "DataChanged", "Calculated", "Activated", "Deactivated"]),
      ...eventMethods(["RowSorted", "ColumnSorted", "ProtectionChanged"]),
      ...laterEventMethods(["NameChanged"]),
      activate: ({ state, sheet }) => {
        if (sheet.visibility !== "Visible")
          throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
        state.spreadsheet.activate(sheet);
      },
      getCell: (target, row, column) => rangeAt(target, row, column, 1, 1),
      getRange: (target, address) =>
        rangeObject(
          address === undefined || address === null || address === ""
            ? { ...target, range: WHOLE_SHEET }
            : rangeByAddress(target.state, target.sheet, address),
        ),
      getRangeByIndexes: rangeAt,
      getUsedRange: async (target, valuesOnly) =>
        (await usedRange(target, valuesOnly)) ??
        rangeObject({ ...target, range: { row: 0, column: 0, rows: 1, columns: 1 } }),
      getUsedRangeOrNullObject: usedRange,
      getRanges: rangesByAddress,
      findAll: async (target, text, criteria) => {
        const found = await findAllIn({ ...target, range: WHOLE_SHEET }, text, criteria);
        if (!found) throw itemNotFound("The text was not found.");
        return rangeAreasType.of(found);
      },
      findAllOrNullObject: async (target, text, criteria) => {
        const found = await findAllIn({ ...target, range: WHOLE_SHEET }, text, criteria);
        return found && rangeAreasType.of(found);
      },
      getNext: (target, visibleOnly) => required(neighbour(target, 1, visibleOnly), "There is no next sheet."),
      getNextOrNullObject: (target, visibleOnly) => neighbour(target, 1, visibleOnly),
      getPrevious: (target, visibleOnly) => required(neighbour(target, -1, visibleOnly), "There is no sheet before."),
      getPreviousOrNullObject: (target, visibleOnly) => neighbour(target, -1, visibleOnly),
    },
    changes: {
      calculate: ({ state }, markAllDirty) => state.spreadsheet.calculation.calculateNow(markAllDirty === true),
      copy: copySheet,
      delete: async (target) => {
        refuseProtectedWorkbook(target);
        if (target.sheet.visibility === "VeryHidden") {
          throw new HostError("InvalidOperation", "A sheet that is very hidden cannot be deleted.");
        }
        refuseLastVisible(target, "deleted");
        await target.state.spreadsheet.remove(target.sheet);
        target.state.events.send(EVENT.deleted, target.sheet.id, { worksheetId: target.sheet.id, source: "Local" });
      },
    },
  }),
);
