import type { AstExpression } from "@borgar/fx";
import { fillWording, type Wording } from "../../core/wording";
import type { ExplanationNode } from "../explanation/explanation";
import { FormNotComputed } from "../native/native-arguments";
import type { Evaluated } from "./evaluated";
import { bracketedText, bracketsOf, type Brackets } from "./formula-text";
import { notComputedHere, shownName } from "./function-wording";
import type { Matrix, Scalar } from "./operand";
import { DayInText, TooManyCells } from "./range-values";
import { shown } from "./shown-result";
import { dayInText, tooLarge, unread } from "./uncomputed-wording";

/** Stands for every part of a tree that is thrown away. */
export const unrecorded: ExplanationNode = { kind: "unread", text: "", value: null };

/** Writes down each part of a formula with what it gives, where somebody will read it. */
export class PartsRecorder {
  readonly recording: boolean;
  private brackets: Brackets | null = null;

  /** Takes the text that the tree was made of; null where the tree of the explanation is thrown away and only the result counts. */
  constructor(private readonly formula: string | null) {
    this.recording = formula !== null;
  }

  text(tree: AstExpression): string {
    if (this.formula === null) return "";
    const [from = 0, to = 0] = tree.loc ?? [];
    this.brackets ??= bracketsOf(this.formula);
    return bracketedText(this.formula, this.brackets, from, to);
  }

  /** The node with its value, where the tree is kept. */
  valued(node: ExplanationNode, result: Scalar | Matrix): ExplanationNode {
    return this.recording ? { ...node, ...shown(result) } : node;
  }

  uncomputed(node: ExplanationNode, reason: Wording): Evaluated {
    if (!this.recording) return { node, result: { uncomputed: reason } };
    return { node: { ...node, reason }, result: { uncomputed: reason } };
  }

  /** A part with what it gives, or the reason why a range in it cannot be read. */
  computing(node: ExplanationNode, compute: () => Scalar | Matrix): Evaluated {
    try {
      const result = compute();
      return { node: this.valued(node, result), result };
    } catch (error) {
      if (error instanceof FormNotComputed && node.kind === "call") {
        const { reason } = error;
        return this.uncomputed(
          node,
          reason ? fillWording(reason, { name: shownName(node.name) }) : notComputedHere(node.name),
        );
      }
      if (error instanceof FormNotComputed) return this.uncomputed(node, unread);
      if (error instanceof TooManyCells) return this.uncomputed(node, tooLarge(node.text, error.most));
      if (error instanceof DayInText) return this.uncomputed(node, fillWording(dayInText, { text: node.text }));
      throw error;
    }
  }
}
