import { stringifyTokens, tokenize, tokenTypes, type Token } from "@borgar/fx";

/**
 * A formula as a file stores it, turned into what a person typed: add-in functions lose `_xldudf_`, functions newer than Excel
 * 2007 lose `_xlfn.` (MS-XLSX 2.2.2), `_xlfn.ANCHORARRAY(D1)` is `D1#` and `_xlfn.SINGLE(A1:A3)` is `@A1:A3`.
 */
export function typedFormula(stored: string): string {
  if (!/_xl/i.test(stored)) return stored;
  // A file that was saved while the functions were lost may keep the link that Excel made of them.
  const tokens = tokenize(stored.replace(/\[\d+\]!(?=_xldudf_)/gi, ""), { mergeRefs: false });
  const typed: Token[] = [];
  const closings = new Map<number, string>();
  const openings: number[] = [];
  const renamed = tokens.map((token) => ({ ...token, value: typedName(token) }));

  renamed.forEach((token, index) => {
    if (token.value === "(") openings.push(index);
    if (token.value === ")") {
      const opening = openings.pop();
      const caller = opening === undefined ? undefined : renamed[opening - 1];
      if (caller?.type === tokenTypes.FUNCTION && caller.value === "ANCHORARRAY") closings.set(index, "#");
      if (caller?.type === tokenTypes.FUNCTION && caller.value === "SINGLE") closings.set(index, "");
    }
  });
  const dropped = new Set([...closings.keys()].map((closing) => openingOf(renamed, closing)));
  renamed.forEach((token, index) => {
    const closing = closings.get(index);
    if (closing !== undefined) typed.push({ ...token, value: closing });
    else if (dropped.has(index)) return;
    else if (dropped.has(index + 1)) {
      if (token.value === "SINGLE") typed.push({ ...token, value: "@" });
    } else typed.push(token);
  });
  return stringifyTokens(typed);
}

function openingOf(tokens: readonly Token[], closing: number): number {
  let depth = 0;
  for (let index = closing; index >= 0; index--) {
    if (tokens[index]?.value === ")") depth++;
    if (tokens[index]?.value === "(" && --depth === 0) return index;
  }
  return -1;
}

function typedName(token: Token): string {
  const isName = token.type === tokenTypes.FUNCTION || token.type === tokenTypes.REF_NAMED;
  if (!isName) return token.value;
  return token.value
    .replace(/^_xldudf_([A-Za-z0-9]+)_/i, "$1.")
    .replace(/^_xlfn\./i, "")
    .replace(/^_xlws\./i, "")
    .replace(/^_xlpm\./i, "");
}
