import { templates } from "../../src/templates";
import { JOURNEYS, tableRows, walk, type Journey, type Row } from "./journeys";

/**
 * Each journey in each mood of the host that concerns it. The suite takes one template for each row in turn; `npm run moods` takes all
 * of them, and prints the table.
 */

const everything = Reflect.get(globalThis, "everyMood") === true;
const samples = templates.flatMap((template) => template.samples.slice(0, 1).map(({ id }) => id));
const small = ["budget-proposal", "annuity-proposal", "itg20-example-1", "registrations"];

interface Case {
  readonly row: Row;
  readonly journey: Journey;
  readonly sample: string;
}

const cases = tableRows().flatMap((row, index) => {
  const sample = small[index % small.length] ?? "";
  // What calls no function has none to lose.
  const chosen = everything
    ? samples
    : [row.mood === "functions" && sample === "registrations" ? "budget-proposal" : sample];
  const journeys = everything ? row.journeys : row.journeys.filter((_, at) => at % 2 === index % 2 || at === 0);
  return journeys.flatMap((journey) =>
    (["function", "memo", "marks", "kept"].includes(journey) ? chosen.slice(0, 1) : chosen).map((sample): Case => ({
      row,
      journey,
      sample,
    })),
  );
});

const outcomes = new Map<string, string[]>();

test.each(cases.map((each) => [`${each.row.mood}: ${each.row.choice}`, each.journey, each.sample, each] as const))(
  "%s, %s, %s",
  async (mood, journey, sample, { row }) => {
    const problem = await walk(row, journey, sample);
    const key = `${mood}|${journey}`;
    outcomes.set(key, [...(outcomes.get(key) ?? []), problem === null ? "ok" : "FAILS"]);
    expect(problem).toBeNull();
  },
  120_000,
);

afterAll(() => {
  const lines = tableRows().map((row) => {
    const mood = `${row.mood}: ${row.choice}`;
    const marks = JOURNEYS.map((journey) => {
      const results = outcomes.get(`${mood}|${journey}`) ?? [];
      if (results.length === 0) return row.journeys.includes(journey) ? "·" : "–";
      return results.includes("FAILS") ? "FAILS" : `ok ${String(results.length)}`;
    });
    return `${mood.padEnd(36)}${marks.map((mark) => mark.padEnd(10)).join("")}`;
  });
  const head = `${"mood".padEnd(36)}${JOURNEYS.map((journey) => journey.padEnd(10)).join("")}`;
  process.stdout.write(
    `\n${[head, ...lines].join("\n")}\n(ok: how many templates; ·: not in this sample; –: not concerned)\n`,
  );
});
