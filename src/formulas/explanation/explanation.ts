import type { Step } from "../../rule/memo";
import type { CellSteps } from "../../rule/recording";
import type { Wording } from "../../core/wording";
import type { RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";

/**
 * A cell's formula taken apart, as the pane shows it: a tree of the parts that the person typed, each with the cells it reads and
 * its value. Made by `explain` of `explain.ts` from a snapshot alone.
 */
export interface Explanation {
  readonly sheet: string;
  /** A1 name of the cell. */
  readonly cell: string;
  /** What the cell shows. */
  readonly shown: CellValue;
  readonly format?: string;
  /** English formula with its `=`; null where the cell holds a constant or is blank. */
  readonly formula: string | null;
  /** Set where the cell is filled by another cell's formula: explain that one instead. */
  readonly spilledFrom?: string;
  /** The formula's tree; null where there is no formula or it could not be read. */
  readonly root: ExplanationNode | null;
  readonly check: RecomputationCheck;
  /** Where the error comes from that the formula gives; absent where it gives none. */
  readonly cause?: ErrorCause;
  /** What is to be known of blank cells that its CRESS calls take as arguments; absent where there is none. */
  readonly blanks?: readonly Wording[];
  /** The text that labels the cell in its sheet. */
  readonly label?: string;
  /** Every cell range that the formula reads, in the order of the formula, each once. */
  readonly precedents: readonly Precedent[];
}

/** Where an error comes from, in words, with the cell to look at. */
export interface ErrorCause {
  readonly wording: Wording;
  readonly cell?: { readonly sheet: string; readonly cell: string };
}

/** A cell on the way round. */
export interface CircleCell {
  readonly sheet: string;
  readonly cell: string;
}

export interface Precedent {
  /** The reference as the formula writes it. */
  readonly text: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  /** False where the workbook has no such sheet. */
  readonly exists: boolean;
}

export type ExplanationNode = CallNode | OperationNode | ReferenceNode | LiteralNode | ArrayNode | UnreadNode;

interface NodeHead {
  /** The part of the formula that this node stands for, as typed. */
  readonly text: string;
  /** What the part gives; null where it was not computed. A range or spilled result is `values`. */
  readonly value: CellValue;
  readonly values?: readonly (readonly CellValue[])[];
  /** Why the part was not computed: a function that is not computed here, or a failure of a CRESS rule. */
  readonly reason?: Wording;
}

export interface CallNode extends NodeHead {
  readonly kind: "call";
  /** Upper case, as typed: `SUM`, `CRESS.CFESS_SHARE`. */
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
  /** Where OFFSET or INDIRECT leads. */
  readonly target?: Precedent | null;
  /** CRESS functions alone. */
  readonly rule?: {
    readonly id: string;
    readonly title: Wording;
    /** The memo ("memória de cálculo"); the last step's value is the result. */
    readonly steps: readonly Step[];
    /** Which steps each cell that the call fills rests on. */
    readonly origins: readonly (readonly (CellSteps | undefined)[])[];
    readonly sources: readonly string[];
  };
}

export interface ArgumentNode {
  /** The parameter's name; absent where nothing is known of the function. */
  readonly name?: Wording;
  /** Of a function that chooses (IF, IFERROR, IFS, SWITCH, CHOOSE): whether this is the argument that it gave. */
  readonly taken?: boolean;
  /** Null where the argument was left out. */
  readonly node: ExplanationNode | null;
}

export interface OperationNode extends NodeHead {
  readonly kind: "operation";
  /** `+ - * / ^ & = < > <= >= <> %` and the unary ones. */
  readonly operator: string;
  readonly operands: readonly ExplanationNode[];
}

export interface ReferenceNode extends NodeHead {
  readonly kind: "reference";
  /** Null where the reference cannot be resolved (an unknown name, another workbook). */
  readonly target: Precedent | null;
  /** The same cells of other sheets, where the reference reads several (`Jan:Dez!B4`). */
  readonly further?: readonly Precedent[];
  /** What a name stands for that is no range: a rate, a formula. */
  readonly meaning?: ExplanationNode;
  /** Text that labels the cell in its sheet: the nearest text to its left and above. */
  readonly label?: string;
  /** Number format of its first cell, absent where it has none of its own. */
  readonly format?: string;
}

export interface LiteralNode extends NodeHead {
  readonly kind: "literal";
}

export interface ArrayNode extends NodeHead {
  readonly kind: "array";
}

/** A part that the explanation does not take apart (LET, LAMBDA, a name that is not known). */
export interface UnreadNode extends NodeHead {
  readonly kind: "unread";
}

/** Whether the value shown is still what the formula gives. */
export type RecomputationCheck =
  | { readonly kind: "none" }
  | { readonly kind: "equal"; readonly recomputed: CellValue }
  | {
      readonly kind: "different";
      readonly recomputed: CellValue;
      /** Shown less recomputed, as decimal text, where both are numbers. */
      readonly difference?: string;
    }
  /** The formula reads itself, by way of these cells: Excel shows its last value or 0, and nothing is computed. */
  | { readonly kind: "circular"; readonly through: readonly CircleCell[] }
  /** The formula holds something that is not computed here. */
  | { readonly kind: "notRecomputed"; readonly reason: Wording };
