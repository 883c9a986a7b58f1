import { EVENT } from "../events";
import { accessDenied } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType } from "../object-type";
import type { WorksheetTarget } from "./targets";

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

function tell({ state, sheet }: WorksheetTarget): void {
  const isProtected = sheet.extras.protection !== null;
  state.events.send(EVENT.protectionChanged, sheet.id, { isProtected, source: "Local", worksheetId: sheet.id });
}

export const worksheetProtectionType = new ObjectType<WorksheetTarget>("WorksheetProtection", {
  properties: {
    protected: { get: ({ sheet }) => sheet.extras.protection !== null },
    options: {
      get: ({ sheet }) => ({
        ...Object.fromEntries(OPTIONS.map((option) => [option, sheet.extras.protection?.options[option] === true])),
        selectionMode: sheet.extras.protection?.options["selectionMode"] ?? "Normal",
      }),
    },
  },
  changes: {
    protect: ({ state, sheet }, options, password) => {
      if (sheet.extras.protection) throw accessDenied("The sheet is protected already.");
      sheet.extras.protection = {
        password: typeof password === "string" && password !== "" ? password : null,
        options: (options as Record<string, unknown> | null | undefined) ?? {},
      };
      tell({ state, sheet });
    },
    unprotect: ({ state, sheet }, password) => {
      const { protection } = sheet.extras;
      if (protection?.password && protection.password !== password) throw accessDenied("The password is not right.");
      if (!protection) return;
      sheet.extras.protection = null;
      tell({ state, sheet });
    },
  },
});

export const workbookProtectionType = new ObjectType<HostState>("WorkbookProtection", {
  properties: { protected: { get: (state) => state.structureProtected } },
  changes: {
    protect: (state) => {
      state.structureProtected = true;
    },
    unprotect: (state) => {
      state.structureProtected = false;
    },
  },
});
