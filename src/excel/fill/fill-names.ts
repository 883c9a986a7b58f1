import type { Wording } from "../../core/wording";
import { fillWording } from "../../core/wording";
import { rangeName } from "../../workbook/address";
import type { CellContent, Plan } from "../../workbook/plan";
import { replacingInput, type CellInput } from "../writing/cell-input";
import type { FillRecord } from "./fill-record";
import { isFormula, restoringInput, sameValue } from "./table-update";
import { excelProblem } from "../problem";
import { restore } from "./restore";
import {
  nameNamed,
  readNamedContents,
  readWorkbookState,
  sheetNamed,
  STAMP_TEMPLATE,
  type NamedContent,
  type NameState,
  type WorkbookState,
} from "./workbook-state";

/** Filling the user's own template: cells that bear the names of inputs and results get their values, nothing else is touched. */

export interface NameMatch {
  readonly name: string;
  readonly kind: "input" | "result";
  /** `ownFormula`: the cell computes itself, and is left to it. */
  readonly state: "found" | "missing" | "wrongShape" | "ownFormula";
  /** `Proposta!B4`; absent where the name is missing. */
  readonly address?: string;
  readonly needed: Shape;
  readonly found?: Shape;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** More rows than that are welcome: the rest is cleared. */
  readonly grows: boolean;
}

export interface NamesPreview {
  readonly matches: readonly NameMatch[];
  readonly obstacles: readonly Wording[];
}

export type NamesOutcome =
  | {
      readonly kind: "filled";
      readonly record: FillRecord;
      readonly preview: NamesPreview;
      readonly different: readonly string[];
    }
  | { readonly kind: "refused"; readonly preview: NamesPreview }
  | { readonly kind: "failed"; readonly problem: Wording; readonly restored: boolean };

const noNames: Wording = {
  en: "No cell of this workbook bears one of the template's names.",
  "pt-BR": "Nenhuma célula desta pasta de trabalho tem um dos nomes do modelo.",
};
const wrongShapes: Wording = {
  en: "These names have the wrong size: {names}.",
  "pt-BR": "Estes nomes têm o tamanho errado: {names}.",
};
const readOnly: Wording = { en: "The workbook is read-only.", "pt-BR": "A pasta de trabalho é somente leitura." };
const sheetProtected: Wording = {
  en: "The sheet “{sheet}” is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  "pt-BR": "A planilha “{sheet}” está protegida. Desproteja-a (Revisão, Desproteger Planilha) e tente de novo.",
};

interface Wanted {
  readonly name: string;
  readonly kind: NameMatch["kind"];
  readonly cells: readonly (readonly CellContent[])[];
  readonly needed: Shape;
}

function wantedOf(plan: Plan): readonly Wanted[] {
  const tables = new Set(plan.tables.map((table) => table.name));
  const wanted = (name: string, kind: Wanted["kind"], cells: Wanted["cells"]): Wanted[] => {
    const columns = cells[0]?.length ?? 0;
    return columns === 0
      ? []
      : [{ name, kind, cells, needed: { rows: cells.length, columns, grows: tables.has(name) } }];
  };
  return [
    ...plan.inputs.flatMap(({ name, cells }) => wanted(name, "input", cells)),
    ...plan.results.flatMap(({ name, values }) => wanted(name, "result", values)),
  ];
}

interface Written {
  readonly match: NameMatch;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly before: readonly (readonly CellInput[])[];
}

/** Which names of the template the workbook has, before anything is written. */
export function previewNames(plan: Plan): Promise<NamesPreview> {
  return Excel.run(async (context) => (await prepare(context, plan)).preview);
}

export async function fillNames(plan: Plan): Promise<NamesOutcome> {
  let record: FillRecord | null = null;
  try {
    return await Excel.run(async (context): Promise<NamesOutcome> => {
      const { preview, written, state } = await prepare(context, plan);
      if (preview.obstacles.length > 0) return { kind: "refused", preview };
      record = recordOf(plan, state, written);
      const ranges = written.map(({ match, inputs }) => {
        const range = context.workbook.names.getItem(match.name).getRange();
        range.formulas = inputs as unknown[][];
        range.load("values");
        return range;
      });
      await context.sync();
      const different = written.flatMap(({ match, inputs }, index) =>
        holds(ranges[index]?.values as CellInput[][], inputs) ? [] : [match.name],
      );
      return { kind: "filled", record, preview, different };
    });
  } catch (problem) {
    const restored = record === null || (await takenBack(record));
    return { kind: "failed", problem: excelProblem(problem), restored };
  }
}

async function takenBack(record: FillRecord): Promise<boolean> {
  try {
    await Excel.run((context) => restore(context, record));
    return true;
  } catch {
    return false;
  }
}

