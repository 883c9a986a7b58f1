import { fixTokenRanges, tokenize } from "@borgar/fx";
import { fullAddress } from "../addresses";
import { itemNotFound } from "../host-error";
import { ObjectType } from "../object-type";
import { rangeByAddress, rangeObject, type RangeTarget } from "./targets";

/** The ranges that a formula reads, in the order in which it names them. */
export function precedentsOf(target: RangeTarget): readonly RangeTarget[] {
  const { state, sheet, range } = target;
  const found = new Map<string, RangeTarget>();
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const formula = sheet.cells.formula(row, column);
      if (!formula) continue;
      for (const token of fixTokenRanges(tokenize(formula))) {
        if (!token.type.startsWith("range") && token.type !== "context") continue;
        const precedent = tryRange(state, sheet, token.value);
        if (precedent) found.set(fullAddress(precedent.sheet.name, precedent.range), precedent);
      }
    }
  }
  if (found.size === 0) throw itemNotFound("The formula reads no cells.");
  return [...found.values()];
}

function tryRange(state: RangeTarget["state"], sheet: RangeTarget["sheet"], text: string): RangeTarget | null {
  try {
    return rangeByAddress(state, sheet, text);
  } catch {
    return null;
  }
}

export const rangeCollectionType = new ObjectType<readonly RangeTarget[]>("RangeCollection", {
  items: (ranges) => ranges.map((range) => rangeObject(range)),
  item: (ranges, key) => itemAt(ranges, key),
  methods: {
    getCount: (ranges) => ranges.length,
    getItemAt: (ranges, index) => itemAt(ranges, index),
  },
});

function itemAt(ranges: readonly RangeTarget[], index: unknown) {
  const range = ranges[Number(index)];
  if (!range) throw itemNotFound(`There is no range ${String(index)}.`);
  return rangeObject(range);
}

/** Ranges on any sheet of the workbook, which is what precedents are. */
export const workbookRangeAreasType: ObjectType<readonly RangeTarget[]> = new ObjectType<readonly RangeTarget[]>(
  "WorkbookRangeAreas",
  {
    referenced: true,
    properties: {
      addresses: { get: (ranges) => ranges.map(({ sheet, range }) => fullAddress(sheet.name, range)) },
    },
    objects: { ranges: (ranges) => rangeCollectionType.of(ranges) },
  },
);
