import { statementKinds } from "./statements/kinds";
import { measured } from "./statements/measured";

const STATEMENTS = 50;

test("no statement that is right gets an error; of single faults nineteen in twenty are told", () => {
  const { wronged, faults, found } = measured({
    kinds: statementKinds,
    writings: ["formatted", "general", "text"],
    seed: 2018,
    count: STATEMENTS,
  });
  expect(wronged).toEqual([]);
  expect(faults).toBeGreaterThanOrEqual(STATEMENTS - 2);
  expect(found / faults).toBeGreaterThanOrEqual(0.95);
});
