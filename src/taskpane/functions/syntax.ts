import { decimalFromDouble } from "../../core/decimal";
import { isoDay } from "../../core/dates";
import type { ExampleArgument, Rule } from "../../rule/rule";
import type { Language } from "../../core/wording";
import { formatDay, formatTruth } from "../../text/format";
import { typedText } from "../../text/typed-number";

/** What stands between arguments in Excel of that language. */
export const separator: Readonly<Record<Language, string>> = { en: ", ", "pt-BR": "; " };

/** `CRESS.CFESS_SHARE(receita; excluidos; [aliquota])` */
export function syntaxOf(rule: Rule, language: Language): string {
  const names = rule.parameters.map(({ name, required }) => (required ? name[language] : `[${name[language]}]`));
  return `CRESS.${rule.id}(${names.join(separator[language])})`;
}

type ExampleCell = Exclude<ExampleArgument, readonly (readonly unknown[])[]>;

function typedCell(cell: ExampleCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return typedText(decimalFromDouble(cell), language);
  if (typeof cell === "boolean") return formatTruth(cell, language);
  if (typeof cell === "string") return cell;
  return formatDay(isoDay(cell.day), language);
}

/** An example's argument as a person would type it into the form's field: a line a row, `;` between values. */
export function typedExample(argument: ExampleArgument, language: Language): string {
  if (!Array.isArray(argument)) return typedCell(argument as ExampleCell, language);
  const rows = argument as readonly (readonly ExampleCell[])[];
  return rows.map((row) => row.map((cell) => typedCell(cell, language)).join("; ")).join("\n");
}
