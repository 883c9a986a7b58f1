import { evaluate } from "../../../src/rule/evaluation";
import { ruleNamed } from "../../../src/rules";

test("slide 52: 20% of 6.490.233,86", () => {
  const rule = ruleNamed("CRESS.CFESS_SHARE");
  if (!rule) throw new Error("CFESS_SHARE is not registered");
  const { cells } = evaluate(rule, [6659887.46, 169653.6], { recording: false, language: "en" });
  expect(cells.map((row) => row.map(String))).toEqual([["1298046.772"]]);
});
