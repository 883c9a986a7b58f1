import { evaluate, type CellResult } from "../../src/rule/evaluation";
import { Failure } from "../../src/rule/failure";
import { errorTextOf, isMissing, type RawArgument } from "../../src/rule/raw";
import type { Rule, RuleParameter } from "../../src/rule/rule";
import { ruleNamed, rules } from "../../src/rules";
import { day, rawExample } from "./call";

/** Every parameter of every function with everything that may arrive in its place, the other arguments being an example's. */

interface Bad {
  readonly name: string;
  readonly raw: RawArgument;
}

const bad = (name: string, raw: RawArgument): Bad => ({ name, raw });

const missing: readonly Bad[] = [
  bad("null", null),
  bad("undefined", undefined),
  bad("empty text", ""),
  bad("a blank cell", [[null]]),
  bad("a blank range", [[null], [""]]),
];

/** No function takes these for any parameter that is not text or "any". */
const never: readonly Bad[] = [
  bad("text", "abc"),
  bad("text like a number", "0,5"),
  bad("a long text", "x".repeat(40_000)),
  bad("error text", "#N/A"),
  bad("error object", { code: "#DIV/0!" }),
  bad("strange object", {}),
  bad("NaN", NaN),
  bad("infinity", Infinity),
];

const strange: readonly Bad[] = [
  ...never,
  bad("TRUE", true),
  bad("negative", -1),
  bad("zero", 0),
  bad("huge", 1e300),
  bad("huge negative", -1e300),
  bad("largest", Number.MAX_VALUE),
  bad("tiny", 1e-300),
  bad("least", Number.MIN_VALUE),
  bad("tiny negative", -1e-300),
  bad("fraction", 1.5),
  bad("almost whole", 3.0000001),
  bad("beyond the calendar", 2_958_466),
  bad("the leap day of 1900", 60),
  bad("last day", 2_958_465),
  bad("first day", 1),
  bad("wrong word", "NOPE"),
  bad("400 digits", "9".repeat(400)),
  bad("400 digits behind a comma", `0,${"1".repeat(400)}`),
  bad("400 digits with points", `R$ ${"999.".repeat(133)}999,99`),
  bad("a range of 400 digits", [["9".repeat(400)], ["1".repeat(400)]]),
  bad("ragged", [[1, 2], [3]]),
  bad("ragged column", [[1], [2, 3]]),
  bad("empty range", []),
  bad("empty row", [[]]),
  bad("column of five", [[1], [2], [3], [4], [5]]),
  bad("row of five", [[1, 2, 3, 4, 5]]),
  bad("rectangle", [
    [1, 2, 3],
    [4, 5, 6],
  ]),
  bad("two columns descending", [
    [43200, 0.1],
    [43100, 0.2],
  ]),
  bad("range with an error", [[1], ["#REF!"], [3]]),
  bad("range with text", [[1], ["x"], [3]]),
  bad("range with a truth", [[true], [1]]),
  bad("range of huge numbers", [[1e300], [1e300], [-1e300]]),
  bad("range of days", [[day("15/02/2018")], [day("15/03/2018")]]),
];

/** The arguments of the function's first example, one for each parameter. */
function exampleArguments(rule: Rule): RawArgument[] {
  const [example] = rule.examples;
  return rule.parameters.map((_, place) => rawExample(example?.arguments[place] ?? null));
}

type Outcome = Failure | readonly (readonly CellResult[])[];

function outcome(rule: Rule, args: readonly RawArgument[]): Outcome {
  try {
    return evaluate(rule, args, { recording: false, language: "en" }).cells;
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw new Error(`${rule.id} threw what is no failure: ${String(problem)}`, { cause: problem });
  }
}

function withArgument(rule: Rule, place: number, raw: RawArgument): Outcome {
  const args = exampleArguments(rule);
  args[place] = raw;
  return outcome(rule, args);
}

const names = (text: string, name: string): boolean =>
  new RegExp(`(^|[^\\p{L}\\d_])${name}($|[^\\p{L}\\d_])`, "u").test(text);

