import type { Figure } from "../../rule/figure";
import type { FigureValue } from "../../core/figure-value";
import type { Operation, Step } from "../../rule/memo";
import type { Rounding } from "../../core/decimal";
import type { Language, Wording } from "../../core/wording";
import { formatFigure } from "../../text/format";
import { formatMeasured, type MemoUnits } from "./memo-units";

const given: Wording = { en: "argument", "pt-BR": "argumento" };

const modes: Readonly<Record<Rounding, Wording>> = {
  HALF_UP: { en: "half up", "pt-BR": "meio para cima" },
  HALF_EVEN: { en: "half to even", "pt-BR": "meio para o par" },
  TRUNCATE: { en: "truncated", "pt-BR": "truncado" },
  UP: { en: "up", "pt-BR": "para cima" },
};

/** Past this many operands a formula names the first and the last. */
const LISTED_OPERANDS = 8;

function joined(operands: readonly string[], operator: string): string {
  if (operands.length === 0) return "0";
  if (operands.length <= LISTED_OPERANDS) return operands.join(operator);
  return `${operands[0] ?? ""}${operator}…${operator}${operands[operands.length - 1] ?? ""} (${String(operands.length)})`;
}

function composed(operation: Operation, operands: readonly string[], language: Language): string {
  const [first = "", second = "", third = ""] = operands;
  const list = joined(operands, "; ");
  switch (operation.kind) {
    case "given":
      return given[language];
    case "same":
      return `= ${first}`;
    case "sum":
      return joined(operands, " + ");
    case "difference":
      return `${first} − ${second}`;
    case "product":
      return joined(operands, " × ");
    case "quotient":
      return `${first} ÷ ${second}`;
    case "power":
      return `${first} ^ ${second}`;
    case "rounded": {
      const word = language === "pt-BR" ? "arredondar" : "round";
      return `${word}(${first}; ${String(operation.places)}; ${modes[operation.mode][language]})`;
    }
    case "largest":
      return `${language === "pt-BR" ? "máximo" : "max"}(${list})`;
    case "smallest":
      return `${language === "pt-BR" ? "mínimo" : "min"}(${list})`;
    case "compared":
      return `${first} ${operation.relation} ${second}`;
    case "chosen":
      return language === "pt-BR"
        ? `se (${first}) ${second}; senão ${third}`
        : `if (${first}) ${second}; else ${third}`;
    case "found":
      return operands.length === 0 ? operation.how[language] : `${operation.how[language]} (${list})`;
  }
}

/** A step's formula in words, derived from its operation and its operands' labels. */
export function formulaInWords(step: Step, language: Language): string {
  return composed(
    step.operation,
    step.operands.map((operand) => operand.label[language]),
    language,
  );
}

/**
 * The same formula with the operands' values in their labels' place: amounts bare, as one reckons with them, and rates in per cent where the
 * units are known.
 */
export function formulaInFigures(step: Step, language: Language, units?: MemoUnits): string {
  const shown = (operand: Figure<FigureValue>): string =>
    units?.ofFigure(operand) === "rate"
      ? formatMeasured(operand.value, "rate", language)
      : formatFigure(operand.value, language);
  return composed(step.operation, step.operands.map(shown), language);
}

/** The step's legal source with its note; empty where the step needs none. */
export function sourceText(step: Step, language: Language): string {
  if (!step.source) return "";
  return step.source.note ? `${step.source.citation} — ${step.source.note[language]}` : step.source.citation;
}
