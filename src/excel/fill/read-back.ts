import { errorTextOf } from "../../rule/raw";
import { type CellAddress, cellName, parseRange, splitAddress } from "../../workbook/address";
import type { Plan, PlannedFigure } from "../../workbook/plan";
import { sealReferringTo } from "../../workbook/seal";
import { type Answered, readContents } from "../reading/sized-reading";
import type { CellInput } from "../writing/cell-input";
import { queueColumnWidths, queuePrintSetUp, queueSheetLooks, queueWholePrint } from "../writing/writer";
import type { MadeSheets } from "./fill-step";
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
const BUSY: ReadonlySet<string | null> = new Set(["#BUSY!", "#GETTING_DATA"]);
const WAITS = 40;
const WAIT = 250;

/**
 * What is said of a sheet before its cells are read: seals, and how it looks.
 * @param called what the workbook calls the plan's sheets: a name that none bears is refused
 * @param isThere whether the names exist already
 */
export function queueSeals(
  context: Excel.RequestContext,
  { seals }: PreparedFill,
  called: ReadonlyMap<string, string>,
  isThere = false,
): void {
  for (const { name, before, formula, planned } of seals) {
    const sheet = called.get(planned);
    const sealed = sheet === undefined ? formula : sealReferringTo(formula, sheet);
    if (before === null && !isThere) context.workbook.names.add(name, sealed).visible = false;
    else context.workbook.names.getItem(name).formula = sealed;
  }
}

/** The plan's sheets as the workbook knows them, by their ids: people may rename them meanwhile. */
export function plannedSheets(
  context: Excel.RequestContext,
  { ids }: PreparedFill,
  made: MadeSheets,
): ReadonlyMap<string, Excel.Worksheet> {
  const updated = [...ids].map(([name, id]) => [name, context.workbook.worksheets.getItem(id)] as const);
  return new Map([...made, ...updated]);
}

/** Where the page set-up or a look is refused, all else is filled: they go last, and their failure is only reported. */
export function queueLooks(prepared: PreparedFill, sheets: ReadonlyMap<string, Excel.Worksheet>, plan: Plan): void {
  for (const sheet of prepared.made) {
    const worksheet = sheets.get(sheet.name);
    if (worksheet) queueSheetLooks(worksheet, sheet);
  }
  const copy = prepared.parametersCopy === null ? undefined : sheets.get(prepared.parametersCopy);
  const parameters = plan.sheets.find(({ name }) => plan.tables.some((table) => table.shared && table.sheet === name));
  if (copy && parameters) {
    queueColumnWidths(copy, parameters);
    copy.showGridlines = false;
  }
  for (const sheet of prepared.made) {
    const worksheet = sheets.get(sheet.name);
    if (worksheet) queuePrintSetUp(worksheet, sheet);
  }
  for (const sheet of prepared.nowWhole) {
    const worksheet = sheets.get(sheet.name);
    if (worksheet) queueWholePrint(worksheet, sheet);
  }
}

/**
 * Reads what was written and the figures of the summary, in one round trip where an answer holds it; again only while Excel is still
 * calculating.
 */
