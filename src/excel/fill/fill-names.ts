import type { Wording } from "../../core/wording";
import { fillWording } from "../../core/wording";
import { cellName, rangeName } from "../../workbook/address";
import type { CellContent, Plan } from "../../workbook/plan";
import { replacingInput, type CellInput } from "../writing/cell-input";
import { queueTyped } from "../writing/typed-cells";
import type { CellChange } from "./fill-step";
import { ChangedMeanwhile, changedMeanwhile, contentsBefore, queueGuards } from "./meanwhile";
import { isFormula, restoringInput, sameValue } from "./table-update";
import { excelProblem } from "../problem";
import { queueHeldCells, withHeldSheet } from "../taking-back/held-cells";
import { inTurn, leftOver, type LeftOver } from "../taking-back/write-all-or-nothing";
import { emptyRecord, type RangeRecord, type WriteRecord } from "../taking-back/write-record";
import {
  isOurs,
  nameNamed,
  readNamedContents,
  readWorkbookState,
  sheetNamed,
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
  /** Every cell that would hold something else. */
  readonly cells: readonly CellChange[];
  readonly obstacles: readonly Wording[];
}

export type NamesOutcome =
  | {
      readonly kind: "filled";
      readonly record: WriteRecord;
      readonly preview: NamesPreview;
      readonly different: readonly string[];
    }
  | { readonly kind: "refused"; readonly preview: NamesPreview }
  | { readonly kind: "failed"; readonly problem: Wording; readonly restored: boolean; readonly left: LeftOver | null };

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
  readonly content: NamedContent;
}

/** Which names of the template the workbook has, before anything is written. */
export function previewNames(plan: Plan): Promise<NamesPreview> {
  return Excel.run(async (context) => (await prepare(context, plan)).preview);
}

/** @param consent the preview that the person agreed to; what was changed since is asked again */
export function fillNames(plan: Plan, consent?: NamesPreview): Promise<NamesOutcome> {
  return inTurn(async () => {
    let record: WriteRecord | null = null;
    try {
      return await Excel.run(async (context): Promise<NamesOutcome> => {
        const { preview, written, state, contents } = await prepare(context, plan);
        if (preview.obstacles.length > 0 || (consent && !sameCells(preview, consent)))
          return { kind: "refused", preview };
        record = recordOf(state, written);
        const guards = queueGuards(
          context,
          { updated: written.map(({ match, inputs }) => ({ name: match.name, inputs })) },
          contents,
        );
        const held = queueHeldCells(context, record);
        const ranges = written.map(({ match, inputs, content }) => {
          const range = context.workbook.names.getItem(match.name).getRange();
          queueTyped(range, inputs, content.formats);
          range.load("values");
          return range;
        });
        await context.sync();
        const changed = changedMeanwhile(guards);
        if (changed.length > 0) {
          record = { ...record, ranges: contentsBefore(record, guards) };
          throw new ChangedMeanwhile(changed);
        }
        if (held) {
          held.delete();
          await context.sync();
        }
        const different = written.flatMap(({ match, inputs }, index) =>
          holds(ranges[index]?.values as CellInput[][], inputs) ? [] : [match.name],
        );
        return { kind: "filled", record, preview, different };
      });
    } catch (problem) {
      const left = await leftOver(record);
      return { kind: "failed", problem: excelProblem(problem), restored: left === null, left };
    }
  });
}

function sameCells(one: NamesPreview, other: NamesPreview): boolean {
  return JSON.stringify(one.cells) === JSON.stringify(other.cells);
}

async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
): Promise<{
  readonly state: WorkbookState;
  readonly preview: NamesPreview;
  readonly written: readonly Written[];
  readonly contents: ReadonlyMap<string, NamedContent>;
}> {
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
  const cells = written.flatMap(changesOf);
  const obstacles = obstaclesOf(state, matches, written, contents);
  return { state, written, contents, preview: { matches, cells, obstacles } };
}

/** A name on a sheet that a fill made is the add-in's own. */
function usersName(state: WorkbookState, name: string): NameState | null {
  const known = nameNamed(state, name);
  if (!known?.target) return null;
  return isOurs(sheetNamed(state, known.target.sheet)) ? null : known;
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
  return { match, inputs, content };
}

function changesOf({ inputs, content }: Written): readonly CellChange[] {
  const { sheet, range, values } = content;
  return inputs.flatMap((line, row) =>
    line.flatMap((input, column) => {
      if (input === null) return [];
      const after = typeof input === "string" ? input.replace(/^'/, "") : input;
      const cell = cellName(range.row + row, range.column + column);
      return [{ sheet, cell, before: values[row]?.[column] ?? "", after, byHand: false }];
    }),
  );
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

function recordOf(state: WorkbookState, written: readonly Written[]): WriteRecord {
  const ranges = written.map(({ match, inputs, content }): RangeRecord => ({
    place: { name: match.name, rows: content.range.rows, columns: content.range.columns },
    before: content.formulas.map((line, row) =>
      line.map((formula, column) => restoringInput(formula, content.values[row]?.[column])),
    ),
    shown: content.values,
    written: inputs,
    formats: content.formats,
    added: [],
  }));
  return withHeldSheet({ ...emptyRecord(state.activeSheet), ranges }, state);
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
