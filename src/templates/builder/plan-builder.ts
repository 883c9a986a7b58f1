import type { Language, Wording } from "../../core/wording";
import { fillWording } from "../../core/wording";
import type {
  CellContent,
  Plan,
  PlannedFigure,
  PlannedInput,
  PlannedName,
  PlannedResult,
  PlannedSheet,
  PlannedTable,
} from "../../workbook/plan";
import { holdsCell, quotedText } from "../../workbook/address";
import { absolute, blank, formula, place, text, within, type Look, type Place } from "./cell";
import type { KeyFigure } from "./key-figure";
import { laidResults, type LaidWorkbook } from "./laid-workbook";
import { federalWords } from "./federal-words";
import type { GrowingTable, InputCell } from "./laid-input";
import { ParametersSheet, type ParameterEntry } from "./parameters-sheet";
import { plannedSheet, structureOf } from "./planned-sheets";
import { plain, SheetBuilder } from "./sheet-builder";
import type { PlanOptions } from "./template";

/** Lays out sheets, and knows where each input went, so that it is asked for once and referred to everywhere else. */
export class PlanBuilder {
  readonly language: Language;
  readonly parameters: ParametersSheet;
  private readonly sheets: SheetBuilder[] = [];
  private readonly places = new Map<string, Place>();
  private readonly parameterNames = new Map<string, string>();
  private readonly sources = new Map<string, string>();
  private readonly names: PlannedName[] = [];
  private readonly tables: PlannedTable[] = [];
  private readonly inputs: PlannedInput[] = [];
  private readonly figures: KeyFigure[] = [];
  private readonly finders: ((path: string, columns?: readonly string[]) => Place | null)[] = [];
  private readonly missingPlaces: Place[] = [];

  constructor(
    readonly template: string,
    readonly options: PlanOptions,
    /** Inputs that have to be typed and are not, in a form that is not complete yet. */
    private readonly missing: ReadonlySet<string> = new Set(),
  ) {
    this.language = options.language;
    this.parameters = new ParametersSheet(options);
    for (const entry of this.parameters.councilEntries(options.council)) this.parameter(entry);
  }

  word(wording: Wording, marks: Readonly<Record<string, Wording | string>> = {}): string {
    return fillWording(this.wording(wording), marks)[this.language];
  }

  /** The same for a council that lives under another federal council's rules. */
  wording(wording: Wording): Wording {
    const { options } = this;
    return {
      en: federalWords(wording.en, options, "en"),
      "pt-BR": federalWords(wording["pt-BR"], options, "pt-BR"),
    };
  }

