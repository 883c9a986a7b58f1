import type { FunctionMetadata, FunctionsMetadata } from "../../src/excel/functions/metadata";

/** Excel's function wizard cuts longer texts off; names as for a defined name. */
const DESCRIPTION = 255;
const NAME = 128;

/** XFD, as a number in base 26. */
const LAST_COLUMN = 16384;
const LAST_ROW = 1048576;

function isCellAddress(id: string): boolean {
  if (/^R\d*C\d*$/.test(id)) return true;
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d+)$/.exec(id) ?? [];
  if (letters === "") return false;
  const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= LAST_COLUMN && Number(digits) >= 1 && Number(digits) <= LAST_ROW;
}

function textProblems(place: string, text: string): string[] {
  if (text.trim() === "") return [`${place} has no description`];
  return text.length > DESCRIPTION ? [`${place}: a description of ${text.length} characters; ${DESCRIPTION} fit`] : [];
}

function functionProblems(each: FunctionMetadata, builtIn: ReadonlySet<string>, helpUrl: string): string[] {
  const problems = textProblems(each.id, each.description);
  if (!/^[A-Z][A-Z0-9_.]{2,}$/.test(each.id) || each.id.length > NAME) {
    problems.push(
      `${each.id}: an id begins with a letter and has 3 to ${NAME} capital letters, digits, dots and underscores`,
    );
  }
  if (isCellAddress(each.id)) problems.push(`${each.id} is a cell's address`);
  if (builtIn.has(each.id)) problems.push(`${each.id} is a function of Excel's own`);
  if (each.name !== each.id)
    problems.push(`${each.id} is shown as ${each.name}; a translated name breaks the formulas that the pane writes`);
  if (each.helpUrl !== `${helpUrl}#${each.id.toLowerCase()}`)
    problems.push(`${each.id} has its help at ${each.helpUrl}`);
  let optional = "";
  const names = new Set<string>();
  for (const parameter of each.parameters) {
    const place = `${each.id}, ${parameter.name}`;
    problems.push(...textProblems(place, parameter.description));
    if (!/^\p{L}[\p{L}\p{N}_]*$/u.test(parameter.name)) problems.push(`${place} is no name`);
    if (names.has(parameter.name)) problems.push(`${place} is the name of two parameters`);
    names.add(parameter.name);
    if (parameter.optional) optional = parameter.name;
    else if (optional !== "") problems.push(`${place} is required and stands behind ${optional}, which is optional`);
  }
  return problems;
}

/** All of a language's metadata that the other language must have too: everything but what people read. */
function skeleton(metadata: FunctionsMetadata): string {
  return JSON.stringify(metadata, (key, value: unknown) => {
    if (key === "description" || key === "helpUrl") return "";
    // A function's own name must be the same; a parameter's is wording.
    if (key === "parameters") return (value as object[]).map((parameter) => ({ ...parameter, name: "" }));
    return value;
  });
}

export interface LocalisedMetadata {
  readonly metadata: FunctionsMetadata;
  /** The help page's address. */
  readonly helpUrl: string;
}

/** What Excel would refuse or misread in functions.json and its translation. */
export function metadataProblems(languages: readonly LocalisedMetadata[], builtIn: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const { metadata, helpUrl } of languages) {
    const ids = new Set<string>();
    for (const each of metadata.functions) {
      if (ids.has(each.id)) problems.push(`${each.id} is there twice`);
      ids.add(each.id);
      problems.push(...functionProblems(each, builtIn, helpUrl));
    }
    if (ids.size === 0) problems.push("there is no function");
  }
  if (new Set(languages.map(({ metadata }) => skeleton(metadata))).size > 1) {
    problems.push("the languages differ in more than names of parameters and descriptions");
  }
  return problems;
}
