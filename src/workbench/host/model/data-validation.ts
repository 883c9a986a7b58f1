import { intersection } from "../../../workbook/address";
import { invalidArgument } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import type { RangeTarget } from "./targets";

/** Lists to choose from (Range.dataValidation); the other rules of Excel are refused by name. */

/** Excel's longest list that is written as a text. */
const LONGEST_LIST = 255;

interface ListRule {
  readonly inCellDropDown: boolean;
  readonly source: string;
}

function listOf(rule: unknown): ListRule {
  const { list } = (rule ?? {}) as { readonly list?: { readonly inCellDropDown?: unknown; readonly source?: unknown } };
  if (!list) throw invalidArgument("This host knows data validation by a list.");
  const { inCellDropDown, source } = list;
  if (typeof source !== "string" || source === "" || source.length > LONGEST_LIST) {
    throw invalidArgument("ListDataValidation.source");
  }
  return { inCellDropDown: inCellDropDown !== false, source };
}

const covers = (range: RangeTarget) =>
  range.sheet.extras.validations.find(({ range: of }) => {
    const shared = intersection(of, range.range);
    return shared?.rows === range.range.rows && shared.columns === range.range.columns;
  });

function clear(range: RangeTarget): void {
  const { validations } = range.sheet.extras;
  const kept = validations.filter(({ range: of }) => !intersection(of, range.range));
  validations.splice(0, Infinity, ...kept);
}

const dataValidationType = new ObjectType<RangeTarget>("DataValidation", {
  properties: {
    type: { get: (range) => (covers(range) ? "List" : "None") },
    ignoreBlanks: { get: () => true },
    rule: {
      get: (range) => {
        const found = covers(range);
        return found ? { list: { inCellDropDown: found.inCellDropDown, source: found.words.join(",") } } : {};
      },
      set: (range, value) => {
        const { inCellDropDown, source } = listOf(value);
        range.state.assertAllowed(range.sheet, "allowFormatCells");
        clear(range);
        const words = source.split(",").map((word) => word.trim());
        range.sheet.extras.validations.push({ range: range.range, words, inCellDropDown });
        range.sheet.extrasChanged();
      },
    },
  },
  changes: {
    clear: (range) => {
      clear(range);
      range.sheet.extrasChanged();
    },
  },
});

export function dataValidationOf(range: RangeTarget): HostObject {
  return dataValidationType.of(range);
}
