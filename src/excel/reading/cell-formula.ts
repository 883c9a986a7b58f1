/** A call of the add-in's as Excel keeps it while the functions are not registered (OfficeDev/office-js 2051, 5865); quoted text is passed over. */
const LOST_CALL = /"(?:[^"]|"")*"|(?:\[\d+\]!)?_xldudf_CRESS_([A-Z][A-Z0-9_]*)(?=\()/gi;

/** The formula as it was typed: lost calls are calls of the add-in's functions again. */
export function foundFormula(formula: string): string {
  if (!/_xldudf_CRESS_/i.test(formula)) return formula;
  return formula.replace(LOST_CALL, (whole, name?: string) => (name === undefined ? whole : `CRESS.${name}`));
}

/**
 * The formula of a cell from what `Range.formulas` and `Range.values` give of it; null where it holds a constant. Excel gives a text that
 * was typed after an apostrophe without it (6687), so that a text which begins with `=` is told from a formula by its value alone.
 */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? foundFormula(formula) : null;
}
