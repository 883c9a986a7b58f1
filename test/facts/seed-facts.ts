import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A figure of the seeds, as its facts file holds it. */
export interface SeedFact {
  readonly id: string;
  readonly ref: string;
  readonly rule: string;
  readonly computed_unrounded: string | null;
  readonly computed_rounded: string | null;
  readonly printed: string | null;
  readonly difference_printed_minus_computed: string | null;
  readonly status: string;
  readonly note: string;
}

export const seedFacts = JSON.parse(
  readFileSync(resolve(__dirname, "../fixtures/seed-facts.json"), "utf8"),
) as readonly SeedFact[];

export function seedFact(id: string): SeedFact {
  const fact = seedFacts.find((each) => each.id === id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}
