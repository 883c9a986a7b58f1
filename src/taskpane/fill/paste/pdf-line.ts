import { languages } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import { flagOf, readCell } from "./cell-reading";
import type { Pasted } from "./pasted";
import { isTotalRow } from "./summary-rows";

const day = /^\d{1,2}[/.]\d{1,2}[/.](\d{4}|\d{2})$|^\d{4}-\d{2}-\d{2}$/;
const figure = /^[(−–-]?(R\$)?[−–-]?\d[\d.,]*%?\)?[-−]?$|^[−–-]$/;
const percentage = /%\)?$/;
const code = /^\d+([./-]\d+)*[./-]?$/;

/** `-`, `R$` and `%` that stand apart from the figure that they belong to. */
function tokensOf(line: string): string[] {
  return line
    .replace(/([−–-])\s+(?=(R\$\s*)?\d)/g, (_whole, sign: string, _currency, at: number) =>
      at === 0 || line[at - 1] === " " ? sign : `${sign} `,
    )
    .replace(/R\$\s+/g, "R$")
    .replace(/(\d)\s+%/g, "$1%")
    .split(/\s+/)
    .filter(Boolean);
}

/** Neighbouring columns of one kind, which share the words of a line between them. */
interface ColumnRun {
  readonly kind: "code" | ScalarField["kind"];
  readonly columns: readonly ScalarField[];
}

function columnRuns(columns: readonly ScalarField[]): readonly ColumnRun[] {
  const runs: { kind: ColumnRun["kind"]; columns: ScalarField[] }[] = [];
  columns.forEach((column, at) => {
    const isCode = column.kind === "text" && column.id === "code" && columns[at + 1]?.kind === "text";
    const kind = isCode ? "code" : column.kind;
    const last = runs.at(-1);
    const shares = kind === "number" || kind === "date" || kind === "text";
    if (last && shares && last.kind === kind) last.columns.push(column);
    else runs.push({ kind, columns: [column] });
  });
  return runs;
}

/** One way in which a run takes the next words of a line. */
interface Taken {
  readonly words: number;
  readonly cells: readonly string[];
  /** How far it is from what a table looks like; the least is the line's reading. */
  readonly cost: number;
}

const isRequired = ({ required }: ScalarField): boolean => required;

/** Figures or days: one for each column, or for each that must be there. */
function takenFigures({ columns }: ColumnRun, words: readonly string[], shape: RegExp): readonly Taken[] {
  let most = 0;
  while (most < columns.length && shape.test(words[most] ?? "")) most += 1;
  const suits = (column: ScalarField, word: string): boolean =>
    !percentage.test(word) || (column.kind === "number" && column.unit === "rate");
  const isWhole = most === columns.length && columns.every((column, at) => suits(column, words[at] ?? ""));
  const ways = isWhole ? [{ words: most, cells: words.slice(0, most), cost: 0 }] : [];
  const wanted = columns.filter(isRequired).length;
  if (wanted >= columns.length || most < wanted) return ways;
  let next = 0;
  const cells = columns.map((column) => (column.required ? (words[next++] ?? "") : ""));
  if (!columns.every((column, at) => suits(column, cells[at] ?? ""))) return ways;
  return [...ways, { words: wanted, cells, cost: 2 }];
}

/** A month may be written in more words than its label has: `janeiro de 2018`. */
const MONTH_WORDS = 4;

function longestOption(column: ScalarField): number {
  if (column.kind !== "choice") return 0;
  const labels = column.options.flatMap(({ label }) => languages.map((each) => label[each]));
  return Math.max(MONTH_WORDS, ...labels.map((label) => label.split(/\s+/).length));
}

/** How many words make one of the choices. */
function takenChoice({ columns }: ColumnRun, words: readonly string[]): readonly Taken[] {
  const [column] = columns;
  if (!column) return [];
  const ways: Taken[] = [];
  for (let length = Math.min(longestOption(column), words.length); length > 0; length -= 1) {
    const text = words.slice(0, length).join(" ");
    const reading = readCell(text, column, "pt-BR");
    const isOption = reading.kind === "answer" && reading.answer !== "";
    if (isOption) ways.push({ words: length, cells: [text], cost: 0 });
    else if (isTotalRow([text])) ways.push({ words: length, cells: [text], cost: 1 });
  }
  return column.required ? ways : [...ways, { words: 0, cells: [""], cost: 2 }];
}

/** Words of a text; figures among them are a last resort, since they are more likely the next column's. */
function takenText({ columns }: ColumnRun, words: readonly string[]): readonly Taken[] {
  const rest = columns.slice(1).map(() => "");
  const ways: Taken[] = columns.some(isRequired) ? [] : [{ words: 0, cells: ["", ...rest], cost: 2 }];
  let cost = 0;
  for (let length = 1; length <= words.length; length += 1) {
    const word = words[length - 1] ?? "";
    if (figure.test(word) || day.test(word)) cost += word.length === 1 ? 0.1 : 1;
    const text = words.slice(0, length).join(" ");
    // Figures alone are no name.
    if (/\p{L}/u.test(text)) ways.push({ words: length, cells: [text, ...rest], cost });
  }
  return ways;
}

