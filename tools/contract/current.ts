import { evaluate, type CellResult } from "../../src/rule/evaluation";
import { Failure } from "../../src/rule/failure";
import type { Rule } from "../../src/rule/rule";
import { rules } from "../../src/rules";
import { callKey, recorded, type Contract, type PublishedFunction, type Result } from "./contract";
import { gridCalls, type Argument, type Cell } from "./grid";

/** The signatures and figures of the code as it stands. */

function cellOf(cell: CellResult): Cell {
  if (!(cell instanceof Failure)) return cell;
  return cell.reason === "notAvailable" ? "#N/A" : "#VALUE!";
}

export function resultNow(rule: Rule, args: readonly Argument[]): Result {
  try {
    const { cells } = evaluate(rule, args, { recording: false, language: "en" });
    return recorded(
      rule.id,
      cells.map((row) => row.map(cellOf)),
    );
  } catch (problem) {
    if (problem instanceof Failure) return recorded(rule.id, [[cellOf(problem)]]);
    throw problem;
  }
}

/** What the code has beyond a contract: functions, parameters, and the grid's calls of either. */
export function withAdditions(published: Contract, since: string): Contract {
  const functions = rules.map((rule): readonly [string, PublishedFunction] => {
    const known = published.functions[rule.id];
    const parameters = rule.parameters.map(
      ({ name, kind, required, lifted }, place) =>
        known?.parameters[place] ?? { name: name.en, portuguese: name["pt-BR"], kind, required, lifted, since },
    );
    const calls = known?.calls ?? [];
    const first = known?.parameters.length ?? 0;
    const keys = new Set(calls.map((call) => callKey(rule.id, call.arguments)));
    const added = gridCalls(rule, rules)
      .filter((args) => !keys.has(callKey(rule.id, args)) && isOfAdded(args, known ? first : 0))
      .map((args) => ({ arguments: args, result: resultNow(rule, args), since }));
    return [rule.id, { since: known?.since ?? since, parameters, calls: [...calls, ...added] }];
  });
  return { released: published.released, functions: Object.fromEntries(functions) };
}

/** A call that earlier versions could not be asked: it gives an argument to an added parameter. */
function isOfAdded(args: readonly Argument[], firstAdded: number): boolean {
  return firstAdded === 0 || args.slice(firstAdded).some((argument) => argument !== null);
}
