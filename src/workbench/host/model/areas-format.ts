import { ObjectType, type HostObject, type Method, type Property } from "../object-type";
import { rangeFormatType } from "./range-format";
import type { RangeTarget } from "./targets";

/** Formats of several ranges at once: what is set is set on each, and what is read is null where they differ. */

const made = new Map<ObjectType, ObjectType<readonly RangeTarget[]>>();

function overAll(type: ObjectType): ObjectType<readonly RangeTarget[]> {
  const known = made.get(type);
  if (known) return known;
  const { properties = {}, objects = {}, changes = {} } = type.description;
  const all = new ObjectType<readonly RangeTarget[]>(type.name, {
    properties: mapped(properties, propertyOfAll),
    // A collection, as that of borders, has members of its own; it is missing here, by name.
    objects: mapped(objects, (one) => (targets: readonly RangeTarget[]): HostObject | null => {
      const [first] = targets;
      const object = first ? one(first) : null;
      return object && overAll(object.type).of(targets);
    }),
    changes: mapped(changes, changeOfAll),
  });
  made.set(type, all);
  return all;
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (from: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}

function propertyOfAll({ get, set, onDemand }: Property<unknown>): Property<readonly RangeTarget[]> {
  return {
    ...(onDemand === undefined ? {} : { onDemand }),
    ...(get && {
      get: async (targets: readonly RangeTarget[]) => {
        const values = await Promise.all(targets.map(get));
        return values.every((value) => value === values[0]) ? values[0] : null;
      },
    }),
    ...(set && {
      set: async (targets: readonly RangeTarget[], value: unknown) => {
        for (const target of targets) await set(target, value);
      },
    }),
  };
}

function changeOfAll(change: Method<unknown>): Method<readonly RangeTarget[]> {
  return async (targets, ...args) => {
    for (const target of targets) await change(target, ...args);
  };
}

export const areasFormatType = overAll(rangeFormatType as unknown as ObjectType);
