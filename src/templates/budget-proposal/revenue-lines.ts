import { cellName } from "../../workbook/address";
import type { CellContent } from "../../workbook/plan";
import { numberCell, flagCell, textCell } from "../builder/answer-cells";
import { tableRows, type Answers } from "../builder/answers";
import { blank, formula, type Look } from "../builder/cell";
import type { GrowingTable, PlanBuilder } from "../builder/plan-builder";

/** The columns of the revenue sheet, as slides 49 to 51 have them. */
export const columns = {
  name: 0,
  previous: 1,
  count: 2,
  unit: 3,
  total: 4,
  newcomers: 5,
  half: 6,
  newTotal: 7,
  all: 8,
  revenue: 9,
  shared: 10,
} as const;
export const WIDTH = 11;

const nameInput: Look = { style: "input", format: "text", align: "left" };
const moneyInput: Look = { style: "input", format: "money" };
const countInput: Look = { style: "input", format: "count" };
const flagInput: Look = { style: "input", align: "center" };
const money: Look = { style: "computed", format: "money" };
const count: Look = { style: "computed", format: "count" };
const empty: Look = { style: "label" };

const at = (column: number, row: number): string => cellName(row, column);
const times = (left: number, right: number, row: number): CellContent => formula(`${at(left, row)}*${at(right, row)}`);
const plus = (left: number, right: number, row: number): CellContent => formula(`${at(left, row)}+${at(right, row)}`);

export function companyLines(builder: PlanBuilder, answers: Answers, first: number): GrowingTable {
  const lines = tableRows(answers, "companies");
  const { count: counted, unit, total, newcomers, half, newTotal } = columns;
  return {
    name: "CRESS_RECEITAS_PJ",
    key: [columns.name],
    rows: lines.map((line, index) => {
      const row = first + index;
      return [
        textCell(line, "name"),
        numberCell(line, "previousAmount"),
        numberCell(line, "count"),
        numberCell(line, "amount"),
        times(counted, unit, row),
        numberCell(line, "newCount", "0"),
        formula(`${at(unit, row)}/2`),
        times(newcomers, half, row),
        plus(counted, newcomers, row),
        plus(total, newTotal, row),
        flagCell(line, "shared", builder.language),
      ];
    }),
    looks: [nameInput, moneyInput, countInput, moneyInput, money, countInput, money, money, count, money, flagInput],
    input: lines.map((line) => [
      textCell(line, "name"),
      numberCell(line, "previousAmount"),
      numberCell(line, "count"),
      numberCell(line, "amount"),
      numberCell(line, "newCount", "0"),
      flagCell(line, "shared", builder.language),
    ]),
  };
}

export function feeLines(builder: PlanBuilder, answers: Answers, first: number): GrowingTable {
  const lines = tableRows(answers, "fees");
  return {
    name: "CRESS_TAXAS",
    key: [columns.name],
    rows: lines.map((line, index) => {
      const row = first + index;
      return [
        textCell(line, "name"),
        numberCell(line, "previousAmount"),
        blank,
        blank,
        blank,
        numberCell(line, "count"),
        numberCell(line, "amount"),
        times(columns.newcomers, columns.half, row),
        formula(at(columns.newcomers, row)),
        formula(at(columns.newTotal, row)),
        flagCell(line, "shared", builder.language),
      ];
    }),
    looks: [nameInput, moneyInput, empty, empty, empty, countInput, moneyInput, money, count, money, flagInput],
    input: lines.map((line) => [
      textCell(line, "name"),
      numberCell(line, "previousAmount"),
      numberCell(line, "amount"),
      numberCell(line, "count"),
      flagCell(line, "shared", builder.language),
    ]),
  };
}

export function otherLines(builder: PlanBuilder, answers: Answers): GrowingTable {
  const lines = tableRows(answers, "otherRevenue");
  const between = columns.revenue - 1;
  return {
    name: "CRESS_OUTRAS_RECEITAS",
    key: [columns.name],
    rows: lines.map((line) => [
      textCell(line, "name"),
      ...Array<CellContent>(between).fill(blank),
      numberCell(line, "amount"),
      flagCell(line, "shared", builder.language),
    ]),
    looks: [nameInput, ...Array<Look>(between).fill(empty), moneyInput, flagInput],
    input: lines.map((line) => [
      textCell(line, "name"),
      numberCell(line, "amount"),
      flagCell(line, "shared", builder.language),
    ]),
  };
}