  sheet(name: Wording): SheetBuilder {
    const sheet = new SheetBuilder(name[this.language]);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The sheets so far, in the order in which they were laid out. */
  laidOut(): readonly SheetBuilder[] {
    return this.sheets;
  }

  /** Puts the sheets into the order in which the workbook shows them. */
  arrange(sheets: readonly SheetBuilder[]): void {
    this.sheets.splice(0, this.sheets.length, ...sheets);
  }

  /** The key figures so far. */
  keyFigures(): readonly KeyFigure[] {
    return this.figures;
  }

  /** What stands in the sheets so far, to be calculated. */
  laid(): LaidWorkbook {
    return { sheets: [...this.sheets, this.parameters.sheet], names: this.names, missing: this.missingPlaces };
  }

  /** The name of a result or check that holds a cell. */
  resultAt({ sheet, row, column }: Place): string | undefined {
    return this.names.find(
      (name) => name.role !== "input" && name.sheet === sheet && holdsCell(name.range, row, column),
    )?.name;
  }

  /** Title and council in the first two rows; both follow the workbook's parameters. */
  heading(sheet: SheetBuilder, title: Wording, year?: string): void {
    const words = this.word(title);
    sheet.title = words;
    const content = year === undefined ? text(words) : formula(`${quotedText(`${words} `)}&${this.ref(year, sheet)}`);
    sheet.put(0, 0, content, {
      style: "title",
    });
    const name = this.ref("council.name", sheet);
    const region = this.ref("council.region", sheet);
    sheet.put(1, 0, formula(`${name}&IF(${region}="",""," — "&${region})`), { style: "subtitle" });
  }

  /** Puts an input where it is first asked for; later ones show the first. */
  input(sheet: SheetBuilder, row: number, column: number, cell: InputCell): Place {
    const known = this.places.get(cell.key);
    if (known) {
      return sheet.put(row, column, formula(absolute(known, sheet.name)), { ...cell.look, style: "computed" });
    }
    const at = sheet.put(row, column, cell.content, { ...cell.look, style: "input" });
    this.places.set(cell.key, at);
    this.noteMissing(cell.key, at, cell.content);
    if (cell.name !== undefined) this.nameInput(cell.name, at, [[cell.content]]);
    return at;
  }

  /** A row of inputs under one name, such as the rates to vote on. */
  inputRow(
    sheet: SheetBuilder,
    row: number,
    column: number,
    name: string,
    keys: readonly string[],
    contents: readonly CellContent[],
    look: Look,
  ): Place {
    const known = keys.every((key) => this.places.has(key));
    keys.forEach((key, index) =>
      this.input(sheet, row, column + index, { key, content: contents[index] ?? blank, look }),
    );
    const at = place(sheet.name, row, column, 1, keys.length);
    if (!known) this.nameInput(name, at, [contents]);
    return at;
  }

  /** The same, below each other. */
  inputColumn(
    sheet: SheetBuilder,
    row: number,
    column: number,
    name: string,
    keys: readonly string[],
    contents: readonly CellContent[],
    look: Look,
  ): Place {
    const known = keys.every((key) => this.places.has(key));
    keys.forEach((key, index) =>
      this.input(sheet, row + index, column, { key, content: contents[index] ?? blank, look }),
    );
    const at = place(sheet.name, row, column, keys.length, 1);
    if (!known)
      this.nameInput(
        name,
        at,
        contents.map((content) => [content]),
      );
    return at;
  }

  /** Names the rows that grow, with the blank one that closes them. */
  declareTable(sheet: SheetBuilder, range: Place, table: GrowingTable): void {
    // The closing row lies inside every formula over the table.
    const closing = within(range, range.rows - 1, 0);
    if (table.field !== undefined) this.noteMissing(table.field, { ...closing, columns: range.columns }, blank);
    this.tables.push({ name: table.name, sheet: sheet.name, range: plain(range), key: table.key });
    if (table.input) this.nameInput(table.name, range, table.input);
    else this.name(table.name, range, "result");
  }

  private nameInput(name: string, at: Place, cells: readonly (readonly CellContent[])[]): void {
    this.name(name, at, "input");
    this.inputs.push({ name, cells });
  }

  name(name: string, at: Place, role: PlannedName["role"]): void {
    if (at.rows === 0 || at.columns === 0) return;
    if (this.names.some((known) => known.name === name)) throw new Error(`the name ${name} is given twice`);
    this.names.push({ name, sheet: at.sheet, range: plain(at), role });
  }

  result(name: string, at: Place, role: "result" | "check" = "result"): Place {
    this.name(name, at, role);
    return at;
  }

  figure(figure: KeyFigure): void {
    this.figures.push(figure);
  }

  /** Says how the cells of described sheets are found by their names. */
  findsBy(find: (path: string, columns?: readonly string[]) => Place | null): void {
    this.finders.push(find);
  }

  /** Where a described line, or a table's column, stands: `scenarios.net`. */
  named(path: string, columns?: readonly string[]): Place | null {
    for (const find of this.finders) {
      const found = find(path, columns);
      if (found) return found;
    }
    return null;
  }

  private noteMissing(key: string, at: Place, content: CellContent): void {
    if (content.kind === "blank" && this.missing.has(key)) this.missingPlaces.push(at);
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  at(key: string): Place {
    const found = this.places.get(key);
    if (!found) throw new Error(`nothing was placed for ${key}`);
    return found;
  }

  /** How a formula refers to an input: a parameter by its name, wherever a later fill puts it; any other by its cell. */
  ref(key: string, from: SheetBuilder): string {
    return this.parameterNames.get(key) ?? absolute(this.at(key), from.name);
  }

  /** The defined name of a parameter; undefined for any other input. */
  parameterName(key: string): string | undefined {
    return this.parameterNames.get(key);
  }

  /** Where a parameter's value comes from, as its row says it; undefined for what is no parameter here. */
  sourceOf(key: string): { readonly name: string; readonly source: string } | undefined {
    const [name, source] = [this.parameterNames.get(key), this.sources.get(key)];
    return name === undefined || source === undefined ? undefined : { name, source };
  }

  /** A legal or council value on the sheet of parameters and sources. */
  parameter(entry: ParameterEntry): Place {
    const known = this.places.get(entry.key);
    if (known) return known;
    const at = this.parameters.add(entry);
    this.sources.set(entry.key, entry.source);
    this.places.set(entry.key, at);
    this.parameterNames.set(entry.key, entry.name);
    this.noteMissing(entry.key, at, entry.content);
    this.nameInput(entry.name, at, [[entry.content]]);
    return at;
  }

  build(): Plan {
    for (const entry of this.parameters.versionEntries()) this.parameter(entry);
    const list = this.parameters.finish();
    this.name("CRESS_PARAMETROS", list, "result");
    const table = { name: "CRESS_PARAMETROS", sheet: list.sheet, range: plain(list), key: [0], shared: true } as const;
    this.tables.push(table);
    const laid = this.laid();
    const { sheets } = laid;
    const { options } = this;
    const tables = new Set(this.tables.map((each) => each.name));
    let built: readonly PlannedSheet[] | null = null;
    let results: readonly PlannedResult[] | null = null;
    return {
      template: this.template,
      language: this.language,
      structure: structureOf(this, sheets, { names: this.names, growing: tables }),
      // A form that is read back from a workbook tries dozens of layouts, of which it looks at names and inputs alone.
      get sheets() {
        return (built ??= sheets.map((sheet) => plannedSheet(sheet, options)));
      },
      names: this.names,
      tables: this.tables,
      inputs: this.inputs,
      // Asked for by few, and a workbook's whole calculation.
      get results() {
        return (results ??= laidResults(laid, tables));
      },
      summary: this.figures.flatMap((figure) => (figure.shown === "form" ? [] : [this.planned(figure)])),
    };
  }

  private planned({ label, at, format, kind = "value", verdict }: KeyFigure): PlannedFigure {
    const shown = { label: this.word(label), sheet: at.sheet, row: at.row, column: at.column, format, kind };
    if (format !== "balance" || verdict?.sheet !== at.sheet) return shown;
    return { ...shown, verdict: { row: verdict.row, column: verdict.column } };
  }
}
