import { isReferenceNode, parseA1Ref, type AstExpression, type ReferenceIdentifier } from "@borgar/fx";
import { COLUMNS_IN_SHEET, ROWS_IN_SHEET, type RangeAddress } from "../../workbook/address";
import { type SheetModel, type WorkbookModel } from "./formula-model";
import { isTableColumn } from "./table-column";
import { resolvedRange, type FormulaPattern } from "./formula-pattern";
import { tableCells } from "./table-reference";

/** The cells that a reference or a defined name stands for. */
export interface Target {
  /** The sheet's name as the formula writes it, or its own sheet's. */
  readonly sheetName: string;
  /** Undefined where the workbook has no such sheet. */
  readonly sheet: SheetModel | undefined;
  readonly range: RangeAddress;
  /** The same cells of other sheets, where a reference such as `Jan:Dez!B4` reads several. */
  readonly further?: readonly SheetModel[];
}

/** Null where the reference is to nothing; "relative" for a table's own row and other moving names. */
export type FoundTarget = Target | null | "relative";

export type TargetReader = (reference: ReferenceIdentifier) => FoundTarget;

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** Reads the references of a formula written in A1 notation, all kinds of them: the cells that it reads have their values. */
export function writtenTargets(workbook: WorkbookModel, place: FormulaPlace): TargetReader {
  const own = place.sheet;
  return ({ value: text, kind }) => {
    if (kind === "table") return ofTable(workbook, text, place);
    const parsed = parseA1Ref(text);
    if (parsed === undefined) return null;
    if (!("range" in parsed)) {
      const [sheetName] = parsed.context ?? [];
      const scope = sheetName === undefined ? own : (workbook.sheet(sheetName) ?? own);
      return named(workbook, scope, parsed.name) ?? ofTable(workbook, parsed.name, place);
    }
    const { top, left, bottom, right } = parsed.range;
    const range = {
      row: top ?? 0,
      column: left ?? 0,
      rows: (bottom ?? ROWS_IN_SHEET - 1) - (top ?? 0) + 1,
      columns: (right ?? COLUMNS_IN_SHEET - 1) - (left ?? 0) + 1,
    };
    const context = parsed.context ?? [];
    if (context.length > 1) return null;
    const [name = null] = context;
    const several = name === null ? null : sheetsBetween(workbook, name);
    if (!several) return target(workbook, own, name, range);
    const [first, ...further] = several;
    return first ? { sheetName: first.name, sheet: first, range, further } : null;
  };
}

/** The sheets of `Jan:Dez!`, in the order of their tabs; null where the name is of one sheet. */
function sheetsBetween(workbook: WorkbookModel, name: string): readonly SheetModel[] | null {
  const colon = name.indexOf(":");
  if (colon < 0) return null;
  const ends = [name.slice(0, colon), name.slice(colon + 1)].map((end) =>
    workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === end.toLowerCase()),
  );
  return ends.includes(-1) ? [] : workbook.sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function ofTable(workbook: WorkbookModel, text: string, place: FormulaPlace): Target | null {
  const found = tableCells(workbook, text, place);
  return found && { sheetName: found.sheet.name, ...found };
}

/** Reads the references of a pattern as the cell at a row and column would: nothing is parsed again for each copy. */
export function patternTargets(
  workbook: WorkbookModel,
  own: SheetModel,
  pattern: FormulaPattern,
  row: number,
  column: number,
): TargetReader {
  return (node) => {
    const reference = pattern.referenceOf.get(node);
    if (reference) {
      const range = reference.external ? null : resolvedRange(reference.range, row, column);
      return range && target(workbook, own, reference.sheet, range);
    }
    if (node.kind === "table") return tableColumn(workbook, node.value);
    const parsed = parseA1Ref(node.value);
    return parsed === undefined || "range" in parsed ? null : named(workbook, own, parsed.name);
  };
}

function target(workbook: WorkbookModel, own: SheetModel, name: string | null, range: RangeAddress): Target {
  return name === null
    ? { sheetName: own.name, sheet: own, range }
    : { sheetName: name, sheet: workbook.sheet(name), range };
}

function named(workbook: WorkbookModel, own: SheetModel, name: string): Target | null {
  const place = workbook.named(name, own);
  return place && { sheetName: place.sheet.name, ...place };
}

/** A table's column; its sections and `[@Column]` depend on the row and are left. */
function tableColumn(workbook: WorkbookModel, text: string): FoundTarget {
  if (!isTableColumn(text)) return "relative";
  const place = workbook.tableColumn(text);
  return place && { sheetName: place.sheet.name, ...place };
}

/** The range that a node refers to, where it is a reference and nothing more. */
export function referredBy(node: AstExpression | undefined, targets: TargetReader): Target | null {
  const found = node && isReferenceNode(node) ? targets(node) : null;
  return found === "relative" || found?.further ? null : found;
}
