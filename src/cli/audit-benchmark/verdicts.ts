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

/** Lines of comma-separated values, a field in quotes where it holds a comma; the first line names the columns. */
export function verdictsIn(text: string): readonly Verdict[] {
  const [head = [], ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(fieldsOf);
  return lines.map((fields) => {
    const field = (name: string): string => fields[head.indexOf(name)] ?? "";
    const word = field("verdict");
    if (word !== "right" && word !== "wrong" && word !== "unclear")
      throw new Error(`verdict of ${field("workbook")} ${field("cell")}: ${word}`);
    return {
      workbook: field("workbook"),
      sheet: field("sheet").trim(),
      cells: field("cell").split(/[\s,]+/),
      kind: field("kind"),
      verdict: word,
    };
  });
}

function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
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
