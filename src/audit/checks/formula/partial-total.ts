import { fillWording, type Wording } from "../../../core/wording";
import { rangeName, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { isFilledTemplate } from "../../filled-workbook";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { withRange } from "../../patterns/written-range";
import { nameOf } from "../../tables/lines";
import { cellsWording } from "../../wording/cells-wording";
import { shownWording } from "../../wording/shown-wording";

const message: Wording = {
  en: "{cell} adds {range}, but the table {table} has {expected}: lines typed in the rows left out would not count.",
  "pt-BR":
    "{cell} soma {range}, mas a tabela {table} tem {expected}: linhas digitadas no que ficou de fora não contariam.",
};
const leavesOut: Wording = {
  en: "{cell} adds {range} and leaves out {missed}, which holds {value}: the table {table} has {expected}.",
  "pt-BR": "{cell} soma {range} e deixa de fora {missed}, que contém {value}: a tabela {table} tem {expected}.",
};
const cause: Wording = {
  en: "the range was shortened, or did not grow with the table",
  "pt-BR": "o intervalo foi encurtado ou não cresceu com a tabela",
};
const fix: Wording = {
  en: "Let the total take in the whole table, the narrow row that closes it too.",
  "pt-BR": "Faça o total abranger a tabela inteira, com a linha estreita que a fecha.",
};

/** A total over a part of a table that a template named as a whole; a row at its end may be blank today and filled tomorrow. */
export const partialTotal: Check = {
  kind: "partialTotal",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formulaOrSum",
  title: { en: "Total of a part of its table", "pt-BR": "Total de parte da tabela" },
  run({ workbook }: CheckContext) {
    if (!isFilledTemplate(workbook)) return [];
    return workbook.sheets.flatMap((sheet) => {
      const tables = tablesOf(workbook, sheet);
      return tables.length === 0
        ? []
        : [...sheet.formulas.values()].flatMap((formula) => findingAt(workbook, sheet, tables, formula));
    });
  },
};

const MOST_NAMED = 20;

interface NamedTable {
  readonly name: string;
  readonly range: RangeAddress;
}

function tablesOf(workbook: WorkbookModel, sheet: SheetModel): NamedTable[] {
  return workbook.snapshot.names.flatMap(({ name }) => {
    const place = workbook.named(name, sheet);
    return place?.sheet === sheet && place.range.rows > 1 ? [{ name, range: place.range }] : [];
  });
}

function findingAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  tables: readonly NamedTable[],
  formula: FormulaCell,
): Finding[] {
  for (const { reference, sheet: target, range } of workbook.references(sheet, formula)) {
    if (reference.within !== "SUM" || target !== sheet || range.columns !== 1) continue;
    // A running total beside the table takes in one row more with each of its lines.
    const table = tables.find((each) => isPart(each.range, range) && !standsBeside(each.range, formula.row));
    if (!table) continue;
    const whole = { ...range, row: table.range.row, rows: table.range.rows };
    const expected = rangeName(whole);
    const missed = [...sheet.cellsIn(whole)].filter(
      ({ row, cell }) => typeof cell.value === "number" && (row < range.row || row >= range.row + range.rows),
    );
    const [first] = missed;
    const right = withRange(formula.formula, range, whole);
    return [
      findingOf(partialTotal, {
        sheet,
        cells: [formula],
        found: formula.formula,
        expected: right === formula.formula ? null : right,
        cause: { code: "RANGE_STOPS_SHORT", wording: cause },
        related: missed.slice(0, MOST_NAMED),
        message: fillWording(first ? leavesOut : message, {
          missed: cellsWording(missed),
          value: shownWording(first?.cell),
          cell: nameOf(formula),
          range: rangeName(range),
          table: table.name,
          expected,
        }),
        fix,
      }),
    ];
  }
  return [];
}

function standsBeside({ row, rows }: RangeAddress, at: number): boolean {
  return at >= row && at < row + rows;
}

/** Whether a range lies within a table's columns and takes in some of its rows, but not all. */
function isPart(table: RangeAddress, { row, column, rows }: RangeAddress): boolean {
  const inColumns = column >= table.column && column < table.column + table.columns;
  const overlaps = row < table.row + table.rows && row + rows > table.row;
  const whole = row <= table.row && row + rows >= table.row + table.rows;
  return inColumns && overlaps && !whole;
}
