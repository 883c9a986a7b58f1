import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Rule } from "../../src/rule/rule";
import { ruleNamed, rules } from "../../src/rules";

test("a function is found by its name in any case, with or without the namespace", () => {
  for (const rule of rules) {
    expect(ruleNamed(rule.id)).toBe(rule);
    expect(ruleNamed(` cress.${rule.id.toLowerCase()} `)).toBe(rule);
  }
  expect(ruleNamed("CRESS.CRESS.CFESS_SHARE")).toBeUndefined();
});

const root = resolve(__dirname, "../..");
const groups = readdirSync(resolve(root, "src/rules"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

const ruleFiles = groups.flatMap(({ name: group }) =>
  readdirSync(resolve(root, "src/rules", group))
    .map((file) => `src/rules/${group}/${file}`)
    .filter((file) => readFileSync(resolve(root, file), "utf8").includes("defineRule({")),
);

test("there is one file a rule", () => {
  expect(ruleFiles).toHaveLength(rules.length);
});

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null && "compute" in value;

// EXPLAIN's file makes its rule from the others.
test.each(ruleFiles.filter((file) => !file.endsWith("/explain.ts")))("%s is registered", async (file) => {
  const exported = Object.values((await import(resolve(root, file))) as Record<string, unknown>).filter(isRule);
  expect(exported).toHaveLength(1);
  for (const rule of exported) expect(rules).toContain(rule);
});

test.each(rules.map((rule) => [rule.id, rule.group] as const))("%s has tests of its own", (id, group) => {
  const folder = resolve(__dirname, group);
  const tests = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  const naming = tests.filter((file) => readFileSync(resolve(folder, file), "utf8").includes(`"${id}"`));
  expect(naming).not.toEqual([]);
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s: parameter names are whole words, each once, optional ones last",
  (_id, rule) => {
    for (const language of ["en", "pt-BR"] as const) {
      const parameters = rule.parameters.map((parameter) => parameter.name[language]);
      expect(new Set(parameters).size).toBe(parameters.length);
      for (const name of parameters) expect(name).toMatch(/^[a-z]+[a-z0-9]*(_[a-z0-9]+)*$/);
    }
    const firstOptional = rule.parameters.findIndex((parameter) => !parameter.required);
    const after = firstOptional < 0 ? [] : rule.parameters.slice(firstOptional);
    expect(after.filter((parameter) => parameter.required)).toEqual([]);
  },
);
