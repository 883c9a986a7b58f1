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

/** A formula of more letters than this is told by its beginning: whoever reads of it has its cell before him. */
const MOST_LETTERS = 120;

/** A formula within a sentence, whose whole stands in the cell: what is longer than a few lines of the pane ends in dots between two of its parts. */
export function shortFormulaWording(formula: string): Wording {
  const whole = formulaWording(formula);
  return { en: shortened(whole.en), "pt-BR": shortened(whole["pt-BR"]) };
}

function shortened(formula: string): string {
  if (formula.length <= MOST_LETTERS) return formula;
  const ends = [...formula.slice(0, MOST_LETTERS).matchAll(/[-+*/^&;,]/g)].map(({ index }) => index + 1);
  return `${formula.slice(0, ends.at(-1) ?? MOST_LETTERS)}…`;
}

/** An error as each language's Excel shows it. */
export function errorWording(error: string): Wording {
  return { en: error, "pt-BR": portugueseErrors[error] ?? error };
}
