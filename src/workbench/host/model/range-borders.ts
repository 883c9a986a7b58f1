import type { IBorderData, IStyleData } from "@univerjs/core";
import type { RangeAddress } from "../../../workbook/address";
import { invalidArgument, itemNotFound } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { color } from "./colors";
import type { RangeTarget } from "./targets";

type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** Which side of which cells of a range each of Excel's border indexes means. */
const INDEXES: Readonly<
  Record<string, { side: Side; cells: (range: RangeAddress, row: number, column: number) => boolean }>
> = {
  EdgeTop: { side: "t", cells: (range, row) => row === range.row },
  EdgeBottom: { side: "b", cells: (range, row) => row === range.row + range.rows - 1 },
  EdgeLeft: { side: "l", cells: (range, _row, column) => column === range.column },
  EdgeRight: { side: "r", cells: (range, _row, column) => column === range.column + range.columns - 1 },
  InsideHorizontal: { side: "b", cells: (range, row) => row < range.row + range.rows - 1 },
  InsideVertical: { side: "r", cells: (range, _row, column) => column < range.column + range.columns - 1 },
  DiagonalDown: { side: "tl_br", cells: () => true },
  DiagonalUp: { side: "bl_tr", cells: () => true },
};

/** Univer's border styles by Excel's line style and weight. */
const LINES: Readonly<Record<string, number>> = {
  "Continuous Hairline": 2,
  "Continuous Thin": 1,
  "Continuous Medium": 8,
  "Continuous Thick": 13,
  "Dot Thin": 3,
  "Dash Thin": 4,
  "DashDot Thin": 5,
  "DashDotDot Thin": 6,
  "Double Thick": 7,
  "Dash Medium": 9,
  "DashDot Medium": 10,
  "DashDotDot Medium": 11,
  "SlantDashDot Medium": 12,
};

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: string;
}

interface Line {
  style: string;
  weight: string;
  color: string;
}

const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

function lineOf(style: IStyleData, side: Side): Line {
  const border = (style.bd as Record<string, { s: number; cl?: { rgb?: string | null } } | null> | null | undefined)?.[
    side
  ];
  if (!border) return NO_LINE;
  const known = Object.keys(LINES).find((name) => LINES[name] === border.s) ?? "Continuous Thin";
  const [line = "Continuous", weight = "Thin"] = known.split(" ");
  return { style: line, weight, color: border.cl?.rgb ?? "#000000" };
}

function read({ range, index }: BorderTarget): Line {
  const spec = INDEXES[index];
  if (!spec) return NO_LINE;
  const { row, column, rows, columns } = range.range;
  const atRow = index === "EdgeBottom" ? row + rows - 1 : row;
  const atColumn = index === "EdgeRight" ? column + columns - 1 : column;
  return lineOf(range.sheet.styles.at(atRow, atColumn), spec.side);
}

function write(target: BorderTarget, change: Partial<Line>): void {
  const spec = INDEXES[target.index];
  if (!spec) return;
  const { state, sheet, range } = target.range;
  state.assertAllowed(sheet, "allowFormatCells");
  const line = { ...read(target), ...change };
  if (line.style === "None" && change.style !== "None") line.style = "Continuous";
  const code =
    line.style === "Double"
      ? LINES["Double Thick"]
      : (LINES[`${line.style} ${line.weight}`] ?? LINES[`${line.style} Thin`]);
  if (line.style !== "None" && code === undefined)
    throw invalidArgument(`There is no border ${line.style} ${line.weight}.`);
  const border = line.style === "None" ? null : { s: code, cl: { rgb: line.color } };
  const bd = { [spec.side]: border } as unknown as IBorderData;
  sheet.styles.set(range, (row, column) => (spec.cells(range, row, column) ? { bd } : null));
}

const borderType = new ObjectType<BorderTarget>("RangeBorder", {
  id: ({ index }) => index,
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: { get: (target) => read(target).style, set: (target, value) => write(target, { style: String(value) }) },
    weight: { get: (target) => read(target).weight, set: (target, value) => write(target, { weight: String(value) }) },
    color: { get: (target) => read(target).color, set: (target, value) => write(target, { color: color(value) }) },
  },
});

function item(range: RangeTarget, key: unknown): HostObject {
  const index = String(key);
  if (!INDEXES[index]) throw itemNotFound(`There is no border ${index}.`);
  return borderType.of({ range, index });
}

export const borderCollectionType: ObjectType<RangeTarget> = new ObjectType<RangeTarget>("RangeBorderCollection", {
  properties: { count: { get: () => Object.keys(INDEXES).length } },
  items: (range) => Object.keys(INDEXES).map((index) => borderType.of({ range, index })),
  item,
  methods: {
    getItem: item,
    getItemAt: (range, index) => item(range, Object.keys(INDEXES)[Number(index)]),
  },
});
