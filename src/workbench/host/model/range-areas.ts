import { fullAddress, isEntireColumn, isEntireRow } from "../addresses";
import { itemNotFound } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { areasFormatType } from "./areas-format";
import { rangeByAddress, rangeObject, worksheetObject, type RangeTarget } from "./targets";

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

/** Ranges of one sheet. */
export const rangeAreasType: ObjectType<readonly RangeTarget[]> = new ObjectType<readonly RangeTarget[]>("RangeAreas", {
  referenced: true,
  properties: {
    address: { get: (areas) => areas.map(({ sheet, range }) => fullAddress(sheet.name, range)).join(",") },
    addressLocal: { get: (areas) => areas.map(({ sheet, range }) => fullAddress(sheet.name, range)).join(",") },
    areaCount: { get: (areas) => areas.length },
    cellCount: { get: (areas) => areas.reduce((sum, { range }) => sum + range.rows * range.columns, 0) },
    isEntireColumn: { get: (areas) => areas.every(({ range }) => isEntireColumn(range)) },
    isEntireRow: { get: (areas) => areas.every(({ range }) => isEntireRow(range)) },
  },
  objects: {
    areas: (areas) => rangeCollectionType.of(areas),
    format: (areas) => areasFormatType.of(areas),
    worksheet: ([first]) => (first ? worksheetObject(first) : null),
  },
});

/** `A1:B2, D4`, each an address on the sheet. */
export function rangesByAddress(target: Omit<RangeTarget, "range">, text: unknown): HostObject {
  const addresses = String(text).split(",");
  return rangeAreasType.of(addresses.map((each) => rangeByAddress(target.state, target.sheet, each.trim())));
}

const rangeAreasCollectionType = new ObjectType<readonly RangeTarget[]>("RangeAreasCollection", {
  items: (ranges) => bySheet(ranges).map((areas) => rangeAreasType.of(areas)),
  methods: {
    getCount: (ranges) => bySheet(ranges).length,
    getItemAt: (ranges, index) => {
      const areas = bySheet(ranges)[Number(index)];
      if (!areas) throw itemNotFound(`There are no ranges ${String(index)}.`);
      return rangeAreasType.of(areas);
    },
  },
});

function bySheet(ranges: readonly RangeTarget[]): readonly (readonly RangeTarget[])[] {
  const sheets = new Map<string, RangeTarget[]>();
  for (const range of ranges) sheets.set(range.sheet.id, [...(sheets.get(range.sheet.id) ?? []), range]);
  return [...sheets.values()];
}

/** Ranges on any sheet of the workbook, which is what precedents and dependents are. */
export const workbookRangeAreasType: ObjectType<readonly RangeTarget[]> = new ObjectType<readonly RangeTarget[]>(
  "WorkbookRangeAreas",
  {
    referenced: true,
    properties: {
      addresses: { get: (ranges) => ranges.map(({ sheet, range }) => fullAddress(sheet.name, range)) },
    },
    objects: {
      areas: (ranges) => rangeAreasCollectionType.of(ranges),
      ranges: (ranges) => rangeCollectionType.of(ranges),
    },
  },
);
