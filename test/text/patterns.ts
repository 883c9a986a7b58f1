import ts from "typescript";

export interface Pattern {
  /** As a literal writes it. */
  readonly text: string;
  readonly pattern: RegExp;
}

/** What stands for a part of a pattern that is known only when it runs: a name, a list of names. */
const UNKNOWN = "abc";

/** All patterns of a file: literals, and those that `new RegExp` puts together. */
export function patternsIn(tree: ts.SourceFile): readonly Pattern[] {
  const constants = new Map<string, ts.Expression>();
  const found: Pattern[] = [];
  const take = (body: string, flags: string): void => {
    found.push({ text: `/${body}/${flags}`, pattern: new RegExp(body, flags) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      take(node.text.slice(1, end), node.text.slice(end + 1));
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [body, flags] = node.arguments ?? [];
      if (body) take(written(body, constants), flags ? written(flags, constants) : "");
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function written(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant ? written(constant, constants) : UNKNOWN;
  }
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => written(expression, constants) + literal.text);
    return node.head.text + spans.join("");
  }
  if (ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template))
    return node.template.rawText ?? node.template.text;
  if (ts.isCallExpression(node)) {
    const [argument] = node.arguments;
    if (node.expression.getText() === "String" && argument) return written(argument, constants);
    const { expression } = node;
    if (ts.isPropertyAccessExpression(expression) && ts.isArrayLiteralExpression(expression.expression)) {
      return expression.expression.elements
        .map((element) => written(element, constants))
        .join(argument ? written(argument, constants) : ",");
    }
  }
  return UNKNOWN;
}

/** Short ones first: a pattern that takes a power of each letter would not come back from the long ones. */
const LENGTHS = [25, 200, 1_000, 20_000];
/** Nothing takes so long on any of them but a pattern that goes astray. */
const MOST_MILLISECONDS = 50;
/** A linear pattern takes one or two on the longest; above this the same text of three lengths tells whether the time grows by more. */
const SUSPECT_MILLISECONDS = 8;
const LONGER = 3;
/** Three for a linear pattern, nine for one that looks at each pair of letters. */
const MOST_GROWTH = 5.5;

const RUNS = [..."10aA_ \t()[<'\".,-=%&…\\{/*;$!:"];
const PAIRS = [
  "1.",
  "1,",
  "1 ",
  "A1",
  "a ",
  "a.",
  ". ",
  " [1]",
  "&a;",
  "R$ ",
  "- ",
  "00,",
  "a!",
  "[a",
  '" ',
  "\\a",
  "é ",
  "1/",
];

/** The text on which the pattern takes more than linear time, told; null where none was found. */
export function isSlow(pattern: RegExp): string | null {
  const { source } = pattern;
  // Without a repetition that has no end, nothing is looked at more than so many times.
  if (!/[*+]|\{\d+,\}/.test(source)) return null;
  const written = source.replace(/\\\w/g, " ").replace(/\\(.)/g, "$1");
  const pieces = written.match(/[\p{L}\p{N}_<>:="!#'$&;/-]{2,}/gu) ?? [];
  const pumps = new Set([...RUNS, ...PAIRS, ...pieces, ...pieces.map((piece) => `${piece} `), pieces.join("")]);
  const starts = new Set(["", pieces[0] ?? "", ...(source.startsWith("^") ? ["1", '"', "R$", "("] : [])]);
  // `.` passes anything but the end of a line.
  const ends = source.includes(".") ? ["\u0001", "x\n\u0001"] : ["\u0001"];
  for (const letters of LENGTHS) {
    for (const start of starts) {
      for (const pump of pumps) {
        if (pump === "") continue;
        const run = (times: number): string => start + pump.repeat(Math.ceil((letters * times) / pump.length));
        const text = run(1);
        for (const end of ends) {
          if (takesLong(pattern, text + end, () => run(LONGER) + end))
            return `${String(letters)} letters: ${JSON.stringify(text.slice(0, 12))}…`;
        }
      }
    }
  }
  return null;
}

/** By the processor's clock, and again where it is no matter of course: what another process takes is not the pattern's. */
function takesLong(pattern: RegExp, text: string, longer: () => string): boolean {
  const first = milliseconds(pattern, text);
  if (first < SUSPECT_MILLISECONDS || first > 8 * MOST_MILLISECONDS) return first > MOST_MILLISECONDS;
  const least = Math.min(first, ...[2, 3, 4].map(() => milliseconds(pattern, text)));
  if (least < SUSPECT_MILLISECONDS || least > MOST_MILLISECONDS) return least > MOST_MILLISECONDS;
  const tripled = longer();
  return Math.min(...[1, 2, 3].map(() => milliseconds(pattern, tripled))) > MOST_GROWTH * least;
}

function milliseconds(pattern: RegExp, text: string): number {
  const began = process.cpuUsage();
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, "");
  else pattern.exec(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
