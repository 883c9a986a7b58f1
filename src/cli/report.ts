import { weightWording } from "../audit/wording/weight-wording";
import type { WeighedFinding } from "../audit/materiality/weighed-findings";
import { severities, type Finding, type Severity } from "../audit/finding";
import type { TrackedFinding } from "../audit/tracking/memory";
import { contentWording } from "../audit/wording/content-wording";
import { stretchesOf } from "../audit/wording/cells-wording";
import { isRightToday, toldFigures } from "../audit/wording/told-figures";
import { fillWording, type Language, type Wording } from "../core/wording";

const severityNames: Readonly<Record<Severity, Wording>> = {
  error: { en: "error", "pt-BR": "erro" },
  warning: { en: "warning", "pt-BR": "aviso" },
  info: { en: "note", "pt-BR": "nota" },
};
const severityCounts: Readonly<Record<Severity, Wording>> = {
  error: { en: "errors: {count}", "pt-BR": "erros: {count}" },
  warning: { en: "warnings: {count}", "pt-BR": "avisos: {count}" },
  info: { en: "notes: {count}", "pt-BR": "notas: {count}" },
};
const nothing: Wording = { en: "Nothing found.", "pt-BR": "Nada encontrado." };
const MOST_STRETCHES = 12;

/** A terminal obeys what stands in control characters, and names in a file are anybody's. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) =>
    letter === "\n" || letter === "\t" ? " " : "\uFFFD",
  );
}

/** The findings as lines for a terminal: a heading for each severity, one line for each finding, the counts last. */
export function reportLines(
  weighed: readonly WeighedFinding[],
  language: Language,
  dismissals: ReadonlyMap<Finding, TrackedFinding["dismissal"]> = new Map(),
): string[] {
  const findings = weighed.map(({ finding }) => finding);
  if (findings.length === 0) return [nothing[language]];
  const lines = withConsequences(weighed).flatMap((each) => {
    const { finding } = each;
    const cells = stretchesOf(finding.cells);
    const place = `${finding.sheet}!${cells.slice(0, MOST_STRETCHES).join(",")}${cells.length > MOST_STRETCHES ? ",…" : ""}`;
    const source = finding.source === null ? "" : ` [${finding.source}]`;
    const name = severityNames[finding.severity][language];
    const line = printable(`${each.cause ? "  ↳ " : ""}${name}  ${place}  ${finding.message[language]}${source}`);
    const weight = weightWording(each);
    const details = (finding.details ?? []).length > 1 ? detailLines(each, language) : [];
    const dismissal = dismissals.get(finding) ?? null;
    return [
      line,
      ...(weight ? [printable(`    ${weight[language]}`)] : []),
      ...(dismissal ? [printable(`    ${dismissalLine(dismissal, language)}`)] : []),
      ...details,
    ];
  });
  const counts = severities.map((severity) => {
    const count = String(findings.filter((finding) => finding.severity === severity).length);
    return fillWording(severityCounts[severity], { count })[language];
  });
  return [...lines, counts.join(", ")];
}

const dismissed: Wording = { en: "dismissed on {day}: {reason}", "pt-BR": "dispensado em {day}: {reason}" };
const dismissedBy: Wording = {
  en: "dismissed on {day} by {by}: {reason}",
  "pt-BR": "dispensado em {day} por {by}: {reason}",
};
const withoutFigures: Wording = { en: " (no figures kept)", "pt-BR": " (sem valores guardados)" };

function dismissalLine(dismissal: NonNullable<TrackedFinding["dismissal"]>, language: Language): string {
  const { day, reason, by } = dismissal;
  const marks = { day: contentWording(day), reason, by: by ?? "" };
  const said = fillWording(by === undefined ? dismissed : dismissedBy, marks)[language];
  return dismissal.withoutFigures ? said + withoutFigures[language] : said;
}

/** Each cause, then what only follows from it. */
function withConsequences(weighed: readonly WeighedFinding[]): readonly WeighedFinding[] {
  return weighed
    .filter(({ cause }) => cause === null)
    .flatMap((each) => [each, ...weighed.filter(({ cause }) => cause === each.finding)]);
}

const detailParts = {
  found: { en: "found {figure}", "pt-BR": "encontrado {figure}" },
  expected: { en: "expected {figure}", "pt-BR": "esperado {figure}" },
  difference: { en: "difference {figure}", "pt-BR": "diferença {figure}" },
} as const;
const detailColumns = ["found", "expected", "difference"] as const;
const MOST_DETAIL_LINES = 12;
const moreDetails: Wording = {
  en: "    and {count} more {count|cell|cells}",
  "pt-BR": "    e mais {count} {count|célula|células}",
};

function detailLines({ finding, held }: WeighedFinding, language: Language): string[] {
  const details = finding.details ?? [];
  // What no cell of the finding has is left out; a dash stands where others have it.
  const areRight = details.every((each) => isRightToday(each, held.get(each.cell)));
  const known = detailColumns.filter(
    (column) => details.some((each) => each[column] !== null) && !(column === "expected" && areRight),
  );
  const lines = details.slice(0, MOST_DETAIL_LINES).map((detail) => {
    const { cell } = detail;
    const told = toldFigures(detail, held.get(cell));
    const parts = known.map((column) => fillWording(detailParts[column], { figure: told[column] ?? "–" })[language]);
    return printable(`    ${cell}: ${parts.join(", ")}`);
  });
  const left = details.length - lines.length;
  return left > 0 ? [...lines, fillWording(moreDetails, { count: String(left) })[language]] : lines;
}
