import type { CellContent } from "../../workbook/plan";
import { blank, formula, spill, text, type Look, type Place } from "./cell";
import type { CalledColumns, TableColumn, TableRow } from "./description";
import type { DescribedSite, NameFinder } from "./find-names";
import type { FormulaWriter } from "./formula-writer";
import { headingLook } from "./sheet-builder";
import { isCalled, type PlacedTable, type SheetPlaces } from "./sheet-places";

/** Writes a described table: each column's content in all of its rows. */
export class DescribedTable {
  constructor(
    private readonly writer: FormulaWriter,
    readonly placed: PlacedTable,
  ) {}

  private get places(): SheetPlaces {
    return this.writer.places;
  }

  private column(name: string): number {
    return this.placed.at.get(name) ?? 0;
  }

  layInputs(): void {
    const { builder, sheet } = this.writer;
    const { table, columns } = this.placed;
    const { grows, results = [], personal } = table;
    if (grows) this.declare();
    else for (const column of columns) this.layColumnInputs(column);
    if (personal) sheet.personal(this.places.tableSpan(this.placed, this.placed.row, personal, this.placed.rows));
    for (const { name, role = "result", columns: spanned, to } of results) {
      const { row, rows } = this.placed;
      const end = to === undefined ? row + rows : (this.places.lines.get(to)?.row ?? row) + 1;
      builder.name(name, this.places.tableSpan(this.placed, row, spanned, end - row), role);
    }
  }

  layFormulas(finder: NameFinder): void {
    const { sheet, builder } = this.writer;
    const { table, row, rows, columns } = this.placed;
    this.layHeadings(finder);
    if (table.grows) this.layGrowing(finder);
    else for (const column of columns) this.layColumn(column, finder);
    for (const each of table.columns) if (isCalled(each)) this.layCalls(each, finder);
    for (const { name, choices, isCheck } of columns) {
      const range = this.places.tableSpan(this.placed, row, [name], rows);
      if (choices) {
        sheet.choice(
          range,
          choices.map((word) => builder.word(word)),
        );
      }
      if (isCheck === true) sheet.check(range);
    }
  }

  /** Only what is typed or computed row by row: what a call spills beside it is not part of the table's name. */
  private declaredColumns(): readonly TableColumn[] {
    return this.placed.table.columns.flatMap((each) => (isCalled(each) ? [] : [each]));
  }

  private declaredRange(): Place {
    const names = this.declaredColumns().map(({ name }) => name);
    return this.places.tableSpan(this.placed, this.placed.row, names, this.placed.rows);
  }

  private declare(): void {
    const { builder, sheet } = this.writer;
    const { grows, rows } = this.placed.table;
    if (!grows) return;
    const columns = this.declaredColumns();
    const index = (name: string): number => columns.findIndex((each) => each.name === name);
    const input =
      grows.form && rows.map((row, at) => (grows.form ?? []).map((name) => this.typed(columns[index(name)], row, at)));
    builder.declareTable(sheet, this.declaredRange(), {
      name: grows.name,
      key: grows.key.map(index),
      ...(input ? { input } : {}),
      ...(grows.field === undefined ? {} : { field: grows.field }),
    });
  }

  private typed(column: TableColumn | undefined, row: TableRow, index: number): CellContent {
    const holds = column?.holds;
    if (typeof holds !== "object" || holds.kind !== "given") return blank;
    return holds.content(row.answers, this.writer.builder.language, index);
  }

  private layColumnInputs({ name, holds, look }: TableColumn): void {
    const { builder, sheet } = this.writer;
    const { shown, row } = this.placed;
    const column = this.column(name);
    if (typeof holds === "string" || shown.length === 0) return;
    if (holds.kind === "input") {
      const { key, name: definedName } = holds;
      const content = holds.content(builder.language);
      builder.input(sheet, row, column, {
        key,
        content,
        look,
        ...(definedName === undefined ? {} : { name: definedName }),
      });
    }
    if (holds.kind !== "givenColumn") return;
    const keys = shown.map((_, index) => `${holds.table}.${String(index + (holds.from ?? 0))}.${holds.field}`);
    const contents = shown.map(({ answers }) => holds.content(answers));
    builder.inputColumn(sheet, row, column, holds.name, keys, contents, look);
  }

  private layHeadings(finder: NameFinder): void {
    const { table, row, columns } = this.placed;
    const { headings, title } = table;
    if (title) {
      const over = this.places.tableSpan(
        this.placed,
        row - (headings ? 2 : 1),
        columns.map(({ name }) => name),
      );
      for (let index = 0; index < over.columns; index += 1) {
        const content = index === 0 ? text(this.writer.builder.word(title)) : blank;
        this.writer.sheet.put(over.row, over.column + index, content, { style: "section" });
      }
    }
    if (!headings) return;
    columns.forEach((column, index) => {
      const site = { places: this.places, row: row - 1, column: column.name };
      const content = column.heading === undefined ? blank : this.writer.words(column.heading, finder, site);
      const align = index === 0 ? "left" : headingAlign(column.look);
      this.writer.sheet.put(row - 1, this.column(column.name), content, headingLook(align));
    });
    if (headings.lines !== undefined) this.writer.sheet.height(row - 1, headings.lines);
  }

