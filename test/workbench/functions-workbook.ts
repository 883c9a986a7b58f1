import { Failure } from "../../src/rule/failure";
import { evaluate, type CellResult } from "../../src/rule/evaluation";
import type { RawArgument } from "../../src/rule/raw";
import type { Language } from "../../src/core/wording";
import { functionsMetadata } from "../../src/excel/functions/metadata";
import { registerFunctions } from "../../src/excel/functions/associate";
import { rules } from "../../src/rules";
import { startHeadless, type HeadlessOptions, type HeadlessWorkbench } from "../../src/workbench/headless";
import { cellName } from "../../src/workbook/address";
import { registered } from "../rules/call";

/** What a cell shows: its value as Office.js answers it, and the message that goes with an error. */
export interface Shown {
  readonly value: unknown;
  readonly message: string | null;
}

/** A value to put into a cell; null leaves it blank. */
export type Content = number | string | boolean | null;

/** Where the formula under test stands: right of all the cells that it refers to. */
export const RESULT = { row: 0, column: 25 } as const;

/** A workbook in which the add-in's functions are typed into cells; each case gets a sheet of its own. */
export class FunctionsWorkbook {
  readonly workbench: HeadlessWorkbench;
  private sheets = 0;

  constructor(
    readonly language: Language = "en",
    options: HeadlessOptions = {},
  ) {
    // The core is called here with null for a blank cell, as Excel on the web calls it; what other builds send has its own tests.
    const moods = { blankCells: "null" } as const;
    this.workbench = startHeadless({ displayLanguage: language === "en" ? "en-US" : "pt-BR", moods, ...options });
    this.workbench.installGlobals();
    registerFunctions(rules);
    this.workbench.registerFunctions(functionsMetadata(rules, language, ""));
  }

  dispose(): void {
    this.workbench.dispose();
  }

  /** A new sheet with these cells, each block of contents from its address on. */
  async sheet(blocks: Readonly<Record<string, Content | readonly (readonly Content[])[]>> = {}): Promise<string> {
    this.sheets += 1;
    const name = `Case ${String(this.sheets)}`;
    await this.workbench.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      for (const [address, contents] of Object.entries(blocks)) {
        const rows: readonly (readonly Content[])[] = Array.isArray(contents)
          ? (contents as readonly (readonly Content[])[])
          : [[contents as Content]];
        const range = sheet.getRange(address).getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
        range.values = rows.map((row) => row.map((each) => (each === null ? "" : each)));
      }
      await context.sync();
    });
    return name;
  }

  async write(sheet: string, address: string, formula: Content): Promise<void> {
    await this.workbench.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula === null ? "" : formula]];
      await context.sync();
    });
  }

  /** The rows and columns from a cell on, as the client reads them. */
  async read(sheet: string, row: number, column: number, rows: number, columns: number): Promise<Shown[][]> {
    const values = await this.workbench.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    return values.map((line, rowOffset) =>
      line.map((value, columnOffset) => {
        const address = cellName(row + rowOffset, column + columnOffset);
        return { value, message: this.workbench.cell(sheet, address).message };
      }),
    );
  }

  async one(sheet: string, address: string): Promise<Shown> {
    await this.workbench.settle();
    const { value, message } = this.workbench.cell(sheet, address);
    return { value: typeof value === "object" && value !== null ? value.error : (value ?? ""), message };
  }

  /** Types the formula and reads `rows` × `columns` cells from it on, with one blank row and column around as a margin. */
  async calculated(sheet: string, formula: string, rows: number, columns: number): Promise<Shown[][]> {
    const { row, column } = RESULT;
    await this.write(sheet, cellName(row, column), formula);
    return this.read(sheet, row, column, rows + 1, columns + 1);
  }
}

const BLANK: Shown = { value: "", message: null };

/** What the core gives for a call, as cells show it, with the blank margin that proves that nothing else was filled. */
export function shownByCore(id: string, args: readonly RawArgument[], language: Language): Shown[][] {
  const cells = coreCells(id, args, language);
  const width = cells[0]?.length ?? 0;
  return [
    ...cells.map((row) => [...row.map((cell) => shown(cell, language)), BLANK]),
    Array<Shown>(width + 1).fill(BLANK),
  ];
}

function coreCells(id: string, args: readonly RawArgument[], language: Language): readonly (readonly CellResult[])[] {
  try {
    return evaluate(registered(id), args, { recording: false, language }).cells;
  } catch (problem) {
    if (problem instanceof Failure) return [[problem]];
    throw problem;
  }
}

function shown(cell: CellResult, language: Language): Shown {
  return cell instanceof Failure ? failed(cell, language) : { value: cell, message: null };
}

function failed(failure: Failure, language: Language): Shown {
  return { value: failure.reason === "notAvailable" ? "#N/A" : "#VALUE!", message: failure.wording[language] };
}
