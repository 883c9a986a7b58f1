import { itemNotFound } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType, type HostObject } from "../object-type";
import type { WorksheetTarget } from "./targets";

interface EntryTarget<V> {
  readonly entries: Map<string, V>;
  readonly key: string;
}

/** A keyed collection whose keys differ in more than case, as Excel's do. */
function findKey<V>(entries: Map<string, V>, key: unknown): string | null {
  const wanted = String(key).toLocaleLowerCase();
  return [...entries.keys()].find((known) => known.toLocaleLowerCase() === wanted) ?? null;
}

function entryType<V>(
  name: string,
  read: (value: V) => unknown,
  write: (value: unknown) => V,
  typeOf?: (value: V) => string,
) {
  return new ObjectType<EntryTarget<V>>(name, {
    id: ({ key }) => key,
    properties: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ entries, key }) => read(entries.get(key) as V),
        set: ({ entries, key }, value) => {
          entries.set(key, write(value));
        },
      },
      ...(typeOf ? { type: { get: ({ entries, key }: EntryTarget<V>) => typeOf(entries.get(key) as V) } } : {}),
    },
    changes: {
      delete: ({ entries, key }) => {
        entries.delete(key);
      },
    },
  });
}

function collectionType<T, V>(
  name: string,
  entriesOf: (target: T) => Map<string, V>,
  type: ObjectType<EntryTarget<V>>,
  write: (value: unknown) => V,
) {
  const find = (target: T, key: unknown): HostObject | null => {
    const entries = entriesOf(target);
    const known = findKey(entries, key);
    return known === null ? null : type.of({ entries, key: known });
  };
  const required = (target: T, key: unknown): HostObject => {
    const entry = find(target, key);
    if (!entry) throw itemNotFound(`There is no ${String(key)}.`);
    return entry;
  };
  return new ObjectType<T>(name, {
    items: (target) => [...entriesOf(target).keys()].map((key) => type.of({ entries: entriesOf(target), key })),
    item: required,
    methods: { getCount: (target) => entriesOf(target).size, getItem: required, getItemOrNullObject: find },
    changes: {
      add: (target, key, value) => {
        const entries = entriesOf(target);
        const known = findKey(entries, key) ?? String(key);
        entries.set(known, write(value));
        return type.of({ entries, key: known });
      },
      deleteAll: (target) => entriesOf(target).clear(),
    },
  });
}

const identity = (value: unknown): unknown => value;

const settingType = entryType<unknown>("Setting", identity, identity);
export const settingCollectionType = collectionType<HostState, unknown>(
  "SettingCollection",
  (state) => state.settings,
  settingType,
  identity,
);

const worksheetCustomPropertyType = entryType<string>("WorksheetCustomProperty", identity, String);
export const worksheetCustomPropertiesType = collectionType<WorksheetTarget, string>(
  "WorksheetCustomPropertyCollection",
  ({ sheet }) => sheet.extras.customProperties,
  worksheetCustomPropertyType,
  String,
);

interface Typed {
  readonly value: unknown;
  readonly type: string;
}

function typed(value: unknown): Typed {
  const type = { number: "Number", boolean: "Boolean" }[typeof value as string] ?? "String";
  return { value, type };
}

const customPropertyType = entryType<Typed>(
  "CustomProperty",
  ({ value }) => value,
  typed,
  ({ type }) => type,
);
const customPropertyCollectionType = collectionType<HostState, Typed>(
  "CustomPropertyCollection",
  (state) => state.customProperties,
  customPropertyType,
  typed,
);

const TEXTS = ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"];

export const documentPropertiesType = new ObjectType<HostState>("DocumentProperties", {
  properties: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      {
        get: (state: HostState) => state.documentProperties.get(name) ?? "",
        set: (state: HostState, value: unknown) => {
          state.documentProperties.set(name, String(value));
        },
      },
    ]),
  ),
  objects: { custom: (state) => customPropertyCollectionType.of(state) },
});
