/**
 * A property that is many runs of one thing is sampled in the suite, which somebody waits for, and runs whole by `npm run test:whole`. The
 * sample is the same at each run, unless `SEED=7 npm test` asks for another.
 */
export const whole = Reflect.get(globalThis, "whole") === true;

const FIRST_SEED = 20_261_128;

/** So many of the cases, in their order; all of them where the suite runs whole. */
export function sampled<Case>(cases: readonly Case[], count: number): Case[] {
  if (whole || count >= cases.length) return [...cases];
  const random = randomFrom(Number(process.env["SEED"] ?? FIRST_SEED));
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * cases.length));
  return cases.filter((_, index) => chosen.has(index));
}

/** Numbers from 0 to 1, the same for the same seed: Marsaglia's xorshift of 32 bits. */
function randomFrom(seed: number): () => number {
  let state = (seed | 0) === 0 ? 1 : seed | 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // The first numbers of seeds that lie side by side are alike.
  for (let round = 0; round < 8; round += 1) next();
  return next;
}
