import { tokenize, type AstExpression } from "@borgar/fx";
import type { FormulaPattern } from "../model/formula-pattern";
import { parsedFormula } from "../model/parsed-formula";
import { patternTargets, writtenTargets } from "../model/reference-target";
import type { Evaluated } from "./evaluated";
import type { EvaluationSite } from "./evaluation-site";
import { Evaluator } from "./evaluator";
import type { Operand } from "./operand";
import { unread } from "./uncomputed-wording";
import { whereRead } from "./where-read";

/** The tree of a formula with every part's value. The tree is the computation: nothing is computed beside it. */
export function evaluateFormula(formula: string, site: EvaluationSite): Evaluated {
  let reason = unread;
  const evaluated = whereRead(
    () => {
      const tree = parsedFormula(tokenize(formula, { withLocation: true }));
      return new Evaluator(site, writtenTargets(site.workbook, site), formula).cell(tree);
    },
    (why) => {
      reason = why;
    },
  );
  // Brackets around the whole are of no operand, and yet the formula's.
  if (evaluated) return { ...evaluated, node: { ...evaluated.node, text: formula.replace(/^=/, "") } };
  return {
    node: { kind: "unread", text: formula.replace(/^=/, ""), value: null, reason },
    result: { uncomputed: reason },
  };
}

/** What a pattern gives in a cell, without the tree: each of a column's thousand copies is computed and none is parsed. */
export function patternResult(pattern: FormulaPattern, site: EvaluationSite): Operand {
  const { tree } = pattern;
  const targets = patternTargets(site.workbook, site.sheet, pattern, site.row, site.column);
  const evaluated = tree && whereRead(() => new Evaluator(site, targets, null).cell(tree));
  return evaluated ? evaluated.result : { uncomputed: unread };
}

/** What a part of a pattern gives in a cell. */
export function partResult(pattern: FormulaPattern, part: AstExpression, site: EvaluationSite): Operand {
  const targets = patternTargets(site.workbook, site.sheet, pattern, site.row, site.column);
  const evaluated = whereRead(() => new Evaluator(site, targets, null).whole(part));
  return evaluated ? evaluated.result : { uncomputed: unread };
}