export async function readBack(
  context: Excel.RequestContext,
  plan: Plan,
  prepared: PreparedFill,
  made: MadeSheets,
  signal: AbortSignal | undefined,
): Promise<ReadBack> {
  for (let waited = 0; ; waited += 1) {
    const found = await readOnce(context, plan, prepared, made);
    if (!found.busy || waited === WAITS || signal?.aborted === true) return found;
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
}

async function readOnce(
  context: Excel.RequestContext,
  plan: Plan,
  prepared: PreparedFill,
  made: MadeSheets,
): Promise<ReadBack & { readonly busy: boolean }> {
  const { workbook } = context;
  const sheetAt = (planned: string): Excel.Worksheet =>
    made.get(planned) ?? workbook.worksheets.getItem(prepared.ids.get(planned) ?? planned);
  const blocks = prepared.blocks.map((block) => {
    const { row, column, rows, columns } = block.range;
    const range = (): Excel.Range => sheetAt(block.sheet).getRangeByIndexes(row, column, rows, columns);
    const hasFormulas = block.inputs.some((line) => line.some(isFormula));
    return { range, rows, columns, contents: hasFormulas ? (["values", "formulas"] as const) : (["values"] as const) };
  });
  const updated = prepared.updated.map(({ name, inputs }) => ({
    range: () => workbook.names.getItem(name).getRange(),
    rows: inputs.length,
    columns: inputs[0]?.length ?? 1,
    // What is computed is compared by its formula; most updates write none.
    contents: inputs.some((line) => line.some(isFormula)) ? (["values", "formulas"] as const) : (["values"] as const),
  }));
  const figures = plan.summary.map((figure) => ({
    range: figureRange(workbook, figure, plan, prepared, sheetAt),
    rows: 1,
    columns: 1,
    contents: ["values", "text"] as const,
  }));
  const verdicts = plan.summary.flatMap(({ verdict, ...figure }) =>
    verdict === undefined ? [] : [{ ...figure, ...verdict }],
  );
  const readVerdicts = verdicts.map((verdict) => ({
    range: figureRange(workbook, verdict, plan, prepared, sheetAt),
    rows: 1,
    columns: 1,
    contents: ["values"] as const,
  }));
  const answers = await readContents(context, [...blocks, ...updated, ...figures, ...readVerdicts]);

  const differences: Difference[] = [];
  let busy = false;
  const compare = (
    inputs: readonly (readonly CellInput[])[],
    sheet: string,
    corner: CellAddress,
    index: number,
  ): void => {
    const answer = answers[index];
    inputs.forEach((line, row) => {
      line.forEach((input, column) => {
        if (input === null) return;
        const value = answer?.values[row]?.[column];
        if (typeof value === "string" && BUSY.has(errorTextOf(value))) busy = true;
        if (differences.length >= MOST_DIFFERENCES) return;
        const found = differenceOf(input, value, answer?.formulas[row]?.[column] ?? value);
        if (found !== null)
          differences.push({ sheet, cell: cellName(corner.row + row, corner.column + column), ...found });
      });
    });
  };
  prepared.blocks.forEach(({ inputs, sheet, range }, index) => compare(inputs, sheet, range, index));
  prepared.updated.forEach(({ inputs }, offset) => {
    const index = prepared.blocks.length + offset;
    // Rows that were put in above have moved the range.
    const { sheet, cells } = splitAddress(answers[index]?.address ?? "");
    const corner = parseRange(cells);
    if (corner) compare(inputs, sheet, corner, index);
  });
  const ofFigures = answers.slice(prepared.blocks.length + prepared.updated.length);
  const ofVerdicts = ofFigures.splice(plan.summary.length);
  return {
    busy,
    differences,
    figures: plan.summary.map((figure, index) => {
      const verdict = figure.verdict === undefined ? undefined : ofVerdicts.shift()?.values[0]?.[0];
      return filled(figure, ofFigures[index], verdict);
    }),
  };
}

/** A figure's cell by its name where it has one, so that rows put in above do not matter. */
function figureRange(
  workbook: Excel.Workbook,
  figure: PlannedFigure,
  plan: Plan,
  prepared: PreparedFill,
  sheetAt: (planned: string) => Excel.Worksheet,
): () => Excel.Range {
  const { sheet, row, column } = figure;
  const isMade = prepared.made.some(({ name }) => name === sheet);
  const named = plan.names.find(
    ({ range, sheet: on }) =>
      on === sheet &&
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );
  if (isMade || !named) return () => sheetAt(sheet).getRangeByIndexes(row, column, 1, 1);
  return () =>
    workbook.names
      .getItem(named.name)
      .getRange()
      .getCell(row - named.range.row, column - named.range.column);
}

function filled(figure: PlannedFigure, answer: Answered | undefined, verdict: unknown): FilledFigure {
  const value = (answer?.values[0]?.[0] ?? "") as string | number | boolean;
  const text = (answer?.text[0]?.[0] ?? "") as string;
  const { sheet, cells } = splitAddress(answer?.address ?? "");
  const at = parseRange(cells);
  const place = at ? { sheet, row: at.row, column: at.column } : {};
  const read = { ...figure, ...place, value, text };
  if (figure.verdict !== undefined) return { ...read, passes: verdict === true };
  return figure.kind === "check" ? { ...read, passes: value === true } : read;
}

function isFormula(input: CellInput): boolean {
  return typeof input === "string" && input.startsWith("=");
}

function differenceOf(input: CellInput, value: unknown, formula: unknown): { expected: string; found: string } | null {
  if (isFormula(input)) {
    if (typeof value === "string" && errorTextOf(value) !== null) return { expected: String(input), found: value };
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

export function namesOf(sheets: ReadonlyMap<string, Excel.Worksheet>): ReadonlyMap<string, string> {
  return new Map([...sheets].map(([planned, { name }]) => [planned, name]));
}
