import { fillWording, type Wording } from "../../core/wording";
import type { Parameter } from "../../rule/parameter";
import type { Rule } from "../../rule/rule";
import { calledRule } from "../../rules/index";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";
import { cellValueOf, isMatrix, scalarOf, type Matrix, type Scalar } from "../evaluation/operand";
import { ruleOutcome } from "../evaluation/rule-outcome";
import { zero } from "../../core/decimal";
import { rangeName, sheetReference } from "../../workbook/address";
import type { CallNode, ExplanationNode, Precedent } from "./explanation";

/**
 * What desktop Excel makes of a blank cell that is an argument: it sends 0, which cannot be told from a typed 0. Where the argument left out
 * gives another figure than 0, or 0 is refused, the cell must not be blank.
 */
export interface BlankArgument {
  readonly call: CallNode;
  readonly parameter: Parameter;
  readonly cell: Precedent;
  /** `refused`: no figure comes out; `changed`: another than where it is left out; `counted`: 0 is what it then stands for. */
  readonly effect: "refused" | "changed" | "counted";
}

const wordings: Readonly<Record<BlankArgument["effect"], Wording>> = {
  refused: {
    en: "{cell} ({label}) is blank: Excel sends 0, and {name} refuses it.",
    "pt-BR": "{cell} ({label}) está vazia: o Excel envia 0, e {name} o recusa.",
  },
  changed: {
    en: "{cell} ({label}) is blank: Excel sends 0, and {name} computes with 0, not as if it were left out.",
    "pt-BR": "{cell} ({label}) está vazia: o Excel envia 0, e {name} calcula com 0, não como se fosse omitido.",
  },
  counted: {
    en: "{cell} ({label}) is blank: {name} computes with 0.",
    "pt-BR": "{cell} ({label}) está vazia: {name} calcula com 0.",
  },
};

export function blankWording({ call, parameter, cell, effect }: BlankArgument, sheet?: string): Wording {
  const where = rangeName(cell.range);
  return fillWording(wordings[effect], {
    cell: cell.sheet === sheet ? where : `${sheetReference(cell.sheet)}!${where}`,
    label: parameter.label,
    name: call.name,
  });
}

/** The blank cells that a formula's CRESS calls take as arguments; what an IF does not come to is not asked. */
export function blankArguments(node: ExplanationNode): readonly BlankArgument[] {
  switch (node.kind) {
    case "operation":
      return node.operands.flatMap(blankArguments);
    case "reference":
      return node.meaning ? blankArguments(node.meaning) : [];
    case "call":
      return [
        ...ofCall(node),
        ...node.arguments.flatMap(({ node: argument, taken }) =>
          argument === null || taken === false ? [] : blankArguments(argument),
        ),
      ];
    case "array":
    case "literal":
    case "unread":
      return [];
  }
}

function ofCall(call: CallNode): readonly BlankArgument[] {
  const rule = calledRule(call.name);
  if (!rule) return [];
  const cells = call.arguments.map(({ node }) => singleCell(node));
  // A row in which nothing is filled in yet.
  if (cells.every((cell) => cell === null || cell.isBlank)) return [];
  const operands = call.arguments.map(({ node }) => operandOf(node));
  return cells.flatMap((cell, index) => {
    const parameter = rule.parameters[index];
    if (!cell?.isBlank || !parameter) return [];
    const effect = effectOf(rule, parameter, operands, index);
    return effect ? [{ call, parameter, cell: cell.target, effect }] : [];
  });
}

function singleCell(node: ExplanationNode | null): { readonly target: Precedent; readonly isBlank: boolean } | null {
  if (node?.kind !== "reference" || !node.target?.exists) return null;
  const { rows, columns } = node.target.range;
  if (rows * columns !== 1) return null;
  return { target: node.target, isBlank: node.value === null && node.values === undefined && !node.reason };
}

function operandOf(node: ExplanationNode | null): Scalar | Matrix | null {
  if (node === null) return null;
  if (node.values) return { rows: node.values.map((row) => row.map(scalarOf)), reference: false };
  return scalarOf(node.value);
}

function effectOf(
  rule: Rule,
  parameter: Parameter,
  operands: readonly (Scalar | Matrix | null)[],
  index: number,
): BlankArgument["effect"] | null {
  const given = (value: Scalar): readonly CellValue[] => {
    const others = operands.map((each, at) => (at === index ? value : each));
    const { result } = ruleOutcome(rule, others, { recording: false, language: "en" });
    return isMatrix(result) ? result.rows.flat().map(cellValueOf) : [cellValueOf(result)];
  };
  const [sent, left] = [given(zero), given(null)];
  const isRefused = sent.some(isErrorValue);
  if (parameter.required) return isRefused ? "refused" : "counted";
  if (isRefused) return left.some(isErrorValue) ? null : "refused";
  return JSON.stringify(sent) === JSON.stringify(left) ? null : "changed";
}
