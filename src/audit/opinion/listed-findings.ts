import { zero } from "../../core/decimal";
import type { Language, Wording } from "../../core/wording";
import { formatDecimal } from "../../text/format";
import { parseRange } from "../../workbook/address";
import type { SnapshotCell } from "../../workbook/snapshot";
import type { Finding } from "../finding";
import type { Answered } from "../tracking/memory";
import { causeWording } from "../wording/cause-wording";
import { cellsWording } from "../wording/cells-wording";
import { effectsWording, movesAnything } from "../wording/weight-wording";
import { amountCell, contentCell, dayCell, dayText, inMiddle, shareCell } from "./figure-cells";
import type { Opinion, OpinionFinding } from "./opinion";
import { opinionWording as wording } from "./opinion-wording";
import { blank, text, type ReportCell, type ReportRows } from "./report-rows";

const MOST_DETAILS = 50;
/** More are counted: nobody reads a longer list on paper. */
const MOST_LISTED = 500;

/** Where figures stand: found, expected, difference; behind them the amount. */
export const FOUND = [4, 5, 6] as const;
const WEIGHTS = [4, 5, 6, 7] as const;
/** The share; who dismissed or the outcome, and when. */
const MIDDLE_OF_WEIGHTS = [8] as const;
const MIDDLE = [7, 8] as const;

/** An opinion being written, in whose words. */
export interface Writing {
  readonly opinion: Opinion;
  readonly rows: ReportRows;
  readonly language: Language;
  readonly say: (said: Wording, marks?: Readonly<Record<string, Wording | string>>) => string;
}

export function putOpen(at: Writing): void {
  const { opinion, rows, say, language } = at;
  rows.gap();
  rows.words(say(wording.openFindings), "section");
  if (opinion.open.length === 0) {
    rows.words(say(wording.noneOpen), "label");
    return;
  }
  putHeadings(at, [wording.amount, wording.share, wording.effect], WEIGHTS, MIDDLE_OF_WEIGHTS);
  for (const entry of opinion.open.slice(0, MOST_LISTED)) {
    const { weight } = entry;
    const effects = weight && effectsWording(weight.effects);
    const moved = weight && movesAnything(weight) ? weight : null;
    rows.row([
      ...beginning(at, entry, openWords(at, entry)),
      moved?.amount ? amountCell(moved.amount, moved.amountFormat) : blank,
      moved?.share ? shareCell(moved.share, language) : blank,
      text(effects ? say(effects) : ""),
    ]);
    putDetails(at, entry.finding);
  }
  putRest(at, opinion.open.length);
}

function putRest({ rows, say, language }: Writing, listed: number): void {
  const left = listed - MOST_LISTED;
  if (left > 0) rows.words(say(wording.moreFindings, { count: formatDecimal(zero.plus(left), language) }), "note");
}

function openWords({ say, language }: Writing, entry: OpinionFinding): string {
  const { finding, fresh, follows, number: own, reopened } = entry;
  const message = say(finding.message);
  const cause = causeWording(finding);
  const lines = [
    follows ? `${say(wording.followsFrom, { number: own.split(".")[0] ?? "" })}. ` : "",
    message,
    cause ? `\n${say(wording.cause, { cause })}` : "",
    finding.source === null ? "" : `\n${say(wording.source, { source: finding.source })}`,
    finding.fix ? `\n${say(wording.fix, { fix: finding.fix })}` : "",
  ];
  if (reopened) {
    const { day, reason, by } = reopened;
    const marks = { day: dayText(day, language), reason, by: by ?? wording.noReviewer };
    lines.push(`\n${say(wording.reopened, marks)}`);
  } else if (fresh) lines.push(`\n${say(wording.isNew)}`);
  return lines.join("");
}

