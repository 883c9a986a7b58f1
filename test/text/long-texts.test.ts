import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { isSlow, patternsIn } from "./patterns";

/**
 * Every pattern of the product on long texts made to lead it astray. A file's reader takes texts of a million letters, and a pattern that
 * goes to the end of one from each of its letters stalls the pane, or whoever opens the file, for as long as its author likes (issue 18).
 */

const source = resolve(__dirname, "../../src");

/** Files with a pattern of more than linear time that no long text reaches, each with what bounds it. */
const BOUNDED: Readonly<Record<string, string>> = {
  "audit/tables/row-tokens.ts": "of 1,000 letters of a cell, each run of blanks made one",
  "audit/tables/table-labels.ts": "of 300 letters of a label",
};

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .sort();
const patterns = files.flatMap((file) => {
  const path = join(source, file);
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  return patternsIn(tree).map((pattern) => ({ ...pattern, file }));
});

test("no pattern takes more than linear time on long texts, but those that a bound is named for", () => {
  expect(patterns.length).toBeGreaterThan(450);
  const known = new Map<string, string | null>();
  const slow = patterns.flatMap(({ file, text, pattern }) => {
    const found = known.has(text) ? known.get(text) : isSlow(pattern);
    known.set(text, found ?? null);
    return found ? [{ file, told: `${file} ${text}: ${found}` }] : [];
  });
  expect(slow.filter(({ file }) => !(file in BOUNDED)).map(({ told }) => told)).toEqual([]);
  // One pattern each: a second one, or a bound that is named for nothing, is looked at by somebody.
  expect(slow.filter(({ file }) => file in BOUNDED).map(({ file }) => file)).toEqual(Object.keys(BOUNDED));
});

test.each([
  ["two runs of one sign", /^\s*(?:R\$)?\s*x$/],
  ["a run that anything may follow", /(\d+(?:[.,]\d+)?)\s*%/],
  ["an end that never comes", /<a>[\s\S]*?<\/a>/g],
  ["brackets that nobody closes", /"[^"]*"|\\.|\[[^\]]*\]/g],
  ["looking ahead to the end", /\B(?=(\d{3})+$)/g],
  ["every way to part a run", /^(a+)+$/],
  ["runs behind a prefix", /^R\$\s*(-?)(.*)$/],
] satisfies [string, RegExp][])("the texts find %s", (_name, pattern) => {
  expect(isSlow(pattern)).not.toBeNull();
});

test("patterns that are put together are found with their parts", () => {
  const tree = ts.createSourceFile(
    "a.ts",
    'const WORD = "[ab]+"; const MOST = 3; const a = new RegExp(`^${WORD}x{1,${String(MOST)}}`, "g"); const b = new RegExp([String.raw`\\d`, "c"].join("|"));',
    ts.ScriptTarget.Latest,
    true,
  );
  expect(patternsIn(tree).map(({ text }) => text)).toEqual(["/^[ab]+x{1,3}/g", "/\\d|c/"]);
});
