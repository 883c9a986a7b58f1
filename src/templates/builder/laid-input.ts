import type { CellContent } from "../../workbook/plan";
import type { Look } from "./cell";

/** What a sheet hands over to the plan of the cells that people type into. */

export interface InputCell {
  /** The field's id; with `.row.column` for a table's cell. A second input of the same key refers to the first. */
  readonly key: string;
  /** Its defined name; absent where the name belongs to a range of several inputs. */
  readonly name?: string;
  readonly content: CellContent;
  readonly look?: Look;
}

export interface GrowingTable {
  readonly name: string;
  /** Columns from the first that say which line a row is. */
  readonly key: readonly number[];
  /** The rows as a form holds them, for a user's own template; absent for a table that is computed. */
  readonly input?: readonly (readonly CellContent[])[];
  /** The form's table, where it has to have rows. */
  readonly field?: string;
}
