import { measured } from "./statements/measured";
import { otherStatementKinds } from "./statements/other-kinds";

/** As many statements as `printed-statements.test.ts`, laid out and worded otherwise than those that the checks were made with. */
const STATEMENTS = 50;

test("of statements laid out otherwise none that is right gets an error, and of single faults four in five are told", () => {
  const { wronged, faults, found } = measured({
    kinds: otherStatementKinds,
    writings: ["formatted", "general", "text", "bracketed", "bracketedText"],
    seed: 1,
    count: STATEMENTS,
  });
  expect(wronged).toEqual([]);
  expect(faults).toBeGreaterThanOrEqual(STATEMENTS - 2);
  expect(found / faults).toBeGreaterThanOrEqual(0.8);
});
