import { severities, type Finding, type Severity } from "../audit/finding";
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
const MOST_CELLS = 12;

/** A terminal obeys what stands in control characters, and names in a file are anybody's. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) =>
    letter === "\n" || letter === "\t" ? " " : "\uFFFD",
  );
}

/** The findings as lines for a terminal: a heading for each severity, one line for each finding, the counts last. */
export function reportLines(findings: readonly Finding[], language: Language): string[] {
  if (findings.length === 0) return [nothing[language]];
  const lines = findings.map((finding) => {
    const place = `${finding.sheet}!${finding.cells.slice(0, MOST_CELLS).join(",")}${finding.cells.length > MOST_CELLS ? ",…" : ""}`;
    const source = finding.source === null ? "" : ` [${finding.source}]`;
    return printable(`${severityNames[finding.severity][language]}  ${place}  ${finding.message[language]}${source}`);
  });
  const counts = severities.map((severity) => {
    const count = String(findings.filter((finding) => finding.severity === severity).length);
    return fillWording(severityCounts[severity], { count })[language];
  });
  return [...lines, counts.join(", ")];
}
