import { cellKey, cellName, columnNumber, parseRange, type RangeAddress } from "../workbook/address";
import type { CellValue, SheetSnapshot, SnapshotCell, SnapshotConditionalFormat } from "../workbook/snapshot";
import type { Archive } from "./archive";
import type { CellStyleRead } from "./cell-styles";
import { ConditionalFormatsInPart } from "./conditional-formats";
import { listedProperty, type ListedProperty } from "./kept-settings";
import { SharedFormula } from "./shared-formula";
import { StringText } from "./shared-strings";
import { markSpilled } from "./spilled-cells";
import { typedFormula } from "./stored-formula";
import { serialOfText } from "./stored-day";
import { refuseBeyond, type WorkBudget } from "./work-budget";
import { isTrue, unescaped, visitPart, type Attributes } from "./xml-part";

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyleRead[];
  /** What conditional formats give. */
  readonly looks: readonly SnapshotConditionalFormat["look"][];
  readonly date1904: boolean;
}

type SheetContents = Omit<SheetSnapshot, "name" | "hidden" | "customProperties">;

/** The cells of a sheet, and the custom properties that its part lists without their values. */
interface ReadSheet {
  readonly contents: SheetContents;
  readonly properties: readonly ListedProperty[];
}

/** The cells of a worksheet's part (ECMA-376 Part 1, 18.3), read in one pass. */
export async function readSheetPart(
  archive: Archive,
  path: string,
  sources: CellSources,
  budget: WorkBudget,
): Promise<ReadSheet> {
  const reader = new SheetReader(sources, budget);
  await visitPart(archive, path, reader);
  return { contents: reader.finish(), properties: reader.properties };
}

interface CellInFile {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  hasValue: boolean;
  value: string;
  formula: string;
  formulaAttributes: Attributes | null;
}

/** An empty text within the cell, as programs that cannot calculate write it: Excel keeps what a formula gives, a text too, as its value. */
function isLeftUncalculated({ attributes, formulaAttributes, value }: CellInFile): boolean {
  return formulaAttributes !== null && attributes["t"] === "inlineStr" && value === "";
}

class SheetReader {
  readonly properties: ListedProperty[] = [];
  private readonly cells = new Map<number, SnapshotCell>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly merges: RangeAddress[] = [];
  private readonly spills: RangeAddress[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  /** Cells that share a formula which has not come yet. */
  private readonly waiting: { readonly key: number; readonly group: string; readonly name: string }[] = [];
  private readonly inlineText = new StringText();
  private readonly conditions: ConditionalFormatsInPart;
  private row = -1;
  private column = -1;
  private inData = false;
  private cell: CellInFile | null = null;
  private within: "v" | "f" | "is" | null = null;

  constructor(
    private readonly sources: CellSources,
    private readonly budget: WorkBudget,
  ) {
    this.conditions = new ConditionalFormatsInPart(sources.looks);
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.cell) this.openInCell(name, attributes);
    else if (name === "c" && this.inData) this.beginCell(attributes);
    else if (name === "row" && this.inData) this.beginRow(attributes);
    else if (name === "sheetData") this.inData = true;
    else if (name === "col") this.hideColumns(attributes);
    else if (name === "mergeCell") {
      const range = parseRange(attributes["ref"] ?? "");
      this.budget.take("merges");
      if (range) this.merges.push(range);
    } else if (name === "customPr") {
      const property = listedProperty(attributes);
      if (property) this.properties.push(property);
    } else this.conditions.open(name, attributes);
  };

  readonly text = (piece: string): void => {
    if (!this.cell && !this.inData) this.conditions.text(piece);
    if (!this.cell || this.within === null) return;
    if (this.within === "v") {
      this.cell.value += piece;
      refuseBeyond("textLetters", this.cell.value.length);
    } else if (this.within === "f") {
      this.cell.formula += piece;
      refuseBeyond("formulaLetters", this.cell.formula.length);
    } else this.inlineText.add(piece);
  };

  readonly close = (name: string): void => {
    if (this.cell) {
      if (name === "c") {
        this.endCell(this.cell);
        this.cell = null;
        this.within = null;
      } else if (this.within === "is") {
        this.inlineText.close(name);
        if (name === "is") {
          this.cell.value = this.inlineText.value;
          this.within = null;
        }
      } else if (name === this.within) this.within = null;
    } else if (name === "sheetData") this.inData = false;
    else this.conditions.close(name);
  };

  finish(): SheetContents {
    for (const { key, group, name } of this.waiting) {
      const formula = this.sharedFormula(group, name);
      const cell = this.cells.get(key);
      if (formula === null) {
        if (cell && cell.value === null) this.cells.delete(key);
      } else if (cell) this.cells.set(key, { ...cell, formula });
    }
    markSpilled(this.cells, this.spills, this.budget);
    const { cells, hiddenRows, hiddenColumns, merges } = this;
    const conditionalFormats = this.conditions.all;
    return {
      cells,
      hiddenRows,
      hiddenColumns,
      merges,
      ...(conditionalFormats.length === 0 ? {} : { conditionalFormats }),
    };
  }

