import { Decimal, decimalFromDouble } from "../../core/decimal";
import { evaluate } from "../../rule/evaluation";
import { Failure } from "../../rule/failure";
import type { RawArgument, RawCell } from "../../rule/raw";
import { ruleNamed } from "../../rules";

/** What a rule gives for a form's figures, by rows; null in place of what cannot be computed. */
export type RuleRows = readonly (readonly (Decimal | string | boolean | null)[])[];

type Given = Decimal | number | string | boolean | null | undefined;

/** Calls a rule as a cell would, so that a form shows what the sheet will; null where the call as a whole has no result. */
export function callRule(id: string, ...given: readonly (Given | readonly (readonly Given[])[])[]): RuleRows | null {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`there is no function ${id}`);
  const raw: RawArgument[] = given.map((argument) =>
    Array.isArray(argument)
      ? (argument as readonly (readonly Given[])[]).map((row) => row.map(rawCell))
      : rawCell(argument as Given),
  );
  try {
    const { cells } = evaluate(rule, raw, { recording: false, language: "en" });
    return cells.map((row) =>
      row.map((cell) => {
        if (cell instanceof Failure) return null;
        return typeof cell === "number" ? decimalFromDouble(cell) : cell;
      }),
    );
  } catch (problem) {
    if (problem instanceof Failure) return null;
    throw problem;
  }
}

/** The single figure that a rule gives. */
export function callForNumber(
  id: string,
  ...given: Parameters<typeof callRule> extends [string, ...infer R] ? R : never
): Decimal | null {
  const cell = callRule(id, ...given)?.[0]?.[0];
  return cell instanceof Decimal ? cell : null;
}

function rawCell(given: Given): RawCell {
  return given instanceof Decimal ? given.toNumber() : given;
}
