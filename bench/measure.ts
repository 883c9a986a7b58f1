/** Times of one contestant, in nanoseconds a call. */
export interface Timing {
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Median of the processor's time, which other programs on the machine do not lengthen; the collector's helpers count with it. */
  readonly processor: number;
}

interface Spent {
  readonly elapsed: number;
  readonly processor: number;
}

export interface Sample {
  readonly name: string;
  readonly run: () => unknown;
}

/** A sample shorter than this says more about the clock than about the code. */
const SHORTEST_SAMPLE_MS = 20;
const WARM_UP_MS = 150;

/** Keeps what was computed last, so that the optimiser does not leave the calls out. */
const sink: { last: unknown } = { last: undefined };

/** In milliseconds. */
function repeat(run: () => unknown, times: number): Spent {
  const before = process.cpuUsage();
  const start = performance.now();
  for (let count = 0; count < times; count += 1) sink.last = run();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { elapsed, processor: (user + system) / 1_000 };
}

/** Calls a sample, and thereby warms it up, until it is clear how many calls make one sample. */
function callsPerSample(run: () => unknown): number {
  let calls = 1;
  let spent = 0;
  for (;;) {
    const { elapsed } = repeat(run, calls);
    spent += elapsed;
    if (elapsed >= SHORTEST_SAMPLE_MS && spent >= WARM_UP_MS) return calls;
    if (elapsed < SHORTEST_SAMPLE_MS) calls *= 2;
  }
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function timingOf(spent: readonly Spent[]): Timing {
  const ascending = (which: keyof Spent): number[] => spent.map((each) => each[which]).sort((a, b) => a - b);
  const sorted = ascending("elapsed");
  return {
    median: medianOf(sorted),
    fastest: sorted[0] ?? NaN,
    slowest: sorted.at(-1) ?? NaN,
    processor: medianOf(ascending("processor")),
  };
}

/**
 * Medians of several rounds. Each round takes every contestant once, in an order that turns from round to round, so that whatever else
 * the machine does falls on all of them alike. Before a long sample memory is swept, so that nobody pays for another's garbage; before a
 * short one that would throw away code that the engine has optimised, and the sample would measure how it comes back.
 */
export function race(samples: readonly Sample[], rounds: number): ReadonlyMap<string, Timing> {
  const calls = samples.map(({ run }) => callsPerSample(run));
  const times = samples.map((): Spent[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < samples.length; turn += 1) {
      const index = (round + turn) % samples.length;
      const sample = samples[index];
      const count = calls[index] ?? 1;
      if (!sample) continue;
      sink.last = undefined;
      if (count === 1) globalThis.gc?.();
      const { elapsed, processor } = repeat(sample.run, count);
      times[index]?.push({ elapsed: (elapsed / count) * 1e6, processor: (processor / count) * 1e6 });
    }
  }
  sink.last = undefined;
  return new Map(samples.map(({ name }, index) => [name, timingOf(times[index] ?? [])]));
}
