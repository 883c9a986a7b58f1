import { rules } from "../../src/rules";
import { rawExample } from "../rules/call";
import { FunctionsBundle } from "./bundle";

/**
 * Excel adds its invocation object behind the arguments. Where it still calls by the functions.json of an earlier version, the object stands
 * where a later parameter would, and where a person leaves optional ones out, right behind the last that was given.
 */

const bundle = new FunctionsBundle();

const invocation = {
  address: "Receita!B4",
  functionName: "CRESS",
  parameterAddresses: ["Receita!B1", "Receita!B2"],
  isInValuePreview: false,
  setResult: () => undefined,
  onCanceled: () => undefined,
};

function outcome(id: string, received: readonly unknown[]): unknown {
  const implementation = bundle.associated.get(id);
  if (!implementation) throw new Error(`${id} is not associated`);
  try {
    return JSON.stringify(implementation(...received));
  } catch (problem) {
    return { thrown: JSON.stringify(problem) };
  }
}

test.each(rules.map(({ id, parameters, examples }) => [id, parameters, examples] as const))(
  "%s takes the invocation object for no argument, wherever it stands",
  (id, parameters, examples) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const given = example.arguments.map(rawExample);
      const least = given.reduce<number>((at, argument, index) => (argument === null ? at : index + 1), 0);
      const whole = parameters.map((_, index) => given[index] ?? null);
      const expected = outcome(id, whole);
      expect(expected).not.toHaveProperty("thrown");
      for (let count = least; count <= parameters.length; count += 1)
        expect([count, outcome(id, [...whole.slice(0, count), invocation])]).toEqual([count, expected]);
    }
  },
);

test("without a required argument the function says which one is missing, and does not compute with the object", () => {
  for (const { id, parameters } of rules) {
    if (!parameters[0]?.required) continue;
    expect(outcome(id, [invocation])).toEqual(
      outcome(
        id,
        parameters.map(() => null),
      ),
    );
  }
});
