import { EVENT } from "../events";
import { accessDenied, itemNotFound } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType, type HostObject } from "../object-type";
import type { Sheet } from "../../spreadsheet/spreadsheet";
import { eventMethods, laterEventMethods } from "./event-registration";
import { worksheetObject } from "./targets";
import { checkSheetName } from "./worksheet";

function find(state: HostState, key: unknown): Sheet | null {
  const text = String(key);
  return state.spreadsheet.sheetByName(text) ?? state.spreadsheet.sheetById(text);
}

function item(state: HostState, key: unknown): HostObject {
  const sheet = find(state, key);
  if (!sheet) throw itemNotFound(`There is no sheet ${String(key)}.`);
  return worksheetObject({ state, sheet });
}

/** The name that Excel gives a new sheet without one. */
function freeName(state: HostState): string {
  const first = state.locale === "pt-BR" ? "Planilha" : "Sheet";
  for (let number = state.spreadsheet.allSheets().length + 1; ; number += 1) {
    if (!state.spreadsheet.sheetByName(`${first}${number}`)) return `${first}${number}`;
  }
}

function counted(state: HostState, visibleOnly: unknown): Sheet[] {
  const sheets = state.spreadsheet.allSheets();
  return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
}

function ofSheet(state: HostState, sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound("There is no such sheet.");
  return worksheetObject({ state, sheet });
}

export const worksheetCollectionType = new ObjectType<HostState>("WorksheetCollection", {
  items: (state) => state.spreadsheet.allSheets().map((sheet) => worksheetObject({ state, sheet })),
  item,
  methods: {
    ...eventMethods(["SelectionChanged", "DataChanged", "Calculated", "Activated", "Deactivated", "Added", "Deleted"]),
    ...eventMethods(["RowSorted", "ColumnSorted", "ProtectionChanged"]),
    ...laterEventMethods(["NameChanged", "Moved"]),
    getActiveWorksheet: (state) => worksheetObject({ state, sheet: state.spreadsheet.activeSheet() }),
    getCount: (state, visibleOnly) => counted(state, visibleOnly).length,
    getFirst: (state, visibleOnly) => ofSheet(state, counted(state, visibleOnly)[0]),
    getLast: (state, visibleOnly) => ofSheet(state, counted(state, visibleOnly).at(-1)),
    getItem: item,
    getItemOrNullObject: (state, key) => {
      const sheet = find(state, key);
      return sheet && worksheetObject({ state, sheet });
    },
  },
  changes: {
    add: (state, name) => {
      if (state.structureProtected) throw accessDenied("The workbook's structure is protected.");
      const free = name === undefined || name === null ? freeName(state) : checkSheetName(state, name);
      const sheet = state.spreadsheet.addSheet(free);
      state.events.send(EVENT.added, sheet.id, { worksheetId: sheet.id, source: "Local" });
      return worksheetObject({ state, sheet });
    },
  },
});
