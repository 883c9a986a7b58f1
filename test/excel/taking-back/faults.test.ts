import { allCases, runCase, type CaseResult, type FaultCase } from "./fault-cases";
import { operations } from "./fault-operations";

/** `npm run faults` runs all of them and prints what came of each kind; the suite runs a sample, always the same. */
const all = process.env["ERARIO_FAULTS"] === "all";
const SAMPLE = 3;
/** On a busy machine an hour was too short for the 505 cases of undo. */
const HALF_A_DAY = 43_200_000;
const SEED = 20261127;

/** Numbers that look random and are the same every time (a linear congruential generator of Numerical Recipes). */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function sampled(cases: readonly FaultCase[], count: number): readonly FaultCase[] {
  const source = numbers(SEED);
  return Array.from({ length: count }, () => cases[Math.floor((source.next().value as number) * cases.length)]).flatMap(
    (each) => each ?? [],
  );
}

/** What was not as it should be, by act and by first difference, with one case of each. */
function kindsOf(wrong: readonly CaseResult[]): string {
  const kinds = new Map<string, { count: number; first: CaseResult }>();
  for (const result of wrong) {
    const kind = `${result.case.act}: ${(result.differences[0] ?? "untrue claim").replace(/\d+/g, "9").slice(0, 120)}`;
    const known = kinds.get(kind);
    if (known) known.count += 1;
    else kinds.set(kind, { count: 1, first: result });
  }
  return [...kinds]
    .map(([kind, { count, first }]) => `  ${String(count)} × ${kind}\n    ${JSON.stringify(first)}\n`)
    .join("");
}

const cases = allCases();

test("there are cases enough", () => {
  expect(cases.length).toBeGreaterThanOrEqual(2_000);
});

describe.each(Object.keys(operations))("%s", (operation) => {
  const ofKind = cases.filter((each) => each.operation === operation);
  const chosen = all ? ofKind : sampled(ofKind, SAMPLE);
  test(
    "leaves the workbook as it was, with what others did meanwhile, and says nothing that is not so",
    async () => {
      const results: CaseResult[] = [];
      for (const each of chosen) results.push(await runCase(each));
      const wrong = results.filter(({ differences, falseClaim }) => differences.length > 0 || falseClaim);
      if (all) {
        const counts = new Map<string, number>();
        for (const { ended } of results) counts.set(ended, (counts.get(ended) ?? 0) + 1);
        const said = [...counts].map(([ended, count]) => `${ended}: ${String(count)}`).join("; ");
        const claims = results.filter(({ falseClaim }) => falseClaim).length;
        const differing = results.filter(({ differences }) => differences.length > 0).length;
        process.stdout.write(
          `${operation}: ${String(results.length)} cases (${said}); not identical afterwards: ${String(differing)}; untrue claims: ${String(claims)}\n`,
        );
      }
      if (all) process.stdout.write(kindsOf(wrong));
      expect(wrong.slice(0, 5)).toEqual([]);
    },
    all ? HALF_A_DAY : 120_000,
  );
});
