import type { WorkbookModel } from "../../formulas/model/formula-model";
import { findingKey, type Finding } from "../finding";
import { followedCell, followedContent, followedPlace, isSameContent } from "./followed-content";
import { newFindingId, type KeptFinding, type KeptFigures } from "./kept-finding";
import type { FollowedSheets } from "./sheet-lines";

/** A finding that was kept, as it reads now that its cells stand elsewhere. */
export interface FollowedFinding {
  readonly kept: KeptFinding;
  /** What its sheet is called now; as it was where nothing is left of it. */
  readonly sheet: string;
  /** Its cells that are still there, where they stand now. */
  readonly cells: readonly string[];
  /** Its figures, with references that followed. */
  readonly figures: KeptFigures | null;
}

export function followedFinding(kept: KeptFinding, sheets: FollowedSheets): FollowedFinding {
  const sheet = sheets.get(kept.sheet);
  if (!sheet) return { kept, sheet: kept.sheet, cells: [], figures: kept.figures ?? null };
  const placed = kept.cells.map((cell) => followedCell(cell, sheet));
  const content = (text: string | null): string | null =>
    text === null ? null : followedContent(text, kept.sheet, sheets);
  const { figures } = kept;
  return {
    kept,
    sheet: sheet.name,
    cells: placed.filter((cell) => cell !== null),
    figures: figures
      ? {
          found: content(figures.found),
          expected: content(figures.expected),
          difference: content(figures.difference),
          contents: figures.contents.flatMap((text, index) =>
            placed[index] === null ? [] : [followedContent(text, kept.sheet, sheets)],
          ),
          details: figures.details.flatMap(({ cell, found, expected }) => {
            const there = followedCell(cell, sheet);
            return there === null ? [] : [{ cell: there, found: content(found), expected: content(expected) }];
          }),
          related: figures.related.flatMap((place) => {
            const there = followedPlace(place, kept.sheet, sheets);
            return there ? [`${there.sheet}!${there.cell}`] : [];
          }),
        }
      : null,
  };
}

/**
 * Which finding of before each finding of now is: one of its kind that shares cells with it, the likest first. What 1.0.0 kept has only
 * kind, sheet and cells, and is known by all three.
 */
export function recognised(
  before: readonly FollowedFinding[],
  now: readonly Finding[],
): ReadonlyMap<Finding, FollowedFinding> {
  const byCell = new Map<string, number[]>();
  const keyOf = (kind: string, sheet: string, cell: string): string => `${kind}\n${sheet}\n${cell}`;
  for (const [index, { kept, sheet, cells }] of before.entries()) {
    for (const cell of new Set(cells)) {
      const key = keyOf(kept.kind, sheet, cell);
      const known = byCell.get(key);
      if (known) known.push(index);
      else byCell.set(key, [index]);
    }
  }
  const pairs = now.flatMap((finding) => {
    const near = new Set(finding.cells.flatMap((cell) => byCell.get(keyOf(finding.kind, finding.sheet, cell)) ?? []));
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const followed = before[index];
        if (!followed) return [];
        const likeness = likenessOf(followed.cells, finding.cells);
        return likeness === 0 ? [] : [{ finding, followed, likeness }];
      });
  });
  pairs.sort((a, b) => b.likeness - a.likeness);
  const found = new Map<Finding, FollowedFinding>();
  const taken = new Set<FollowedFinding>();
  for (const { finding, followed } of pairs) {
    if (found.has(finding) || taken.has(followed)) continue;
    found.set(finding, followed);
    taken.add(followed);
  }
  return found;
}

/** The part of all their cells that both have; one shared cell weighs more where it comes first in both. */
function likenessOf(before: readonly string[], now: readonly string[]): number {
  const cells = new Set(before);
  const both = now.filter((cell) => cells.has(cell)).length;
  if (both === 0) return 0;
  const first = before[0] === now[0] ? 1 : 0;
  return (both + first) / (before.length + now.length - both + 1);
}

/** The same fault with the same figures in cells that it was said of: what somebody judged then is what stands there now. */
export function hasSameFigures({ cells, figures }: FollowedFinding, now: Finding): boolean {
  if (!figures) return true;
  const said = new Set(cells);
  if (!now.cells.every((cell) => said.has(cell))) return false;
  if (
    !isSameContent(figures.found, now.found) ||
    !isSameContent(figures.expected, now.expected) ||
    !isSameContent(figures.difference, now.difference)
  )
    return false;
  const details = new Map(figures.details.map((detail) => [detail.cell, detail]));
  return (now.details ?? []).every(({ cell, found, expected }) => {
    const before = details.get(cell);
    return !before || (isSameContent(before.found, found) && isSameContent(before.expected, expected));
  });
}

/** Ids of the findings of now: those that were known keep theirs. */
export function findingIds(
  now: readonly Finding[],
  known: ReadonlyMap<Finding, FollowedFinding>,
): ReadonlyMap<Finding, string> {
  const taken = new Set([...known.values()].map(({ kept }) => kept.id));
  const ids = new Map<Finding, string>();
  for (const finding of now) {
    const id = known.get(finding)?.kept.id ?? newFindingId(findingKey(finding), (each) => taken.has(each));
    taken.add(id);
    ids.set(finding, id);
  }
  return ids;
}

/** The sheets that something kept is on or compares with. */
export function sheetsOf(kept: readonly KeptFinding[], workbook: WorkbookModel): ReadonlySet<string> {
  const names = new Set(kept.map(({ sheet }) => sheet));
  for (const { figures } of kept) {
    const contents = [figures?.found, figures?.expected, ...(figures?.contents ?? []), ...(figures?.related ?? [])];
    for (const sheet of workbook.sheets)
      if (contents.some((text) => text?.includes(sheet.name.replaceAll("'", "''")) === true)) names.add(sheet.name);
  }
  return names;
}
