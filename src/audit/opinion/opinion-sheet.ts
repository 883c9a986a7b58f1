import { isoDay } from "../../core/dates";
import { zero, type Decimal } from "../../core/decimal";
import { fillWording, type Language, type Wording } from "../../core/wording";
import { formatDay, formatDecimal } from "../../text/format";
import { parseRange } from "../../workbook/address";
import type { PlannedSheet } from "../../workbook/plan";
import { severities, type Finding, type Severity } from "../finding";
import type { Answered } from "../tracking/memory";
import { cellsWording } from "../wording/cells-wording";
import { effectsWording } from "../wording/weight-wording";
import { contentCell, count, dayCell, dayText, inMiddle, money, shareCell } from "./figure-cells";
import type { Opinion, OpinionFinding } from "./opinion";
import { opinionWording as wording } from "./opinion-wording";
import { blank, ReportRows, text, type ReportCell } from "./report-rows";

/** Number, severity, place, words, found, expected, difference, amount, share or day, effect or reason. */
const WIDTHS = [6, 10, 24, 52, 17, 17, 15, 17, 11, 31] as const;
const WORDS_COLUMN = 3;

const MOST_DETAILS = 50;
/** More are counted: nobody reads a longer list on paper. */
const MOST_LISTED = 500;
const SIGNATURE_LINES = 4;

/** Where figures stand in each table. */
const FOUND = [4, 5, 6] as const;
const TOTALS = [4, 5, 6, 7, 8] as const;
const WEIGHTS = [4, 5, 6, 7] as const;
/** The share; who dismissed or the outcome, and when. */
const MIDDLE_OF_WEIGHTS = [8] as const;
const MIDDLE = [7, 8] as const;
const COUNTS = [4, 5, 6, 7] as const;

/** An opinion as a sheet of its own, to be printed on A4 and handed in. */
export function opinionSheet(opinion: Opinion, language: Language): PlannedSheet {
  const rows = new ReportRows(WIDTHS);
  const say = (said: Wording, marks: Readonly<Record<string, Wording | string>> = {}): string =>
    fillWording(said, marks)[language];
  const at: Writing = { opinion, rows, language, say };
  rows.words(say(wording.title), "title");
  putIdentification(at);
  putTotals(at);
  putFigures(at);
  putOpen(at);
  putDismissed(at);
  putAnswered(at, wording.fixedFindings, opinion.fixed, wording.noneFixed);
  if (opinion.otherwise.length > 0) putAnswered(at, wording.otherwiseFindings, opinion.otherwise, wording.noneFixed);
  putTests(at);
  rows.words(say(wording.signature), "label", SIGNATURE_LINES);
  const printed = (content: string): string => content.replaceAll("&", "&&");
  const { file, reviewer, versions } = opinion;
  return {
    name: say(wording.sheet),
    blocks: [{ row: 0, column: 0, cells: rows.cells }],
    formats: rows.formats,
    checks: [],
    choices: [],
    columnWidths: WIDTHS,
    rowHeights: rows.heights,
    frozenRows: 0,
    charts: [],
    page: {
      header: { left: printed(file), right: say(wording.title) },
      footer: { left: printed(`Erário ${versions.addIn}`), center: printed(reviewer), right: say(wording.page) },
    },
  };
}

interface Writing {
  readonly opinion: Opinion;
  readonly rows: ReportRows;
  readonly language: Language;
  readonly say: (said: Wording, marks?: Readonly<Record<string, Wording | string>>) => string;
}

function putIdentification({ opinion, rows, language, say }: Writing): void {
  const { digest, sheets, versions, file, reviewer, day, before } = opinion;
  const pair = (term: Wording, meaning: ReportCell): void => {
    rows.pair(say(term), meaning, WORDS_COLUMN);
  };
  const count = (value: number): string => formatDecimal(zero.plus(value), language);
  rows.gap();
  rows.words(say(wording.identification), "section");
  pair(wording.file, text(file === "" ? say(wording.noFile) : file));
  pair(wording.scope, text(say(opinion.scope)));
  pair(
    wording.sheets,
    text(sheets.map(({ name, hidden }) => (hidden ? say(wording.hidden, { sheet: name }) : name)).join(", ")),
  );
  pair(
    wording.contents,
    text(say(wording.counts, { cells: count(digest.cellCount), formulas: count(digest.formulaCount) })),
  );
  pair(wording.ofFormulas, text(digest.formulas ?? say(wording.noDigest)));
  pair(wording.ofFigures, text(digest.figures ?? say(wording.noDigest)));
  pair(wording.reviewer, text(reviewer === "" ? say(wording.noReviewer) : reviewer));
  pair(wording.day, dayCell(day));
  pair(wording.before, before === "" ? text(say(wording.noBefore)) : dayCell(before));
  const legalValues = formatDay(isoDay(versions.legalValues), language);
  pair(wording.versions, text(say(wording.versionsOf, { addIn: versions.addIn, legalValues })));
}

