import { parseA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import type { Language, Wording } from "../../core/wording";
import { addressOfKey, cellName, holdsCell, type CellAddress } from "../../workbook/address";
import type { CellValue, SnapshotCell, WorkbookSnapshot } from "../../workbook/snapshot";
import type { CircleCell, Explanation, ExplanationNode, Precedent, RecomputationCheck } from "./explanation";
import type { Evaluated } from "../evaluation/evaluated";
import { evaluateFormula, partResult } from "../evaluation/formula-evaluation";
import { WorkbookModel, type SheetModel } from "../model/formula-model";
import { labelOf } from "../model/cell-label";
import { binaryResidue } from "../evaluation/excel-doubles";
import { blankArguments, blankWording } from "./blank-arguments";
import { circleThrough } from "./circle";
import { errorCause } from "./error-cause";
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
  const circle = formula === null ? null : circleThrough(workbook, sheet, address);
  const cause = evaluated && !circle ? errorCause(evaluated.node, workbook) : null;
  const blanks = evaluated ? blankArguments(evaluated.node).map((each) => blankWording(each, sheet.name)) : [];
  const label = labelOf(sheet, { ...address, rows: 1, columns: 1 });
  return {
    sheet: sheet.name,
    cell: cellName(address.row, address.column),
    shown: cell?.value ?? null,
    ...(cell?.format === undefined ? {} : { format: cell.format }),
    formula,
    ...(spilledFrom === undefined ? {} : { spilledFrom }),
    root: evaluated?.node ?? null,
    check: checkOf(cell, evaluated, circle, () => residueAt(workbook, sheet, address)),
    ...(cause ? { cause } : {}),
    ...(blanks.length > 0 ? { blanks } : {}),
    ...(label === undefined ? {} : { label }),
    precedents: evaluated === null || formula === null ? [] : precedentsOf(evaluated.node, formula),
  };
}

const severalValues: Wording = {
  en: "the formula gives several values and the cell shows the one beside it",
  "pt-BR": "a fórmula dá vários valores e a célula mostra o que está ao lado dela",
};

function checkOf(
  cell: SnapshotCell | undefined,
  evaluated: Evaluated | null,
  circle: readonly CircleCell[] | null,
  residue: () => number,
): RecomputationCheck {
  if (evaluated === null) return { kind: "none" };
  if (circle) return { kind: "circular", through: circle };
  const { result } = evaluated;
  if (isUncomputed(result)) return { kind: "notRecomputed", reason: result.uncomputed };
  const isSeveral = isMatrix(result) && result.rows.length * (result.rows[0]?.length ?? 0) > 1;
  if (isSeveral && !cell?.spill) return { kind: "notRecomputed", reason: severalValues };
  const first: Scalar = isMatrix(result) ? (result.rows[0]?.[0] ?? null) : result;
  return compared(cell?.value ?? null, first, residue);
}

function compared(shown: CellValue, first: Scalar, residue: () => number): RecomputationCheck {
  const recomputed = cellValueOf(first);
  const shownScalar = scalarOf(shown);
  if (sameResult(shownScalar, first)) return { kind: "equal", recomputed };
  if (!isDecimal(shownScalar) || !isDecimal(first)) return { kind: "different", recomputed };
  const difference = shownScalar.minus(first);
  const left = residue();
  // What binary fractions leave of the operands' size is no difference.
  if (Number.isFinite(left) && difference.abs().lessThanOrEqualTo(left)) return { kind: "equal", recomputed };
  return { kind: "different", recomputed, difference: difference.toSignificantDigits(15).toString() };
}

function residueAt(workbook: WorkbookModel, sheet: SheetModel, { row, column }: CellAddress): number {
  const pattern = sheet.formula(row, column)?.pattern;
  if (!pattern?.tree) return Infinity;
  const site = { workbook, sheet, row, column, language: "en" } as const;
  return binaryResidue(pattern.tree, (part) => partResult(pattern, part, site));
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
    const targets = node.kind === "reference" ? [node.target, ...(node.further ?? [])] : [];
    if (node.kind === "call") targets.push(node.target ?? null);
    for (const target of targets) {
      if (target) found.set(JSON.stringify([target.sheet, target.range]), target);
    }
    if (node.kind === "reference" && node.meaning) visit(node.meaning);
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
