import type { Finding } from "../../audit/finding";

/** Annotated cells: file → sheet → cells. */
export type Annotations = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a tool reported of a workbook, measured against what people annotated in it. */
export interface Score {
  /** Distinct cells in findings of severity error or warning. */
  readonly reported: number;
  /** Reported cells that are annotated. */
  readonly hits: number;
  readonly annotated: number;
  readonly findings: number;
  /** Findings with at least one annotated cell. */
  readonly right: number;
}

export const noScore: Score = { reported: 0, hits: 0, annotated: 0, findings: 0, right: 0 };

export function scoreOf(findings: readonly Finding[], annotated: Readonly<Record<string, readonly string[]>>): Score {
  // The annotations drop the blanks around a sheet's name.
  const marked = new Set(
    Object.entries(annotated).flatMap(([sheet, cells]) => cells.map((cell) => place(sheet, cell))),
  );
  const counted = findings.filter((finding) => finding.severity !== "info");
  const reported = new Set(counted.flatMap((finding) => finding.cells.map((cell) => place(finding.sheet, cell))));
  return {
    reported: reported.size,
    hits: [...reported].filter((cell) => marked.has(cell)).length,
    annotated: marked.size,
    findings: counted.length,
    right: counted.filter((finding) => finding.cells.some((cell) => marked.has(place(finding.sheet, cell)))).length,
  };
}

export function sumOf(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, score) => ({
      reported: sum.reported + score.reported,
      hits: sum.hits + score.hits,
      annotated: sum.annotated + score.annotated,
      findings: sum.findings + score.findings,
      right: sum.right + score.right,
    }),
    noScore,
  );
}

export function precision({ hits, reported }: Score): number | null {
  return reported === 0 ? null : hits / reported;
}

export function recall({ hits, annotated }: Score): number | null {
  return annotated === 0 ? null : hits / annotated;
}

export function harmonicMean(score: Score): number | null {
  const [p, r] = [precision(score), recall(score)];
  if (p === null || r === null) return null;
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function place(sheet: string, cell: string): string {
  return `${sheet.trim()}!${cell}`;
}
