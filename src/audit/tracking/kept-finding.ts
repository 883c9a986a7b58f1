import type { WorkbookModel } from "../../formulas/model/formula-model";
import type { Wording } from "../../core/wording";
import { decimalFromDouble } from "../../core/decimal";
import { parseRange } from "../../workbook/address";
import { isErrorValue, type SnapshotCell } from "../../workbook/snapshot";
import { figureText, type Finding, type Severity } from "../finding";

/** What is kept of a finding in the workbook, so that a later check knows it again and can say what became of it. */
export interface KeptFinding {
  /** Stays with the finding while it moves; marks in the sheets bear it. */
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cells: readonly string[];
  /** Absent in what 1.0.0 kept. */
  readonly figures?: KeptFigures;
  readonly message?: Wording;
}

export interface KeptFigures {
  readonly found: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  /** What the first cells held, in the order of `cells`. */
  readonly contents: readonly string[];
  /** What each cell of many was said to hold and should have held. */
  readonly details: readonly {
    readonly cell: string;
    readonly found: string | null;
    readonly expected: string | null;
  }[];
  /** The cells that it was compared with. */
  readonly related: readonly string[];
}

const MOST_CELLS_KEPT = 50;
const MOST_RELATED_KEPT = 20;

export function keptFinding(finding: Finding, id: string, workbook: WorkbookModel): KeptFinding {
  const sheet = workbook.sheet(finding.sheet);
  const contents = finding.cells.slice(0, MOST_CELLS_KEPT).map((cell) => {
    const place = parseRange(cell);
    return contentText(place ? sheet?.cell(place.row, place.column) : undefined);
  });
  return {
    id,
    kind: finding.kind,
    severity: finding.severity,
    sheet: finding.sheet,
    cells: finding.cells,
    figures: {
      found: finding.found,
      expected: finding.expected,
      difference: finding.difference,
      contents,
      details: (finding.details ?? [])
        .slice(0, MOST_CELLS_KEPT)
        .map(({ cell, found, expected }) => ({ cell, found, expected })),
      related: finding.related.slice(0, MOST_RELATED_KEPT),
    },
    message: finding.message,
  };
}

/** A cell's content as plain text: its formula, else its figure or its text. */
export function contentText(cell: SnapshotCell | undefined): string {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isErrorValue(value)) return value.error;
  return typeof value === "number" ? figureText(decimalFromDouble(value)) : String(value);
}

/** A short name for a finding that is told for the first time: FNV-1a of its key, in letters and digits. */
export function newFindingId(key: string, isTaken: (id: string) => boolean): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash ^= key.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  const plain = `${hash.toString(36)}-${key.length.toString(36)}`;
  if (!isTaken(plain)) return plain;
  for (let number = 2; ; number += 1) {
    const id = `${plain}-${String(number)}`;
    if (!isTaken(id)) return id;
  }
}
