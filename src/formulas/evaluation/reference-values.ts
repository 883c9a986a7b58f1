import type { AstExpression } from "@borgar/fx";
import { fillWording } from "../../core/wording";
import { addressOfKey, type RangeAddress } from "../../workbook/address";
import type { ExplanationNode, ReferenceNode } from "../explanation/explanation";
import { labelOf } from "../model/cell-label";
import type { SheetModel } from "../model/formula-model";
import { referredBy, type FoundTarget, type Target } from "../model/reference-target";
import type { Evaluated } from "./evaluated";
import type { Evaluation } from "./evaluation-site";
import type { Matrix, Uncomputed } from "./operand";
import { RangeValues } from "./range-values";
import { otherWorkbook, unknownReference, unread } from "./uncomputed-wording";

/** A reference with what it reads, for whoever explains it. */
export function recordedReference(evaluation: Evaluation, head: ReferenceNode, found: Target | null): Evaluated {
  const { recorder } = evaluation;
  const { text } = head;
  const node: ReferenceNode = { ...head, ...targetsOf(text, found) };
  if (found?.sheet === undefined) {
    const elsewhere = /^'?[^!'[]*\[[^\]]+\][^!']*'?!/.test(text);
    return recorder.uncomputed(node, fillWording(elsewhere ? otherWorkbook : unknownReference, { text }));
  }
  if (found.further) {
    const result = valuesOfAll(evaluation, [found.sheet, ...found.further], found.range);
    return { node: recorder.valued(node, result), result };
  }
  const result = valuesOf(evaluation, found.sheet, found.range);
  const label = labelOf(found.sheet, result.written);
  const format = found.sheet.cell(found.range.row, found.range.column)?.format;
  const labelled = {
    ...node,
    ...(label === undefined ? {} : { label }),
    ...(format === undefined ? {} : { format }),
  };
  // A lookup in a register reads a few of its cells; the others are not shown either.
  return { node: result.isTooLarge ? labelled : recorder.valued(labelled, result), result };
}

export function referenceResult(evaluation: Evaluation, found: FoundTarget): Matrix | Uncomputed {
  if (found === null || found === "relative" || !found.sheet) return { uncomputed: unread };
  return valuesOf(evaluation, found.sheet, found.range);
}

export function valuesOf({ site, meter }: Evaluation, sheet: SheetModel, written: RangeAddress): RangeValues {
  const { supposed } = site;
  const cell = supposed?.sheet === sheet ? { ...addressOfKey(supposed.key), value: supposed.value } : null;
  return new RangeValues(sheet, withinSheet(written, sheet), written, meter, cell);
}

/** The same cells of several sheets, one sheet's below the other's. */
function valuesOfAll(evaluation: Evaluation, sheets: readonly SheetModel[], range: RangeAddress): Matrix {
  return { rows: sheets.flatMap((sheet) => [...valuesOf(evaluation, sheet, range).rows]), reference: true };
}

/** `D1#`: all that the formula in D1 filled. */
export function spilledValues(
  evaluation: Evaluation,
  node: ExplanationNode,
  anchorTree: AstExpression | undefined,
): Evaluated {
  const { recorder, targets } = evaluation;
  const anchor = referredBy(anchorTree, targets);
  const spill = anchor?.sheet?.cell(anchor.range.row, anchor.range.column)?.spill;
  if (!anchor?.sheet || !spill) return recorder.uncomputed(node, fillWording(unknownReference, { text: node.text }));
  const result = valuesOf(evaluation, anchor.sheet, spill);
  return { node: recorder.valued(node, result), result };
}

function targetsOf(text: string, found: Target | null): Pick<ReferenceNode, "target" | "further"> {
  if (!found) return { target: null };
  const { range } = found;
  const target = { text, sheet: found.sheetName, range, exists: found.sheet !== undefined };
  if (!found.further) return { target };
  return { target, further: found.further.map(({ name }) => ({ text, sheet: name, range, exists: true })) };
}

/** A whole column costs what is filled in it. */
function withinSheet(range: RangeAddress, sheet: SheetModel): RangeAddress {
  if (range.row + range.rows <= sheet.rows && range.column + range.columns <= sheet.columns) return range;
  return {
    row: range.row,
    column: range.column,
    rows: Math.max(1, Math.min(range.rows, sheet.rows - range.row)),
    columns: Math.max(1, Math.min(range.columns, sheet.columns - range.column)),
  };
}
