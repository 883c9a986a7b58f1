import { Decimal } from "../core/decimal";
import type { Wording } from "../core/wording";
import { cellName, type CellAddress } from "../workbook/address";

/** `error`: wrong by computation or rule. `warning`: probably wrong, by its pattern. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** What is probably behind it. The code is stable, for filters and other programs; the wording is for people. */
export interface Cause {
  readonly code: string;
  readonly wording: Wording;
}

/** One cell of a finding that has many: each may hold another figure. */
export interface FindingDetail {
  readonly cell: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  /** What it does to a figure that rests on it: `B9`, a total, comes out 120 lower. */
  readonly effect: Wording | null;
}

export interface Finding {
  /** The check's kind, such as `brokenPattern`. */
  readonly kind: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 names of the cells that are wrong; the first is the one to go to. */
  readonly cells: readonly string[];
  /** What stands there, as decimal text or formula. */
  readonly found: string | null;
  /** What should stand there, in the same form. */
  readonly expected: string | null;
  /** Found less expected, as decimal text. */
  readonly difference: string | null;
  readonly cause: Cause | null;
  /** Cells, with their sheet, that explain the difference or that the finding compares with: `Despesa!B17`. */
  readonly related: readonly string[];
  /** The rule or norm that the check rests on: `Lei 12.514/2011, art. 6º`. */
  readonly source: string | null;
  /** One sentence: what is wrong, with its figures. */
  readonly message: Wording;
  /** What to do about it. */
  readonly fix: Wording | null;
  /** Cell by cell, where one finding has many cells. */
  readonly details?: readonly FindingDetail[];
  /** Formulas that its cells had when they were filled, where another check that told of the same cells knows them. */
  readonly filledFormulas?: Readonly<Record<string, string>>;
}

type Content = Decimal | string | null;

/** What a check has to say of one fault. Figures come as decimals; what is left out, it has nothing to say of. */
interface Told {
  /** Where it is less than the check's own. */
  readonly severity?: Severity;
  readonly sheet: string | { readonly name: string };
  readonly cells: readonly (CellAddress | string)[];
  readonly found?: Content;
  readonly expected?: Content;
  /** Left out, it is found less expected, where both are figures. */
  readonly difference?: Content;
  readonly cause?: Cause | null;
  readonly related?: readonly (CellAddress | string)[];
  readonly source?: string | null;
  readonly message: Wording;
  readonly fix?: Wording | null;
  readonly details?: readonly ToldDetail[];
}

interface ToldDetail {
  readonly cell: CellAddress | string;
  readonly found?: Content;
  readonly expected?: Content;
  readonly difference?: Content;
  readonly effect?: Wording | null;
}

/** Every finding is made here, so that the same thing is written the same way whichever check tells it. */
export function findingOf(check: { readonly kind: string; readonly severity: Severity }, told: Told): Finding {
  const { sheet } = told;
  return {
    kind: check.kind,
    severity: told.severity ?? check.severity,
    sheet: typeof sheet === "string" ? sheet : sheet.name,
    cells: told.cells.map(addressText),
    ...figuresOf(told),
    cause: told.cause ?? null,
    related: (told.related ?? []).map(addressText),
    source: told.source ?? null,
    message: told.message,
    fix: told.fix ?? null,
    ...(told.details ? { details: told.details.map(detailOf) } : {}),
  };
}

function detailOf(detail: ToldDetail): FindingDetail {
  return { cell: addressText(detail.cell), ...figuresOf(detail), effect: detail.effect ?? null };
}

function figuresOf({ found = null, expected = null, difference }: Pick<Told, "found" | "expected" | "difference">): {
  found: string | null;
  expected: string | null;
  difference: string | null;
} {
  const between =
    difference === undefined && found instanceof Decimal && expected instanceof Decimal ? found.minus(expected) : null;
  return {
    found: contentText(found),
    expected: contentText(expected),
    difference: contentText(difference ?? between),
  };
}

function contentText(content: Content): string | null {
  return content instanceof Decimal ? figureText(content) : content;
}

/** A figure as another program reads it. */
export function figureText(value: Decimal): string {
  return value.toSignificantDigits(15).toFixed();
}

function addressText(cell: CellAddress | string): string {
  return typeof cell === "string" ? cell : cellName(cell.row, cell.column);
}

/** The same for the same fault in the same place, so that a second check can tell new, fixed and open findings apart. */
export function findingKey(finding: Finding): string {
  return JSON.stringify([finding.kind, finding.sheet, finding.cells]);
}
