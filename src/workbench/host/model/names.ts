import { parseRange, quotedText } from "../../../workbook/address";
import type { DefinedName } from "../../spreadsheet/defined-names";
import type { Sheet } from "../../spreadsheet/spreadsheet";
import { formulaParses } from "../../spreadsheet/formula-syntax";
import { absoluteAddress } from "../addresses";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import type { HostState } from "../host-state";
import { isHostObject, ObjectType, type HostObject } from "../object-type";
import { rangeObject, rangeOfReference, worksheetObject, type RangeTarget } from "./targets";

interface NamesTarget {
  readonly state: HostState;
  /** The sheet whose names these are; null for the workbook's own. */
  readonly sheet: Sheet | null;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

/** Excel's rules for a defined name: a letter, _ or \ first, no spaces, at most 255, nothing that reads as a cell. */
export function checkName(name: unknown): string {
  if (typeof name !== "string" || name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    throw invalidArgument(`${String(name)} is no name that Excel takes.`);
  }
  if (parseRange(name) || /^(?:R|C|R\d+C\d+|R\d+|C\d+|TRUE|FALSE)$/i.test(name)) {
    throw invalidArgument(`${name} reads as a cell's address or a constant.`);
  }
  return name;
}

function stored({ state, sheet, name }: NameTarget): DefinedName {
  const item = state.spreadsheet.names.find(name, sheet?.id ?? null);
  if (!item) throw itemNotFound(`There is no name ${name}.`);
  return item;
}

function rangeOf(target: NameTarget): RangeTarget | null {
  const { refersTo } = stored(target);
  return rangeOfReference(target.state, target.sheet ?? target.state.spreadsheet.activeSheet(), refersTo);
}

function refersTo(reference: unknown): string {
  if (isHostObject(reference) && reference.type.name === "Range") {
    const { sheet, range } = reference.target as RangeTarget;
    return absoluteAddress(sheet.name, range);
  }
  if (typeof reference !== "string" || reference === "")
    throw invalidArgument("A name refers to a range or a formula.");
  const formula = reference.startsWith("=") ? reference : `=${quotedText(reference)}`;
  if (!formulaParses(formula)) throw invalidArgument(`The formula does not parse: ${reference}`);
  return formula.slice(1);
}

function add(target: NamesTarget, name: unknown, reference: unknown, comment: unknown): HostObject {
  const { state, sheet } = target;
  const checked = checkName(name);
  if (state.spreadsheet.names.find(checked, sheet?.id ?? null))
    throw itemAlreadyExists(`There is a name ${checked} already.`);
  state.spreadsheet.names.set({
    name: checked,
    refersTo: refersTo(reference),
    comment: typeof comment === "string" ? comment : "",
    visible: true,
    sheetId: sheet?.id ?? null,
  });
  return namedItemType.of({ ...target, name: checked });
}

function find(target: NamesTarget, key: unknown): HostObject | null {
  const item = target.state.spreadsheet.names.find(String(key), target.sheet?.id ?? null);
  return item && namedItemType.of({ ...target, name: item.name });
}

function required(target: NamesTarget, key: unknown): HostObject {
  const item = find(target, key);
  if (!item) throw itemNotFound(`There is no name ${String(key)}.`);
  return item;
}

function change(target: NameTarget, part: Partial<DefinedName>): void {
  target.state.spreadsheet.names.set({ ...stored(target), ...part });
}

const ARRAY_OR_FORMULA = /[(+*/^&]/;

const namedItemType: ObjectType<NameTarget> = new ObjectType<NameTarget>("NamedItem", {
  id: ({ name }) => name,
  properties: {
    name: { get: (target) => stored(target).name },
    type: {
      get: (target) =>
        rangeOf(target) ? "Range" : ARRAY_OR_FORMULA.test(stored(target).refersTo) ? "Error" : "String",
    },
    value: {
      get: (target) => {
        const { refersTo: text } = stored(target);
        return rangeOf(target) ? text : text.replace(/^"|"$/g, "");
      },
    },
    formula: {
      get: (target) => `=${stored(target).refersTo}`,
      set: (target, value) =>
        change(target, { refersTo: refersTo(String(value).startsWith("=") ? value : `=${String(value)}`) }),
    },
    visible: {
      get: (target) => stored(target).visible,
      set: (target, value) => change(target, { visible: value === true }),
    },
    comment: {
      get: (target) => stored(target).comment,
      set: (target, value) => change(target, { comment: String(value) }),
    },
    scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
  },
  objects: {
    worksheet: ({ state, sheet }) => {
      if (!sheet) throw itemNotFound("The name belongs to the workbook.");
      return worksheetObject({ state, sheet });
    },
    worksheetOrNullObject: ({ state, sheet }) => sheet && worksheetObject({ state, sheet }),
  },
  methods: {
    getRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw invalidArgument(`The name ${target.name} is no range.`);
      return rangeObject(range);
    },
    getRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range && rangeObject(range);
    },
  },
  changes: {
    delete: (target) => target.state.spreadsheet.names.remove(stored(target)),
  },
});

export const namedItemCollectionType: ObjectType<NamesTarget> = new ObjectType<NamesTarget>("NamedItemCollection", {
  items: (target) =>
    target.state.spreadsheet.names
      .all()
      .filter((item) => item.sheetId === (target.sheet?.id ?? null))
      .map((item) => namedItemType.of({ ...target, name: item.name })),
  item: required,
  methods: {
    getItem: required,
    getItemOrNullObject: find,
    getCount: ({ state, sheet }) =>
      state.spreadsheet.names.all().filter((item) => item.sheetId === (sheet?.id ?? null)).length,
  },
  changes: {
    add,
    addFormulaLocal: (target, name, formula, comment) => add(target, name, String(formula), comment),
  },
});
