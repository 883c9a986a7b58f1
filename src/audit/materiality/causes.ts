import { decimalFromDouble, decimalFromText, zero, type Decimal } from "../../core/decimal";
import { parseRange } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import type { Finding } from "../finding";
import { placeKey, type Affected, type WhatIf } from "./what-if";

/** A finding, and what its workbook shows once it is put right. */
export interface Judged {
  readonly finding: Finding;
  readonly affected: ReadonlyMap<string, Affected> | null;
  readonly amount: Decimal | null;
}

interface Told extends Judged {
  readonly keys: ReadonlySet<string>;
  /** Of an error: the cells that rest on it. */
  readonly dependents: ReadonlySet<string> | null;
}

/** Which finding each other one follows from: the first that, put right, puts the other right, too. */
export function* causesOf(
  judged: readonly Judged[],
  whatIf: WhatIf,
): Generator<undefined, ReadonlyMap<Finding, Finding>, void> {
  const causes = new Map<Finding, Finding>();
  const told: Told[] = [];
  for (const each of judged) {
    const { finding } = each;
    if (finding.severity === "info") continue;
    const place = isErrorKind(finding) ? parseRange(finding.cells[0] ?? "") : null;
    const dependents =
      place && (yield* whatIf.dependents({ sheet: finding.sheet, row: place.row, column: place.column }));
    told.push({ ...each, keys: new Set(cellKeys(finding)), dependents });
    yield;
  }
  for (const effect of told) {
    const keys = [...effect.keys];
    const cause = told.find((other) => {
      if (other === effect) return false;
      const { affected, dependents } = other;
      if (affected) {
        if (!keys.every((key) => affected.has(key)) || !isRightThen(effect, affected)) return false;
      } else if (!dependents || !isErrorKind(effect.finding) || !keys.every((key) => dependents.has(key))) return false;
      return !keys.some((key) => other.keys.has(key));
    });
    if (cause && !isCausedBy(cause.finding, effect.finding, causes)) causes.set(effect.finding, cause.finding);
    yield;
  }
  // A consequence's own consequences stand with it, under the first cause.
  for (const finding of causes.keys()) {
    let root = causes.get(finding);
    for (let above = root && causes.get(root); above; above = causes.get(above)) root = above;
    if (root) causes.set(finding, root);
  }
  return causes;
}

function isErrorKind({ kind }: Finding): boolean {
  return kind === "errorValue" || kind === "failedCheck";
}

function isCausedBy(finding: Finding, other: Finding, causes: ReadonlyMap<Finding, Finding>): boolean {
  for (let cause = causes.get(finding); cause; cause = causes.get(cause)) if (cause === other) return true;
  return false;
}

function cellKeys({ sheet, cells }: Finding): readonly string[] {
  return cells.flatMap((cell) => {
    const place = parseRange(cell);
    return place ? [placeKey(sheet, place.row, place.column)] : [];
  });
}

/** Whether a finding's cells are as they should be once another finding is put right. */
function isRightThen({ finding }: Judged, affected: ReadonlyMap<string, Affected>): boolean {
  const [first = ""] = cellKeys(finding);
  const change = affected.get(first);
  if (!change) return false;
  const { before, after } = change;
  if (isErrorValue(before)) return !isErrorValue(after);
  if (typeof before === "boolean") return !before && after === true;
  if (typeof after !== "number") return false;
  const shown = decimalFromDouble(after);
  // A balance shows the difference itself: it is right where none is left.
  const difference = finding.difference === null ? null : decimalFromText(finding.difference);
  if (difference && typeof before === "number" && isSame(decimalFromDouble(before).abs(), difference.abs()))
    return isSame(shown, zero);
  const expected = finding.expected === null ? null : decimalFromText(finding.expected);
  return expected !== null && isSame(expected, shown);
}

const HALF_A_CENT = "0.005";

function isSame(one: Decimal, other: Decimal): boolean {
  return one.minus(other).abs().lessThan(HALF_A_CENT);
}