/** In both languages, the parameter itself: whoever reads the message must know where to look. */
function expectToName(failure: Failure, parameter: RuleParameter): void {
  if (!names(failure.wording.en, parameter.name.en) || !names(failure.wording["pt-BR"], parameter.name["pt-BR"])) {
    throw new Error(`"${failure.wording.en}" / "${failure.wording["pt-BR"]}" does not name ${parameter.name.en}`);
  }
  for (const wording of Object.values(failure.wording)) {
    expect(String(wording)).not.toMatch(/NaN \d|undefined|\[object|\{\w+\}/);
    // What Excel shows of a custom error.
    expect(String(wording).length).toBeLessThanOrEqual(255);
  }
}

function expectDefined(cells: readonly (readonly CellResult[])[], parameter: RuleParameter): void {
  expect(cells.length).toBeGreaterThan(0);
  const width = cells[0]?.length ?? 0;
  for (const row of cells) {
    expect(row).toHaveLength(width);
    for (const cell of row) {
      if (cell instanceof Failure) expectToName(cell, parameter);
      else if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
      else if (typeof cell === "string") expect(errorTextOf(cell)).toBeNull();
      else expect(typeof cell).toBe("boolean");
    }
  }
}

const everyParameter = rules
  .filter((rule) => rule.group !== "memo")
  .flatMap((rule) =>
    rule.parameters.map((parameter, place) => [`${rule.id} ${parameter.name.en}`, rule, parameter, place] as const),
  );

describe.each(everyParameter)("%s", (_name, rule, parameter, place) => {
  test.each(missing.map((each) => [each.name, each.raw] as const))("missing as %s", (_kind, raw) => {
    const found = withArgument(rule, place, raw);
    if (!parameter.required) {
      const single = !Array.isArray(raw) || raw.length === 1;
      // A blank range of several cells stands for a missing argument only where a range may stand.
      if (single) expect(found).toEqual(withArgument(rule, place, null));
      if (found instanceof Failure) expectToName(found, parameter);
      return;
    }
    if (found instanceof Failure) {
      expectToName(found, parameter);
      return;
    }
    // A lifted blank range: rows that lack this argument alone fail alone; rows that are blank altogether stay blank.
    expect(parameter.lifted && Array.isArray(raw)).toBe(true);
    expectDefined(found, parameter);
    for (const cell of found.flat()) if (!(cell instanceof Failure)) expect(isMissing(cell)).toBe(true);
  });

  test.each(strange.map((each) => [each.name, each.raw] as const))("%s", (_kind, raw) => {
    const found = withArgument(rule, place, raw);
    if (found instanceof Failure) expectToName(found, parameter);
    else expectDefined(found, parameter);
  });

  const takesText = parameter.kind === "text" || parameter.kind === "codes" || parameter.kind === "any";
  test.each(never.map((each) => [each.name, each.raw] as const))("never takes %s", (kind, raw) => {
    if (takesText && kind.includes("text") && kind !== "error text") return;
    expect(withArgument(rule, place, raw)).toBeInstanceOf(Failure);
  });

  if (parameter.required) {
    test("too few arguments", () => {
      const found = outcome(rule, exampleArguments(rule).slice(0, place));
      if (!(found instanceof Failure)) throw new Error("it gave a result");
      expect(found.reason).toBe("invalidValue");
    });
  }
});

describe("EXPLAIN", () => {
  const explain = ruleNamed("EXPLAIN");
  if (!explain) throw new Error("EXPLAIN is not registered");

  /** A memo that cannot be given names an argument of EXPLAIN, or the parameter of what it explains. */
  function expectShort(found: Outcome, explained: Rule): void {
    const failures = found instanceof Failure ? [found] : found.flat().filter((cell) => cell instanceof Failure);
    for (const { wording } of failures) {
      for (const language of ["en", "pt-BR"] as const) {
        const text = wording[language];
        expect(text.length).toBeLessThanOrEqual(255);
        const known = [...(explain?.parameters ?? []), ...explained.parameters].map(({ name }) => name[language]);
        if (!known.some((name) => names(text, name))) throw new Error(`"${text}" names no parameter`);
      }
    }
  }

  test.each(strange.map((each) => [each.name, each.raw] as const))("of a function called %s", (_kind, raw) => {
    expectShort(outcome(explain, [raw, 1, 2]), explain);
  });

  test.each(everyParameter)("of %s", (_name, rule, _parameter, place) => {
    for (const { raw } of strange) {
      const args = exampleArguments(rule);
      args[place] = raw;
      expectShort(outcome(explain, [rule.id, ...args]), rule);
    }
  });
});
