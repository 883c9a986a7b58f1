import { languages, type Language } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import { readCell } from "./cell-reading";
import { plainWords } from "./plain-words";
import type { ImportedCell } from "./pasted";

/** Where an import's own header stands, and which column of the table each of its columns goes to. */
export interface Header {
  /** Rows up to and with the header; those before it are titles. */
  readonly rows: number;
  readonly texts: readonly string[];
  readonly targets: readonly (ScalarField | null)[];
}

type Cells = readonly (readonly ImportedCell[])[];

const LONGEST_HEADING = 80;

/** A table's titles take no more rows than this. */
const ROWS_LOOKED_AT = 12;

const codeNames = ["codigo", "cod", "conta contabil", "classificacao", "rubrica contabil", "account", "code"];

/** What other councils and programs call the columns, by what the column is. */
const otherNames: readonly { readonly fits: (column: ScalarField) => boolean; readonly words: readonly string[] }[] = [
  {
    fits: ({ id, kind }) => kind === "text" && id === "code",
    words: codeNames,
  },
  {
    fits: ({ id, kind }) => kind === "text" && id !== "code",
    words: [
      ...[
        "descricao",
        "historico",
        "especificacao",
        "discriminacao",
        "denominacao",
        "nome",
        "rubrica",
        "conta",
        "titulo",
        "item",
      ],
      ...["receita", "despesa", "natureza", "elemento", "denominacion", "concepto", "description", "name", "line"],
    ],
  },
  {
    fits: ({ kind }) => kind === "number",
    words: [
      "valor",
      "total",
      "orcado",
      "previsto",
      "orcada",
      "prevista",
      "dotacao",
      "fixado",
      "fixada",
      "montante",
      "importe",
      "r",
      "amount",
    ],
  },
  {
    fits: (column) => column.kind === "number" && column.unit === "count",
    words: ["quantidade", "qtd", "qtde", "quant", "numero", "n", "no", "inscritos", "count", "quantity"],
  },
  {
    fits: (column) => column.kind === "number" && column.unit === "rate",
    words: ["percentual", "%", "taxa", "aliquota", "indice", "reajuste", "rate"],
  },
  { fits: ({ kind }) => kind === "flag", words: ["base", "compoe", "compoe a base", "cota", "base cfess", "shared"] },
  { fits: ({ kind }) => kind === "date", words: ["data", "dia", "vencimento", "date", "day"] },
  { fits: ({ id }) => id === "month", words: ["mes", "periodo", "competencia", "month"] },
];

/** A column's names in plain words; they are asked for as often as there are headings. */
const plainNames = new WeakMap<ScalarField, readonly string[]>();

function ownNames(column: ScalarField): readonly string[] {
  const known = plainNames.get(column);
  if (known) return known;
  const names = [plainWords(column.id), ...languages.map((each) => plainWords(column.label[each]))];
  plainNames.set(column, names);
  return names;
}

