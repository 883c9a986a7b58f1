import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** A sample of Script Lab's: a page with buttons, and what they do. */
export interface Snippet {
  /** Its place in the folder. */
  readonly name: string;
  /** The kind of sample, which is the folder's name without its number. */
  readonly kind: string;
  readonly script: string;
  readonly page: string;
}

/** Samples of what no user of ours reaches, or of what is no part of a workbook's model. */
const KINDS =
  /^(basics|chart|comments-and-notes|conditional-formatting|data-validation|document|events|named-item|range|table|workbook|worksheet)$/;

export function snippetsIn(folder: string): readonly Snippet[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|[\\/])excel[\\/].*\.yaml$/.test(join(folder, name)) && !name.includes("private-samples"))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const [, kind = ""] = /(?:^|[\\/])\d+-([^\\/]+)[\\/][^\\/]+$/.exec(name) ?? [];
      const script = block(text, "script");
      if (!KINDS.test(kind) || script === "") return [];
      return [{ name: relative(".", name), kind, script: javaScriptOf(script), page: block(text, "template") }];
    });
}

/** The text of `content: |-` below a key at the left; those files have no other form. */
function block(text: string, key: string): string {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return "";
  const from = lines.findIndex((line, index) => index > start && /^\s+content:\s*\|/.test(line));
  if (from < 0) return "";
  const end = lines.findIndex((line, index) => index > from && /^\S/.test(line));
  const below = lines.slice(from + 1, end < 0 ? undefined : end).filter((line) => !/^ {4}language:/.test(line));
  return below.join("\n");
}

function javaScriptOf(script: string): string {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return ts.transpileModule(script, { compilerOptions: options }).outputText;
}
