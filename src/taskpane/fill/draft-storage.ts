import type { ScalarAnswer } from "../../templates/builder/answers";
import type { Council } from "../../templates/builder/template";
import type { Draft, DraftRow } from "./draft";

/** What is kept of a form in the workbook. */
export interface KeptForm {
  readonly draft: Draft;
  /** The council that a loaded sample belongs to, used while the settings name none. */
  readonly council?: Council;
  /** True where the draft holds only what was typed over what the filled sheets hold. */
  readonly edits?: boolean;
}

/** A table as columns and rows of cells: 20,000 debtors repeat no key. */
interface StoredTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

interface StoredForm {
  readonly version: 1;
  readonly scalars: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, StoredTable>>;
  readonly council?: Council;
  readonly edits?: boolean;
}

export interface Encoded {
  readonly stored: StoredForm;
  /** Tables that are too large to be kept; they have to be imported again. */
  readonly dropped: readonly string[];
}

/** Office keeps up to 2 MB of an add-in's settings in a file; what else is in them needs room too. */
export const LARGEST_FORM = 1_500_000;

export function encodeForm({ draft, council, edits }: KeptForm): Encoded {
  const scalars: Record<string, unknown> = {};
  const tables: Record<string, StoredTable> = {};
  const sizes: { readonly id: string; readonly size: number }[] = [];
  for (const [id, answer] of Object.entries(draft)) {
    if (!Array.isArray(answer)) {
      scalars[id] = answer;
      continue;
    }
    const table = encodeTable(answer as readonly DraftRow[]);
    tables[id] = table;
    sizes.push({ id, size: JSON.stringify(table).length });
  }
  const dropped: string[] = [];
  let total = sizes.reduce((sum, { size }) => sum + size, JSON.stringify(scalars).length);
  for (const { id, size } of sizes.sort((a, b) => b.size - a.size)) {
    if (total <= LARGEST_FORM) break;

    delete tables[id];
    dropped.push(id);
    total -= size;
  }
  return {
    stored: { version: 1, scalars, tables, ...(council ? { council } : {}), ...(edits ? { edits } : {}) },
    dropped,
  };
}

function encodeTable(rows: readonly DraftRow[]): StoredTable {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

/** A form's widest table has some twenty columns; 20,000 debtors have ten. */
const MOST_COLUMNS = 200;
const MOST_CELLS = 1_000_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is ScalarAnswer =>
  value === null || typeof value === "string" || typeof value === "boolean";

/** Takes what fits out of a stored value, whatever wrote it: another version of the add-in, a damaged file. */
export function decodeForm(stored: unknown): KeptForm {
  if (!isRecord(stored)) return { draft: {} };
  const draft: Draft = Object.fromEntries<Draft[string]>([
    ...Object.entries(isRecord(stored.scalars) ? stored.scalars : {}).flatMap(([id, value]) =>
      isScalar(value) ? [[id, value] as const] : [],
    ),
    ...Object.entries(isRecord(stored.tables) ? stored.tables : {}).map(
      ([id, table]) => [id, decodeTable(table)] as const,
    ),
  ]);
  const council = isRecord(stored.council) ? stored.council : {};
  const edits = stored.edits === true ? { edits: true } : {};
  if (typeof council.name !== "string" || typeof council.region !== "string") return { draft, ...edits };
  return { draft, ...edits, council: { name: council.name, region: council.region } };
}

function decodeTable(table: unknown): readonly DraftRow[] {
  if (!isRecord(table) || !Array.isArray(table.columns) || !Array.isArray(table.rows)) return [];
  // Both lists may be long, and a table has a cell for each pair.
  if (table.columns.length > MOST_COLUMNS || table.columns.length * table.rows.length > MOST_CELLS) return [];
  const columns = (table.columns as readonly unknown[]).filter((column) => typeof column === "string");
  if (columns.length < table.columns.length) return [];
  return (table.rows as readonly unknown[]).flatMap((row) => {
    if (!Array.isArray(row)) return [];
    const cells = row as readonly unknown[];
    return [Object.fromEntries(columns.map((column, at) => [column, isScalar(cells[at]) ? cells[at] : null]))];
  });
}
