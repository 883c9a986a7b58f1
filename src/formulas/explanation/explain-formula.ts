import { parseA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import type { Language } from "../../core/wording";
import { addressOfKey, cellName, holdsCell, type CellAddress } from "../../workbook/address";
import type { CellValue, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Explanation, ExplanationNode, Precedent, RecomputationCheck } from "./explanation";
import { evaluateFormula, type Evaluated } from "../evaluation/formula-evaluation";
import { WorkbookModel, type SheetModel } from "../model/formula-model";
import { cellValueOf, isDecimal, isMatrix, isUncomputed, scalarOf, type Scalar } from "../evaluation/operand";
import { sameResult } from "../evaluation/same-result";

/**
 * Takes a cell's formula apart: each part with the cells that it reads and its value, each CRESS call with its memo, and whether the
 * cell still shows what the formula gives. Null where the snapshot has no such sheet.
 *
 * The snapshot need not be the whole workbook: a sheet that the formula reads and the snapshot lacks makes the part "not computed".
 */
export function explain(
  snapshot: WorkbookSnapshot | WorkbookModel,
  sheetName: string,
  address: CellAddress,
  language: Language,
): Explanation | null {
  const workbook = snapshot instanceof WorkbookModel ? snapshot : new WorkbookModel(snapshot);
  const sheet = workbook.sheet(sheetName);
  if (!sheet) return null;
  const cell = sheet.cell(address.row, address.column);
  const formula = cell?.formula ?? null;
  const spilledFrom = cell?.spilled === true ? spillAnchor(sheet, address) : undefined;
  const evaluated =
    formula === null
      ? null
      : evaluateFormula(formula, {
          workbook,
          sheet,
          row: address.row,
          column: address.column,
          language,
        });
  return {
    sheet: sheet.name,
    cell: cellName(address.row, address.column),
    shown: cell?.value ?? null,
    ...(cell?.format === undefined ? {} : { format: cell.format }),
    formula,
    ...(spilledFrom === undefined ? {} : { spilledFrom }),
    root: evaluated?.node ?? null,
    check: evaluated === null ? { kind: "none" } : checked(cell?.value ?? null, evaluated),
    precedents: evaluated === null || formula === null ? [] : precedentsOf(evaluated.node, formula),
  };
}

function checked(shown: CellValue, evaluated: Evaluated): RecomputationCheck {
  const { result } = evaluated;
  if (isUncomputed(result)) return { kind: "notRecomputed", reason: result.uncomputed };
  const first: Scalar = isMatrix(result) ? (result.rows[0]?.[0] ?? null) : result;
  const recomputed = cellValueOf(first);
  const shownScalar = scalarOf(shown);
  if (sameResult(shownScalar, first)) return { kind: "equal", recomputed };
  if (isDecimal(shownScalar) && isDecimal(first)) {
    return { kind: "different", recomputed, difference: shownScalar.minus(first).toSignificantDigits(15).toString() };
  }
  return { kind: "different", recomputed };
}

function spillAnchor(sheet: SheetModel, address: CellAddress): string | undefined {
  for (const [key, cell] of sheet.snapshot.cells) {
    const spill = cell.spill;
    if (!spill) continue;
    if (holdsCell(spill, address.row, address.column)) {
      const anchor = addressOfKey(key);
      return cellName(anchor.row, anchor.column);
    }
  }
  return undefined;
}

function precedentsOf(root: ExplanationNode, formula: string): readonly Precedent[] {
  const found = new Map<string, Precedent>();
  const visit = (node: ExplanationNode): void => {
    if (node.kind === "reference" && node.target)
      found.set(JSON.stringify([node.target.sheet, node.target.range]), node.target);
    if (node.kind === "operation") node.operands.forEach(visit);
    if (node.kind === "call") node.arguments.forEach((argument) => argument.node && visit(argument.node));
  };
  visit(root);
  if (found.size > 0) return [...found.values()];
  return root.kind === "unread" ? writtenReferences(formula) : [];
}

/** The references of a formula whose tree could not be built, by its tokens. */
function writtenReferences(formula: string): readonly Precedent[] {
  return tokenize(formula).flatMap((token) => {
    if (token.type !== tokenTypes.REF_RANGE) return [];
    const parsed = parseA1Ref(token.value);
    if (!parsed || !("range" in parsed)) return [];
    const { top, left, bottom, right } = parsed.range;
    const sheet = parsed.context?.[0];
    if (top === null || left === null || sheet === undefined) return [];
    const range = { row: top, column: left, rows: (bottom ?? top) - top + 1, columns: (right ?? left) - left + 1 };
    return [{ text: token.value, sheet, range, exists: true }];
  });
}
