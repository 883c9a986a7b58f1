import type { Wording } from "../../core/wording";
import { within, type Place } from "./cell";
import type { SheetDescription } from "./description";
import { DescribedSheet } from "./described-sheet";
import { NameFinder } from "./find-names";
import type { PlanBuilder } from "./plan-builder";
import { SheetPlaces } from "./sheet-places";

/** The sheets of a template, laid out, and their cells by name. */
export class LaidSheets {
  constructor(
    private readonly builder: PlanBuilder,
    private readonly finder: NameFinder,
  ) {}

  /** A line (`scenarios.net`), a table's column (`expense.lines.amount`) or an input (`registrants`) as a range. */
  range(path: string, columns?: readonly string[]): Place {
    return this.finder.whole(path, columns);
  }

  cell(path: string, column?: string): Place {
    const range = this.range(path, column === undefined ? undefined : [column]);
    return within(range, 0, 0);
  }

  /** Gives a line, or some of its columns, a name that other workbooks know it by. */
  result(name: string, path: string, columns?: readonly string[], role: "result" | "check" = "result"): void {
    this.builder.name(name, this.range(path, columns), role);
  }
}

/**
 * Lays described sheets out: first where everything stands, then what is typed, with its names, and then the formulas, which may so read
 * what stands below them or on a later sheet.
 *
 * @param order the sheets as the workbook shows them, by id; the order of laying where absent
 */
export function laySheets(
  builder: PlanBuilder,
  descriptions: readonly SheetDescription[],
  order: readonly string[] = descriptions.map(({ id }) => id),
): LaidSheets {
  const names = new Map<string, Wording>(descriptions.map(({ id, name }) => [id, name]));
  const sheets = new Map(order.map((id) => [id, builder.sheet(nameOf(names, id))]));
  const places = new Map<string, SheetPlaces>();
  const described = descriptions.map((description) => {
    const sheet = sheets.get(description.id);
    if (!sheet) throw new Error(`the sheet ${description.id} is not among those that the workbook shows`);
    const placed = new SheetPlaces(description, sheet.name);
    places.set(description.id, placed);
    return new DescribedSheet(builder, sheet, placed);
  });
  const finder = new NameFinder(builder, places);
  builder.findsBy((path, columns) => finder.described(path, columns));
  for (const each of described) each.layInputs();
  for (const each of described) each.layFormulas(finder);
  return new LaidSheets(builder, finder);
}

function nameOf(names: ReadonlyMap<string, Wording>, id: string): Wording {
  const name = names.get(id);
  if (!name) throw new Error(`there is no sheet ${id}`);
  return name;
}
