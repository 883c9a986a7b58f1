import type { WorkbookModel } from "../../formulas/model/formula-model";
import type { Finding } from "../finding";
import { goneFinding, type GoneFinding, type Outcome } from "./gone-findings";
import { keptFinding, type KeptFinding } from "./kept-finding";
import { findingIds, followedFinding, hasSameFigures, recognised, sheetsOf, type FollowedFinding } from "./recognised";
import { followedSheets, linesOf, type SheetLines } from "./sheet-lines";

/** A finding that somebody judged to be no mistake. */
export interface Dismissal {
  readonly reason: string;
  /** ISO day. */
  readonly day: string;
  /** Who judged so, where they said it. */
  readonly by?: string;
}

export interface KeptDismissal extends Dismissal {
  readonly kept: KeptFinding;
}

/** What was told no more since, and when that was seen. */
export interface Answered {
  readonly kept: KeptFinding;
  readonly outcome: Outcome;
  readonly now: string;
  readonly day: string;
}

/** What a workbook keeps of its audits. */
export interface AuditMemory {
  /** Null where it was never checked. */
  readonly last: { readonly day: string; readonly findings: readonly KeptFinding[] } | null;
  readonly dismissals: readonly KeptDismissal[];
  readonly answered: readonly Answered[];
  /** The sheets as they were at the last check. */
  readonly sheets: readonly SheetLines[];
}

export interface TrackedFinding {
  readonly id: string;
  readonly finding: Finding;
  /** Whether the last check did not tell it; false where there was none. */
  readonly fresh: boolean;
  /** It stands dismissed, with these figures or, since 1.0.0 kept none, whatever they are. */
  readonly dismissal: (Dismissal & { readonly withoutFigures: boolean }) | null;
  /** It was dismissed with other figures, and is open again. */
  readonly reopened: (Dismissal & { readonly found: string | null }) | null;
}

export interface Tracked {
  readonly findings: readonly TrackedFinding[];
  /** What the last check told and this one does not. */
  readonly gone: readonly GoneFinding[];
  /** Whether there was a check to compare with. */
  readonly compared: boolean;
  /** What the workbook keeps from now on. */
  readonly memory: AuditMemory;
}

/** Findings of more than this are not worth their room in the file. */
const MOST_KEPT = 1_000;
const MOST_ANSWERED = 300;

/** What is new, still open, dismissed and answered, whatever was moved or renamed meanwhile. */
export function tracked(
  findings: readonly Finding[],
  workbook: WorkbookModel,
  memory: AuditMemory,
  day: string,
): Tracked {
  const sheets = withUnknownSheets(followedSheets(memory.sheets, workbook), workbook, memory);
  const before = (memory.last?.findings ?? []).map((kept) => followedFinding(kept, sheets));
  const known = recognised(before, findings);
  const dismissed = memory.dismissals.map((dismissal) => ({
    dismissal,
    followed: followedFinding(dismissal.kept, sheets),
  }));
  const dismissedNow = recognised(
    dismissed.map(({ followed }) => followed),
    findings,
  );
  const dismissalOf = new Map(dismissed.map(({ dismissal, followed }) => [followed, dismissal]));
  const ids = findingIds(findings, new Map([...known, ...dismissedNow]));
  const trackedFindings = findings.map((finding): TrackedFinding => {
    const followed = dismissedNow.get(finding);
    const dismissal = followed && dismissalOf.get(followed);
    const holds = followed !== undefined && hasSameFigures(followed, finding);
    const said = dismissal && plainDismissal(dismissal);
    return {
      id: ids.get(finding) ?? "",
      finding,
      fresh: memory.last !== null && !known.has(finding),
      dismissal: said && holds ? { ...said, withoutFigures: dismissal.kept.figures === undefined } : null,
      reopened: said && !holds ? { ...said, found: followed?.figures?.found ?? null } : null,
    };
  });
  const told = new Set(known.values());
  const gone = before
    .filter((followed) => !told.has(followed))
    .map((followed) => goneFinding(followed, findings, workbook));
  return {
    findings: trackedFindings,
    gone,
    compared: memory.last !== null,
    memory: nextMemory({ memory, workbook, day, trackedFindings, gone, dismissed, dismissedNow }),
  };
}

