import { deleteCells } from "../model/range-changes";
import type { HostState } from "../host-state";
import { ACTION, PATH, type ObjectPathInfo, type RequestBody } from "../protocol";
import { COLUMNS_IN_SHEET } from "../../../workbook/address";
import { rangeOfReference } from "../model/targets";
import type { Moods } from "./moods";

/** A request that is about to be answered, as far as another person's act may depend on it. */
export interface ComingRequest {
  /** Counted from 1 since the colleague came. */
  readonly roundTrip: number;
  readonly changes: boolean;
  /** Sheets and names that it is about to add. */
  readonly addedSheets: readonly string[];
  readonly addedNames: readonly string[];
}

/** What a person at another place does to the workbook before a request of the add-in is carried out. */
export type Colleague = (request: ComingRequest) => void | Promise<void>;

const CHANGES =
  /^(?:Add\w*|Delete\w*|Remove|Clear\w*|Insert\w*|CopyFrom|Merge|Unmerge|Set\w+|Activate|Copy|Move\w*|Protect|Unprotect)$/;

export function comingRequest({ Actions, ObjectPaths }: RequestBody, roundTrip: number): ComingRequest {
  const paths = Object.values(ObjectPaths);
  const changes =
    Actions.some(
      ({ ActionType, Name }) =>
        ActionType === ACTION.setProperty ||
        ActionType === ACTION.update ||
        (ActionType === ACTION.method && CHANGES.test(Name)),
    ) || paths.some(({ ObjectPathType, Name }) => ObjectPathType === PATH.method && CHANGES.test(Name));
  const added = (collection: string): string[] =>
    paths.flatMap((path) => (path.Name === "Add" && parentOf(path, ObjectPaths) === collection ? firstText(path) : []));
  return { roundTrip, changes, addedSheets: added("Worksheets"), addedNames: added("Names") };
}

function parentOf(path: ObjectPathInfo, paths: RequestBody["ObjectPaths"]): string {
  return paths[path.ParentObjectPathId ?? 0]?.Name ?? "";
}

function firstText(path: ObjectPathInfo): string[] {
  const first = path.ArgumentInfo?.Arguments?.[0];
  return typeof first === "string" ? [first] : [];
}

/** The colleague whom a mood brings: acts once, before the first request that changes something. */
export function colleagueOf(state: HostState, choice: Moods["colleague"]): Colleague | null {
  if (choice === "away") return null;
  let acted = false;
  return async (request) => {
    if (acted || !request.changes) return;
    acted = true;
    await act(state, choice, request);
  };
}

async function act(
  state: HostState,
  choice: Exclude<Moods["colleague"], "away">,
  { addedSheets, addedNames }: ComingRequest,
): Promise<void> {
  const { spreadsheet } = state;
  const active = spreadsheet.activeSheet();
  switch (choice) {
    case "adds a sheet": {
      // A name that a fill makes up for itself, and no two fills alike, is nobody else's.
      const others = addedSheets.filter((each) => !/^erario /i.test(each));
      const name = others.find((each) => !spreadsheet.sheetByName(each)) ?? "Receita";
      const sheet = spreadsheet.sheetByName(name) ?? spreadsheet.addSheet(name);
      sheet.cells.write(0, 0, [[{ kind: "text", text: "da colega" }]]);
      return;
    }
    case "adds a name": {
      const name = addedNames.find((each) => !spreadsheet.names.find(each, null)) ?? "CRESS_INSCRITOS";
      if (spreadsheet.names.find(name, null)) return;
      const refersTo = `'${active.name.replace(/'/g, "''")}'!$Z$1`;
      spreadsheet.names.set({ name, refersTo, comment: "", visible: true, sheetId: null });
      return;
    }
    case "renames a sheet":
      return spreadsheet.rename(active, `${active.name} (colega)`.slice(0, 31));
    case "types into a cell": {
      const cell = inputCell(state);
      cell.sheet.cells.write(cell.row, cell.column, [[{ kind: "number", number: 777 }]]);
      return;
    }
    case "deletes a row":
      return deleteCells(
        { state, sheet: active, range: { row: 2, column: 0, rows: 1, columns: COLUMNS_IN_SHEET } },
        "Up",
      );
  }
}

/** The first single cell with a constant that bears a name of the add-in's; the active sheet's first cell where there is none. */
export function inputCell(state: HostState) {
  const active = state.spreadsheet.activeSheet();
  for (const { name, refersTo } of state.spreadsheet.names.all()) {
    const target = name.startsWith("CRESS_") ? rangeOfReference(state, active, refersTo) : null;
    if (target?.range.rows !== 1 || target.range.columns !== 1) continue;
    const { sheet, range } = target;
    if (sheet.cells.formula(range.row, range.column) === null) return { sheet, ...range };
  }
  return { sheet: active, row: 0, column: 0 };
}
