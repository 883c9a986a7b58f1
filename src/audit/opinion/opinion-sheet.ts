import { isoDay } from "../../core/dates";
import { zero, type Decimal } from "../../core/decimal";
import { fillWording, type Language, type Wording } from "../../core/wording";
import { formatDay, formatDecimal } from "../../text/format";
import type { PlannedSheet } from "../../workbook/plan";
import { severities, type Severity } from "../finding";
import { count, dayCell, money } from "./figure-cells";
import { FOUND, putAnswered, putDismissed, putOpen, type Writing } from "./listed-findings";
import type { Opinion } from "./opinion";
import { opinionWording as wording } from "./opinion-wording";
import { blank, ReportRows, text, type ReportCell } from "./report-rows";

/** Number, severity, place, words, found, expected, difference, amount, share or day, effect or reason. */
const WIDTHS = [6, 10, 24, 52, 17, 17, 15, 17, 11, 31] as const;
const WORDS_COLUMN = 3;

const SIGNATURE_LINES = 4;

/** Where figures stand in each table. */
const TOTALS = [4, 5, 6, 7, 8] as const;
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
