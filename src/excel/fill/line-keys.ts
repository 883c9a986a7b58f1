import type { CellContent } from "../../workbook/plan";
import type { CellInput } from "../writing/cell-input";
import { plainValue } from "./plain-value";

/** How a fill knows again which line of a table a row is. */
export function keyOfValues(values: readonly CellInput[], key: readonly number[]): string {
  return key.map((column) => String(values[column] ?? "").trim()).join("\u001f");
}

export function keyOfContents(contents: readonly CellContent[], key: readonly number[]): string {
  return keyOfValues(contents.map(plainValue), key);
}

/** 32 bits of a key (FNV-1a), enough to tell a line that a fill wrote from one that a person added. */
export function keyMark(key: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const LONGEST_STAMP = 30_000;

/** The marks of all lines, in pieces that a sheet's property takes. */
export function markTexts(keys: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let text = "";
  for (const key of keys) {
    const mark = keyMark(key);
    if (text.length + mark.length >= LONGEST_STAMP) {
      texts.push(text);
      text = "";
    }
    text += text === "" ? mark : ` ${mark}`;
  }
  return [...texts, text];
}

export function marksIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(" ")).filter((mark) => mark !== ""));
}
