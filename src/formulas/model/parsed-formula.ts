import { isBinaryNode, parse, type AstExpression, type Token } from "@borgar/fx";

/** Excel nests 64 functions in one another; brackets without one may go a little further. */
export const MOST_LEVELS = 256;
/** A sum of more terms is halved again and again, so that nobody who follows the tree goes thousands of steps down its left side. */
const TERMS_IN_A_CHAIN = 256;

/** A formula whose brackets stand in one another more often than anybody writes. */
export class NestedTooDeeply extends Error {}

/** @throws NestedTooDeeply, before the parser and all that follow its tree go so deep; whatever the parser throws */
export function parsedFormula(tokens: Token[]): AstExpression {
  let level = 0;
  let pluses = 0;
  for (const { value } of tokens) {
    if (value === "(") level += 1;
    else if (value === ")") level -= 1;
    else if (value === "+") pluses += 1;
    if (level > MOST_LEVELS) throw new NestedTooDeeply();
  }
  const tree = parse(tokens);
  return pluses > TERMS_IN_A_CHAIN ? withShortSums(tree) : tree;
}

/**
 * The same formula with long sums as `(A+B)+(C+D)` instead of `((A+B)+C)+D`: the terms stay in their order, so that the first error is
 * the same one, and decimals have digits enough that nothing is rounded on the way.
 */
function withShortSums(tree: AstExpression): AstExpression {
  if (!("arguments" in tree)) return tree;
  if (!isBinaryNode(tree) || tree.operator !== "+") {
    // An argument that was left out is null, whatever the type says.
    const parts = (tree.arguments as (AstExpression | null)[]).map((each) => each && withShortSums(each));
    return { ...tree, arguments: parts } as AstExpression;
  }
  const terms: AstExpression[] = [];
  let rest: AstExpression = tree;
  while (isBinaryNode(rest) && rest.operator === "+") {
    const [left, right]: readonly AstExpression[] = rest.arguments;
    if (!left || !right) return tree;
    terms.push(withShortSums(right));
    rest = left;
  }
  terms.push(withShortSums(rest));
  terms.reverse();
  const joined = (from: number, to: number): AstExpression => {
    const first = terms[from];
    if (!first) return tree;
    if (to - from === 1) return first;
    // Short sums stay as they were written.
    const middle = to - from <= TERMS_IN_A_CHAIN ? to - 1 : from + Math.ceil((to - from) / 2);
    const [left, right] = [joined(from, middle), joined(middle, to)];
    const loc = left.loc && right.loc ? { loc: [left.loc[0], right.loc[1]] as [number, number] } : {};
    return { ...tree, ...loc, arguments: [left, right] };
  };
  return joined(0, terms.length);
}
