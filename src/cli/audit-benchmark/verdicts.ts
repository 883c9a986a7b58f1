import Papa from "papaparse";
import type { Finding } from "../../audit/finding";
import type { Annotations } from "./score";

/**
 * Annotations are incomplete: what is plainly a fault and not annotated is counted apart, with its reason, by the verdicts that somebody
 * gave with the cells in view (`docs/audit-verdicts/`).
 */

export type VerdictWord = "right" | "wrong" | "unclear";

export interface Verdict {
  readonly workbook: string;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly kind: string;
  readonly verdict: VerdictWord;
}

/** Comma-separated values; the first line names the columns. */
export function verdictsIn(text: string): readonly Verdict[] {
  const { data } = Papa.parse<Partial<Record<string, string>>>(text, { header: true, skipEmptyLines: "greedy" });
  return data.map(({ workbook = "", sheet = "", cell = "", kind = "", verdict = "" }) => {
    if (!isVerdictWord(verdict)) throw new Error(`verdict of ${workbook} ${cell}: ${verdict}`);
    return { workbook, sheet: sheet.trim(), cells: cell.split(/[\s,]+/), kind, verdict };
  });
}

function isVerdictWord(word: string): word is VerdictWord {
  return word === "right" || word === "wrong" || word === "unclear";
}

/** What is said of a workbook without the findings that are plainly right and that nobody annotated. */
export function withoutApart(
  file: string,
  findings: readonly Finding[],
  annotated: Annotations[string],
  verdicts: readonly Verdict[],
): readonly Finding[] {
  const apart = verdicts.filter(({ workbook, verdict }) => workbook === file && verdict === "right");
  return findings.filter(({ kind, sheet, cells }) => {
    const name = sheet.trim();
    const isAnnotated = cells.some((cell) =>
      Object.entries(annotated).some(([other, faulty]) => other.trim() === name && faulty.includes(cell)),
    );
    return (
      isAnnotated ||
      !apart.some(
        (each) => each.kind === kind && each.sheet === name && cells.every((cell) => each.cells.includes(cell)),
      )
    );
  });
}
