import type { ExampleArgument } from "../../src/rule/rule";
import { cellName, rangeName } from "../../src/workbook/address";
import { rawExample } from "../rules/call";
import type { Content } from "./functions-workbook";

/** An example's call as somebody would type it into a cell. */
export interface TypedCall {
  readonly formula: string;
  /** The cells that the formula refers to. */
  readonly blocks: Readonly<Record<string, readonly (readonly Content[])[]>>;
}

type ExampleCell = number | string | boolean | null | { readonly day: string };

function isRows(argument: ExampleArgument): argument is readonly (readonly ExampleCell[])[] {
  return Array.isArray(argument);
}

function literal(cell: ExampleCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return `DATE(${cell.day.split("-").map(Number).join(",")})`;
}

/** Within an array constant Excel takes no function call and no gap. */
function constant(cell: ExampleCell): string | null {
  if (cell === null) return null;
  return typeof cell === "object" ? String(Number(rawExample(cell))) : literal(cell);
}

function arrayConstant(rows: readonly (readonly ExampleCell[])[]): string | null {
  const texts = rows.map((row) => row.map(constant));
  if (texts.flat().includes(null)) return null;
  return `{${texts.map((row) => row.join(",")).join(";")}}`;
}

/** Every argument in the formula itself, omitted ones at the end left out; null where a range has blanks, which no constant has. */
export function withLiterals(id: string, args: readonly ExampleArgument[]): TypedCall | null {
  const texts = args.map((argument) => (isRows(argument) ? arrayConstant(argument) : literal(argument)));
  while (texts.at(-1) === "") texts.pop();
  return texts.includes(null) ? null : { formula: `=CRESS.${id}(${texts.join(",")})`, blocks: {} };
}

/** Text goes in after an apostrophe, so that it stays text whatever it looks like. */
function content(cell: ExampleCell): Content {
  const raw = rawExample(cell) as Content;
  return typeof raw === "string" ? `'${raw}` : raw;
}

/** Every argument in cells, one below the other from column B on; omitted ones stay between their commas, the last ones too. */
export function withReferences(id: string, args: readonly ExampleArgument[]): TypedCall {
  const blocks: Record<string, readonly (readonly Content[])[]> = {};
  let row = 2;
  const texts = args.map((argument) => {
    if (argument === null) return "";
    const rows = isRows(argument) ? argument : [[argument]];
    const range = { row, column: 1, rows: rows.length, columns: rows[0]?.length ?? 1 };
    blocks[cellName(row, 1)] = rows.map((line) => line.map(content));
    row += rows.length + 1;
    return rangeName(range);
  });
  return { formula: `=CRESS.${id}(${texts.join(",")})`, blocks };
}
