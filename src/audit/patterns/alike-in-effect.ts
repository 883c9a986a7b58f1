import { isCallNode, isLiteralNode, isReferenceNode, type AstExpression } from "@borgar/fx";
import { holdsCell } from "../../workbook/address";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";

/** Formulas that are written otherwise than their neighbours', and give what these would give in their place. */
export function isAlikeInEffect(odd: OddFormula): boolean {
  return readsMergedCell(odd) || looksUpTheSame(odd);
}

/** `=J9*E10` beside `=J8*E8`, where J9 and J10 are merged: what the neighbours' formula would read is covered, and J9 is what it shows. */
function readsMergedCell({ sheet, formula, usual, difference }: OddFormula): boolean {
  const { merges } = sheet.snapshot;
  if (merges.length === 0 || !difference.slips.every((slip) => slip === "reference")) return false;
  const [own, right] = [
    referencesBeyond(formula.pattern, usual.pattern),
    referencesBeyond(usual.pattern, formula.pattern),
  ];
  return (
    own.length > 0 &&
    own.length === right.length &&
    own.every((reference, index) => {
      const expected = right[index];
      const [read, covered] = [reference, expected].map((each) =>
        each?.sheet === null ? resolvedRange(each.range, formula.row, formula.column) : null,
      );
      return (
        read !== null &&
        read !== undefined &&
        covered !== null &&
        covered !== undefined &&
        merges.some(
          (merge) =>
            merge.row === read.row && merge.column === read.column && holdsCell(merge, covered.row, covered.column),
        )
      );
    })
  );
}

/** `VLOOKUP(B3,Prices!A:D,3,0)` among `VLOOKUP(B4,Prices!A:F,3,0)`: both tables begin alike and reach the column that is asked for. */
function looksUpTheSame({ formula, usual, difference }: OddFormula): boolean {
  if (!difference.slips.every((slip) => slip === "range")) return false;
  const [own, other] = [formula.pattern, usual.pattern].map(lookupOf);
  if (!own || !other) return false;
  const isAlike = own.range.c0 === other.range.c0 && own.range.r0 === other.range.r0 && own.range.r1 === other.range.r1;
  return isAlike && own.column === other.column && own.column <= Math.min(own.width, other.width);
}

function lookupOf({ tree, referenceOf }: FormulaPattern) {
  const call = tree === null ? null : callOf(tree);
  const [, table, index] = call?.arguments ?? [];
  if (!table || !index || !isReferenceNode(table) || !isLiteralNode(index) || typeof index.value !== "number")
    return null;
  const reference = referenceOf.get(table);
  if (!reference || typeof reference.range.c0 !== "number" || typeof reference.range.c1 !== "number") return null;
  return { range: reference.range, width: reference.range.c1 - reference.range.c0 + 1, column: index.value };
}

function callOf(node: AstExpression) {
  return isCallNode(node) && node.callee.name.toUpperCase() === "VLOOKUP" ? node : null;
}
