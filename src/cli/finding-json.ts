import type { Finding } from "../audit/finding";
import type { Language } from "../core/wording";

/** A finding as other programs read it: figures as decimal text, sentences in one language. */
export interface FindingJson {
  readonly kind: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly found: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly cause: string | null;
  readonly related: readonly string[];
  readonly source: string | null;
  readonly message: string;
  readonly fix: string | null;
  readonly details: readonly DetailJson[];
}

interface DetailJson {
  readonly cell: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly effect: string | null;
}

export function findingJson(finding: Finding, language: Language): FindingJson {
  return {
    kind: finding.kind,
    severity: finding.severity,
    sheet: finding.sheet,
    cells: finding.cells,
    found: finding.found,
    expected: finding.expected,
    difference: finding.difference,
    cause: finding.cause?.code ?? null,
    related: finding.related,
    source: finding.source,
    message: finding.message[language],
    fix: finding.fix?.[language] ?? null,
    details: (finding.details ?? []).map(({ effect, ...detail }) => ({
      ...detail,
      effect: effect?.[language] ?? null,
    })),
  };
}
