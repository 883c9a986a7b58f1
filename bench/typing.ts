import { templates } from "../src/templates";
import type { Answers } from "../src/templates/builder/answers";
import type { Template } from "../src/templates/builder/template";
import { debtors } from "./fills";
import { duration, table } from "./table";

/**
 * What a form's live figures cost after a key press: the sheets laid out anew, and calculated what the key changed. Processor time, which a
 * shared machine's other work does not lengthen.
 */

export interface TypingResult {
  readonly template: string;
  readonly lines: number | null;
  /** Figures that are shown. */
  readonly figures: number;
  /** Nanoseconds of the first one, with every formula read. */
  readonly first: number;
  readonly median: number;
  readonly fastest: number;
}

const KEY_PRESSES = 40;

export function runTyping(): TypingResult[] {
  return templates.flatMap((template) => {
    const answers = template.samples[0]?.answers ?? {};
    const sample = typed(template, answers, null);
    if (template.id !== "collections") return [sample];
    return [sample, typed(template, { ...answers, debtors: debtors(20_000) }, 20_000)];
  });
}

function typed(template: Template, answers: Answers, lines: number | null): TypingResult {
  const fields = template.sections.flatMap((section) => section.fields);
  const field = fields.find((each) => each.kind === "number" && each.unit === "money") ?? fields[0];
  let figures = 0;
  const press = (digits: number): number => {
    const changed = field ? { ...answers, [field.id]: String(500 + digits) } : answers;
    const start = process.cpuUsage();
    figures = template.figures(changed, "pt-BR").length;
    const { user, system } = process.cpuUsage(start);
    return (user + system) * 1e3;
  };
  const first = press(0);
  const spent = Array.from({ length: KEY_PRESSES }, (_, index) => press(index + 1)).sort((a, b) => a - b);
  const median = spent[Math.floor(spent.length / 2)] ?? NaN;
  return { template: template.id, lines, figures, first, median, fastest: spent[0] ?? NaN };
}

export function typingTable(results: readonly TypingResult[]): string {
  return table(
    ["template", "lines", "figures", "first", "key press", "fastest"],
    results.map(({ template, lines, figures, first, median, fastest }) => [
      template,
      lines?.toLocaleString("en") ?? "sample",
      String(figures),
      duration(first),
      duration(median),
      duration(fastest),
    ]),
  );
}
