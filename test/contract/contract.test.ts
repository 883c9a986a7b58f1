import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  callKey,
  isEnough,
  keeps,
  riseBetween,
  type Contract,
  type Correction,
  type PublishedFunction,
  type Result,
} from "../../tools/contract/contract";
import type { Argument } from "../../tools/contract/grid";
import { resultNow, withAdditions } from "../../tools/contract/current";
import { ruleNamed, rules } from "../../src/rules";
import type { Rule } from "../../src/rule/rule";
import { withoutLaterRows } from "../law/law-of-then";

/** What people's workbooks rest on: published signatures and figures change only as CHANGELOG.md says, under a new version. */

const read = (file: string): string => readFileSync(resolve(__dirname, file), "utf8");
const contract = JSON.parse(read("published.json")) as Contract;
const corrections = JSON.parse(read("corrections.json")) as readonly Correction[];
const changelog = read("../../CHANGELOG.md");
const { version } = JSON.parse(read("../../package.json")) as { version: string };
const functions = Object.entries(contract.functions);
const lastReleased = contract.released.at(-1) ?? "";

const correctionOf = new Map(
  corrections.flatMap((correction) =>
    correction.calls.map((call) => [callKey(call.function, call.arguments), { correction, call }] as const),
  ),
);

/** First cells of the corrections table of one version in CHANGELOG.md. */
function correctedCalls(of: string): readonly string[] {
  const section = changelog.split(/^## /m).find((each) => each.startsWith(`${of}\n`)) ?? "";
  const [, table = ""] = section.split(/^### Corrections$/m);
  const [before = ""] = table.split(/^### /m);
  return before.split("\n").flatMap((line) => (line.startsWith("|") ? [(line.split("|")[1] ?? "").trim()] : []));
}

/** A call on a day that a later row of law rules gives that row's figure; what it was published with is the law of then. */
function resultThen(rule: Rule, args: readonly Argument[]): Result {
  const putBack = withoutLaterRows();
  try {
    return resultNow(rule, args);
  } finally {
    putBack();
  }
}

test("a released version is not under work any more", () => {
  expect(contract.released).not.toContain(version);
  expect(contract.released[0]).toBe("1.0.0");
});

describe.each(functions)("%s", (id, published: PublishedFunction) => {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`${id} is published and may never go`);

  test("its parameters keep their names, places and kinds; new ones come last", () => {
    const now = rule.parameters.map(({ name, kind, required, lifted }, place) => ({
      name: name.en,
      portuguese: name["pt-BR"],
      kind,
      required,
      // One that took a single value may come to take ranges, too.
      lifted: lifted && (published.parameters[place]?.lifted ?? true),
    }));
    const then = published.parameters.map(({ name, portuguese, kind, required, lifted }) => ({
      name,
      portuguese,
      kind,
      required,
      lifted,
    }));
    expect(now).toEqual(then);
    for (const { since, required } of published.parameters) if (since !== published.since) expect(required).toBe(false);
  });

  test("has at least thirty published calls", () => {
    expect(published.calls.length).toBeGreaterThanOrEqual(30);
  });

  test("every published call gives what it gave, or its correction", () => {
    const changed = published.calls.flatMap(({ arguments: args, result, since }) => {
      const now = resultNow(rule, args);
      const corrected = correctionOf.get(callKey(id, args));
      if (corrected) {
        const { call, correction } = corrected;
        const isRight =
          JSON.stringify(call.before) === JSON.stringify(result) &&
          JSON.stringify(call.after) === JSON.stringify(now) &&
          isEnough(riseBetween(since, correction.version), "major");
        return isRight ? [] : [{ args, published: result, now, correction: call }];
      }
      return keeps(result, now) || keeps(result, resultThen(rule, args)) ? [] : [{ args, published: result, now }];
    });
    expect(changed).toEqual([]);
  });
});

test("what was added since the last release is recorded, under a version that says so (npm run contract)", () => {
  const additions = withAdditions(contract, version);
  for (const { id } of rules) {
    const [now, recorded] = [additions.functions[id], contract.functions[id]];
    expect({ id, calls: now?.calls.length, parameters: now?.parameters }).toEqual({
      id,
      calls: recorded?.calls.length,
      parameters: recorded?.parameters,
    });
  }
  const added = functions.some(([, each]) => each.parameters.some(({ since }) => since === version));
  if (added) expect(isEnough(riseBetween(lastReleased, version), "minor")).toBe(true);
});

test("every correction is a line of its version's table in CHANGELOG.md and corrects a published call", () => {
  const published = new Set(functions.flatMap(([id, { calls }]) => calls.map((call) => callKey(id, call.arguments))));
  for (const { version: of, changelog: line, calls } of corrections) {
    expect(correctedCalls(of)).toContain(line);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) {
      expect(published.has(callKey(call.function, call.arguments))).toBe(true);
      expect(JSON.stringify(call.after)).not.toBe(JSON.stringify(call.before));
    }
  }
  // A line about functions that no published call shows would be a change that nobody checked.
  const known = new Set(corrections.map(({ changelog: line }) => line));
  const names = rules.map(({ id }) => id);
  const lines = correctedCalls(version).filter((line) => names.some((name) => line.includes(name)));
  expect(lines.filter((line) => !known.has(line))).toEqual([]);
});

test.each([
  ["1.0.0", "1.0.1", "none"],
  ["1.0.0", "1.1.0", "minor"],
  ["1.2.0", "2.0.0", "major"],
  ["2.1.0", "2.0.9", "none"],
  ["2.0.0", "1.9.0", "none"],
])("from %s to %s the rise is %s", (from, to, rise) => {
  expect(riseBetween(from, to)).toBe(rise);
});

test("a figure may take an error's place, nothing may take a figure's", () => {
  expect(keeps("#VALUE!", 3)).toBe(true);
  expect(keeps(3, "#VALUE!")).toBe(false);
  expect(keeps(3, 3.0000000001)).toBe(false);
  expect(keeps([[1, "#N/A"]], [[1, 2]])).toBe(true);
  expect(keeps([[1, "#N/A"]], [[2, 2]])).toBe(false);
  expect(keeps([[1], [2]], [[1]])).toBe(false);
  expect(keeps({ digest: "a" }, { digest: "b" })).toBe(false);
  expect([isEnough("minor", "minor"), isEnough("minor", "major"), isEnough("none", "minor")]).toEqual([
    true,
    false,
    false,
  ]);
});
