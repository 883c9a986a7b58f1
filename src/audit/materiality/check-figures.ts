import { fillWording, sameInBoth, type Wording } from "../../core/wording";
import { parseRange, cellName, splitAddress } from "../../workbook/address";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { plainLabel } from "../tables/table-labels";

/** A figure that a budget or an account is judged by. */
export interface CheckFigure {
  readonly role: "netRevenue" | "balance";
  readonly name: Wording;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the templates call them; a workbook's own names serve where it has them. */
const named: readonly (readonly [name: string, role: CheckFigure["role"]])[] = [
  ["CRESS_RECEITA_LIQUIDA", "netRevenue"],
  ["CRESS_DIFERENCA", "balance"],
];

const labelled: readonly (readonly [label: RegExp, role: CheckFigure["role"]])[] = [
  [/^(total d[ae] )?receita liquida( total)?\b|^net revenue\b/, "netRevenue"],
  [
    /^(receita (menos|-|−|–) despesa|revenue (less|minus|-|−|–) expen|saldo orcamentario|resultado orcamentario|budget(ary)? (balance|result)|superavit|deficit|equilibrio|diferenca entre receita e despesa|resultado do exercicio|net (income|result)|profit|lucro liquido)\b/,
    "balance",
  ],
];

/** A figure is told for each column; a longer line is a series, not a result. */
const MOST_COLUMNS = 12;
const MOST_FIGURES = 24;

const roleNames = {
  netRevenue: { en: "net revenue", "pt-BR": "receita líquida" },
  balance: { en: "balance", "pt-BR": "saldo" },
} as const satisfies Record<CheckFigure["role"], Wording>;

/** Net revenue and balance, by the templates' names, else by what their rows are called; the first line of each. */
export function checkFigures(workbook: WorkbookModel): readonly CheckFigure[] {
  const byName = named.flatMap(([wanted, role]) => {
    const refersTo = workbook.snapshot.names
      .find((each) => each.name.toUpperCase() === wanted)
      ?.refersTo.replace(/^=/, "");
    if (refersTo === undefined) return [];
    const { sheet: name, cells } = splitAddress(refersTo);
    const sheet = workbook.sheet(name);
    const range = parseRange(cells);
    if (!sheet || range?.rows !== 1 || range.columns > MOST_COLUMNS) return [];
    return Array.from({ length: range.columns }, (_, along) => figureAt(sheet, range.row, range.column + along, role));
  });
  const missing = labelled.filter(([, role]) => !byName.some((figure) => figure.role === role));
  const byLabel = missing.flatMap(([label, role]) => labelledFigures(workbook, label, role));
  return [...byName, ...byLabel].slice(0, MOST_FIGURES);
}

function labelledFigures(workbook: WorkbookModel, label: RegExp, role: CheckFigure["role"]): readonly CheckFigure[] {
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.rows; row += 1) {
      const columns = sheet.filledColumns(row);
      const isLine = columns.some((column) => {
        const value = sheet.cell(row, column)?.value;
        return typeof value === "string" && label.test(plainLabel(value));
      });
      if (!isLine) continue;
      const figures = columns.filter((column) => {
        const cell = sheet.cell(row, column);
        return cell?.formula !== undefined || typeof cell?.value === "number";
      });
      if (figures.some((column) => sheet.formula(row, column)) && figures.length <= MOST_COLUMNS)
        return figures.map((column) => figureAt(sheet, row, column, role));
    }
  }
  return [];
}

const atPlace: Wording = sameInBoth("{figure} ({place})");

function figureAt(sheet: SheetModel, row: number, column: number, role: CheckFigure["role"]): CheckFigure {
  const place = `${sheet.name}!${cellName(row, column)}`;
  return {
    role,
    name: fillWording(atPlace, { figure: roleNames[role], place }),
    sheet: sheet.name,
    row,
    column,
  };
}
