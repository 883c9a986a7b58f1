import type { AstExpression, CallExpression } from "@borgar/fx";
import { fillWording } from "../../core/wording";
import { rangeName, sheetReference } from "../../workbook/address";
import { zero } from "../../core/decimal";
import { isErrorValue, type ErrorValue } from "../../workbook/snapshot";
import type { ArgumentNode, ExplanationNode } from "../explanation/explanation";
import { referredBy, type Target } from "../model/reference-target";
import { ofEach } from "../native/each-value";
import { asksForCalendar } from "../native/native-dates";
import { nativeFunction } from "../native/native-functions";
import { subtotalFunction } from "../native/native-subtotals";
import { branchesOf, choosesAmong, eachBranch, isBranch, takenBranch } from "./branches";
import type { Evaluated } from "./evaluated";
import type { Evaluation } from "./evaluation-site";
import { notComputedHere, shownName } from "./function-wording";
import { indirectTarget, offsetTarget } from "./moved-references";
import {
  errors,
  isMatrix,
  isUncomputed,
  scalarOf,
  textOf,
  type Matrix,
  type Operand,
  type Scalar,
  type Uncomputed,
} from "./operand";
import { cellsOf, isComputedMatrix } from "./operand-extent";
import { ownCell } from "./own-cell";
import { recordedReference } from "./reference-values";
import { shown } from "./shown-result";
import { daysFrom1904, hiddenRows } from "./uncomputed-wording";

/** In these an argument that is left empty, as in `MAX(A1,)`, counts as 0. */
const countsOmitted: ReadonlySet<string> = new Set(["AVERAGE", "COUNT", "COUNTA", "MAX", "MEDIAN", "MIN", "PRODUCT"]);

type Values = readonly (Scalar | Matrix | null)[];

/** A function of Excel's own, called with what its arguments gave. */
export function nativeCall(
  evaluation: Evaluation,
  name: string,
  node: ExplanationNode,
  tree: CallExpression,
  results: readonly (Operand | null)[],
): Evaluated {
  const { recorder, site, meter } = evaluation;
  if (choosesAmong(name)) return branch(evaluation, name, node, results);
  const missing = results.find((each) => each !== null && isUncomputed(each));
  if (missing !== undefined && missing !== null && isUncomputed(missing))
    return recorder.uncomputed(node, missing.uncomputed);
  const values = (results as Values).map((each, index) =>
    countsOmitted.has(name) && (tree.arguments[index] as AstExpression | null) === null ? zero : each,
  );
  // Where these lead depends on values, which an order of calculation does not know: they are followed where a cell is explained.
  if (recorder.recording && (name === "OFFSET" || name === "INDIRECT"))
    return moved(evaluation, name, node, tree, values);
  if (name === "ROW" || name === "COLUMN") return position(evaluation, name, node, tree, values);
  if (name === "SINGLE") return recorder.computing(node, () => ownCell(values[0] ?? null, site));
  if (name === "SUBTOTAL" || name === "AGGREGATE") return subtotal(evaluation, name, node, values);
  if (site.workbook.snapshot.date1904 && (asksForCalendar(name) || writesDay(name, values)))
    return recorder.uncomputed(node, daysFrom1904);
  const computed = nativeFunction(name);
  if (!computed) return recorder.uncomputed(node, notComputedHere(name));
  return recorder.computing(node, () => {
    for (const each of values) if (isComputedMatrix(each)) meter.spend(cellsOf(each));
    return ofEach(name, computed, values);
  });
}

function writesDay(name: string, values: Values): boolean {
  const [, format = null] = values;
  return name === "TEXT" && !(typeof format === "string" && /^[^dmya]*$/i.test(format));
}

/** The branch not taken may hold what is not computed here. */
function branch(
  { recorder, meter }: Evaluation,
  name: string,
  node: ExplanationNode,
  results: readonly (Operand | null)[],
): Evaluated {
  const choice = takenBranch(name, results);
  if (choice === "several") {
    let missing: Uncomputed | null = null;
    const computed = recorder.computing(node, () => {
      meter.spend(branchesOf(results));
      const each = eachBranch(name, results);
      if (!isUncomputed(each)) return each;
      missing = each;
      return null;
    });
    return missing === null ? computed : recorder.uncomputed(node, (missing as Uncomputed).uncomputed);
  }
  const { result, taken } = choice;
  const marked =
    taken === null || node.kind !== "call" ? node : { ...node, arguments: marking(name, node.arguments, taken) };
  if (isUncomputed(result)) return recorder.uncomputed(marked, result.uncomputed);
  return { node: recorder.valued(marked, result), result };
}

/** A condition is no branch: it is read whichever is taken. */
function marking(name: string, nodes: readonly ArgumentNode[], taken: number): readonly ArgumentNode[] {
  return nodes.map((each, index) => (isBranch(name, index, nodes.length) ? { ...each, taken: index === taken } : each));
}

/** What OFFSET or INDIRECT leads to. */
function moved(
  evaluation: Evaluation,
  name: string,
  node: ExplanationNode,
  tree: CallExpression,
  values: Values,
): Evaluated {
  const { recorder, targets } = evaluation;
  const base = name === "OFFSET" ? referredBy(tree.arguments[0], targets) : null;
  const found = name === "OFFSET" ? base && offsetTarget(base, values) : indirect(evaluation, values);
  if (found === null) return recorder.uncomputed(node, notComputedHere(name));
  if (isErrorValue(found)) return { node: recorder.valued(node, found), result: found };
  const text = `${sheetReference(found.sheetName)}!${rangeName(found.range)}`;
  const head = { kind: "reference", text, target: null, value: null } as const;
  const { result, node: reference } = recordedReference(evaluation, head, found);
  if (isUncomputed(result) || reference.kind !== "reference") return recorder.uncomputed(node, notComputedHere(name));
  return { node: { ...node, target: reference.target, ...shown(result) } as ExplanationNode, result };
}

function indirect({ site }: Evaluation, [written = null, isA1 = null]: Values): Target | ErrorValue | null {
  const first = isMatrix(written) ? (written.rows[0]?.[0] ?? null) : written;
  const text = textOf(first);
  if (isErrorValue(text)) return text;
  if (isA1 === false) return null;
  return indirectTarget(site.workbook, site, text) ?? errors.reference;
}

/** ROW and COLUMN look at where a reference stands, not at what it holds. */
function position(
  { recorder, site, targets }: Evaluation,
  name: string,
  node: ExplanationNode,
  tree: CallExpression,
  values: Values,
): Evaluated {
  const target = values.length === 0 ? null : referredBy(tree.arguments[0], targets);
  if (values.length > 0 && !target) return recorder.uncomputed(node, notComputedHere(name));
  const { row, column, rows, columns } = target?.range ?? { ...site, rows: 1, columns: 1 };
  if ((name === "ROW" ? rows : columns) > 1) return recorder.uncomputed(node, notComputedHere(name));
  const result = scalarOf(1 + (name === "ROW" ? row : column));
  return { node: recorder.valued(node, result), result };
}

/** SUBTOTAL leaves out the totals that stand in its range, and rows that are hidden by a filter. */
function subtotal({ recorder }: Evaluation, name: string, node: ExplanationNode, values: Values): Evaluated {
  const computed = subtotalFunction(name, values);
  if (computed === "hidden") {
    return recorder.uncomputed(node, fillWording(hiddenRows, { name: shownName(name) }));
  }
  if (!computed) return recorder.uncomputed(node, notComputedHere(name));
  return recorder.computing(node, computed);
}
