import { HostError } from "./host-error";

/**
 * How the host describes a type of Excel's object model. Names are those of the documentation (`rowIndex`, `getCell`); a member
 * that is not listed does not exist for this host, and using it fails with its name.
 */
export interface TypeDescription<T> {
  /** Plain values that `load` brings: numbers, texts, matrices. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects reached by a property, such as `range.format`. */
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods that leave the workbook as it is. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Methods that change the workbook; a read-only workbook refuses them. */
  readonly changes?: Readonly<Record<string, Method<T>>>;
  /** The members of a collection, in order. */
  readonly items?: (target: T) => readonly HostObject[];
  /** The member of a collection with this id or name. */
  readonly item?: (target: T, key: unknown) => HostObject;
  /** What tells this object from its siblings; the client asks for the object again by it. */
  readonly id?: (target: T) => string | number;
  /** True for ranges, which the client tracks by a reference that the host gives out. */
  readonly referenced?: boolean;
}

export interface Property<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => unknown;
  /** Left out of a `load` that names no properties. */
  readonly onDemand?: boolean;
}

export type Method<T> = (target: T, ...args: readonly unknown[]) => unknown;

export class ObjectType<T = unknown> {
  private readonly properties: Map<string, [string, Property<T>]>;
  private readonly objects: Map<string, [string, (target: T) => HostObject | null]>;
  private readonly methods: Map<string, Method<T>>;
  private readonly changes: Set<string>;

  constructor(
    readonly name: string,
    readonly description: TypeDescription<T>,
  ) {
    const keyed = <V>(record: Readonly<Record<string, V>> = {}) =>
      new Map(Object.entries(record).map(([key, value]): [string, [string, V]] => [key.toLowerCase(), [key, value]]));
    this.properties = keyed(description.properties);
    this.objects = keyed(description.objects);
    const { methods = {}, changes = {} } = description;
    this.methods = new Map(
      Object.entries({ ...methods, ...changes }).map(([key, value]) => [key.toLowerCase(), value]),
    );
    this.changes = new Set(Object.keys(changes).map((key) => key.toLowerCase()));
  }

  of(target: T): HostObject {
    return { type: this as unknown as ObjectType, target };
  }

  propertyNames(): string[] {
    return [...this.properties.values()]
      .filter(([, property]) => property.get && !property.onDemand)
      .map(([name]) => name);
  }

  property(name: string): Property<T> | null {
    return this.properties.get(name.toLowerCase())?.[1] ?? null;
  }

  object(name: string): ((target: T) => HostObject | null) | null {
    return this.objects.get(name.toLowerCase())?.[1] ?? null;
  }

  method(name: string): Method<T> | null {
    return this.methods.get(name.toLowerCase()) ?? null;
  }

  isChange(method: string): boolean {
    return this.changes.has(method.toLowerCase());
  }

  missing(member: string): HostError {
    const name = `${this.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    return new HostError(
      "ApiNotFound",
      `The API you are trying to use could not be found: ${name} is not in this host.`,
    );
  }
}

export interface HostObject {
  readonly type: ObjectType;
  readonly target: unknown;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && (value as { type?: unknown }).type instanceof ObjectType;
}

/** The name as the protocol writes it: `rowIndex` is `RowIndex`. */
export function protocolName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
