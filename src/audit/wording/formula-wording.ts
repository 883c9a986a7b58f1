import { tokenize } from "@borgar/fx";
import { sameInBoth, type Wording } from "../../core/wording";
import { portugueseErrors, portugueseFunctions } from "../../formulas/native/portuguese-names";

/** What a file writes before the names of functions that came after its format. */
const LATER_FUNCTION = /^_xlfn\.(_xlws\.)?/i;

/** A formula as each language's Excel shows it: `=SUM(A1:A3,1.5)` and `=SOMA(A1:A3;1,5)`. A text that is no formula stays as it is. */
export function formulaWording(formula: string): Wording {
  if (!formula.startsWith("=")) return sameInBoth(formula);
  let braces = 0;
  let english = "";
  let portuguese = "";
  for (const { type, value } of tokenize(formula)) {
    if (value === "{") braces += 1;
    if (value === "}") braces -= 1;
    const plain = type === "func" ? value.replace(LATER_FUNCTION, "") : value;
    english += plain;
    portuguese += inPortuguese(type, plain, braces > 0);
  }
  return { en: english, "pt-BR": portuguese };
}

function inPortuguese(type: string, value: string, inArray: boolean): string {
  if (type === "func") return portugueseFunctions[value.toUpperCase()] ?? value;
  if (type === "number") return value.replace(".", ",");
  if (type === "bool") return value.toUpperCase() === "TRUE" ? "VERDADEIRO" : "FALSO";
  if (type === "error") return portugueseErrors[value.toUpperCase()] ?? value;
  // The comma that parts arguments; in an array it parts columns, and a semicolon parts rows in both languages.
  if (type === "operator" && value === ",") return inArray ? "\\" : ";";
  return value;
}

/** An error as each language's Excel shows it. */
export function errorWording(error: string): Wording {
  return { en: error, "pt-BR": portugueseErrors[error] ?? error };
}
