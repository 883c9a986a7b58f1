import type { Language, Wording } from "../core/wording";
import { actsWithoutBand, annuityBand } from "../law/annuity-band";
import { bankHolidaysChecked } from "../law/bank-holidays";
import { inForceInYear, type DatedValue } from "../law/dated";
import { inpc } from "../law/inpc";
import { lawTables } from "../law/tables";

/** `docs/valores-legais.md`: value × year, known, by whom, unknown; written from law/ by `npm run docs:functions`. */

const FIRST_YEAR = 2004;
const YEARS_SHOWN_AFTER_LAST = 3;

const words = {
  title: { en: "Legal values by year", "pt-BR": "Valores legais por ano" },
  written: {
    en: "Written from `src/law/` by `npm run docs:functions`. ✓ known; **?** unknown: the function says `#N/A`, and what to pass.",
    "pt-BR":
      "Escrito a partir de `src/law/` por `npm run docs:functions`. ✓ conhecido; **?** desconhecido: a função dá `#N/D` e diz o que informar.",
  },
  value: { en: "Value", "pt-BR": "Valor" },
  rows: { en: "The values and their sources", "pt-BR": "Os valores e suas fontes" },
  columns: {
    en: ["Value", "In force", "Value in law", "Source", "Checked on"],
    "pt-BR": ["Valor", "Vigência", "Valor na norma", "Fonte", "Conferido em"],
  },
  from: { en: "from {day}", "pt-BR": "desde {day}" },
  index: { en: "INPC, month by month", "pt-BR": "INPC, mês a mês" },
  unread: { en: "Published, but not on record", "pt-BR": "Publicados, mas não registrados" },
  unreadHelp: {
    en: "Who needs one of these looks the act up and passes the value, or keeps it in the council's profile.",
    "pt-BR": "Quem precisa de um destes consulta o ato e informa o valor, ou o guarda no perfil do conselho.",
  },
  capitals: {
    en: "Lei 12.514/2011, art. 6, III: ceilings of companies by capital (seven steps from R$ 500 to R$ 4,000); the capitals that part them were not readable.",
    "pt-BR":
      "Lei 12.514/2011, art. 6º, III: tetos de pessoa jurídica por capital (sete faixas, de R$ 500 a R$ 4.000); os capitais que as separam não puderam ser lidos.",
  },
  holidays: {
    en: "National bank holidays are known for every year (20 November from 2024 on); checked on {day}.",
    "pt-BR":
      "Feriados bancários nacionais são conhecidos para todo ano (20 de novembro desde 2024); conferidos em {day}.",
  },
} as const;

const say = (wording: Wording, language: Language): string => wording[language];

/** The last year that any row begins in or was compared in, and a few more: that nothing is known of them is said, too. */
function yearsShown(): readonly number[] {
  const last = Math.max(
    ...lawTables.flatMap(({ rows }) => rows.map((row) => Number(row.from.slice(0, 4)))),
    ...inpc.map(({ year }) => year),
  );
  const until = last + YEARS_SHOWN_AFTER_LAST;
  return Array.from({ length: until - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
}

function mark(rows: readonly DatedValue<unknown>[], year: number): string {
  const inYear = inForceInYear(rows, year) ?? rows.find((row) => row.from.startsWith(String(year)));
  return inYear ? "✓" : "**?**";
}

function markOfIndex(year: number): string {
  const row = inpc.find((each) => each.year === year);
  if (!row) return "**?**";
  const last = row.firstMonth + row.percents.length - 1;
  return row.percents.length === 12
    ? "✓"
    : `✓ ${String(row.firstMonth).padStart(2, "0")}–${String(last).padStart(2, "0")}`;
}

/** A value as one reads it: `0.20`, `minimum 355.20, maximum 536.40`. */
function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Object.entries(value).map(([key, each]) =>
    /^\d+$/.test(key) ? valueText(each) : `${key} ${valueText(each)}`,
  );
  return parts.join(Array.isArray(value) ? "; " : ", ");
}

function inForce(row: DatedValue<unknown>, language: Language): string {
  return row.until === undefined ? say(words.from, language).replace("{day}", row.from) : `${row.from} – ${row.until}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [heading = [], ...others] = rows.map((cells) => cells.map((cell) => cell.replace(/\|/g, "\\|")));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...others.map(line)].join("\n");
}

export function lawPage(language: Language): string {
  const years = yearsShown();
  const coverage = [
    [say(words.value, language), ...years.map(String)],
    ...lawTables.map(({ title, rows }) => [title[language], ...years.map((year) => mark(rows, year))]),
    ["INPC", ...years.map(markOfIndex)],
  ];
  const values = lawTables.flatMap(({ title, rows }) =>
    rows.map((row) => [
      title[language],
      inForce(row, language),
      valueText(row.value),
      row.source.note ? `${row.source.citation} — ${row.source.note[language]}` : row.source.citation,
      row.checked,
    ]),
  );
  const months = inpc.map(({ year, firstMonth, percents, source, checked }) => [
    String(year),
    `${String(firstMonth).padStart(2, "0")}: ${percents.join(" ")}`,
    source.note ? `${source.citation} — ${source.note[language]}` : source.citation,
    checked,
  ]);
  const missing = actsWithoutBand
    .filter(({ year }) => inForceInYear(annuityBand, year) === null)
    .map(({ year, citation }) => `- ${String(year)}: ${citation}`);
  return `${[
    `# ${say(words.title, language)}`,
    say(words.written, language),
    table(coverage),
    say(words.holidays, language).replace("{day}", bankHolidaysChecked),
    `## ${say(words.rows, language)}`,
    table([words.columns[language], ...values]),
    `## ${say(words.index, language)}`,
    table([["", "%", words.columns[language][3], words.columns[language][4]], ...months]),
    `## ${say(words.unread, language)}`,
    say(words.unreadHelp, language),
    [...missing, `- ${say(words.capitals, language)}`].join("\n"),
  ].join("\n\n")}\n`;
}
