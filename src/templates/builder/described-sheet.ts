import { blank, type Look, type Place } from "./cell";
import type { Charts } from "./chart-description";
import type { Call, Case, Headings, Input, InputRow, Line, Part, Words } from "./description";
import { DescribedTable } from "./described-table";
import type { NameFinder } from "./find-names";
import { FormulaWriter } from "./formula-writer";
import type { PlanBuilder } from "./plan-builder";
import { chartFrom, headingLook, type SheetBuilder } from "./sheet-builder";
import type { PlacedPart, SheetPlaces } from "./sheet-places";

/** Writes a described sheet: its inputs and names first, its formulas when everything of the template has its place. */
export class DescribedSheet {
  private readonly tables: readonly DescribedTable[];
  private readonly writer: FormulaWriter;

  constructor(
    private readonly builder: PlanBuilder,
    private readonly sheet: SheetBuilder,
    private readonly places: SheetPlaces,
  ) {
    this.writer = new FormulaWriter(builder, sheet, places);
    this.tables = [...places.tables.values()].map((placed) => new DescribedTable(this.writer, placed));
  }

  layInputs(): void {
    const { description } = this.places;
    const { title, year, hint, firstNamed = [] } = description;
    this.builder.heading(this.sheet, title, year);
    if (hint) this.sheet.text(2, 0, this.builder.word(hint), { style: "note" });
    this.sheet.columns(this.places.widths);
    this.sheet.freeze(this.places.frozenRows);
    this.sheet.printed = this.places.printed;
    const parts = this.places.placed.map(({ part }) => part);
    const isFirst = (part: Part): boolean => part.kind === "table" && firstNamed.includes(part.name);
    for (const part of parts.filter(isFirst)) this.layPartInputs(part);
    for (const part of parts.filter((part) => !isFirst(part))) this.layPartInputs(part);
  }

  layFormulas(finder: NameFinder): void {
    for (const { part, row } of this.places.placed) this.layPart(part, row, finder);
  }

  private layPartInputs(part: PlacedPart["part"]): void {
    if (part.kind === "line") this.layLineInputs(part);
    else if (part.kind === "call") part.lines.forEach((line) => this.nameResults(line));
    else if (part.kind === "table") this.tables.find(({ placed }) => placed.table === part)?.layInputs();
  }

  private layLineInputs(line: Line): void {
    for (const { in: columns, holds, look = line.look } of this.held(line)) {
      if (typeof holds === "string") continue;
      if (holds.kind === "input") for (const column of columns) this.layInput(line, column, holds, look);
      if (holds.kind === "inputRow") this.layInputRow(line, columns, holds, look);
    }
    this.nameResults(line);
  }

  private layInput({ name, isPersonal }: Line, column: string, input: Input, look: Look): void {
    const at = this.places.cell(this.row(name), column);
    const content = input.content(this.builder.language);
    const { key, name: definedName } = input;
    const given = { key, content, look, ...(definedName === undefined ? {} : { name: definedName }) };
    this.builder.input(this.sheet, at.row, at.column, given);
    if (isPersonal === true) this.sheet.personal(at);
  }

  private layInputRow(line: Line, columns: readonly string[], input: InputRow, look: Look): void {
    const at = this.places.span(this.row(line.name), columns);
    const keys = input.rows.map((_, index) => `${input.table}.${String(index)}.${input.field}`);
    this.builder.inputRow(this.sheet, at.row, at.column, input.name, keys, input.rows.map(input.content), look);
  }

  private nameResults({ name, results = [] }: Line): void {
    const { columns } = this.placed(name);
    for (const result of results) {
      this.builder.name(result.name, this.places.span(this.row(name), result.in ?? columns), result.role ?? "result");
    }
  }

  private layPart(part: PlacedPart["part"], row: number, finder: NameFinder): void {
    switch (part.kind) {
      case "section": {
        const width = this.places.bandWidth(part.bandsTo);
        this.sheet.band(row, width, this.builder.word(part.title), { style: "section" });
        if (part.source) this.sheet.text(row, width, this.builder.word(part.source), { style: "note" });
        return;
      }
      case "note":
        this.sheet.text(row, part.in === undefined ? 0 : this.places.column(part.in), this.builder.word(part.text), {
          style: "note",
        });
        return;
      case "headings":
        this.layHeadings(part, row, finder);
        return;
      case "line":
        this.layLine(part, row, finder);
        return;
      case "call":
        this.layCall(part, row, finder);
        return;
      case "table":
        this.tables.find(({ placed }) => placed.table === part)?.layFormulas(finder);
        return;
      case "charts":
        this.layCharts(part, row, finder);
        return;
      case "gap":
        return;
    }
  }

