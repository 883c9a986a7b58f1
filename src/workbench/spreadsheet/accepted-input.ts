import { numfmt } from "@univerjs/core";
import type { AcceptedInput } from "./cells";
import { ERRORS } from "./error-values";
import { formulaParses, LONGEST_FORMULA, withPlainNumbers } from "./formula-syntax";

/** Why Excel does not take a value; the host answers it with the error code of the same name. */
export class RefusedInput extends Error {
  constructor(
    readonly code: "InvalidArgument" | "FormulaLengthExceedsLimit",
    message: string,
  ) {
    super(message);
  }
}

/** How this Excel takes an apostrophe that a program writes into a cell formatted as Text. */
export interface ApostropheMood {
  readonly apostropheInText: "kept" | "taken";
}

const LONGEST_TEXT = 32_767;

function formulaInput(formula: string): AcceptedInput {
  if (formula.length > LONGEST_FORMULA) {
    throw new RefusedInput("FormulaLengthExceedsLimit", `The formula has ${formula.length} characters.`);
  }
  if (!formulaParses(formula)) throw new RefusedInput("InvalidArgument", `The formula does not parse: ${formula}`);
  return { kind: "formula", formula: withPlainNumbers(formula) };
}

/** Numbers, percentages, dates and times as an English Excel reads them; other text is null. */
function numberInput(text: string): AcceptedInput | null {
  // The library takes a comma after a decimal point for a group separator, Excel takes such text for text.
  if (/\.\d*,/.test(text)) return null;
  const parsed = numfmt.parseValue(text);
  if (!parsed) return null;
  if (typeof parsed.v === "boolean") return { kind: "boolean", boolean: parsed.v };
  return { kind: "number", number: parsed.v, ...(parsed.z ? { format: parsed.z } : {}) };
}

/**
 * Takes what an add-in puts into `values` or `formulas` the way Excel takes what is typed into a cell. `format` is the cell's
 * number format before the write. Returns undefined where the cell stays as it is.
 */
export function acceptedInput(value: unknown, format: string, mood?: ApostropheMood): AcceptedInput | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") {
    return format === "@" ? { kind: "text", text: String(value), quoted: true } : { kind: "number", number: value };
  }
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value !== "string")
    throw new RefusedInput("InvalidArgument", "A cell takes a number, text, boolean or null.");
  return textInput(value, format, mood?.apostropheInText ?? "taken");
}

function textInput(text: string, format: string, apostrophe: "kept" | "taken"): AcceptedInput {
  if (text === "") return { kind: "blank" };
  if (text.length > LONGEST_TEXT)
    throw new RefusedInput("InvalidArgument", `A cell holds ${LONGEST_TEXT} characters at most.`);
  // A program's apostrophe is one of the text where the cell holds text anyway; what a person types loses it everywhere.
  if (text.startsWith("'") && !(format === "@" && apostrophe === "kept"))
    return { kind: "text", text: text.slice(1), quoted: true };
  if (format === "@") return { kind: "text", text, quoted: true };
  const start = text.replace(/^[\t\r\n]+/, "");
  if (start.length > 1 && start.startsWith("=")) return formulaInput(start);
  const number = numberInput(text);
  if (number) return withOwnFormat(number, format);
  if (start.length > 1 && /^[+\-@]/.test(start)) return formulaInput(`=${start}`);
  if (ERRORS.has(text.toUpperCase())) return { kind: "error", error: text.toUpperCase() };
  return { kind: "text", text };
}

/** A format that the cell already has stays; General takes the one that the text shows. */
function withOwnFormat(input: AcceptedInput, format: string): AcceptedInput {
  if (input.kind !== "number" || format === "General") return input;
  return { kind: "number", number: input.number };
}
