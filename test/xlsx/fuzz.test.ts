import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { madeBases } from "../../bench/fuzz/bases";
import { takeFile } from "../../bench/fuzz/case";
import { hardWorkbooks } from "../../bench/fuzz/hard-workbooks";
import { faultNames, mutated, sourceOf } from "../../bench/fuzz/mutated";
import { madeArchive } from "./made-archive";

/** The suite takes a few of the cases that `npm run fuzz` takes by the thousand, with bounds of time and memory. */

const CASES = 120;
const SEED = 7;
/** Those that are told of in issue 18 and end in a moment; the others run in `npm run fuzz`, each with its bound. */
const QUICK = [
  "a diagonal of 4,000 numbers",
  "an array formula over a whole sheet, without values",
  "200,000 attributes in one tag",
  "100,000 attributes of a name without end",
  "a seal of blanks",
  "300,000 rows in one seal",
  "a stray cell in the last corner",
  "a formula nested 8,000 deep",
  "a formula of 60,000 signs",
  "texts that grow by doubling",
  "wild cards that try every way",
  "texts of blanks, points and digits",
];

const small = madeBases();
const deck = sourceOf("deck", readFileSync(resolve(__dirname, "../../docs/examples/assembleia-cress-mg-2017.xlsx")));

test.each(QUICK)("%s is read, or refused with a message", async (name) => {
  const found = hardWorkbooks.find((each) => each.name === name);
  if (!found) throw new Error("there is no such workbook");
  const began = process.cpuUsage();
  await takeFile(found.make());
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000_000).toBeLessThan(20);
});

test(`${String(CASES)} files with one to three faults are read, or refused with a message`, async () => {
  const outcomes = new Set<string>();
  const met = new Set<string>();
  for (let index = 0; index < CASES; index += 1) {
    const base = index % 8 === 0 ? deck : small[index % small.length];
    if (!base) throw new Error("there is nothing to break");
    const { data, faults } = mutated(base, SEED * 1_000_003 + index);
    faults.forEach((fault) => met.add(fault));
    try {
      outcomes.add((await takeFile(data)).outcome);
    } catch (error) {
      throw new Error(`case ${String(index)}, ${faults.join(", ")}`, { cause: error });
    }
  }
  // The cases are what they should be: some are read, some refused, and every kind of fault is met.
  expect([...outcomes]).toEqual(expect.arrayContaining(["audited", "damaged"]));
  expect([...met].sort()).toEqual([...faultNames].sort());
});

test("each base is read and audited as it stands", async () => {
  expect(small.map(({ name }) => name)).toContain("made: budget");
  for (const { name, parts } of small) {
    expect([name, (await takeFile(madeArchive(parts))).outcome]).toEqual([name, "audited"]);
  }
});

test("the same seed makes the same file", () => {
  expect(mutated(deck, 99).data.equals(mutated(deck, 99).data)).toBe(true);
  expect(mutated(deck, 99).data.equals(mutated(deck, 100).data)).toBe(false);
});