  private layHeadings({ first, in: columns, titles, look, lines }: Headings, row: number, finder: NameFinder): void {
    const [label] = this.places.description.columns;
    const put = (column: string, words: Words | null, align: Look["align"]): void => {
      const content = words === null ? blank : this.writer.words(words, finder, { places: this.places, row, column });
      this.sheet.put(row, this.places.column(column), content, look ?? headingLook(align));
    };
    put(label?.id ?? "", first, "left");
    for (const id of columns ?? this.places.across) {
      const own = this.places.columnNamed(id)?.heading;
      put(id, titles ? (titles[id] ?? null) : (own?.text ?? null), own?.align ?? "right");
    }
    if (lines !== undefined) this.sheet.height(row, lines);
  }

  private layLine(line: Line, row: number, finder: NameFinder): void {
    this.layLabel(line, row, finder);
    for (const { in: columns, holds, look = line.look } of this.held(line)) {
      for (const column of columns) {
        const at = this.places.cell(row, column);
        const site = { places: this.places, row, column };
        if (typeof holds === "string") {
          this.sheet.formula(row, at.column, this.writer.formula(holds, finder, site), look);
        } else if (holds.kind === "constant") {
          this.sheet.put(row, at.column, holds.content(this.builder.language), look);
        }
      }
    }
    this.finishLine(line, row);
  }

  private layCall(call: Call, row: number, finder: NameFinder): void {
    call.lines.forEach((line, index) => this.layLabel(line, row + index, finder));
    const columns = this.placed(call.lines[0]?.name ?? "").columns;
    if (columns.length === 0) return;
    const cases = typeof call.formula === "string" ? [{ in: columns, formula: call.formula }] : call.formula;
    for (const { in: covered, formula: expression } of cases) {
      const spans = call.calls === "once" ? [covered] : covered.map((column) => [column]);
      for (const span of spans) {
        const [column = ""] = span;
        const at = this.places.span(row, span, call.lines.length);
        const written = this.writer.formula(expression, finder, { places: this.places, row, column });
        this.sheet.spill(at.row, at.column, at.rows, at.columns, written);
      }
    }
    call.lines.forEach((line, index) => {
      this.sheet.look(this.places.span(row + index, columns), line.look);
      this.finishLine(line, row + index);
    });
  }

  private layLabel({ label, labelLook, isTotal, bandsTo }: Line, row: number, finder: NameFinder): void {
    if (isTotal === true) this.sheet.band(row, this.places.bandWidth(bandsTo), "", { style: "total" });
    if (label === null) return;
    const first = this.places.description.columns[0]?.id ?? "";
    const column = isTotal === true ? first : (this.places.description.labels ?? first);
    const content = this.writer.words(label, finder, { places: this.places, row, column });
    this.sheet.put(
      row,
      this.places.column(column),
      content,
      labelLook ?? { style: isTotal === true ? "total" : "label" },
    );
  }

  private finishLine(line: Line, row: number): void {
    if (line.choices) {
      const words = line.choices.map((each) => this.builder.word(each));
      this.sheet.choice(this.places.span(row, this.placed(line.name).columns), words);
    }
    if (line.lines !== undefined) this.sheet.height(row, line.lines(this.builder.language));
    if (line.isCheck !== true) return;
    // What is said beside a verdict is none.
    const verdicts = this.held(line).flatMap(({ in: columns, holds }) =>
      typeof holds === "string" || holds.kind === "fromCall" ? columns : [],
    );
    this.sheet.check(this.places.span(row, verdicts), line.isNeutral);
  }

  private layCharts(charts: Charts, row: number, finder: NameFinder): void {
    const { id } = this.places.description;
    charts.rows.forEach((line, down) => {
      line.forEach((each, along) => {
        if (each.in?.length === 0) return;
        const { title, categoryAxis, valueAxis, categories, series, in: columns, ...rest } = each;
        const range = (path: string): Place => finder.whole(`${id}.${path}`, columns);
        const chart = {
          ...rest,
          title: this.builder.word(title),
          categoryAxis: this.builder.word(categoryAxis),
          valueAxis: this.builder.word(valueAxis),
          categories: range(categories),
          series: series.map(({ name, values }) => ({ name: this.builder.word(name), values: range(values) })),
          place: this.places.chartPlace(charts, row, down, along),
        };
        this.sheet.chart(chartFrom(chart));
      });
    });
  }

  /** What a line holds in which columns. */
  private held({ name, holds, look }: Line): readonly Case[] {
    if (typeof holds === "string" || "kind" in holds) return [{ in: this.placed(name).columns, holds }];
    return holds.map((each) => (each.look ? { ...each, look: { ...look, ...each.look } } : each));
  }

  private placed(name: string) {
    const found = this.places.lines.get(name);
    if (!found) throw new Error(`there is no line ${name}`);
    return found;
  }

  private row(name: string): number {
    return this.placed(name).row;
  }
}
