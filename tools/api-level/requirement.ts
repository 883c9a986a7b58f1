import ts from "typescript";

/** A requirement set that a member belongs to. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** Compares `1.14` with `1.9` by their parts, which as decimals would stand the other way round. */
export function isAtLeast(version: string, least: string): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  const [major = 0, minor = 0] = least.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

const OFFICE_TYPES = /\/@types\/(office-js|custom-functions-runtime)\//;

export function isOfficeDeclaration(declaration: ts.Node): boolean {
  return OFFICE_TYPES.test(declaration.getSourceFile().fileName);
}

function commentOf(declaration: ts.Node): string {
  const text = declaration.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? [];
  const last = ranges.at(-1);
  return last ? text.slice(last.pos, last.end) : "";
}

/** Sets of other applications: their versions say nothing of Excel. */
const OTHER_APPLICATIONS = ["Mailbox"];

/** `[Api set: ExcelApi 1.9]`; what stands behind the first version says what came later, which counts where that parameter is passed. */
function bracketed(comment: string, passed: readonly string[]): Requirement | null {
  const note = /\[\s*Api set:\s*([A-Za-z]+)?\s*([^\]]*)\]/i.exec(comment);
  if (!note) return null;
  const [, set = "Office", rest = ""] = note;
  if (/beta|preview only/i.test(rest)) return { set, version: "99.0" };
  const [first = "1.1", ...later] = rest.split(/[;,]/);
  const version = (part: string): string => /\d+\.\d+/.exec(part)?.[0] ?? "1.1";
  const asked = later.filter((part) => {
    const parameter = /`(\w+)`/.exec(part)?.[1];
    return parameter !== undefined && passed.includes(parameter);
  });
  return { set, version: [first, ...asked].map(version).reduce((high, each) => (isAtLeast(each, high) ? each : high)) };
}

/** `**Requirement set**: {@link … | SharedRuntime 1.1}`, or a list of such links; one "when using" something is that thing's own. */
function linked(comment: string): readonly Requirement[] | null {
  const from = comment.search(/\*\*Requirement sets?\*\*:/);
  if (from < 0) return null;
  const [heading = "", ...lines] = comment.slice(from).split("\n");
  const end = lines.findIndex((line) => !/^\s*\*\s*(- .*)?$/.test(line));
  const list = [heading, ...lines.slice(0, end)].join("\n");
  return [...list.matchAll(/\{@link\s+\S+\s*\|\s*([A-Za-z ]+?)\s*(\d+\.\d+)?\s*\}(,? \(when using)?/g)]
    .filter(
      ([, set = "", , when]) => when === undefined && !/^not in a set$/i.test(set) && !OTHER_APPLICATIONS.includes(set),
    )
    .map(([, set = "", version = "1.1"]) => ({ set, version }));
}

/**
 * What a declaration needs: by its own note, or by that of the class, enumeration or namespace that it stands in.
 * @param passed names of the parameters that the call passes
 */
export function requirementsOf(declaration: ts.Node, passed: readonly string[] = []): readonly Requirement[] {
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const comment = commentOf(node);
    const note = bracketed(comment, passed);
    if (note) return [note];
    const links = linked(comment);
    if (links) return links;
  }
  return [];
}
