import { parseA1Ref, stringifyTokens, tokenize, translateTokensToR1C1, type Token } from "@borgar/fx";
import { addressOfKey, cellName, type RangeAddress } from "../../workbook/address";
import type { SheetSnapshot, SnapshotName, WorkbookSnapshot } from "../../workbook/snapshot";
import { readPattern, resolvedRange, type FormulaPattern } from "./formula-pattern";
import { FormulaCell, SheetModel, type ResolvedReference } from "./sheet-model";
import { tableColumnShape, namedReference } from "./table-column";

export { FormulaCell, SheetModel, type ResolvedReference } from "./sheet-model";

/** The cells that a defined name stands for. */
interface NamedCells {
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
}

export class WorkbookModel {
  readonly sheets: readonly SheetModel[];
  private readonly byName: ReadonlyMap<string, SheetModel>;
  private readonly namedCells = new Map<SnapshotName, NamedCells | null>();
  private readonly definedNames: ReadonlyMap<string, readonly SnapshotName[]>;

  /**
   * @param patterns those read before, by their R1C1 text: the model of a workbook that is typed into reads few that are new
   * @param sheets those read before, in the snapshot's order
   */
  constructor(
    readonly snapshot: WorkbookSnapshot,
    patterns = new Map<string, FormulaPattern>(),
    sheets?: readonly SheetModel[],
  ) {
    this.sheets = sheets ?? snapshot.sheets.map((sheet) => new SheetModel(sheet, readFormulas(sheet, patterns)));
    this.byName = new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const definedNames = new Map<string, SnapshotName[]>();
    for (const each of snapshot.names) {
      const key = each.name.toLowerCase();
      const known = definedNames.get(key);
      if (known) known.push(each);
      else definedNames.set(key, [each]);
    }
    this.definedNames = definedNames;
  }

  /** The same with a pause now and then: a hundred thousand formulas are not read at once where somebody waits for the pane. */
  static *steps(snapshot: WorkbookSnapshot): Generator<void, WorkbookModel, void> {
    const patterns = new Map<string, FormulaPattern>();
    const sheets: SheetModel[] = [];
    for (const sheet of snapshot.sheets) {
      const formulas = yield* formulaSteps(sheet, patterns);
      sheets.push(new SheetModel(sheet, formulas));
      yield;
    }
    return new WorkbookModel(snapshot, patterns, sheets);
  }

  sheet(name: string): SheetModel | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** The references of a formula that can be followed within the workbook, those by a defined name too. */
  references(sheet: SheetModel, formula: FormulaCell): readonly ResolvedReference[] {
    return (formula.resolved ??= this.resolve(sheet, formula));
  }

  private resolve(sheet: SheetModel, formula: FormulaCell): readonly ResolvedReference[] {
    const written: ResolvedReference[] = [];
    for (const reference of formula.pattern.references) {
      if (reference.external) continue;
      const target = reference.sheet === null ? sheet : this.sheet(reference.sheet);
      const range = resolvedRange(reference.range, formula.row, formula.column);
      if (target && range) written.push({ reference, sheet: target, range });
    }
    // A list that grew has room for many more; one is kept for each formula.
    if (formula.pattern.names.length === 0) return written.slice();
    const named = formula.pattern.names.flatMap(({ text, within, position }) => {
      const place = this.named(text, sheet) ?? this.tableColumn(text);
      return place ? [{ reference: namedReference({ text, within, position }, place.range), ...place }] : [];
    });
    return [...written, ...named];
  }

  /** The cells of `Table[Column]`, without its header and its totals; null where there is no such column, or it holds nothing. */
  tableColumn(text: string): { readonly sheet: SheetModel; readonly range: RangeAddress } | null {
    const [, tableName = "", columnName = ""] = tableColumnShape.exec(text) ?? [];
    const table = this.snapshot.tables?.find((each) => each.name.toLowerCase() === tableName.toLowerCase());
    const offset = table?.columns.findIndex((each) => each.toLowerCase() === columnName.toLowerCase()) ?? -1;
    const sheet = table && this.sheet(table.sheet);
    const rows = table ? table.range.rows - (table.totalsRow ? 2 : 1) : 0;
    if (!table || !sheet || offset < 0 || rows < 1) return null;
    return { sheet, range: { row: table.range.row + 1, column: table.range.column + offset, rows, columns: 1 } };
  }

