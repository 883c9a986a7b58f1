import { damaged } from "./unreadable";

/**
 * Elements in the text of a part, for what is changed in place. Each letter is looked at a few times however the tags are nested, cut off
 * or repeated; a pattern such as `<a>[\s\S]*?</a>` would go to the end of the part from every tag that is never closed.
 */
export interface Element {
  /** From the first tag's `<` to the last one's `>`. */
  readonly whole: string;
  /** `x:` of `<x:row>`; empty where there is none. */
  readonly prefix: string;
  readonly name: string;
  /** As they stand, with the blank before each. */
  readonly attributes: string;
  /** What stands between its tags; undefined where it is one tag that closes itself. */
  readonly body: string | undefined;
}

/** The text with each outermost element of these names in its changed form. */
export function replacedElements(xml: string, names: readonly string[], change: (element: Element) => string): string {
  let text = "";
  let from = 0;
  for (const { element, start, end } of found(xml, names)) {
    text += xml.slice(from, start) + change(element);
    from = end;
  }
  return from === 0 ? xml : text + xml.slice(from);
}

export function elementsOf(xml: string, name: string): readonly Element[] {
  return [...found(xml, [name])].map(({ element }) => element);
}

export function firstElement(xml: string, name: string): Element | null {
  for (const { element } of found(xml, [name])) return element;
  return null;
}

/** An attribute's value as it stands; undefined where the tag has none of this name. */
export function attributeOf({ attributes }: Pick<Element, "attributes">, name: string): string | undefined {
  let at = attributes.indexOf(`${name}="`);
  while (at >= 0) {
    const start = at + name.length + 2;
    const end = attributes.indexOf('"', start);
    if (end < 0) return undefined;
    if (/\s/.test(attributes.charAt(at - 1))) return attributes.slice(start, end);
    at = attributes.indexOf(`${name}="`, end);
  }
  return undefined;
}

interface Place {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

function* found(xml: string, names: readonly string[]): Generator<Place> {
  const opening = new RegExp(`<((?:\\w+:)?)(${names.join("|")})(?=[\\s/>])`, "g");
  for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
    const [, prefix = "", name = ""] = tag;
    const start = tag.index;
    const close = xml.indexOf(">", opening.lastIndex);
    if (close < 0) throw neverClosed(name);
    const isWhole = xml[close - 1] === "/";
    const end = isWhole ? null : closing(xml, `</${prefix}${name}`, close + 1);
    if (end === undefined) throw neverClosed(name);
    const after = end?.after ?? close + 1;
    const element = {
      whole: xml.slice(start, after),
      prefix,
      name,
      attributes: xml.slice(opening.lastIndex, isWhole ? close - 1 : close),
      body: end ? xml.slice(close + 1, end.before) : undefined,
    };
    opening.lastIndex = after;
    yield { element, start, end: after };
  }
}

/** Where the closing tag begins and ends. */
function closing(
  xml: string,
  tag: string,
  from: number,
): { readonly before: number; readonly after: number } | undefined {
  for (let at = xml.indexOf(tag, from); at >= 0; at = xml.indexOf(tag, at + tag.length)) {
    const next = xml.charAt(at + tag.length);
    // `</c` begins `</col>` too.
    if (next !== ">" && !/\s/.test(next)) continue;
    const end = xml.indexOf(">", at);
    return end < 0 ? undefined : { before: at, after: end + 1 };
  }
  return undefined;
}

function neverClosed(name: string) {
  return damaged({
    en: `an element <${name}> is never closed`,
    "pt-BR": `um elemento <${name}> não é fechado`,
  });
}
