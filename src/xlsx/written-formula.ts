import { stringifyTokens, tokenize, tokenTypes, type Token } from "@borgar/fx";

/**
 * Functions newer than Excel 2007, which a file names with `_xlfn.` (MS-XLSX 2.2.2); those behind the bar also with `_xlws.`.
 * A name without its prefix would open as #NAME?.
 */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC BASE BYCOL BYROW CHOOSECOLS CHOOSEROWS COMBINA CONCAT DAYS DECIMAL DROP EXPAND " +
    "FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE " +
    "SHEET SHEETS SINGLE SORTBY STDEV.S STDEV.P SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE " +
    "UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.S VAR.P VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const OF_SHEETS = new Set(["FILTER", "SORT"]);

/** Whether a name is one of the add-in's: it has a namespace before a dot, unlike `STDEV.S`. */
function isAddInFunction(name: string, namespace: string): boolean {
  return name.toUpperCase().startsWith(`${namespace.toUpperCase()}.`);
}

/** Whether a formula calls the add-in; a file keeps such a cell as a dynamic array. */
export function callsAddIn(formula: string, namespace: string): boolean {
  return tokenize(formula, { mergeRefs: false }).some(
    (token) => token.type === tokenTypes.FUNCTION && isAddInFunction(token.value, namespace),
  );
}

/** A formula as a file stores it, without its `=`: `CRESS.X(…)` is `_xldudf_CRESS_X(…)`, `D1#` is `_xlfn.ANCHORARRAY(D1)`. */
export function writtenFormula(formula: string, namespace: string): string {
  const tokens = tokenize(formula.replace(/^=/, ""), { mergeRefs: true });
  const parameters = lambdaParameters(tokens);
  const written = tokens.map((token) => ({ ...token, value: writtenName(token, namespace, parameters) }));
  return stringifyTokens(withAnchors(written));
}

function writtenName(token: Token, namespace: string, parameters: ReadonlySet<string>): string {
  const name = token.value.toUpperCase();
  if (token.type === tokenTypes.FUNCTION) {
    if (isAddInFunction(name, namespace)) return `_xldudf_${name.replace(".", "_")}`;
    if (OF_SHEETS.has(name)) return `_xlfn._xlws.${name}`;
    if (NEWER.has(name)) return `_xlfn.${name}`;
  }
  return token.type === tokenTypes.REF_NAMED && parameters.has(name) ? `_xlpm.${token.value}` : token.value;
}

/** The names that LET and LAMBDA bring: the plain names that stand where they name a value. */
function lambdaParameters(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const callers: { name: string; argument: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.value === "(") {
      const before = tokens[index - 1];
      callers.push({ name: before?.type === tokenTypes.FUNCTION ? before.value.toUpperCase() : "", argument: 0 });
    } else if (token.value === ")") callers.pop();
    else if (token.value === ",") {
      const caller = callers.at(-1);
      if (caller) caller.argument += 1;
    } else if (token.type === tokenTypes.REF_NAMED) {
      const caller = callers.at(-1);
      const next = tokens.slice(index + 1).find((other) => other.type !== tokenTypes.WHITESPACE);
      const isName = caller?.name === "LAMBDA" || (caller?.name === "LET" && caller.argument % 2 === 0);
      if (isName && next?.value === ",") names.add(token.value.toUpperCase());
    }
  });
  return names;
}

/** `D1#` and `@A1:A3` are calls in a file. */
function withAnchors(tokens: readonly Token[]): Token[] {
  const written: Token[] = [];
  tokens.forEach((token, index) => {
    const isReference = token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_NAMED;
    if (token.type === tokenTypes.OPERATOR && token.value === "#") return;
    if (token.type === tokenTypes.OPERATOR && token.value === "@") return;
    if (isReference && tokens[index + 1]?.value === "#")
      written.push({ ...token, value: `_xlfn.ANCHORARRAY(${token.value})` });
    else if (isReference && tokens[index - 1]?.value === "@")
      written.push({ ...token, value: `_xlfn.SINGLE(${token.value})` });
    else written.push(token);
  });
  return written;
}