export function putDismissed(at: Writing): void {
  const { opinion, rows, say } = at;
  rows.gap();
  rows.words(say(wording.dismissedFindings), "section");
  if (opinion.dismissed.length === 0) {
    rows.words(say(wording.noneDismissed), "label");
    return;
  }
  putHeadings(at, [wording.by, wording.on, wording.reason]);
  for (const entry of opinion.dismissed.slice(0, MOST_LISTED)) {
    const { dismissal, finding } = entry;
    if (!dismissal) continue;
    const { by, day, reason, withoutFigures } = dismissal;
    rows.row([
      ...beginning(at, entry, say(finding.message)),
      inMiddle(text(by ?? say(wording.noReviewer))),
      inMiddle(dayCell(day)),
      text(withoutFigures ? say(wording.withoutFigures, { reason }) : reason),
    ]);
    putDetails(at, finding);
  }
  putRest(at, opinion.dismissed.length);
}

export function putAnswered(at: Writing, title: Wording, answered: readonly Answered[], none: Wording): void {
  const { opinion, rows, say, language } = at;
  rows.gap();
  rows.words(say(title), "section");
  if (answered.length === 0) {
    rows.words(say(none), "label");
    return;
  }
  putHeadings(at, [wording.outcome, wording.seenOn, wording.holdsNow]);
  answered.forEach(({ kept, outcome, now: content, day }, index) => {
    const now = heldAt(opinion, kept.sheet, kept.cells[0]);
    const shown = (content: string | null | undefined): ReportCell => contentCell(content ?? null, now, language);
    rows.row([
      text(String(index + 1)),
      text(say(wording.oneOf[kept.severity])),
      text(place(kept, language)),
      text(kept.message ? say(kept.message) : kept.kind),
      shown(kept.figures?.found),
      shown(kept.figures?.expected),
      shown(kept.figures?.difference),
      inMiddle(text(say(wording.outcomes[outcome]))),
      inMiddle(dayCell(day)),
      content === "" ? text(say(wording.blank)) : { ...shown(content), align: "left" },
    ]);
  });
}

function putHeadings(
  { rows, say }: Writing,
  last: readonly Wording[],
  figuresIn: readonly number[] = FOUND,
  middle: readonly number[] = MIDDLE,
): void {
  const first = [wording.number, wording.severity, wording.where, wording.finding];
  const figures = [wording.found, wording.expected, wording.difference];
  rows.headings(
    [...first, ...figures, ...last].map((heading) => say(heading)),
    figuresIn,
    middle,
  );
}

/** What stands at the beginning of each finding's row. */
function beginning({ opinion, say, language }: Writing, entry: OpinionFinding, words: string): readonly ReportCell[] {
  const { finding } = entry;
  const held = heldAt(opinion, finding.sheet, finding.cells[0]);
  const many = (finding.details ?? []).length > 1;
  const shown = (content: string | null): ReportCell => (many ? blank : contentCell(content, held, language));
  return [
    text(entry.number),
    text(say(wording.oneOf[finding.severity])),
    text(place(finding, language)),
    text(words),
    shown(finding.found),
    shown(finding.expected),
    shown(finding.difference),
  ];
}

/** Cell by cell, each with its own figures. */
function putDetails({ opinion, rows, say, language }: Writing, finding: Finding): void {
  const details = finding.details ?? [];
  if (details.length < 2) return;
  for (const { cell, found, expected, difference, effect } of details.slice(0, MOST_DETAILS)) {
    const held = heldAt(opinion, finding.sheet, cell);
    rows.row(
      [
        blank,
        blank,
        text(cell),
        text(effect ? say(effect) : ""),
        ...[found, expected, difference].map((content) => contentCell(content, held, language)),
      ],
      "source",
    );
  }
  const left = details.length - MOST_DETAILS;
  if (left > 0) rows.row([blank, blank, text(say(wording.moreCells, { count: String(left) }))], "source");
}

function place({ sheet, cells }: Pick<Finding, "sheet" | "cells">, language: Language): string {
  return `${sheet}!${cellsWording(cells)[language]}`;
}

function heldAt({ workbook }: Opinion, sheet: string, cell: string | undefined): SnapshotCell | undefined {
  const range = parseRange(cell ?? "");
  return range ? workbook.sheet(sheet)?.cell(range.row, range.column) : undefined;
}