const severityWords: Readonly<Record<Severity, Wording>> = {
  error: wording.errors,
  warning: wording.warnings,
  info: wording.notes,
};

function putTotals({ opinion, rows, say }: Writing): void {
  const { totals } = opinion;
  rows.gap();
  rows.words(say(wording.totals), "section");
  const headings = [wording.open, wording.openAmount, wording.dismissed, wording.dismissedAmount, wording.fixed];
  rows.headings(["", "", "", say(wording.severity), ...headings.map((heading) => say(heading))], TOTALS);
  const counts = (of: Omit<(typeof totals)[number], "severity">, name: string): readonly ReportCell[] => [
    blank,
    blank,
    blank,
    text(name),
    count(of.open),
    money(of.openAmount),
    count(of.dismissed),
    money(of.dismissedAmount),
    count(of.fixed),
  ];
  for (const total of totals) rows.row(counts(total, say(severityWords[total.severity])));
  const all = totals.reduce((sum, each) => ({
    severity: each.severity,
    open: sum.open + each.open,
    openAmount: sum.openAmount.plus(each.openAmount),
    dismissed: sum.dismissed + each.dismissed,
    dismissedAmount: sum.dismissedAmount.plus(each.dismissedAmount),
    fixed: sum.fixed + each.fixed,
  }));
  rows.row(counts(all, say(wording.total)), "total");
  rows.words(say(wording.amountsSaid), "note");
}

function putFigures({ opinion, rows, say }: Writing): void {
  const { figures } = opinion;
  if (figures.length === 0) return;
  rows.gap();
  rows.words(say(wording.figures), "section");
  rows.headings(["", "", "", say(wording.figure), say(wording.now), say(wording.then), say(wording.difference)], FOUND);
  const shown = (value: Decimal | null): ReportCell => (value ? money(value) : text(say(wording.notComputed)));
  for (const { figure, now, then } of figures) {
    const between = now && then ? money(then.minus(now)) : blank;
    rows.row([blank, blank, blank, text(say(figure.name)), shown(now), shown(then), between]);
  }
  rows.words(say(wording.figuresSaid), "note");
}

function putOpen(at: Writing): void {
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
    rows.row([
      ...beginning(at, entry, openWords(at, entry)),
      weight?.amount ? money(weight.amount) : blank,
      weight?.share ? shareCell(weight.share, language) : blank,
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
  const cause = finding.cause?.wording[language] ?? "";
  const lines = [
    follows ? `${say(wording.followsFrom, { number: own.split(".")[0] ?? "" })}. ` : "",
    message,
    // Most messages end with it.
    cause === "" || message.includes(cause) ? "" : `\n${say(wording.cause, { cause })}`,
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

function putDismissed(at: Writing): void {
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

function putAnswered(at: Writing, title: Wording, answered: readonly Answered[], none: Wording): void {
  const { opinion, rows, say, language } = at;
  rows.gap();
  rows.words(say(title), "section");
  if (answered.length === 0) {
    rows.words(say(none), "label");
    return;
  }
  putHeadings(at, [wording.outcome, wording.seenOn, wording.holdsNow]);
  answered.forEach(({ kept, outcome, now, day }, index) => {
    const formatAt = formatOf(opinion, kept.sheet, kept.cells[0]);
    const shown = (content: string | null | undefined): ReportCell => contentCell(content ?? null, formatAt, language);
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
      now === "" ? text(say(wording.blank)) : { ...shown(now), align: "left" },
    ]);
  });
}

function putTests({ opinion, rows, say }: Writing): void {
  rows.gap();
  rows.words(say(wording.tests), "section");
  const counted = [...severities.map((severity) => wording.severities[severity]), wording.dismissed];
  const headings = [wording.group, wording.code, wording.test, ...counted];
  rows.headings(["", ...headings.map((heading) => say(heading))], COUNTS);
  opinion.tests.forEach(({ kind, title, group, open, dismissed }, index) => {
    rows.row([
      text(String(index + 1)),
      text(say(wording.groups[group])),
      text(kind),
      text(say(title)),
      ...severities.map((severity) => count(open[severity])),
      count(dismissed),
    ]);
  });
  rows.words(say(wording.limit), "note");
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
  const formatAt = formatOf(opinion, finding.sheet, finding.cells[0]);
  const many = (finding.details ?? []).length > 1;
  const shown = (content: string | null): ReportCell => (many ? blank : contentCell(content, formatAt, language));
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
    const formatAt = formatOf(opinion, finding.sheet, cell);
    rows.row(
      [
        blank,
        blank,
        text(cell),
        text(effect ? say(effect) : ""),
        ...[found, expected, difference].map((content) => contentCell(content, formatAt, language)),
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

function formatOf({ workbook }: Opinion, sheet: string, cell: string | undefined): string | undefined {
  const range = parseRange(cell ?? "");
  return range ? workbook.sheet(sheet)?.cell(range.row, range.column)?.format : undefined;
}
