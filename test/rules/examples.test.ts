import { rules } from "../../src/rules";
import { call, rawExample } from "./call";

/** The examples that the wizard, the pane and the reference show. */
const shown = rules.flatMap((rule) =>
  rule.examples.map((example, index) => [`${rule.id} ${String(index + 1)}`, rule, example] as const),
);

test.each(shown)("%s gives what it shows", (_name, rule, example) => {
  const expected = typeof example.result === "string" ? [[example.result]] : example.result;
  expect(call(rule.id, ...example.arguments.map(rawExample))).toEqual(expected);
});

test.each(rules.map((rule) => [rule.id, rule] as const))("%s says what it is in both languages", (_id, rule) => {
  for (const wording of [rule.title, rule.summary, rule.result.label]) {
    expect(wording.en.trim()).not.toBe("");
    expect(wording["pt-BR"].trim()).not.toBe("");
  }
});

// EXPLAIN repeats what other functions rest on.
test.each(rules.filter((rule) => rule.group !== "memo").map((rule) => [rule.id, rule] as const))(
  "%s has an example and names what it rests on",
  (_id, rule) => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.sources.length).toBeGreaterThan(0);
  },
);
