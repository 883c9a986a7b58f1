import { translateFormulaToA1 } from "@borgar/fx";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import type { RangeAddress } from "../../workbook/address";
import { formulaLines, groupedBy, nameOf } from "../tables/lines";
import { thresholds } from "../thresholds";
import { withRange } from "./written-range";

/** A formula that reads other rows of another sheet than those beside it in its row. */
export interface ReadApart {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  readonly usual: FormulaCell;
  readonly others: readonly FormulaCell[];
  readonly expected: string;
}

interface Read {
  readonly formula: FormulaCell;
  readonly target: SheetModel;
  readonly range: RangeAddress;
}

/**
 * Lines that each sum up some rows of another sheet (a debtor's debts: how many, since when, how much), as many as each has: the columns of
 * one line read the same rows. Where they do so in every other line, the one formula that reads others slipped.
 */
export function readApart(workbook: WorkbookModel, sheet: SheetModel): readonly ReadApart[] {
  return [...tablesOf(workbook, sheet).values()].flatMap((lines): ReadApart[] => {
    const [line, ...more] = lines.filter((each) => !readsTogether(each));
    const odd = line && more.length === 0 && lines.length > thresholds.fewestLinesTogether ? oddOf(line) : null;
    if (!line || !odd || line.length < thresholds.fewestReadTogether) return [];
    const mates = line.filter((each) => each !== odd);
    const usual = longestOf(mates);
    if (!usual) return [];
    const rows = odd.range.rows > 1 ? usual.range.rows : 1;
    const expected = withRows(odd, usual.range.row, rows);
    return [
      { sheet, formula: odd.formula, usual: usual.formula, others: mates.map(({ formula }) => formula), expected },
    ];
  });
}

/** The rows whose formulas read stretches of another sheet's columns, each by which of its columns read which. */
function tablesOf(workbook: WorkbookModel, sheet: SheetModel): ReadonlyMap<string, readonly (readonly Read[])[]> {
  const lines = [...formulaLines(sheet, "row").values()].flatMap((formulas) => {
    const reads = formulas.flatMap((formula) => onlyReadElsewhere(workbook, sheet, formula) ?? []);
    return [...groupedBy(reads, ({ target }) => target.name).values()];
  });
  return groupedBy(lines, keyOf);
}

function keyOf(line: readonly Read[]): string {
  return line
    .map(({ target, formula, range }) => `${target.name}!${String(formula.column)}:${String(range.column)}`)
    .join();
}

function longestOf(line: readonly Read[]): Read | undefined {
  return [...line].sort((one, other) => other.range.rows - one.range.rows)[0];
}

/** The formula as it reads so many rows from another one on. */
function withRows({ formula, range }: Read, row: number, rows: number): string {
  const written = translateFormulaToA1(formula.pattern.r1c1, nameOf(formula));
  return withRange(written, range, { ...range, row, rows }, "elsewhere");
}

/** The one reference of a formula, where it goes to a column's stretch of another sheet. */
function onlyReadElsewhere(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Read | null {
  const { references } = formula.pattern;
  if (references.length !== 1 || references[0]?.sheet === null) return null;
  const [only] = workbook.references(sheet, formula);
  return only && only.sheet !== sheet && only.range.columns === 1
    ? { formula, target: only.sheet, range: only.range }
    : null;
}

/** The only one that begins elsewhere than all the others, or is as long as no other that reads several rows; null where there are more. */
function oddOf(line: readonly Read[]): Read | null {
  if (readsTogether(line)) return null;
  const apart = line.filter((each) => readsTogether(line.filter((other) => other !== each)));
  const [odd] = apart;
  return apart.length === 1 && odd ? odd : null;
}

function readsTogether(line: readonly Read[]): boolean {
  const starts = new Set(line.map(({ range }) => range.row));
  const lengths = new Set(line.flatMap(({ range }) => (range.rows > 1 ? [range.rows] : [])));
  return starts.size === 1 && lengths.size <= 1;
}
