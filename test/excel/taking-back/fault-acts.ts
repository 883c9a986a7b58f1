import { STAMP_TEMPLATE } from "../../../src/excel/fill/workbook-state";
import { COLUMNS_IN_SHEET, parseRange, rangeName, type RangeAddress } from "../../../src/workbook/address";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { deleteCells } from "../../../src/workbench/host/model/range-changes";
import type { Sheet } from "../../../src/workbench/spreadsheet/spreadsheet";

/** What was done, to be done again to a workbook in which nobody else wrote anything. */
export interface Replay {
  readonly key: string;
  readonly again: (workbench: HeadlessWorkbench) => void | Promise<void>;
  /** What the person does when the pane says that something stands in the way; where it is no longer so, something is wrong. */
  readonly giveWay?: (workbench: HeadlessWorkbench) => void;
}

/** The sheets that were there before the write, by their ids: what happens to others goes with them when they go. */
export type SheetsBefore = ReadonlyMap<string, string>;
export type Act = (workbench: HeadlessWorkbench, before: SheetsBefore) => Promise<Replay>;

const nothing: Replay = { key: "", again: () => undefined };

function giveWay({ host }: HeadlessWorkbench): void {
  if (!host.state.structureProtected) throw new Error("the protection was taken off");
  host.state.structureProtected = false;
}

/** Somebody at another computer: what this one has in sight stays there. */
function addSheet({ spreadsheet }: HeadlessWorkbench, name: string): void {
  const inSight = spreadsheet.activeSheet();
  spreadsheet.addSheet(name).cells.write(0, 0, [[{ kind: "text", text: "da colega" }]]);
  spreadsheet.activate(inSight);
}

function addName({ spreadsheet }: HeadlessWorkbench, name: string): void {
  spreadsheet.names.set({
    name,
    refersTo: "Sheet1!$Z$1",
    comment: "",
    visible: true,
    sheetId: null,
  });
}

function filledSheet({ spreadsheet }: HeadlessWorkbench): Sheet | undefined {
  return spreadsheet.allSheets().find(({ extras }) => extras.customProperties.has(STAMP_TEMPLATE));
}

function rangeOfName({ spreadsheet }: HeadlessWorkbench, name: string): { sheet: Sheet; range: RangeAddress } | null {
  const [sheetName = "", cells = ""] = (spreadsheet.names.find(name, null)?.refersTo ?? "").split("!");
  const sheet = spreadsheet.sheetByName(sheetName.replace(/^=?'?|'$/g, "").replace(/''/g, "'"));
  const range = parseRange(cells.replace(/\$/g, ""));
  return sheet && range ? { sheet, range } : null;
}

function type(workbench: HeadlessWorkbench, sheet: string, { row, column }: RangeAddress, number: number): void {
  workbench.spreadsheet.sheetByName(sheet)?.cells.write(row, column, [[{ kind: "number", number }]]);
}

function deleteRow({ spreadsheet, host }: HeadlessWorkbench, name: string, row: number): Promise<void> | void {
  const sheet = spreadsheet.sheetByName(name);
  if (!sheet) return;
  return deleteCells(
    {
      state: host.state,
      sheet,
      range: { row, column: 0, rows: 1, columns: COLUMNS_IN_SHEET },
    },
    "Up",
  );
}

const TABLE = "CRESS_INSCRICOES_MENSAIS";
const corner: RangeAddress = { row: 2, column: 2, rows: 1, columns: 1 };

/** What another person does; none of it is the add-in's to take away. */
export const acts: Readonly<Record<string, Act>> = {
  "nobody else": () => Promise.resolve(nothing),
  "adds a sheet of a planned name": (workbench) => {
    const { spreadsheet } = workbench;
    const planned = ["Registros", "Registrations", "Auditoria", "Da colega"];
    const name = planned.find((each) => !spreadsheet.sheetByName(each)) ?? "Outra";
    addSheet(workbench, name);
    return Promise.resolve({
      key: name,
      again: (other) => addSheet(other, name),
    });
  },
  "adds a planned name": (workbench) => {
    const planned = ["CRESS_INSCRITOS", "CRESS_EXERCICIO", "CRESS_DA_COLEGA"];
    const name = planned.find((each) => !workbench.spreadsheet.names.find(each, null)) ?? "CRESS_X";
    addName(workbench, name);
    return Promise.resolve({
      key: name,
      again: (other) => addName(other, name),
    });
  },
  "types into an own cell": (workbench) => {
    const far: RangeAddress = { row: 40, column: 0, rows: 1, columns: 1 };
    type(workbench, "Sheet1", far, 777);
    return Promise.resolve({
      key: "far",
      again: (other) => type(other, "Sheet1", far, 777),
    });
  },
  "types into an input": (workbench, before) => {
    const input = rangeOfName(workbench, "CRESS_INSCRITOS");
    const sheet = input?.sheet ?? workbench.spreadsheet.sheetByName("Sheet1");
    const range = input?.range ?? corner;
    if (!sheet) return Promise.resolve(nothing);
    type(workbench, sheet.name, range, 777);
    const name = before.get(sheet.id);
    if (name === undefined) return Promise.resolve(nothing);
    return Promise.resolve({
      key: `${name}!${rangeName(range)}`,
      again: (other) => type(other, name, range, 777),
    });
  },
  "renames a filled sheet": async (workbench, before) => {
    const sheet = filledSheet(workbench);
    if (!sheet) return nothing;
    const name = before.get(sheet.id);
    await workbench.spreadsheet.rename(sheet, `Da colega ${name ?? sheet.name}`.slice(0, 31));
    if (name === undefined) return nothing;
    return {
      key: name,
      again: (other) => {
        const same = other.spreadsheet.sheetByName(name);
        return same ? other.spreadsheet.rename(same, `Da colega ${name}`.slice(0, 31)) : undefined;
      },
    };
  },
  "protects the structure": ({ host }) => {
    host.state.structureProtected = true;
    return Promise.resolve({ ...nothing, giveWay });
  },
  "deletes a row": async (workbench, before) => {
    const table = rangeOfName(workbench, TABLE);
    const sheet = table?.sheet ?? workbench.spreadsheet.sheetByName("Sheet1");
    const row = table?.range.row ?? 0;
    if (!sheet) return nothing;
    await deleteRow(workbench, sheet.name, row);
    const name = before.get(sheet.id);
    if (name === undefined) return nothing;
    return {
      key: `${name} ${String(row)}`,
      again: (other) => deleteRow(other, name, row),
    };
  },
};
