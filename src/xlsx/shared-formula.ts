import { tokenize, stringifyTokens, translateTokensToA1, translateTokensToR1C1, type Token } from "@borgar/fx";

/**
 * A formula that a file writes once for many cells (ECMA-376 Part 1, 18.3.1.40, `t="shared"`): the others hold its number alone,
 * and its relative references move with them.
 */
export class SharedFormula {
  private readonly relative: Token[];

  constructor(formula: string, firstCell: string) {
    this.relative = translateTokensToR1C1(tokenize(formula), firstCell);
  }

  at(cell: string): string {
    return stringifyTokens(translateTokensToA1(this.relative, cell, { wrapEdges: true }));
  }
}
