import { Parser } from "htmlparser2";
import type { Archive } from "./archive";
import { damaged, hostile } from "./unreadable";
import { refuseBeyond } from "./work-budget";

/** Attributes by their name; those in a namespace of their own, such as `r:id`, with its prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** What somebody wants of a part. Elements come with their local name: `x:row` is `row`. */
export interface PartVisitor {
  readonly open: (name: string, attributes: Attributes) => void;
  /** Text in pieces; entities are decoded. */
  readonly text?: (piece: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part from its first byte to its last, once, without keeping it. Entity declarations (expansion attacks) and nesting that
 * no spreadsheet program writes are refused, and so is a part that ends within an element.
 */
export async function visitPart(archive: Archive, path: string, visitor: PartVisitor): Promise<void> {
  let depth = 0;
  let attributeCount = 0;
  let ended = false;
  let opened = -1;
  const parser = new Parser(
    {
      onopentagname() {
        attributeCount = 0;
      },
      onattribute(_name, value) {
        attributeCount += 1;
        refuseBeyond("attributes", attributeCount);
        refuseBeyond("attributeLetters", value.length);
      },
      onopentag(name, attributes) {
        depth += 1;
        opened = parser.startIndex;
        refuseBeyond("depth", depth);
        visitor.open(localName(name), attributes);
      },
      ontext: visitor.text ?? (() => undefined),
      onclosetag(name, isImplied) {
        // The parser closes what another tag or the part's end leaves open; an element that closes itself is closed where it opens.
        if (isImplied && (ended || parser.startIndex !== opened)) throw endsTooEarly(path);
        depth -= 1;
        visitor.close?.(localName(name));
      },
      onprocessinginstruction(name) {
        if (/^!(DOCTYPE|ENTITY)$/i.test(name)) {
          throw hostile({ en: `${path} declares its own entities`, "pt-BR": `${path} declara entidades próprias` });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const piece of archive.pieces(path)) parser.write(piece);
  ended = true;
  parser.end();
  if (depth !== 0) throw endsTooEarly(path);
}

function endsTooEarly(path: string) {
  return damaged({ en: `the part ${path} ends too early`, "pt-BR": `a parte ${path} termina antes da hora` });
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute of another namespace, whatever prefix the file gives it. */
export function attributeIn(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Letters that XML cannot hold are written `_x000D_` (ECMA-376 Part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
