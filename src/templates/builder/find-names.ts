import type { Place } from "./cell";
import type { Found, NameInFormula } from "./formula-names";
import type { PlanBuilder } from "./plan-builder";
import type { PlacedLine, PlacedTable, SheetPlaces } from "./sheet-places";

/** Where a formula stands in its description. */
export interface DescribedSite {
  readonly places: SheetPlaces;
  readonly row: number;
  /** Column of the sheet. */
  readonly column: string;
  /** The table and the row in it. */
  readonly table?: PlacedTable;
  readonly rowId?: string;
}

/** Finds what formulas name: in their own table, on their own sheet, among inputs and parameters, on the template's other sheets. */
export class NameFinder {
  constructor(
    private readonly builder: PlanBuilder,
    private readonly sheets: ReadonlyMap<string, SheetPlaces>,
  ) {}

  find(name: NameInFormula, site: DescribedSite): Found {
    const { path } = name;
    const found =
      this.inOwnTable(name, site) ??
      this.onSheet(path, site.places, name, site) ??
      this.input(path) ??
      this.onOtherSheet(name, site);
    if (found) return found;
    throw new Error(`the sheet ${site.places.description.id}: nothing is called ${path}`);
  }

  /** A line or a table's column as a whole, for results, figures and charts; the rows that hold something of a table. */
  whole(path: string, columns?: readonly string[]): Place {
    const found = this.described(path, columns) ?? this.input(path)?.place;
    if (!found) throw new Error(`nothing is called ${path}`);
    return found;
  }

  /** The same for lines and columns alone; null where no sheet of the template has one of that name. */
  described(path: string, columns?: readonly string[]): Place | null {
    const [sheetId = "", first = "", second] = path.split(".");
    const places = this.sheets.get(sheetId);
    const line = places?.lines.get(first);
    if (places && line) return places.span(line.row, columns ?? (second === undefined ? line.columns : [second]));
    const table = places?.tables.get(first);
    if (places && table) {
      const wanted = columns ?? (second === undefined ? table.columns.map((each) => each.name) : [second]);
      return places.tableSpan(table, table.row, wanted, Math.max(table.shown.length, 1));
    }
    return null;
  }

  private inOwnTable({ path, which }: NameInFormula, { places, row, table }: DescribedSite): Found | null {
    if (!table?.columns.some((each) => each.name === path)) return null;
    const at = which === "first" ? table.row : which === "previous" ? row - 1 : row;
    if (which === "all") return { place: places.tableSpan(table, table.row, [path], table.rows), runs: "down" };
    return { place: places.tableSpan(table, at, [path]), runs: "down" };
  }

  private onSheet(path: string, places: SheetPlaces, name: NameInFormula, site: DescribedSite): Found | null {
    const [first = "", second, ...more] = path.split(".");
    if (more.length > 0) return null;
    const line = places.lines.get(first);
    if (line && second === undefined) return { place: linePlace(line, places, name, site), runs: "across" };
    if (line && second !== undefined && line.columns.includes(second)) {
      return { place: places.cell(line.row, second), runs: "across" };
    }
    const table = places.tables.get(first);
    if (!table) return null;
    const columns =
      second === undefined
        ? ownColumns(table, name, site)
        : second.split(":").filter((wanted) => table.columns.some((each) => each.name === wanted));
    if (columns.length === 0) return null;
    const [from, to] = name.rows ?? [0, name.which === "first" ? 0 : table.rows - 1];
    return { place: places.tableSpan(table, table.row + from, columns, to - from + 1), runs: "down" };
  }

  private onOtherSheet(name: NameInFormula, site: DescribedSite): Found | null {
    const [sheetId = "", ...rest] = name.path.split(".");
    const places = this.sheets.get(sheetId);
    return places ? this.onSheet(rest.join("."), places, name, site) : null;
  }

  private input(key: string): Found | null {
    if (!this.builder.has(key)) return null;
    const definedName = this.builder.parameterName(key);
    return { place: this.builder.at(key), runs: "across", ...(definedName === undefined ? {} : { definedName }) };
  }
}

/** The table's column that a formula stands in; all those that the sheet's lines run over where it asks for all. */
function ownColumns(table: PlacedTable, { which }: NameInFormula, site: DescribedSite): readonly string[] {
  const wanted = which === "all" ? site.places.across : [site.column];
  return wanted.filter((each) => table.columns.some(({ name }) => name === each));
}

/** The line's cell that belongs to a column or to a row of the same id, or its only one. */
function linePlace(
  { line, row, columns }: PlacedLine,
  places: SheetPlaces,
  { which }: NameInFormula,
  site: DescribedSite,
): Place {
  if (which === "all") return places.span(row, columns);
  const own = columns.includes(site.column) ? site.column : columns.find((each) => each === site.rowId);
  const index = own === undefined ? -1 : columns.indexOf(own);
  const wanted =
    which === "first"
      ? columns[0]
      : which === "previous"
        ? columns[index - 1]
        : (own ?? (columns.length === 1 ? columns[0] : undefined));
  if (wanted === undefined) {
    throw new Error(`${places.description.id}.${line.name} has no cell for ${site.rowId ?? site.column}`);
  }
  return places.cell(row, wanted);
}