  /** The cells that a defined name stands for, seen from a sheet; null where it is no fixed range. */
  named(name: string, from: SheetModel): NamedCells | null {
    const defined = this.definedName(name, from);
    if (!defined) return null;
    const known = this.namedCells.get(defined);
    if (known !== undefined) return known;
    const found = this.namedRange(defined);
    this.namedCells.set(defined, found);
    return found;
  }

  /** What a defined name stands for, as a formula without its `=`, seen from a sheet: a range, a rate, a formula. */
  meaningOf(name: string, from: SheetModel): string | null {
    return this.definedName(name, from)?.refersTo.replace(/^=/, "") ?? null;
  }

  private definedName(name: string, from: SheetModel): SnapshotName | undefined {
    const candidates = this.definedNames.get(name.toLowerCase()) ?? [];
    return candidates.find((each) => each.sheet === from.name) ?? candidates.find((each) => each.sheet === undefined);
  }

  private namedRange({ refersTo }: SnapshotName): NamedCells | null {
    const parsed = parseA1Ref(refersTo.replace(/^=/, ""));
    const sheet = parsed?.context?.[0] === undefined ? undefined : this.sheet(parsed.context[0]);
    if (!parsed || !("range" in parsed) || !sheet) return null;
    const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
    if (top === null || left === null) return null;
    // `$E1` moves with the cell that uses the name, and from where is known to the host alone.
    if (![$top, $left, $bottom, $right].every(Boolean)) return null;
    const range = { row: top, column: left, rows: (bottom ?? top) - top + 1, columns: (right ?? left) - left + 1 };
    return { sheet, range };
  }
}

function readFormulas(sheet: SheetSnapshot, patterns: Map<string, FormulaPattern>): Map<number, FormulaCell> {
  const steps = formulaSteps(sheet, patterns);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Formulas read between two pauses: some ten milliseconds. */
const FORMULAS_AT_ONCE = 500;

function* formulaSteps(
  sheet: SheetSnapshot,
  patterns: Map<string, FormulaPattern>,
): Generator<void, Map<number, FormulaCell>, void> {
  const formulas = new Map<number, FormulaCell>();
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const { row, column } = addressOfKey(key);
    const tokens = withoutOwnSheet(translateTokensToR1C1(tokenize(cell.formula), cellName(row, column)), sheet.name);
    const r1c1 = stringifyTokens(tokens);
    let pattern = patterns.get(r1c1);
    if (!pattern) {
      pattern = readPattern(r1c1, tokens);
      patterns.set(r1c1, pattern);
    }
    formulas.set(key, new FormulaCell(row, column, cell, cell.formula, pattern));
    if (formulas.size % FORMULAS_AT_ONCE === 0) yield;
  }
  return formulas;
}

const cellTokens: ReadonlySet<string> = new Set(["range", "range_beam", "range_ternary"]);

/** `Inventory!C3` on the sheet Inventory is C3: whoever points at a cell while writing a formula gets one or the other. */
function withoutOwnSheet(tokens: Token[], name: string): Token[] {
  if (!tokens.some(({ type, value }) => cellTokens.has(type) && value.includes("!"))) return tokens;
  const prefixes = [`${name}!`, `'${name.replaceAll("'", "''")}'!`].map((each) => each.toLowerCase());
  return tokens.map((token) => {
    const prefix = prefixes.find((each) => token.value.toLowerCase().startsWith(each));
    return prefix === undefined || !cellTokens.has(token.type)
      ? token
      : { ...token, value: token.value.slice(prefix.length) };
  });
}
