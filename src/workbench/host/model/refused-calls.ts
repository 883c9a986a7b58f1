import { parse, tokenize } from "@borgar/fx";
import type { AcceptedInput } from "../../spreadsheet/cells";
import { HostError, invalidArgument } from "../host-error";
import type { HostState } from "../host-state";

/** An add-in's functions have a namespace before their name; other formulas need no second look. */
const DOTTED_CALL = /\w\.\w+\s*\(/;

/** `Table[@Column]`, in which a table's row speaks of itself. */
const THIS_ROW = /\[@|\[#This Row\]/i;

/** How many arguments each call of a formula has, by the function's name. */
function callsOf(node: unknown): { name: string; count: number }[] {
  if (Array.isArray(node)) return node.flatMap(callsOf);
  if (typeof node !== "object" || node === null) return [];
  const {
    type,
    callee,
    arguments: given,
  } = node as { type?: string; callee?: { name?: string }; arguments?: unknown[] };
  const inner = Object.values(node).flatMap(callsOf);
  return type === "CallExpression" ? [{ name: callee?.name ?? "", count: given?.length ?? 0 }, ...inner] : inner;
}

/** Refuses formulas that call a function of the add-in with too few or too many arguments, as Excel does when they are entered. */
export function refuseCalls(state: HostState, inputs: readonly (readonly (AcceptedInput | undefined)[])[]): void {
  for (const input of inputs.flat()) {
    if (input?.kind === "formula" && THIS_ROW.test(input.formula.replace(/"(?:[^"]|"")*"/g, "")))
      throw new HostError(
        "NotImplemented",
        "The requested feature isn't implemented: references to a table's own row.",
      );
    if (input?.kind !== "formula" || !DOTTED_CALL.test(input.formula)) continue;
    for (const { name, count } of callsOf(parse(tokenize(input.formula)))) {
      const refusal = state.formulaRefusal(name, count);
      if (refusal !== null) throw invalidArgument(refusal);
    }
  }
}