function waysOf(run: ColumnRun, words: readonly string[]): readonly Taken[] {
  const [word = ""] = words;
  switch (run.kind) {
    case "code":
      return [...(code.test(word) ? [{ words: 1, cells: [word], cost: 0 }] : []), { words: 0, cells: [""], cost: 1 }];
    case "flag": {
      const isFlag = word !== "" && !/\d/.test(word) && flagOf(word) !== null;
      return [...(isFlag ? [{ words: 1, cells: [word], cost: 0 }] : []), { words: 0, cells: [""], cost: 1.5 }];
    }
    case "number":
      return takenFigures(run, words, figure);
    case "date":
      return takenFigures(run, words, day);
    case "choice":
      return takenChoice(run, words);
    case "text":
      return takenText(run, words);
  }
}

interface Reading {
  readonly cells: readonly string[];
  readonly cost: number;
}

/**
 * A line of a table copied out of a PDF, where nothing but spaces parts the cells: figures, days, choices and flags are known by their shape,
 * what lies between them is text. Figures that need not be there may be missing, flags too. Of neighbouring texts the first takes all.
 * Null where the line does not fit.
 */
export function cellsOfLine(line: string, columns: readonly ScalarField[]): readonly string[] | null {
  const apart = line.trim().split(/ {3,}/);
  if (columns.length > 1 && apart.length === columns.length) return apart.map((cell) => cell.trim());
  const words = tokensOf(line);
  const runs = columnRuns(columns);
  const known = new Map<number, Reading | null>();
  const read = (run: number, word: number): Reading | null => {
    const current = runs[run];
    if (!current) return word === words.length ? { cells: [], cost: 0 } : null;
    const key = run * (words.length + 1) + word;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: Reading | null = null;
    for (const way of waysOf(current, words.slice(word))) {
      const rest = read(run + 1, word + way.words);
      if (!rest || (best && way.cost + rest.cost >= best.cost)) continue;
      best = { cells: [...way.cells, ...rest.cells], cost: way.cost + rest.cost };
    }
    known.set(key, best);
    return best;
  };
  return read(0, 0)?.cells ?? totalOfLine(words, columns);
}

/** A total where the table has no text for its word: its figures stand under the last columns. */
function totalOfLine(words: readonly string[], columns: readonly ScalarField[]): readonly string[] | null {
  const first = words.findIndex((word) => figure.test(word));
  const name = words.slice(0, first).join(" ");
  const figures = words.slice(first);
  const under = columns.filter(({ kind }) => kind === "number").slice(-figures.length);
  if (first < 1 || !isTotalRow([name]) || !figures.every((word) => figure.test(word))) return null;
  if (under.length < figures.length || (columns[0] && under.includes(columns[0]))) return null;
  return columns.map((column, at) => (at === 0 ? name : (figures[under.indexOf(column)] ?? "")));
}

/** Neighbouring texts of a table, between which a line of words shows no border. */
export function neighbouringTexts(columns: readonly ScalarField[]): readonly ScalarField[] {
  return columnRuns(columns).find((run) => run.kind === "text" && run.columns.length > 1)?.columns ?? [];
}

/** An amount by its shape; a whole number may as well end a name: `Cenário 2`. */
const amount = /\d[.,]\d/;

/** How many figures end a line, from its first amount on, flags behind them aside. */
function figuresAtEnd(line: string, columns: readonly ScalarField[], countsToo: boolean): number {
  const words = tokensOf(line);
  const flags = columns.filter(({ kind }) => kind === "flag").length;
  for (let at = 0; at < flags; at += 1) {
    const last = words.at(-1) ?? "";
    if (/\d/.test(last) || figure.test(last) || flagOf(last) === null) break;
    words.pop();
  }
  let first = words.length;
  while (first > 0 && figure.test(words[first - 1] ?? "")) first -= 1;
  const run = words.slice(first);
  const from = countsToo ? 0 : run.findIndex((word) => amount.test(word));
  return from === -1 ? 0 : run.length - from;
}

/** Where most lines have more figures than the table has columns for, as tables of a budget and its execution have; else null. */
export function surplusFigures(lines: readonly string[], columns: readonly ScalarField[]): Pasted["figures"] | null {
  const runs = columnRuns(columns);
  const last = runs.findIndex((run, at) => run.kind === "number" && runs[at - 1]?.kind === "text");
  const run = runs[last];
  const [firstOfRun] = run?.columns ?? [];
  const isLast = runs.slice(last + 1).every(({ kind }) => kind === "flag");
  if (!run || !firstOfRun || !isLast) return null;
  const countsToo = run.columns.some((column) => column.kind === "number" && column.unit === "count");
  const counts = lines.map((line) => figuresAtEnd(line, columns, countsToo)).filter((count) => count > 0);
  const usual = [...new Set(counts)].find(
    (count) => counts.filter((other) => other === count).length * 2 > counts.length,
  );
  if (usual === undefined || usual <= run.columns.length) return null;
  return { at: columns.indexOf(firstOfRun), count: usual, columns: run.columns.length };
}

/** The table's columns with one for every figure of a line. */
export function withFigures(
  columns: readonly ScalarField[],
  { at, count, columns: taken }: NonNullable<Pasted["figures"]>,
): readonly ScalarField[] {
  const places = Array.from({ length: count }, (_, place): ScalarField => ({
    kind: "number",
    id: `figure ${String(place + 1)}`,
    label: { en: "", "pt-BR": "" },
    required: true,
    unit: "rate",
  }));
  return [...columns.slice(0, at), ...places, ...columns.slice(at + taken)];
}
