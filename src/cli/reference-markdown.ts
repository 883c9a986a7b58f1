import { isoDay, type Day } from "../core/dates";
import { decimalFromDouble } from "../core/decimal";
import { evaluate, type CellResult } from "../rule/evaluation";
import { Failure } from "../rule/failure";
import type { ParameterKind, Unit } from "../rule/parameter";
import type { RawArgument, RawCell } from "../rule/raw";
import type { Example, ExampleArgument, ResultColumn, Rule, RuleGroup, RuleParameter } from "../rule/rule";
import type { Language, Wording } from "../core/wording";
import { formatDay, formatDecimal, formatTruth } from "../text/format";
import { groupWording, kindWording, referenceWording as wording, unitWording } from "./reference-wording";

/**
 * The reference of all functions in one language, written from the rules alone.
 * @param inOtherLanguage address of the same reference in the other language
 */
export function functionsReference(rules: readonly Rule[], language: Language, inOtherLanguage: string): string {
  const say = (text: Wording): string => text[language];
  const groups = [...new Set(rules.map((rule) => rule.group))];
  return [
    `# ${say(wording.title)}`,
    `${say(wording.written)} [${say(wording.otherLanguage)}](${inOtherLanguage})`,
    say(wording.conventionsIntroduction),
    wording.conventions.map((convention) => `- ${say(convention)}`).join("\n"),
    groups.map((group) => contents(rules, group, language)).join("\n\n"),
    ...groups.flatMap((group) => [
      `## ${say(groupWording[group])}`,
      ...rules.filter((rule) => rule.group === group).map((rule) => functionSection(rule, language)),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The anchor that functions.json's helpUrl ends with. */
const anchorOf = (rule: Rule): string => rule.id.toLowerCase();

/** Text in a table's cell or a line: what Markdown or HTML would read as markup stays text. */
function plain(text: string): string {
  return text.replace(/[\\|*<>[\]]/g, (mark) => (mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : `\\${mark}`));
}

const code = (text: string): string => `\`${text.replace(/\|/g, "\\|")}\``;

function contents(rules: readonly Rule[], group: RuleGroup, language: Language): string {
  const links = rules
    .filter((rule) => rule.group === group)
    .map((rule) => `[${plain(rule.id)}](#${anchorOf(rule)})`)
    .join(" · ");
  return `**${groupWording[group][language]}**: ${links}`;
}

function functionSection(rule: Rule, language: Language): string {
  const say = (text: Wording): string => text[language];
  const errors = (rule.errors ?? []).map((error) => `- ${plain(say(error))}`);
  return [
    `<a id="${anchorOf(rule)}"></a>`,
    `### ${plain(rule.id)}`,
    `**${plain(say(rule.title))}.** ${plain(say(rule.summary))}`,
    `\`\`\`text\n=${syntax(rule, language)}\n\`\`\``,
    parameterTable(rule, language),
    `**${say(wording.result)}**: ${resultInWords(rule, language)}`,
    ...(errors.length > 0 ? [`**${say(wording.errors)}** (${say(wording.errorsBesides)}):`, errors.join("\n")] : []),
    ...(rule.examples.length > 0 ? [`**${say(wording.examples)}**:`] : []),
    ...rule.examples.map((example) => exampleInWords(rule, example, language)),
    ...(rule.sources.length > 0
      ? [`**${say(wording.sources)}**: ${rule.sources.map(plain).join("; ")}.`]
      : [`**${say(wording.sources)}**: ${say(wording.sourcesOfExplained)}`]),
  ].join("\n\n");
}

const separators: Readonly<Record<Language, { argument: string; column: string; row: string }>> = {
  en: { argument: ", ", column: ",", row: ";" },
  // Excel in Portuguese keeps the comma for decimals: `\` stands between the columns of a typed array.
  "pt-BR": { argument: "; ", column: "\\", row: ";" },
};

function syntax(rule: Rule, language: Language): string {
  const names = rule.parameters.map(({ name, required }) => (required ? name[language] : `[${name[language]}]`));
  return `CRESS.${rule.id}(${names.join(separators[language].argument)})`;
}

function parameterTable(rule: Rule, language: Language): string {
  const heading = wording.parameterHeadings.map((each) => each[language]);
  const rows = rule.parameters.map((parameter) => [
    `${code(parameter.name[language])}${parameter.lifted ? " ↕" : ""}`,
    takes(parameter, language),
    parameter.required ? wording.required[language] : (parameter.byDefault?.[language] ?? wording.nothing[language]),
    plain(parameter.description[language]),
  ]);
  return table([heading, ...rows]);
}

function table([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

function takes(parameter: RuleParameter, language: Language): string {
  if (parameter.words) return parameter.words.map(code).join(", ");
  const kind = kindWording[parameter.kind as Exclude<ParameterKind, "word">][language];
  const unit = unitWording[parameter.unit]?.[language];
  const bounds = boundsInWords(parameter, language);
  return [kind, unit, bounds].filter((part) => part !== undefined && part !== "").join(", ");
}

function boundsInWords({ bounds }: RuleParameter, language: Language): string {
  if (!bounds) return "";
  const shown = (numeral: string): string =>
    (language === "pt-BR" ? numeral.replace(".", ",") : numeral).replace("-", "−");
  const parts = [
    bounds.whole === true ? wording.whole[language] : "",
    bounds.above === undefined ? "" : `> ${shown(bounds.above)}`,
    bounds.least === undefined ? "" : `≥ ${shown(bounds.least)}`,
    bounds.most === undefined ? "" : `≤ ${shown(bounds.most)}`,
  ];
  return plain(parts.filter((part) => part !== "").join(", "));
}

function resultInWords({ result }: Rule, language: Language): string {
  const named = ({ label, unit }: ResultColumn): string => {
    const inUnit = unitWording[unit]?.[language];
    return plain(label[language]) + (inUnit === undefined ? "" : ` (${inUnit})`);
  };
  if (result.shape === "value") return named(result);
  const columns = result.columns ?? [];
  const rows = result.shape === "table" ? (result.rows ?? []) : [];
  const list = (parts: readonly ResultColumn[]): string => parts.map(named).join("; ");
  if (rows.length > 0) return `${wording.rows[language]} ${list(rows)}`;
  if (columns.length === 0) return plain(result.label[language]);
  const kind = result.shape === "row" ? wording.oneRow : wording.columns;
  return `${kind[language]} ${list(columns)}`;
}

function exampleInWords(rule: Rule, example: Example, language: Language): string {
  const rows = shownResult(rule, example, language);
  const [first = []] = rows;
  const call = `\`\`\`text\n=CRESS.${rule.id}(${typedArguments(example, language)})\n\`\`\``;
  const source = `*${plain(example.source[language])}*`;
  if (rows.length === 1 && first.length === 1) return `${call}\n\n→ ${code(first[0] ?? "")} — ${source}`;
  return `${call}\n\n${source}\n\n${resultTable(rule, rows, language)}`;
}

/** A result spills without headings; here its columns, or its rows where each is another figure, are named. */
function resultTable({ result }: Rule, rows: readonly (readonly string[])[], language: Language): string {
  const named = (part: ResultColumn | undefined): string => (part ? plain(part.label[language]) : "");
  const width = rows[0]?.length ?? 0;
  const cells = rows.map((row) => row.map(plain));
  const rowNames = result.shape === "table" ? result.rows : undefined;
  if (rowNames) {
    return table([
      Array.from({ length: width + 1 }, () => ""),
      ...cells.map((row, index) => [named(rowNames[index]), ...row]),
    ]);
  }
  const columns = result.shape === "value" ? [] : (result.columns ?? []);
  return table([Array.from({ length: width }, (_, index) => named(columns[index])), ...cells]);
}

/** What the function gives in that language, so that the reference cannot say anything else. */
function shownResult(rule: Rule, example: Example, language: Language): string[][] {
  const { cells } = evaluate(rule, example.arguments.map(rawArgument), { recording: false, language });
  return cells.map((row, rowIndex) =>
    row.map((cell, column) => shownCell(cell, unitAt(rule, rowIndex, column), language)),
  );
}

function unitAt({ result }: Rule, row: number, column: number): Unit {
  if (result.shape === "value") return result.unit;
  const rows = result.shape === "table" ? result.rows : undefined;
  return (rows?.[row] ?? result.columns?.[column])?.unit ?? "none";
}

function shownCell(cell: CellResult, unit: Unit, language: Language): string {
  if (cell instanceof Failure) return cell.wording[language];
  if (typeof cell === "boolean") return formatTruth(cell, language);
  if (typeof cell === "string") return cell;
  // A date's number is the serial of a day that a rule made.
  return unit === "date" ? formatDay(cell as Day, language) : formatDecimal(decimalFromDouble(cell), language);
}

type ExampleCell = Exclude<ExampleArgument, readonly (readonly unknown[])[]>;

function isRange(argument: ExampleArgument): argument is readonly (readonly ExampleCell[])[] {
  return Array.isArray(argument);
}

function rawCell(cell: ExampleCell): RawCell {
  return typeof cell === "object" && cell !== null ? isoDay(cell.day) : cell;
}

function rawArgument(argument: ExampleArgument): RawArgument {
  return isRange(argument) ? argument.map((row) => row.map(rawCell)) : rawCell(argument);
}

/** Arguments as a person types them into a formula; those left out at the end are not typed at all. */
function typedArguments(example: Example, language: Language): string {
  const given = example.arguments.reduce<number>(
    (count, argument, index) => (argument === null ? count : index + 1),
    0,
  );
  const typed = example.arguments.slice(0, given).map((argument) => typedArgument(argument, language));
  return typed.join(separators[language].argument).replace(/ (?=[,;])/g, "");
}

function typedArgument(argument: ExampleArgument, language: Language): string {
  if (!isRange(argument)) return typedCell(argument, language);
  const { column, row } = separators[language];
  return `{${argument.map((cells) => cells.map((cell) => typedCell(cell, language)).join(column)).join(row)}}`;
}

function typedCell(cell: ExampleCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return formatTruth(cell, language);
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "number") {
    const numeral = decimalFromDouble(cell).toFixed();
    return language === "pt-BR" ? numeral.replace(".", ",") : numeral;
  }
  const [year = "", month = "", day = ""] = cell.day.split("-").map((part) => String(Number(part)));
  const name = language === "pt-BR" ? "DATA" : "DATE";
  return `${name}(${[year, month, day].join(separators[language].argument.trim())})`;
}