/** How well a heading fits a column: 3 by name, 2 in part, 1 by what such columns are also called, 0 not at all. */
function fitOf(heading: string, column: ScalarField): number {
  // A sentence is no heading; titles and notes are not compared with every column.
  const words = heading.length > LONGEST_HEADING ? "" : plainWords(heading);
  if (words === "") return 0;
  const bare = words
    .replace(/\b\d+\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const own = ownNames(column);
  if (own.includes(words)) return 3;
  if (bare === "") return 0;
  if (own.some((name) => name === bare)) return 3;
  const isPart = own.some(
    (name) => ` ${name} `.includes(` ${bare} `) || (name.length > 3 && ` ${bare} `.includes(` ${name} `)),
  );
  if (isPart) return 2;
  const isAlso = otherNames.some(
    ({ fits, words: names }) =>
      fits(column) && names.some((name) => bare === name || (name.length > 3 && ` ${bare} `.includes(` ${name} `))),
  );
  return isAlso ? 1 : 0;
}

/** Each heading's column, the best fits first, each column once. */
function byName(headings: readonly string[], columns: readonly ScalarField[]): (ScalarField | null)[] {
  const targets: (ScalarField | null)[] = headings.map(() => null);
  const taken = new Set<ScalarField>();
  const fits = headings.map((heading) => columns.map((column) => fitOf(heading, column)));
  for (const least of [3, 2, 1]) {
    headings.forEach((_heading, at) => {
      if (targets[at]) return;
      const free = columns.filter((column, index) => !taken.has(column) && (fits[at]?.[index] ?? 0) >= least);
      // Of several that fit as well, the one in the heading's own place, else the first from there on.
      const column = free.find((each) => columns.indexOf(each) >= at) ?? free[0];
      if (!column) return;
      targets[at] = column;
      taken.add(column);
    });
  }
  return targets;
}

function isWord(cell: ImportedCell): boolean {
  return typeof cell === "string" && /\p{L}/u.test(cell);
}

/** Whether a row gives a figure in a column of figures, wherever that stands in it. */
function holdsFigures(row: readonly ImportedCell[], language: Language): boolean {
  return row.some((cell) => {
    if (typeof cell === "number") return true;
    if (typeof cell !== "string" || !/\d/.test(cell) || /^\s*\d{4}\s*$/.test(cell)) return false;
    const number: ScalarField = {
      kind: "number",
      id: "n",
      label: { en: "", "pt-BR": "" },
      required: false,
      unit: "rate",
    };
    const day: ScalarField = { kind: "date", id: "d", label: { en: "", "pt-BR": "" }, required: false };
    const reads = (column: ScalarField): boolean => readCell(cell, column, language).kind === "answer";
    return reads(number) || reads(day) || languages.some((each) => readCell(cell, number, each).kind === "answer");
  });
}

/**
 * The header of an import: the row, among the first, whose words name most columns. A row in words of somebody else's above rows of
 * figures is one, too; its columns then go by their place. Null where the first row already holds what the table takes.
 */
export function headerOf(cells: Cells, columns: readonly ScalarField[], language: Language): Header | null {
  const looked = cells.slice(0, ROWS_LOOKED_AT);
  const firstFigures = looked.findIndex((row) => holdsFigures(row, language));
  const above = firstFigures === -1 ? looked.length : firstFigures;
  let best: { readonly at: number; readonly named: number; readonly targets: (ScalarField | null)[] } | null = null;
  looked.forEach((row, at) => {
    if (at > above || !row.some(isWord)) return;
    const targets = byName(row.map(String), columns);
    const named = targets.filter((target) => target !== null).length;
    const isHeader =
      at < above || (named >= 2 && row.every((cell) => cell === "" || isWord(cell) || /^\d{4}$/.test(String(cell))));
    if (isHeader && named > (best?.named ?? 0)) best = { at, named, targets };
  });
  const found = best as { readonly at: number; readonly targets: (ScalarField | null)[] } | null;
  const hasFigures = columns.some(({ kind }) => kind === "number" || kind === "date");
  if (!found) {
    if (!hasFigures || firstFigures <= 0) return null;
    // Titles or headings in other words, above figures. A lone cell under the headings names a part of the table, not its columns.
    const isHeading = (row: readonly ImportedCell[]): boolean => row.filter((cell) => String(cell) !== "").length > 1;
    const at = looked.reduce((last, row, index) => (index < firstFigures && isHeading(row) ? index : last), -1);
    const rows = at === -1 ? firstFigures : at + 1;
    const texts = (looked[rows - 1] ?? []).map(String);
    const byPlace = columns.slice(0, Math.max(texts.length, columns.length));
    const below = cells.slice(rows).filter(isHeading);
    if (at === -1 || readsInPlace(below, byPlace)) return { rows, texts, targets: byPlace };
    return {
      rows,
      texts,
      targets: withRest(
        texts.map(() => null),
        texts,
        columns,
        below,
      ),
    };
  }
  const texts = (looked[found.at] ?? []).map(String);
  return {
    rows: found.at + 1,
    texts,
    targets: withRest(found.targets, texts, columns, cells.slice(found.at + 1)),
  };
}

/** Whether columns that go by their place could be what they would be taken for: no name is made of figures alone. */
function readsInPlace(rows: Cells, columns: readonly ScalarField[]): boolean {
  return columns.every((column, at) => {
    if (column.kind !== "text" || column.id === "code") return true;
    const filled = rows.map((row) => row[at] ?? "").filter((cell) => String(cell) !== "");
    return filled.length === 0 || filled.some(isWord);
  });
}

/** Whether a heading names what the table has no column for: an account's code or a share is no amount (a scenario of 6,5% is one). */
function isForeign(heading: string, column: ScalarField): boolean {
  if (column.kind !== "number" || column.unit === "rate") return false;
  const words = plainWords(heading);
  return codeNames.some((name) => ` ${words} `.includes(` ${name} `)) || /(?<!\d)%|\bpercentual\b/.test(words);
}

const isWhole = (cell: ImportedCell): boolean => /^\s*\d+\s*$/.test(String(cell));

/** Ordinal numbers, codes and marks of notes are whole; amounts beside them have cents. */
function hasWholeNumbersBesideAmounts(rows: Cells, at: number): boolean {
  const filled = rows.map((row) => row[at] ?? "").filter((cell) => String(cell).trim() !== "");
  const beside = rows.some((row) => row.some((cell, other) => other > at && /\d[.,]\d/.test(String(cell))));
  return beside && filled.every(isWhole);
}

/** Headings that name nothing known go to the columns that are left, in order, where what stands under them can be read as such. */
function withRest(
  targets: readonly (ScalarField | null)[],
  texts: readonly string[],
  columns: readonly ScalarField[],
  rows: Cells,
): (ScalarField | null)[] {
  const result = [...targets];
  const width = Math.max(result.length, ...rows.map((row) => row.length));
  while (result.length < width) result.push(null);
  let left = columns.filter((column) => !result.includes(column));
  result.forEach((target, at) => {
    if (target || rows.every((row) => String(row[at] ?? "") === "")) return;
    const mayBe = (column: ScalarField): boolean => {
      if (isForeign(texts[at] ?? "", column)) return false;
      if (column.kind === "number" && column.unit === "money") return !hasWholeNumbersBesideAmounts(rows, at);
      // Digits below an unknown heading are hardly a yes and a no.
      return column.kind !== "flag" || !rows.some((row) => isWhole(row[at] ?? ""));
    };
    const reads = (column: ScalarField): boolean =>
      mayBe(column) &&
      (column.kind !== "text" || (texts[at] ?? "") === "" || rows.some((row) => isWord(row[at] ?? ""))) &&
      rows.every((row) => languages.some((each) => readCell(row[at] ?? "", column, each).kind === "answer"));
    const column = left.find(reads);
    if (!column) return;
    result[at] = column;
    left = left.filter((each) => each !== column);
  });
  return result;
}
