import type { AstExpression, RangeR1C1 } from "@borgar/fx";

/** A reference as a pattern holds it: relative to the cell that the formula stands in. */
export interface PatternReference {
  /** In R1C1 notation, with its sheet. */
  readonly text: string;
  /** Null where the reference is to the formula's own sheet. */
  readonly sheet: string | null;
  /** To another workbook, or over several sheets: not followed. */
  readonly external: boolean;
  readonly range: RangeR1C1;
  /** Name of the innermost function that the reference is an argument of; empty where it is an operand alone. */
  readonly within: string;
  /** Position among that function's arguments. */
  readonly position: number;
  /** Whether it is an operand of arithmetic: text joined with `&` is at home with text. */
  readonly arithmetic: boolean;
}

/** A formula of more references looks them up in a map, which for fewer is larger than all else that is known of them. */
const FEW = 8;

/** The references of a formula by the nodes of its tree. */
export class NodeReferences {
  private readonly byNode: ReadonlyMap<AstExpression, PatternReference> | null;

  constructor(
    private readonly nodes: readonly AstExpression[],
    private readonly references: readonly PatternReference[],
  ) {
    const isMapped = nodes.length > FEW;
    this.byNode = isMapped ? new Map(references.flatMap((each, index) => entry(nodes[index], each))) : null;
  }

  get(node: AstExpression): PatternReference | undefined {
    if (this.byNode) return this.byNode.get(node);
    const index = this.nodes.indexOf(node);
    return index === -1 ? undefined : this.references[index];
  }
}

function entry(node: AstExpression | undefined, reference: PatternReference): [AstExpression, PatternReference][] {
  return node ? [[node, reference]] : [];
}