/** What 1.0.0 kept says nothing of its sheets: they are taken to be as they are. */
function withUnknownSheets(
  followed: ReturnType<typeof followedSheets>,
  workbook: WorkbookModel,
  memory: AuditMemory,
): ReturnType<typeof followedSheets> {
  const all = new Map(followed);
  const known = new Set(memory.sheets.map(({ sheet }) => sheet));
  for (const { name } of workbook.sheets) {
    if (!known.has(name) && !all.has(name)) all.set(name, { name, row: (row) => row, column: (column) => column });
  }
  return all;
}

function plainDismissal({ reason, day, by }: Dismissal): Dismissal {
  return { reason, day, ...(by === undefined ? {} : { by }) };
}

interface Ended {
  readonly memory: AuditMemory;
  readonly workbook: WorkbookModel;
  readonly day: string;
  readonly trackedFindings: readonly TrackedFinding[];
  readonly gone: readonly GoneFinding[];
  readonly dismissed: readonly { readonly dismissal: KeptDismissal; readonly followed: FollowedFinding }[];
  readonly dismissedNow: ReadonlyMap<Finding, FollowedFinding>;
}

function nextMemory(ended: Ended): AuditMemory {
  const { memory, workbook, day, trackedFindings, gone, dismissed, dismissedNow } = ended;
  const findings = trackedFindings.slice(0, MOST_KEPT).map(({ finding, id }) => keptFinding(finding, id, workbook));
  const findingOfFollowed = new Map([...dismissedNow].map(([finding, followed]) => [followed, finding]));
  const idOf = new Map(trackedFindings.map(({ finding, id }) => [finding, id]));
  const dismissals = dismissed.map(({ dismissal, followed }): KeptDismissal => {
    const finding = findingOfFollowed.get(followed);
    return { ...plainDismissal(dismissal), kept: movedFinding(followed, finding, idOf.get(finding as Finding)) };
  });
  const answered = gone.map(({ followed, outcome, now }): Answered => ({
    kept: movedFinding(followed),
    outcome,
    now,
    day,
  }));
  return {
    last: { day, findings },
    dismissals,
    answered: [...memory.answered, ...answered].slice(-MOST_ANSWERED),
    sheets: linesFor([...findings, ...dismissals.map(({ kept }) => kept)], workbook),
  };
}

/** What was kept, where it stands now: its figures stay those that somebody judged. */
function movedFinding(followed: FollowedFinding, finding?: Finding, id?: string): KeptFinding {
  const { kept, sheet, cells, figures } = followed;
  const place = finding && figures === null ? finding.cells : cells;
  return { ...kept, id: id ?? kept.id, sheet, cells: place, ...(figures ? { figures } : {}) };
}

function linesFor(kept: readonly KeptFinding[], workbook: WorkbookModel): readonly SheetLines[] {
  return [...sheetsOf(kept, workbook)].flatMap((name) => {
    const sheet = workbook.sheet(name);
    return sheet ? [linesOf(sheet)] : [];
  });
}

/** The same with findings dismissed, with the figures that they have now. */
export function withDismissals(
  result: Tracked,
  entries: readonly TrackedFinding[],
  dismissal: Dismissal,
  workbook: WorkbookModel,
): Tracked {
  const ids = new Set(entries.map(({ id }) => id));
  const { memory } = withoutDismissals(result, entries);
  const added = entries.map(({ finding, id }): KeptDismissal => ({
    ...dismissal,
    kept: keptFinding(finding, id, workbook),
  }));
  const known = new Set(memory.sheets.map(({ sheet }) => sheet));
  const sheets = linesFor(
    added.map(({ kept }) => kept),
    workbook,
  ).filter(({ sheet }) => !known.has(sheet));
  return {
    ...result,
    findings: result.findings.map((entry) =>
      ids.has(entry.id) ? { ...entry, dismissal: { ...dismissal, withoutFigures: false }, reopened: null } : entry,
    ),
    memory: { ...memory, dismissals: [...memory.dismissals, ...added], sheets: [...memory.sheets, ...sheets] },
  };
}

export function withoutDismissals(result: Tracked, entries: readonly TrackedFinding[]): Tracked {
  const ids = new Set(entries.map(({ id }) => id));
  const { memory } = result;
  return {
    ...result,
    findings: result.findings.map((entry) => (ids.has(entry.id) ? { ...entry, dismissal: null } : entry)),
    memory: { ...memory, dismissals: memory.dismissals.filter(({ kept }) => !ids.has(kept.id)) },
  };
}