  private layGrowing(finder: NameFinder): void {
    const { sheet } = this.writer;
    const { shown, row } = this.placed;
    const columns = this.declaredColumns();
    const { column: first } = this.declaredRange();
    const cells = shown.map((each, index) => columns.map((column) => this.content(column, each, index, finder)));
    sheet.table(row, first, cells, columns.map(lookOf));
    const last = row + shown.length;
    for (const column of columns) {
      sheet.look(this.places.tableSpan(this.placed, last, [column.name]), { ...lookOf(column), style: "note" });
    }
    sheet.height(last, 0.5);
  }

  private layColumn(column: TableColumn, finder: NameFinder): void {
    const { holds } = column;
    const isTyped = typeof holds === "object" && (holds.kind === "input" || holds.kind === "givenColumn");
    if (isTyped || (typeof holds === "object" && holds.kind === "fromCall")) return;
    const contents = this.placed.shown.map((each, index) => this.content(column, each, index, finder));
    if (typeof holds === "object" && holds.kind === "byRow") this.layRowByRow(column, contents);
    else this.layAlike(column, contents);
  }

  private layRowByRow(column: TableColumn, contents: readonly CellContent[]): void {
    contents.forEach((content, index) => {
      if (content.kind === "blank") return;
      this.writer.sheet.put(this.placed.row + index, this.column(column.name), content, lookInRow(column, index));
    });
  }

  /** Thousands of cells of one look; where they are all blank they need not be written. */
  private layAlike(column: TableColumn, contents: readonly CellContent[]): void {
    const { sheet } = this.writer;
    const { row, rows } = this.placed;
    if (contents.length > 1 && contents.every(({ kind }) => kind === "blank")) {
      sheet.lookOver(this.places.tableSpan(this.placed, row, [column.name], rows), lookOf(column));
      return;
    }
    sheet.table(
      row,
      this.column(column.name),
      contents.map((content) => [content]),
      [lookOf(column)],
    );
  }

  private content(column: TableColumn, each: TableRow, index: number, finder: NameFinder): CellContent {
    const { holds } = column;
    if (typeof holds === "object" && holds.kind === "given") return this.typed(column, each, index);
    const expression = typeof holds === "string" ? holds : holds.kind === "byRow" ? holds.formula(index) : null;
    if (expression === null) return blank;
    return formula(this.writer.formula(expression, finder, this.site(column.name, index)));
  }

  private site(column: string, index: number): DescribedSite {
    const { row, shown } = this.placed;
    const rowId = shown[index]?.id;
    const site = { places: this.places, row: row + index, column, table: this.placed };
    return rowId === undefined ? site : { ...site, rowId };
  }

  private layCalls(call: CalledColumns, finder: NameFinder): void {
    const { sheet } = this.writer;
    const { shown, row, rows } = this.placed;
    const names = call.columns.map(({ name }) => name);
    const [first = ""] = names;
    const written = (index: number): string => this.writer.formula(call.formula, finder, this.site(first, index));
    if (call.calls === "once") {
      const at = this.places.tableSpan(this.placed, row, names, rows);
      sheet.put(
        at.row,
        at.column,
        rows === 1 && at.columns === 1 ? formula(written(0)) : spill(written(0), rows, at.columns),
      );
      for (const column of call.columns)
        sheet.lookOver(this.places.tableSpan(this.placed, row, [column.name], rows), lookOf(column));
      return;
    }
    shown.forEach((_, index) => {
      const at = this.places.tableSpan(this.placed, row + index, names);
      sheet.spill(at.row, at.column, 1, at.columns, written(index));
      for (const column of call.columns)
        sheet.look(this.places.tableSpan(this.placed, row + index, [column.name]), lookOf(column));
    });
  }
}

/** Unless it says otherwise, what a form gives looks like an input and what is computed like a figure. */
function lookOf({ holds, look }: TableColumn): Look {
  const isTyped = typeof holds === "object" && holds.kind === "given";
  return { style: isTyped ? "input" : "computed", ...look };
}

function lookInRow(column: TableColumn, index: number): Look {
  const { holds } = column;
  const own = typeof holds === "object" && holds.kind === "byRow" ? holds.look?.(index) : undefined;
  return { ...lookOf(column), ...own };
}

/** A heading stands over what is below it: figures stand to the right, words to the left. */
function headingAlign({ align, format, style }: Look): Look["align"] {
  if (align !== undefined) return align;
  return format === "text" || style === "label" || style === "source" ? "left" : "right";
}
