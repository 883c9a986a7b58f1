import { addressOfKey, cellName } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { contentText } from "../tracking/kept-finding";

/**
 * What a workbook held when it was judged, as two SHA-256 digests (FIPS 180-4): whoever takes them again of the same workbook, in Excel or of
 * its file, gets the same, and of one with another formula or figure another.
 */
export interface WorkbookDigest {
  /** Of each cell with a formula. Null where the page may not compute digests. */
  readonly formulas: string | null;
  /** Of each cell that shows something, typed or computed. */
  readonly figures: string | null;
  readonly formulaCount: number;
  readonly cellCount: number;
}

export async function workbookDigest(snapshot: WorkbookSnapshot): Promise<WorkbookDigest> {
  const { formulas, figures } = digestedLines(snapshot);
  const [ofFormulas, ofFigures] = await Promise.all([digestOf(formulas), digestOf(figures)]);
  return { formulas: ofFormulas, figures: ofFigures, formulaCount: formulas.length, cellCount: figures.length };
}

/** A line a cell, `"Receita"!B4=15050`, in the order of the sheets' names, then by rows: where a tab stands says nothing of what it holds. */
export function digestedLines(snapshot: WorkbookSnapshot): {
  readonly formulas: readonly string[];
  readonly figures: readonly string[];
} {
  const formulas: string[] = [];
  const figures: string[] = [];
  const sheets = [...snapshot.sheets].sort((a, b) => compared(a.name, b.name));
  for (const { name, cells } of sheets) {
    for (const [key, cell] of [...cells].sort(([a], [b]) => a - b)) {
      const { row, column } = addressOfKey(key);
      const place = `${JSON.stringify(name)}!${cellName(row, column)}`;
      if (cell.formula !== undefined) formulas.push(`${place}${plainFormula(cell.formula)}`);
      const shown = contentText({ value: cell.value });
      if (shown !== "") figures.push(`${place}=${typeof cell.value === "string" ? JSON.stringify(shown) : shown}`);
    }
  }
  return { formulas, figures };
}

/** As people type it: a file writes a prefix before the names of functions that came after its format. */
function plainFormula(formula: string): string {
  return formula.replace(/_xlfn\.(_xlws\.)?/gi, "");
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Browsers give digests to pages that came over a safe connection only, as Excel demands of add-ins. */
async function digestOf(lines: readonly string[]): Promise<string | null> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
