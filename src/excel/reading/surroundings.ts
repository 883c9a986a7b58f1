import type { Language } from "../../core/wording";
import { dependentSteps, type Dependents } from "../../formulas/explanation/dependents";
import { explain } from "../../formulas/explanation/explain-formula";
import type { Explanation } from "../../formulas/explanation/explanation";
import { inputFacts, type InputFact } from "../../formulas/explanation/input-facts";
import { parseRange } from "../../workbook/address";
import type { ExplainedCell } from "./explained-cell";
import { unhurried, type KeptWorkbook } from "./kept-workbook";

/** What only the whole workbook tells of a cell. */
export interface Surroundings {
  readonly facts: readonly InputFact[];
  readonly dependents: Dependents;
  /** The explanation with all that other cells' formulas tell: circles, where an error comes from, totals within totals. */
  readonly explanation: Explanation;
}

/**
 * Looks at a cell among all the others; null where it has changed meanwhile.
 * @throws ReadingCancelled where the signal says so
 */
export async function surroundingsOf(
  cell: ExplainedCell,
  kept: KeptWorkbook,
  { signal, language }: { readonly signal: AbortSignal; readonly language: Language },
): Promise<Surroundings | null> {
  const { model, readers } = kept.known(cell.sheets) ?? (await kept.read(signal));
  const sheet = model.sheet(cell.sheet);
  const place = parseRange(cell.cell);
  const anchor = parseRange(cell.explanation.cell);
  if (!sheet || !place || !anchor) return null;
  const dependents = await unhurried(dependentSteps(readers, sheet, place), signal);
  const explanation = explain(model, cell.sheet, anchor, language);
  if (!explanation || explanation.formula !== cell.explanation.formula) return null;
  return { facts: inputFacts(sheet, place), dependents, explanation };
}
