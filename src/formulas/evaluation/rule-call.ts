import type { Rule } from "../../rule/rule";
import type { ExplanationNode } from "../explanation/explanation";
import type { Evaluated } from "./evaluated";
import type { Evaluation } from "./evaluation-site";
import { isMatrix, isUncomputed, type Matrix, type Scalar } from "./operand";
import { cellsOf } from "./operand-extent";
import { isRangeValues, MOST_CELLS, TooManyCells } from "./range-values";
import { ruleOutcome } from "./rule-outcome";
import { shown } from "./shown-result";
import { tooLarge } from "./uncomputed-wording";

/** A rule computes several figures, with their reasons, for each cell that it is given. */
const WORK_OF_RULE = 20;

/** A CRESS function with its memo. */
export function ruleCall(
  { site, meter, recorder }: Evaluation,
  rule: Rule,
  node: ExplanationNode,
  visited: readonly (Evaluated | null)[],
): Evaluated {
  const head = { id: rule.id, title: rule.title, sources: rule.sources };
  const missing = visited.find((each) => each !== null && isUncomputed(each.result));
  if (missing && isUncomputed(missing.result)) {
    return recorder.uncomputed(
      { ...node, rule: { ...head, steps: [], origins: [] } } as ExplanationNode,
      missing.result.uncomputed,
    );
  }
  const operands = visited.map((each) => each && (each.result as Scalar | Matrix));
  if (operands.some((each) => isRangeValues(each) && each.isTooLarge)) {
    return recorder.uncomputed(node, tooLarge(node.text, MOST_CELLS));
  }
  try {
    for (const each of operands) if (isMatrix(each)) meter.spend(cellsOf(each) * WORK_OF_RULE);
  } catch (error) {
    if (error instanceof TooManyCells) return recorder.uncomputed(node, tooLarge(node.text, error.most));
    throw error;
  }
  const { recording } = recorder;
  const { result, steps, origins, reason } = ruleOutcome(rule, operands, { recording, language: site.language });
  if (!recording) return { node, result };
  const withMemo = { ...node, rule: { ...head, steps, origins } } as ExplanationNode;
  return { node: { ...withMemo, ...shown(result), ...(reason ? { reason } : {}) }, result };
}