async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
): Promise<{ readonly state: WorkbookState; readonly preview: NamesPreview; readonly written: readonly Written[] }> {
  const state = await readWorkbookState(context);
  const wanted = wantedOf(plan);
  const theirs = wanted.flatMap(({ name }) => usersName(state, name) ?? []);
  const contents = theirs.length === 0 ? new Map<string, NamedContent>() : await readNamedContents(context, theirs);
  const written: Written[] = [];
  const matches = wanted.map((each) => {
    const content = contents.get(each.name.toLowerCase());
    const match = matchOf(each, content);
    if (content && match.state === "found") written.push(writtenInto(match, each, content));
    return match;
  });
  return { state, written, preview: { matches, obstacles: obstaclesOf(state, matches, written, contents) } };
}

/** A name on a sheet that a fill made is the add-in's own. */
function usersName(state: WorkbookState, name: string): NameState | null {
  const known = nameNamed(state, name);
  if (!known?.target) return null;
  return sheetNamed(state, known.target.sheet)?.stamps.has(STAMP_TEMPLATE) === true ? null : known;
}

function matchOf(wanted: Wanted, content: NamedContent | undefined): NameMatch {
  const { name, kind, needed } = wanted;
  if (!content) return { name, kind, state: "missing", needed };
  const { sheet, range } = content;
  const found: Shape = { rows: range.rows, columns: range.columns, grows: false };
  const address = `${sheet}!${rangeName(range)}`;
  const fits = needed.grows
    ? range.columns === needed.columns && range.rows >= needed.rows
    : orientations(wanted.cells).some((cells) => cells.length === range.rows && cells[0]?.length === range.columns);
  if (!fits) return { name, kind, state: "wrongShape", address, needed, found };
  const computes = content.formulas.some((line, row) =>
    line.some((formula, column) => isFormula(formula, content.values[row]?.[column])),
  );
  return { name, kind, state: computes ? "ownFormula" : "found", address, needed, found };
}

/** A row of inputs may as well stand in a column. */
function orientations(cells: Wanted["cells"]): readonly Wanted["cells"][] {
  const [first = []] = cells;
  if (cells.length !== 1 && first.length !== 1) return [cells];
  return [cells, first.map((_, column) => cells.map((line) => line[column] ?? { kind: "blank" }))];
}

function writtenInto(match: NameMatch, wanted: Wanted, content: NamedContent): Written {
  const { rows, columns } = content.range;
  const cells =
    orientations(wanted.cells).find((each) => each.length === rows && each[0]?.length === columns) ?? wanted.cells;
  const blank: CellContent = { kind: "blank" };
  const inputs = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): CellInput => {
      const planned = cells[row]?.[column] ?? blank;
      // An input that the plan computes from law is computed there too.
      return sameValue(content.values[row]?.[column], planned) && planned.kind !== "formula"
        ? null
        : replacingInput(planned);
    }),
  );
  const before = content.formulas.map((line, row) =>
    line.map((formula, column) =>
      (inputs[row]?.[column] ?? null) === null ? null : restoringInput(formula, content.values[row]?.[column]),
    ),
  );
  return { match, inputs, before };
}

function obstaclesOf(
  state: WorkbookState,
  matches: readonly NameMatch[],
  written: readonly Written[],
  contents: ReadonlyMap<string, NamedContent>,
): readonly Wording[] {
  const obstacles: Wording[] = [];
  if (state.readOnly) obstacles.push(readOnly);
  const wrong = matches.filter((match) => match.state === "wrongShape").map(({ name }) => name);
  if (wrong.length > 0) obstacles.push(fillWording(wrongShapes, { names: wrong.join(", ") }));
  else if (written.length === 0) obstacles.push(noNames);
  const sheets = new Set(written.map(({ match }) => contents.get(match.name.toLowerCase())?.sheet ?? ""));
  for (const sheet of sheets) {
    if (sheetNamed(state, sheet)?.protected === true) obstacles.push(fillWording(sheetProtected, { sheet }));
  }
  return obstacles;
}

function recordOf(plan: Plan, state: WorkbookState, written: readonly Written[]): FillRecord {
  return {
    template: plan.template,
    activeSheet: state.activeSheet,
    made: [],
    setAside: [],
    names: [],
    updates: written.map(({ match, before }) => ({ name: match.name, inputs: before, added: 0 })),
    stamps: [],
  };
}

function holds(values: readonly (readonly CellInput[])[], inputs: readonly (readonly CellInput[])[]): boolean {
  return inputs.every((line, row) =>
    line.every((input, column) => {
      if (input === null || (typeof input === "string" && input.startsWith("="))) return true;
      const expected = typeof input === "string" ? input.replace(/^'/, "") : input;
      return values[row]?.[column] === expected;
    }),
  );
}
