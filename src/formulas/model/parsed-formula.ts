import { parse, type AstExpression, type Token } from "@borgar/fx";

/** Excel nests 64 functions in one another; brackets without one may go a little further. */
export const MOST_LEVELS = 256;

/** A formula whose brackets stand in one another more often than anybody writes. */
export class NestedTooDeeply extends Error {}

/** @throws NestedTooDeeply, before the parser and all that follow its tree go so deep; whatever the parser throws */
export function parsedFormula(tokens: Token[]): AstExpression {
  let level = 0;
  for (const { value } of tokens) {
    if (value === "(") level += 1;
    else if (value === ")") level -= 1;
    if (level > MOST_LEVELS) throw new NestedTooDeeply();
  }
  return parse(tokens);
}
