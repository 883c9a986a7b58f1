import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { WorkbookModel } from "../formulas/model/formula-model";
import { cellName, parseRange } from "../workbook/address";
import type { Finding } from "./finding";
import { contentText } from "./tracking/kept-finding";

/** A formula that a cell should have, beside what it holds. */
export interface RightFormula {
  readonly cell: string;
  readonly now: string;
  readonly formula: string;
}

/** Kinds whose first related cell holds the formula that the cells should have, copied. */
const copiedKinds: ReadonlySet<string> = new Set(["typedOverFormula", "typedAmongFormulas", "brokenPattern"]);

/** The formulas that put a finding right, where it says or shows them; none where it does not. */
export function rightFormulas(finding: Finding, workbook: WorkbookModel): readonly RightFormula[] {
  const sheet = workbook.sheet(finding.sheet);
  if (!sheet) return [];
  const said = saidFormulas(finding);
  return finding.cells.flatMap((cell): readonly RightFormula[] => {
    const place = parseRange(cell);
    if (place?.rows !== 1 || place.columns !== 1) return [];
    const formula =
      said.get(cell) ?? finding.filledFormulas?.[cell] ?? copied(finding, cellName(place.row, place.column), workbook);
    const now = contentText(sheet.cell(place.row, place.column));
    return formula === null || formula === now ? [] : [{ cell, now, formula }];
  });
}

/** Whether a finding's own figures show each of the formulas already, beside what the cell holds. */
export function areTold({ cells, found, expected, details = [] }: Finding, formulas: readonly RightFormula[]): boolean {
  const told = details.length > 1 ? details : [{ cell: cells[0], found, expected }];
  return formulas.every(({ cell, now, formula }) =>
    told.some((each) => each.cell === cell && each.found === now && each.expected === formula),
  );
}

/** The formulas that a finding says its cells should have, by cell: each of its details, or one for the first. */
export function saidFormulas({ cells, expected, details = [] }: Finding): ReadonlyMap<string, string> {
  const said = new Map(cells.slice(0, 1).map((cell) => [cell, expected]));
  for (const detail of details) if (detail.expected !== null) said.set(detail.cell, detail.expected);
  return new Map([...said].flatMap(([cell, each]) => (each?.startsWith("=") === true ? [[cell, each]] : [])));
}

function copied(finding: Finding, to: string, workbook: WorkbookModel): string | null {
  const [model = ""] = finding.related;
  if (!copiedKinds.has(finding.kind) || model.includes("!")) return null;
  const place = parseRange(model);
  const formula = place && workbook.sheet(finding.sheet)?.formula(place.row, place.column)?.formula;
  return place && formula
    ? translateFormulaToA1(translateFormulaToR1C1(formula, cellName(place.row, place.column)), to)
    : null;
}
