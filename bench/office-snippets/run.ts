import { JSDOM } from "jsdom";
import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";
import { ObjectType, type Property } from "../../src/workbench/host/object-type";
import type { Snippet } from "./snippet";

/** `follows`: it needs what a button before it was refused. */
export type Verdict = "right" | "refused" | "follows" | "fails" | "wrong";

export interface Pressed {
  readonly snippet: string;
  readonly kind: string;
  readonly button: string;
  readonly verdict: Verdict;
  readonly said: string;
}

type Handler = () => unknown;

/** Presses every button of a sample, one after the other, in a workbook of its own. */
export async function pressAll(snippet: Snippet): Promise<readonly Pressed[]> {
  const workbench = startHeadless();
  workbench.installGlobals();
  const errors: unknown[] = [];
  const read = watchReads();
  // A sample's promise that nobody waits for is refused like any other.
  const refused = (problem: unknown): void => void errors.push(problem);
  process.on("unhandledRejection", refused);
  try {
    const handlers = load(snippet, workbench, errors);
    const pressed: Pressed[] = [];
    let isBroken = errors.length > 0;
    for (const [button, handler] of handlers) {
      errors.length = 0;
      read.length = 0;
      try {
        await within(Promise.resolve(handler()));
      } catch (problem) {
        errors.push(problem);
      }
      await quiet(workbench);
      const found = verdictOf(errors, read, isBroken);
      isBroken ||= found.verdict !== "right";
      pressed.push({ snippet: snippet.name, kind: snippet.kind, button, ...found });
    }
    return pressed;
  } finally {
    unwatch();
    process.off("unhandledRejection", refused);
    workbench.dispose();
  }
}

const PAUSE_MS = 30;

/** A button may leave work behind that nobody waits for; it is that button's, and not the next sample's. */
async function quiet(workbench: HeadlessWorkbench): Promise<void> {
  for (let seen = -1; seen !== workbench.host.roundTrips;) {
    seen = workbench.host.roundTrips;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await workbench.settle();
  }
}

function load(snippet: Snippet, workbench: HeadlessWorkbench, errors: unknown[]): ReadonlyMap<string, Handler> {
  const { document } = new JSDOM(`<!doctype html><body>${snippet.page}</body>`).window;
  const handlers = new Map<string, Handler>();
  const elementOf = document.getElementById.bind(document);
  document.getElementById = (id: string) => {
    const element = elementOf(id) ?? document.body.appendChild(Object.assign(document.createElement("button"), { id }));
    element.addEventListener = (_type: string, handler: unknown) => {
      if (typeof handler === "function") handlers.set(id, handler as Handler);
    };
    return element;
  };
  const quiet = { log: () => undefined, error: (...said: unknown[]) => errors.push(said[0]), warn: () => undefined };
  const globals = {
    document,
    console: quiet,
    Excel: workbench.client.Excel,
    Office: workbench.office.Office,
    OfficeExtension: workbench.client.OfficeExtension,
  };
  try {
    // The samples are scripts for a page, read from a folder that whoever runs this has chosen.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const script = new Function(...Object.keys(globals), snippet.script) as (...given: unknown[]) => void;
    script(...Object.values(globals));
  } catch (problem) {
    errors.push(problem);
  }
  return handlers;
}

const PATIENCE_MS = 20_000;

function within(work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("it does not come back")), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The client's own errors are none of this realm's. */
function saidOf(problem: unknown): string {
  if (typeof problem === "string") return problem;
  const { message } = (problem ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : JSON.stringify(problem);
}

function verdictOf(errors: readonly unknown[], read: readonly string[], isBroken: boolean) {
  const [first] = errors;
  if (first === undefined) {
    const [wrong] = read;
    return wrong === undefined ? { verdict: "right" as const, said: "" } : { verdict: "wrong" as const, said: wrong };
  }
  const said = saidOf(first);
  if (/is not in this host|isn't implemented|could not be found: new/.test(said))
    return { verdict: "refused", said } as const;
  return { verdict: isBroken ? "follows" : "fails", said } as const;
}

const known = Reflect.get(ObjectType.prototype, "property") as (
  this: ObjectType,
  name: string,
) => Property<unknown> | null;

/** What is set is read again at once: a property that takes something and shows something else is silently wrong. */
function watchReads(): string[] {
  const found: string[] = [];
  ObjectType.prototype.property = function (this: ObjectType, name: string): Property<unknown> | null {
    const property = known.call(this, name);
    const { get, set } = property ?? {};
    if (!property || !get || !set) return property;
    const watched = async (target: unknown, value: unknown): Promise<void> => {
      await set(target, value);
      const shown: unknown = await get(target);
      if (isPlain(value) && isPlain(shown) && !isSame(value, shown))
        found.push(`${this.name}.${name}: set to ${String(value)}, reads ${String(shown)}`);
    };
    return { ...property, set: watched };
  };
  return found;
}

function unwatch(): void {
  ObjectType.prototype.property = known;
}

const isPlain = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

function isSame(set: unknown, shown: unknown): boolean {
  if (typeof set === "number" && typeof shown === "number") return Math.abs(set - shown) <= Math.abs(set) / 100 + 1;
  const bare = (value: unknown): string =>
    String(value)
      .toLowerCase()
      .replace(/[\s=$'#]/g, "");
  // A colour is set by its name or its code and read by its code.
  return bare(set) === bare(shown) || /^#[0-9a-f]{6}$/i.test(String(shown));
}
