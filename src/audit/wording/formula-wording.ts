import { tokenize } from "@borgar/fx";
import { sameInBoth, type Wording } from "../../core/wording";
import { portugueseFormula } from "../../workbook/formula-language";
import { portugueseErrors } from "../../workbook/portuguese-names";

/** What a file writes before the names of functions that came after its format. */
const LATER_FUNCTION = /^_xlfn\.(_xlws\.)?/i;

/** A formula as each language's Excel shows it: `=SUM(A1:A3,1.5)` and `=SOMA(A1:A3;1,5)`. A text that is no formula stays as it is. */
export function formulaWording(formula: string): Wording {
  if (!formula.startsWith("=")) return sameInBoth(formula);
  const english = tokenize(formula)
    .map(({ type, value }) => (type === "func" ? value.replace(LATER_FUNCTION, "") : value))
    .join("");
  return { en: english, "pt-BR": portugueseFormula(english) };
}

/** An error as each language's Excel shows it. */
export function errorWording(error: string): Wording {
  return { en: error, "pt-BR": portugueseErrors[error] ?? error };
}
