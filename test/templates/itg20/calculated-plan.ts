import { withCalculatedValues } from "../../../src/formulas/order/calculated";
import { itg20 } from "../../../src/templates/itg20";
import type { Answers } from "../../../src/templates/builder/answers";
import { laidSnapshot } from "../../../src/templates/builder/laid-workbook";
import { PlanBuilder } from "../../../src/templates/builder/plan-builder";
import { addressOfKey, cellKey, parseRange } from "../../../src/workbook/address";
import type { CellValue, SnapshotCell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { digitsOf } from "../../digits";

/** The template's sheets as Excel would calculate them, with cells typed over by their defined names. */
export class CalculatedPlan {
  private readonly workbook: WorkbookSnapshot;
  private readonly builder: PlanBuilder;

  constructor(
    answers: Answers,
    typed: Readonly<Record<string, number | string>> = {},
    language: "pt-BR" | "en" = "pt-BR",
  ) {
    expect(itg20.validate(answers)).toEqual([]);
    const council = { name: "Conselho Exemplo", region: "" };
    this.builder = new PlanBuilder("itg20", { language, council, versions: { addIn: "2.0.0", legalValues: "2026" } });
    itg20.lay(this.builder, answers);
    const laid = this.builder.laid();
    const snapshot = laidSnapshot(laid);
    for (const [name, value] of Object.entries(typed)) {
      const place = laid.names.find((each) => each.name === name);
      if (!place) throw new Error(`nothing is named ${name}`);
      const sheet = snapshot.sheets.find((each) => each.name === place.sheet);
      (sheet?.cells as Map<number, SnapshotCell>).set(cellKey(place.range.row, place.range.column), { value });
    }
    this.workbook = withCalculatedValues(snapshot);
  }

  named(name: string): unknown {
    const place = this.builder.laid().names.find((each) => each.name === name);
    if (!place) throw new Error(`nothing is named ${name}`);
    return shown(this.cells(place.sheet).get(cellKey(place.range.row, place.range.column))?.value ?? null);
  }

  at(sheet: string, name: string): unknown {
    const { row, column } = parseRange(name) ?? { row: -1, column: -1 };
    return shown(this.cells(sheet).get(cellKey(row, column))?.value ?? null);
  }

  /** The cells to the right of the first line with this label. */
  line(sheet: string, label: string): readonly unknown[] {
    const lines = [...this.cells(sheet)].map(([key, cell]) => ({ ...addressOfKey(key), value: cell.value }));
    const found = lines.find(({ column, value }) => column === 0 && value === label);
    if (!found) throw new Error(`no line ${label} on ${sheet}`);
    return lines
      .filter(({ row, column, value }) => row === found.row && column > 0 && value !== null)
      .sort((a, b) => a.column - b.column)
      .map(({ value }) => shown(value));
  }

  /** The sentences of the note, paragraph by paragraph. */
  note(): readonly string[] {
    const sheet = this.builder.language === "en" ? "ITG 20 note" : "Nota ITG 20";
    return [...this.cells(sheet)]
      .map(([key, cell]) => ({ ...addressOfKey(key), text: typeof cell.value === "string" ? cell.value : "" }))
      .filter(({ column, row, text }) => column === 0 && row > 3 && text.length > 50)
      .sort((a, b) => a.row - b.row)
      .map(({ text }) => text);
  }

  /** Cells that hold an error or that could not be calculated. */
  failing(): readonly string[] {
    return this.workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.values()].flatMap(({ formula, value }) =>
        formula !== undefined && (value === null || (typeof value === "object" && "error" in value))
          ? [`${name}: ${formula}`]
          : [],
      ),
    );
  }

  private cells(sheet: string): ReadonlyMap<number, SnapshotCell> {
    const found = this.workbook.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.cells;
  }
}

/** To the cent, as a reader of the sheet sees a figure. */
function shown(value: CellValue): unknown {
  return typeof value === "number" ? digitsOf(Math.round(value * 100) / 100) : value;
}
