import { itemNotFound } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType, type HostObject } from "../object-type";
import { applicationType } from "./application";
import { documentPropertiesType, settingCollectionType } from "./custom-properties";
import { openWorkbook } from "./created-workbook";
import { namedItemCollectionType } from "./names";
import { workbookProtectionType } from "./protection";
import { eventMethods } from "./event-registration";
import "./range";
import { rangeAreasType } from "./range-areas";
import { rangeObject } from "./targets";
import { tableCollectionType } from "./tables";
import { functionsType } from "./worksheet-functions";
import { worksheetCollectionType } from "./worksheet-collection";

function selectedRange(state: HostState): HostObject {
  const { sheet, range } = state.selection;
  return rangeObject({ state, sheet, range });
}

export const workbookType = new ObjectType<HostState>("Workbook", {
  properties: {
    name: { get: ({ spreadsheet }) => `${spreadsheet.engine.workbook.getName() || "Erário"}.xlsx` },
    autoSave: { get: () => false },
    isDirty: { get: () => true, set: () => undefined },
    readOnly: { get: ({ readOnly }) => readOnly },
    calculationEngineVersion: { get: () => 191_029 },
    usePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    application: (state) => applicationType.of(state),
    functions: (state) => functionsType.of(state),
    names: (state) => namedItemCollectionType.of({ state, sheet: null }),
    properties: (state) => documentPropertiesType.of(state),
    protection: (state) => workbookProtectionType.of(state),
    settings: (state) => settingCollectionType.of(state),
    tables: (state) => tableCollectionType.of({ state, sheet: null }),
    worksheets: (state) => worksheetCollectionType.of(state),
  },
  methods: {
    // `Excel.createWorkbook` on the web.
    createAndOpenWorkbook: (state, file) => {
      openWorkbook(state, file);
    },
    getSelectedRange: selectedRange,
    getSelectedRanges: (state) => {
      const { sheet } = state.selection;
      return rangeAreasType.of(state.selectedRanges().map((range) => ({ state, sheet, range })));
    },
    // No other workbook is ever before it, so that it is never activated anew.
    ...eventMethods(["Activated"]),
    getActiveCell: (state) => {
      const { sheet, cell } = state.selection;
      return rangeObject({ state, sheet, range: { ...cell, rows: 1, columns: 1 } });
    },
    getActiveChartOrNullObject: () => null,
    getActiveChart: () => {
      throw itemNotFound("No chart is active.");
    },
    _RemoveReference: (state, id) => state.release(String(id)),
    _RemoveAllReferences: (state) => state.release(null),
  },
});
