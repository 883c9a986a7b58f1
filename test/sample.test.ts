import { sampled, whole } from "./sample";

const cases = Array.from({ length: 30 }, (_, index) => index);

// Where the suite runs whole nothing is sampled.
const sampling = whole ? test.skip : test;

sampling("a sample has as many cases as asked for, each once, in their order, and the same ones at each run", () => {
  const chosen = sampled(cases, 7);
  expect(chosen).toHaveLength(7);
  expect(new Set(chosen).size).toBe(7);
  expect([...chosen].sort((a, b) => a - b)).toEqual(chosen);
  expect(sampled(cases, 7)).toEqual(chosen);
});

sampling("another seed gives another sample", () => {
  const before = process.env["SEED"];
  process.env["SEED"] = "7";
  const other = sampled(cases, 7);
  process.env["SEED"] = "8";
  expect(sampled(cases, 7)).not.toEqual(other);
  if (before === undefined) delete process.env["SEED"];
  else process.env["SEED"] = before;
});

test("where no more are asked for than there are, none is left out", () => {
  expect(sampled(cases, 30)).toEqual(cases);
  expect(sampled(cases.slice(0, 3), 9)).toEqual([0, 1, 2]);
});
