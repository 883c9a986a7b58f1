import { accessDenied, HostError, invalidArgument } from "./host-error";
import { lookRefusal } from "./moods/refused-looks";
import type { Moods } from "./moods/moods";
import { isHostObject, protocolName, type HostObject } from "./object-type";
import {
  ACTION,
  PATH,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

/** What a batch needs of the host that runs it. */
export interface BatchHost {
  readonly workbook: HostObject;
  readonly readOnly: boolean;
  readonly moods: Moods;
  reference(object: HostObject): string;
  referenced(id: string): HostObject | null;
}

type Resolved = HostObject | null;

/**
 * Runs the actions of one request in their order over the object model. As in Excel, an action that fails ends the batch, and
 * what the actions before it did stays done.
 */
export class Batch {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly host: BatchHost,
    private readonly body: RequestBody,
    /** Breaks off before the action of this index, as a host does that fails in the middle. */
    private readonly broken?: { readonly at: number; readonly error: HostError },
  ) {}

  async run(): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (this.broken?.at === index) throw this.broken.error;
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.act(action) });
      } catch (error) {
        return { Error: { ...describe(error), ActionIndex: index, HttpStatusCode: 400 }, TraceIds: traces };
      }
    }
    if (this.broken?.at === this.body.Actions.length)
      return {
        Error: { ...describe(this.broken.error), ActionIndex: results.length - 1, HttpStatusCode: 400 },
        TraceIds: traces,
      };
    return { Results: results, TraceIds: traces };
  }

  private refuseLook(object: HostObject, name: string): void {
    const refusal = lookRefusal(this.host.moods, object.type.name, camel(name));
    if (refusal) throw refusal;
  }

  private async act(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return object && (await this.query(object, action.QueryInfo ?? {}));
      case ACTION.setProperty: {
        const [value] = await this.argumentsOf(action.ArgumentInfo);
        return this.setProperty(object, action.Name, value);
      }
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          await this.setProperty(object, name, value);
        return null;
      case ACTION.method:
        return this.valueOf(await this.call(object, action.Name, action.ArgumentInfo));
      default:
        throw new HostError("NotImplemented", `The requested feature isn't implemented: action ${action.ActionType}.`);
    }
  }

  private async objectAt(id: number): Promise<Resolved> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw invalidArgument(`The request names no object path ${id}.`);
    const object = await this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private async resolve(path: ObjectPathInfo): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case PATH.workbook:
        return this.host.workbook;
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const object = this.host.referenced(path.Name);
        if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
        return object;
      }
      case PATH.newObject:
        throw new HostError("ApiNotFound", `The API you are trying to use could not be found: new ${path.Name}.`);
      default:
        return this.member(path);
    }
  }

  private async member(path: ObjectPathInfo): Promise<Resolved> {
    const parent = await this.objectAt(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const navigate = parent.type.object(path.Name);
      if (!navigate) throw parent.type.missing(path.Name);
      return located(`${parent.type.name}.${camel(path.Name)}`, () => navigate(parent.target));
    }
    if (path.ObjectPathType === PATH.indexer) {
      const { item } = parent.type.description;
      if (!item) throw parent.type.missing("getItem");
      const [key] = await this.argumentsOf(path.ArgumentInfo);
      return located(`${parent.type.name}.getItem`, () => item(parent.target, key));
    }
    const result = await this.call(parent, path.Name, path.ArgumentInfo);
    if (result === null || isHostObject(result)) return result;
    throw invalidArgument(`${parent.type.name}.${camel(path.Name)} gives no object.`);
  }

  private async argumentsOf(info: ArgumentInfo = {}): Promise<unknown[]> {
    const { Arguments: args = [], ReferencedObjectPathIds: references = [] } = info;
    return Promise.all(
      args.map((value, index) => (references[index] ? this.objectAt(Number(references[index])) : value)),
    );
  }

  private async call(object: Resolved, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    if (!object) return null;
    if (name === "_KeepReference") return null;
    const method = object.type.method(name);
    if (!method) throw object.type.missing(name);
    if (this.host.readOnly && object.type.isChange(name)) throw accessDenied("The workbook is read-only.");
    if (object.type.isChange(name)) this.refuseLook(object, name);
    const args = await this.argumentsOf(info);
    return located(`${object.type.name}.${camel(name)}`, () => method(object.target, ...args));
  }

  private async setProperty(object: Resolved, name: string, value: unknown): Promise<null> {
    if (!object) throw new HostError("InvalidOperation", `A null object has no ${camel(name)} to set.`);
    const property = object.type.property(name);
    if (!property) throw object.type.missing(name);
    if (!property.set) throw invalidArgument(`${object.type.name}.${camel(name)} is read-only.`);
    if (this.host.readOnly) throw accessDenied("The workbook is read-only.");
    this.refuseLook(object, name);
    const { set } = property;
    await located(`${object.type.name}.${camel(name)}`, () => set(object.target, value));
    return null;
  }

  private valueOf(value: unknown): unknown {
    return isHostObject(value) ? this.identity(value) : (value ?? null);
  }

  private identity(object: HostObject): Record<string, unknown> {
    const { id, referenced } = object.type.description;
    const identity: Record<string, unknown> = {};
    if (id) identity["Id"] = id(object.target);
    if (referenced) identity["_ReferenceId"] = this.host.reference(object);
    return identity;
  }

  private async query(object: HostObject, query: QueryInfo): Promise<Record<string, unknown>> {
    const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const { items } = object.type.description;
    if (!items) return this.load(object, wanted);
    const own = wanted.filter((path) => object.type.property(path) !== null);
    const ofItems = wanted.filter((path) => !own.includes(path));
    const value: Record<string, unknown> = own.length > 0 ? await this.load(object, own) : this.identity(object);
    if (wanted.length > 0 && ofItems.length === 0) return value;
    const all = items(object.target);
    const from = query.Skip ?? 0;
    const chosen = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
    const loaded: unknown[] = [];
    for (const [index, item] of chosen.entries())
      loaded.push({ ...(await this.query(item, { Select: ofItems })), _Index: from + index });
    return { ...value, _Items: loaded };
  }

  /** Loads the properties that these paths name; `format/fill/color` goes through objects, an object's own name takes all of it. */
  private async load(object: HostObject, wanted: readonly string[]): Promise<Record<string, unknown>> {
    const value = this.identity(object);
    const everything = wanted.length === 0 || wanted.includes("*");
    const paths = [...wanted.filter((path) => path !== "*"), ...(everything ? object.type.propertyNames() : [])];
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const [first = "", ...rest] = path.split(/[/.]/);
      if (rest.length === 0 && object.type.property(first)) {
        value[protocolName(first)] = await this.get(object, first);
      } else {
        if (!object.type.object(first)) throw object.type.missing(first);
        nested.set(first, [...(nested.get(first) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
      }
    }
    for (const [name, select] of nested) {
      const child = object.type.object(name)?.(object.target);
      value[protocolName(name)] = child ? await this.query(child, { Select: select }) : null;
    }
    return value;
  }

  private async get(object: HostObject, name: string): Promise<unknown> {
    const get = object.type.property(name)?.get;
    if (!get) throw invalidArgument(`${object.type.name}.${name} is write-only.`);
    return located(`${object.type.name}.${name}`, () => get(object.target));
  }
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

async function located<T>(location: string, work: () => T): Promise<Awaited<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError && !error.location) error.location = location;
    throw error;
  }
}

function describe(error: unknown): { Code: string; Message: string; Location: string } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, Location: error.location };
  const coded = error as { code?: unknown; message?: unknown };
  if (typeof coded.code === "string") return { Code: coded.code, Message: String(coded.message), Location: "" };
  // A fault of the host's own is told apart from Excel's refusals by its code, and shows its stack for whoever mends it.
  return {
    Code: "GeneralException",
    Message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    Location: "",
  };
}
