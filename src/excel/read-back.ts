import { cellName } from "../workbook/address";
import type { Plan, PlannedFigure } from "../workbook/plan";
import type { CellInput } from "./cell-input";
import type { PreparedFill } from "./fill-steps";

/** A cell that does not hold what was written, or shows an error. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}

export interface FilledFigure extends PlannedFigure {
  readonly value: string | number | boolean;
  /** As the cell shows it, in the user's own number style. */
  readonly text: string;
  /** A check's outcome; absent for a figure that is only shown. */
  readonly passes?: boolean;
}

export interface ReadBack {
  readonly figures: readonly FilledFigure[];
  readonly differences: readonly Difference[];
}

/** More than this is not listed. */
const MOST_DIFFERENCES = 100;
const BUSY = /^#(BUSY!|GETTING_DATA)/;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)/;
const WAITS = 40;
const WAIT = 250;

/** Reads what was written and the figures of the summary, in one round trip; more only while Excel is still calculating. */
export async function readBack(
  context: Excel.RequestContext,
  plan: Plan,
  prepared: PreparedFill,
  signal: AbortSignal | undefined,
): Promise<ReadBack> {
  for (let waited = 0; ; waited += 1) {
    const found = await readOnce(context, plan, prepared);
    if (!found.busy || waited === WAITS || signal?.aborted === true) return found;
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
}

async function readOnce(
  context: Excel.RequestContext,
  plan: Plan,
  prepared: PreparedFill,
): Promise<ReadBack & { readonly busy: boolean }> {
  const { workbook } = context;
  const blocks = prepared.blocks.map((block) => {
    const { row, column, rows, columns } = block.range;
    const range = workbook.worksheets.getItem(block.sheet).getRangeByIndexes(row, column, rows, columns);
    const hasFormulas = block.inputs.some((line) => line.some(isFormula));
    if (hasFormulas) range.load("values,formulas");
    else range.load("values");
    return { block, range, hasFormulas };
  });
  const updated = prepared.updated.map((update) => {
    const range = workbook.names.getItem(update.name).getRange();
    range.load("values,rowIndex,columnIndex");
    range.worksheet.load("name");
    return { update, range };
  });
  const figures = plan.summary.map((figure) => {
    const range = workbook.worksheets.getItem(figure.sheet).getRangeByIndexes(figure.row, figure.column, 1, 1);
    range.load("values,text");
    return { figure, range };
  });
  await context.sync();

  const differences: Difference[] = [];
  let busy = false;
  const compare = (
    sheet: string,
    row: number,
    column: number,
    input: CellInput,
    value: unknown,
    formula: unknown,
  ): void => {
    if (input === null) return;
    if (typeof value === "string" && BUSY.test(value)) busy = true;
    if (differences.length >= MOST_DIFFERENCES) return;
    const found = differenceOf(input, value, formula);
    if (found !== null) differences.push({ sheet, cell: cellName(row, column), ...found });
  };
  for (const { block, range, hasFormulas } of blocks) {
    block.inputs.forEach((line, row) => {
      line.forEach((input, column) => {
        const value: unknown = range.values[row]?.[column];
        const formula: unknown = hasFormulas ? range.formulas[row]?.[column] : value;
        compare(block.sheet, block.range.row + row, block.range.column + column, input, value, formula);
      });
    });
  }
  for (const { update, range } of updated) {
    update.inputs.forEach((line, row) => {
      line.forEach((input, column) => {
        const value: unknown = range.values[row]?.[column];
        compare(range.worksheet.name, range.rowIndex + row, range.columnIndex + column, input, value, value);
      });
    });
  }
  return { busy, differences, figures: figures.map(({ figure, range }) => filled(figure, range)) };
}

function filled(figure: PlannedFigure, range: Excel.Range): FilledFigure {
  const value = (range.values[0]?.[0] ?? "") as string | number | boolean;
  const text = range.text[0]?.[0] ?? "";
  return figure.kind === "check" ? { ...figure, value, text, passes: value === true } : { ...figure, value, text };
}

function isFormula(input: CellInput): boolean {
  return typeof input === "string" && input.startsWith("=");
}

function differenceOf(input: CellInput, value: unknown, formula: unknown): { expected: string; found: string } | null {
  if (isFormula(input)) {
    if (typeof value === "string" && ERROR.test(value)) return { expected: String(input), found: value };
    return normalized(String(formula)) === normalized(String(input))
      ? null
      : { expected: String(input), found: String(formula) };
  }
  const expected = typeof input === "string" ? input.replace(/^'/, "") : input;
  return value === expected ? null : { expected: String(expected), found: String(value) };
}

/** Excel takes needless quotes off a sheet's name and may write spaces and case its own way. */
function normalized(formula: string): string {
  return formula.replace(/[' ]/g, "").toUpperCase();
}