  private beginRow(attributes: Attributes): void {
    const stated = Number(attributes["r"]);
    this.row = Number.isSafeInteger(stated) && stated > 0 ? stated - 1 : this.row + 1;
    this.column = -1;
    if (isTrue(attributes["hidden"])) this.hiddenRows.add(this.row);
  }

  private beginCell(attributes: Attributes): void {
    const stated = placeOf(attributes["r"]);
    if (stated) {
      this.row = stated.row;
      this.column = stated.column;
    } else this.column += 1;
    this.cell = {
      row: this.row,
      column: this.column,
      attributes,
      hasValue: false,
      value: "",
      formula: "",
      formulaAttributes: null,
    };
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.within === "is") this.inlineText.open(name);
    else if (name === "v" && this.cell) {
      this.within = "v";
      this.cell.hasValue = true;
    } else if (name === "f") {
      this.within = "f";
      if (this.cell) this.cell.formulaAttributes = attributes;
    } else if (name === "is" && this.cell) {
      this.within = "is";
      this.cell.hasValue = true;
      this.inlineText.begin();
    }
  }

  private endCell(cell: CellInFile): void {
    const { row, column } = cell;
    if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) return;
    const key = cellKey(row, column);
    const { formula, spill, waits } = this.formulaOf(cell, key);
    const value = isLeftUncalculated(cell) ? null : this.valueOf(cell);
    if (formula === undefined && !waits && (value === null || value === "")) return;
    if (!this.cells.has(key)) this.budget.take("cells");
    if (spill) this.spills.push(spill);
    const style = this.sources.styles[Number(cell.attributes["s"] ?? 0)];
    this.cells.set(key, {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...style,
    });
  }

  private valueOf({ attributes, hasValue, value, formulaAttributes }: CellInFile): CellValue {
    if (!hasValue) return null;
    const kind = attributes["t"] ?? "n";
    switch (kind) {
      case "s":
        return this.sources.strings[Number(value)] ?? null;
      case "str":
        // Google Sheets writes the errors of formulas as texts.
        return formulaAttributes !== null && isErrorText(value) ? { error: value } : unescaped(value);
      case "inlineStr":
        return value;
      case "b":
        return value === "" ? null : isTrue(value.trim());
      case "e":
        // Stocks, other linked data types and pictures in a cell are values that older programs are shown as an error.
        if (formulaAttributes === null && attributes["vm"] !== undefined) return null;
        return { error: value.trim() === "" ? "#N/A" : value.trim() };
      case "d":
        return serialOfText(value.trim(), this.sources.date1904) ?? value;
      default:
        return numberOf(value);
    }
  }

  private formulaOf(
    cell: CellInFile,
    key: number,
  ): { readonly formula?: string; readonly spill?: RangeAddress; readonly waits?: true } {
    const { formula: stored, formulaAttributes } = cell;
    if (formulaAttributes === null) return {};
    const kind = formulaAttributes["t"];
    const range = parseRange(formulaAttributes["ref"] ?? "") ?? undefined;
    // A what-if table has no formula text of its own; as an array formula its results are not taken for typed numbers.
    if (kind === "dataTable") return { formula: "=TABLE()", ...(range ? { spill: range } : {}) };
    const name = cellName(cell.row, cell.column);
    const group = formulaAttributes["si"];
    if (kind === "shared" && group !== undefined) {
      if (stored !== "") this.shared.set(group, new SharedFormula(stored, name));
      else {
        const formula = this.sharedFormula(group, name);
        if (formula !== null) return { formula };
        this.waiting.push({ key, group, name });
        return { waits: true };
      }
    }
    if (stored === "") return {};
    this.budget.takeFormula(stored.length);
    const formula = `=${typedFormula(stored)}`;
    return kind === "array" && range ? { formula, spill: range } : { formula };
  }

  private sharedFormula(group: string, cell: string): string | null {
    const shared = this.shared.get(group);
    if (!shared) return null;
    const formula = `=${typedFormula(shared.at(cell))}`;
    this.budget.takeFormula(formula.length);
    return formula;
  }

  private hideColumns(attributes: Attributes): void {
    if (!isTrue(attributes["hidden"])) return;
    const first = Math.max(1, Number(attributes["min"]));
    const last = Math.min(LAST_COLUMN + 1, Number(attributes["max"]));
    if (!(first <= last)) return;
    this.budget.take("work", last - first + 1);
    for (let column = first; column <= last; column += 1) this.hiddenColumns.add(column - 1);
  }
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const plainPlace = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

function placeOf(address: string | undefined): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = plainPlace.exec(address ?? "") ?? [];
  if (letters === undefined || digits === undefined) return null;
  return { row: Number(digits) - 1, column: columnNumber(letters.toUpperCase()) };
}

/** The names of errors that English programs write; `#ERROR!` is what Google Sheets shows of a formula that it cannot read. */
function isErrorText(text: string): boolean {
  return /^#(REF!|NAME\?|VALUE!|DIV\/0!|NUM!|N\/A|NULL!|ERROR!)$/.test(text);
}

/** A number as the file writes it; what is none stays the text that it is. */
function numberOf(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : text;
}
