import { figureText } from "../audit/finding";
import type { WeighedFinding } from "../audit/materiality/weighed-findings";
import type { TrackedFinding } from "../audit/tracking/memory";
import type { Language } from "../core/wording";
import { cellName } from "../workbook/address";

const SHARE_DIGITS = 6;

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
  /** What is at stake, as decimal text without a sign. */
  readonly amount: string | null;
  /** The amount's part of the whole, as decimal text: `0.0123`. */
  readonly share: string | null;
  readonly whole: string | null;
  /** What putting it right does to the figures that the accounts are judged by. */
  readonly effects: readonly EffectJson[];
  /** The cell of the finding that this one only follows from: `Receita!D12`. */
  readonly causedBy: string | null;
  /** Where somebody judged it to be no mistake: why, when and who; `withoutFigures` where 1.0.0 kept no figures with it. */
  readonly dismissal: DismissalJson | null;
}

interface DismissalJson {
  readonly reason: string;
  readonly day: string;
  readonly by: string | null;
  readonly withoutFigures: boolean;
}

interface EffectJson {
  readonly figure: string;
  readonly cell: string;
  readonly by: string | null;
  readonly would: string;
}

interface DetailJson {
  readonly cell: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly effect: string | null;
}

export function findingJson(
  weighed: WeighedFinding,
  language: Language,
  dismissal: TrackedFinding["dismissal"] = null,
): FindingJson {
  const { finding, amount, share, whole, effects, cause } = weighed;
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
    amount: amount ? figureText(amount) : null,
    share: share ? share.toSignificantDigits(SHARE_DIGITS).toFixed() : null,
    whole: whole?.name[language] ?? null,
    effects: effects.map(({ figure, by, would }) => ({
      figure: figure.name[language],
      cell: `${figure.sheet}!${cellName(figure.row, figure.column)}`,
      by: by ? figureText(by) : null,
      would: figureText(would),
    })),
    causedBy: cause ? `${cause.sheet}!${cause.cells[0] ?? ""}` : null,
    dismissal: dismissal && { ...dismissal, by: dismissal.by ?? null },
  };
}
