import type { ConditionalFormatModel } from "../../spreadsheet/sheet-extras";
import { formulaParses } from "../../spreadsheet/formula-syntax";
import { intersection } from "../../../workbook/address";
import { invalidArgument, itemNotFound } from "../host-error";
import { ObjectType, type HostObject, type Property } from "../object-type";
import { color } from "./colors";
import { rangeObject, type RangeTarget } from "./targets";

interface FormatTarget {
  readonly range: RangeTarget;
  readonly format: ConditionalFormatModel;
}

const TYPES = ["Custom", "CellValue", "ContainsText"] as const;

function look(part: "fontColor" | "fillColor"): Property<FormatTarget> {
  return {
    get: ({ format }) => format.look[part] ?? "",
    set: ({ range, format }, value) => {
      format.look[part] = color(value);
      range.sheet.extrasChanged();
    },
  };
}

const fontType = new ObjectType<FormatTarget>("ConditionalRangeFont", {
  properties: {
    color: look("fontColor"),
    bold: {
      get: ({ format }) => format.look.bold ?? false,
      set: ({ range, format }, value) => {
        format.look.bold = value === true;
        range.sheet.extrasChanged();
      },
    },
  },
});

const fillType = new ObjectType<FormatTarget>("ConditionalRangeFill", {
  properties: { color: look("fillColor") },
});

const formatType = new ObjectType<FormatTarget>("ConditionalRangeFormat", {
  properties: {
    numberFormat: {
      get: ({ format }) => format.rule["numberFormat"] ?? "",
      set: ({ format }, value) => {
        format.rule["numberFormat"] = value;
      },
    },
  },
  objects: { font: (target) => fontType.of(target), fill: (target) => fillType.of(target) },
});

const ruleType = new ObjectType<FormatTarget>("ConditionalFormatRule", {
  properties: {
    formula: {
      get: ({ format }) => format.rule["formula"] ?? "",
      set: ({ range, format }, value) => {
        if (typeof value !== "string" || !formulaParses(value))
          throw invalidArgument(`The formula does not parse: ${String(value)}`);
        format.rule["formula"] = value;
        range.sheet.extrasChanged();
      },
    },
  },
});

const customType = new ObjectType<FormatTarget>("CustomConditionalFormat", {
  objects: { rule: (target) => ruleType.of(target), format: (target) => formatType.of(target) },
});

function ruledType(name: string) {
  return new ObjectType<FormatTarget>(name, {
    properties: {
      rule: {
        get: ({ format }) => format.rule["rule"] ?? {},
        set: ({ range, format }, value) => {
          if (typeof value !== "object" || value === null) throw invalidArgument("A rule is needed.");
          format.rule["rule"] = value;
          range.sheet.extrasChanged();
        },
      },
    },
    objects: { format: (target) => formatType.of(target) },
  });
}

const cellValueType = ruledType("CellValueConditionalFormat");
const textType = ruledType("TextConditionalFormat");

function ofType(
  target: FormatTarget,
  type: ConditionalFormatModel["type"],
  made: ObjectType<FormatTarget>,
): HostObject | null {
  return target.format.type === type ? made.of(target) : null;
}

function requiredOf(
  target: FormatTarget,
  type: ConditionalFormatModel["type"],
  made: ObjectType<FormatTarget>,
): HostObject {
  const object = ofType(target, type, made);
  if (!object) throw invalidArgument(`The conditional format is ${target.format.type}.`);
  return object;
}

const conditionalFormatType: ObjectType<FormatTarget> = new ObjectType<FormatTarget>("ConditionalFormat", {
  id: ({ format }) => format.id,
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: { get: ({ range, format }) => range.sheet.extras.conditionalFormats.indexOf(format) },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  objects: {
    custom: (target) => requiredOf(target, "Custom", customType),
    customOrNullObject: (target) => ofType(target, "Custom", customType),
    cellValue: (target) => requiredOf(target, "CellValue", cellValueType),
    cellValueOrNullObject: (target) => ofType(target, "CellValue", cellValueType),
    textComparison: (target) => requiredOf(target, "ContainsText", textType),
    textComparisonOrNullObject: (target) => ofType(target, "ContainsText", textType),
  },
  methods: {
    getRange: ({ range, format }) => rangeObject({ ...range, range: format.range }),
  },
  changes: {
    delete: ({ range, format }) => {
      const formats = range.sheet.extras.conditionalFormats;
      formats.splice(formats.indexOf(format), 1);
      range.sheet.extrasChanged();
    },
  },
});

function own(range: RangeTarget): ConditionalFormatModel[] {
  return range.sheet.extras.conditionalFormats.filter((format) => intersection(format.range, range.range));
}

function item(range: RangeTarget, key: unknown): HostObject {
  const format = own(range).find((candidate) => candidate.id === key);
  if (!format) throw itemNotFound(`There is no conditional format ${String(key)}.`);
  return conditionalFormatType.of({ range, format });
}

const conditionalFormatCollectionType: ObjectType<RangeTarget> = new ObjectType<RangeTarget>(
  "ConditionalFormatCollection",
  {
    items: (range) => own(range).map((format) => conditionalFormatType.of({ range, format })),
    item,
    methods: {
      getCount: (range) => own(range).length,
      getItem: item,
      getItemAt: (range, index) => item(range, own(range)[Number(index)]?.id),
      getItemOrNullObject: (range, key) => {
        const format = own(range).find((candidate) => candidate.id === key);
        return format ? conditionalFormatType.of({ range, format }) : null;
      },
    },
    changes: {
      add: (range, type) => {
        const known = TYPES.find((name) => name === type);
        if (!known) throw invalidArgument(`This host draws conditional formats of type ${TYPES.join(", ")}.`);
        range.state.assertAllowed(range.sheet, "allowFormatCells");
        const { extras } = range.sheet;
        const format: ConditionalFormatModel = {
          id: `conditionalFormat${extras.nextId++}`,
          range: range.range,
          type: known,
          rule: {},
          look: {},
          stopIfTrue: false,
        };
        extras.conditionalFormats.unshift(format);
        return conditionalFormatType.of({ range, format });
      },
      clearAll: (range) => {
        const kept = range.sheet.extras.conditionalFormats.filter((format) => !intersection(format.range, range.range));
        range.sheet.extras.conditionalFormats.splice(0, Infinity, ...kept);
        range.sheet.extrasChanged();
      },
    },
  },
);

export function conditionalFormatsOf(range: RangeTarget): HostObject {
  return conditionalFormatCollectionType.of(range);
}
