import type { Finding } from "../../audit/finding";
import { harmonicMean, scoreOf, sumOf, type Annotations, type Score } from "./score";

/** What the audit said of one workbook, with what people annotated in it. */
export interface Measured {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly annotated: Annotations[string];
}

const FOLDS = 5;
/** A kind that is right less often than this is no warning. */
const LEAST_RIGHT = 2 / 3;
/** With fewer findings in the workbooks that decide, a kind stays what its check says. */
const FEWEST_FINDINGS = 5;

/** Counted findings by kind: how many, and how many touch an annotated cell. */
export function scoresByKind(measured: readonly Measured[]): ReadonlyMap<string, Score> {
  const kinds = new Set(measured.flatMap(({ findings }) => countedOf(findings).map(({ kind }) => kind)));
  return new Map(
    [...kinds].sort().map((kind) => [
      kind,
      sumOf(
        measured.map(({ findings, annotated }) =>
          scoreOf(
            findings.filter((finding) => finding.kind === kind),
            annotated,
          ),
        ),
      ),
    ]),
  );
}

function countedOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== "info");
}

/** Kinds that are too often wrong in these workbooks to be more than notes. */
export function notesIn(measured: readonly Measured[]): ReadonlySet<string> {
  return new Set(
    [...scoresByKind(measured)]
      .filter(([, { findings, right }]) => findings >= FEWEST_FINDINGS && right < LEAST_RIGHT * findings)
      .map(([kind]) => kind),
  );
}

/** Each workbook scored with the kinds that the other four fifths of the workbooks let stand; folds by the order of the files' names. */
export function leftOutScores(measured: readonly Measured[]): readonly Score[] {
  const inOrder = [...measured].sort((a, b) => (a.file < b.file ? -1 : 1));
  return inOrder.map(({ findings, annotated }, index) => {
    const notes = notesIn(inOrder.filter((_, other) => other % FOLDS !== index % FOLDS));
    return scoreOf(
      findings.filter(({ kind }) => !notes.has(kind)),
      annotated,
    );
  });
}

/** The mean of F1 over the workbooks in which something is annotated or reported; what is reported where nothing is wrong counts 0. */
export function meanOverWorkbooks(scores: readonly Score[]): number | null {
  const counted = scores.filter(({ annotated, reported }) => annotated > 0 || reported > 0);
  if (counted.length === 0) return null;
  return counted.reduce((sum, score) => sum + (harmonicMean(score) ?? 0), 0) / counted.length;
}

/** The same over all workbooks: one in which nothing is annotated and nothing is reported was judged right, and counts 1. */
export function meanOverAllWorkbooks(scores: readonly Score[]): number | null {
  if (scores.length === 0) return null;
  const each = scores.map((score) => (score.annotated === 0 && score.reported === 0 ? 1 : (harmonicMean(score) ?? 0)));
  return each.reduce((sum, score) => sum + score, 0) / scores.length;
}
