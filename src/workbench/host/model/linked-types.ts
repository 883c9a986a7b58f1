import type { HostObject, ObjectType } from "../object-type";

/**
 * Types of the object model point at each other in circles (a range has a sheet, a sheet gives ranges); their files do not. Each
 * of these types puts itself here as it is described, and is found here by its name.
 */
const types = new Map<string, ObjectType>();

export function link<T>(type: ObjectType<T>): ObjectType<T> {
  types.set(type.name, type as unknown as ObjectType);
  return type;
}

export function linked(name: string, target: unknown): HostObject {
  const type = types.get(name);
  if (!type) throw new Error(`The host does not describe ${name}.`);
  return { type, target };
}
