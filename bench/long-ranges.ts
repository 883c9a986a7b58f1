import {
  contestantNames,
  ours,
  raceName,
  readingAlone,
  type Contestant,
  type ContestantName,
  type Race,
} from "./contestants";
import { race, type Timing } from "./measure";
import { duration, table, times } from "./table";

export const usualSizes: readonly number[] = [1, 1_000, 15_050, 250_000, 1_048_576];

/** The variant whose every row is refused for the same reason. */
export const FAILING_ALIKE = "rows that fail alike";

export interface RangeResult {
  readonly id: string;
  readonly size: number;
  readonly timings: Readonly<Partial<Record<ContestantName, Timing>>>;
  /** Cells on which each other contestant gives another double than ours; 0 where all results are identical. */
  readonly differing: Readonly<Partial<Record<ContestantName, number>>>;
}

function differingCells(left: unknown, right: unknown): number {
  if (!Array.isArray(left) || !Array.isArray(right)) {
    // ACCOUNT_SUM and ITG20_REDUCTION give a lone value.
    return Object.is(left, right) ? 0 : 1;
  }
  let count = Math.abs(left.length - right.length);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    count += differingCells(left[index], right[index]);
  }
  return count;
}

export function runRange(entry: Race, size: number, rounds: number): RangeResult {
  const received = entry.arguments(size) as never[];
  const running = new Map<ContestantName, Contestant>([["ours", ours(entry.id)]]);
  for (const name of contestantNames) {
    const other = name === "ours" || name === "reading alone" ? undefined : entry.others[name];
    if (other) running.set(name, other);
  }
  const expected = running.get("ours")?.(...received);
  const differing = new Map<ContestantName, number>();
  for (const [name, run] of running) {
    if (name !== "ours") differing.set(name, differingCells(expected, run(...received)));
  }
  running.set("reading alone", readingAlone(expected));
  const samples = [...running].map(([name, run]) => ({ name, run: () => run(...received) }));
  const timings = Object.fromEntries(race(samples, rounds));
  return { id: raceName(entry), size, timings, differing: Object.fromEntries(differing) };
}

export function ratio(result: RangeResult, name: ContestantName, of: "median" | "processor" = "median"): number {
  return (result.timings[name]?.[of] ?? NaN) / (result.timings.ours?.[of] ?? NaN);
}

/** What a loop that only reads leaves room for: beyond it no function that answers can be. */
function bound({ timings }: RangeResult): number {
  return (timings["decimal.js"]?.processor ?? NaN) / (timings["reading alone"]?.processor ?? NaN);
}

/** The same ratios by the processor's time. */
export function processorTable(results: readonly RangeResult[]): string {
  return table(
    ["function", "rows", "ours ÷ reading", "decimal ÷ ours", "decimal ÷ reading", "dinero ÷ ours"],
    results.map((result) => [
      result.id,
      result.size.toLocaleString("en"),
      times(1 / ratio(result, "reading alone", "processor")),
      times(ratio(result, "decimal.js", "processor")),
      times(bound(result)),
      times(ratio(result, "dinero.js", "processor")),
    ]),
  );
}

export function rangeTable(results: readonly RangeResult[]): string {
  const shown = (timing: Timing | undefined): string =>
    timing ? `${duration(timing.median)} (${duration(timing.fastest)}–${duration(timing.slowest)})` : "–";
  return table(
    [
      ...["function", "rows", ...contestantNames],
      ...["ours ÷ reading", "decimal ÷ ours", "dinero ÷ ours", "integer ÷ ours", "differing cells"],
    ],
    results.map((result) => [
      result.id,
      result.size.toLocaleString("en"),
      ...contestantNames.map((name) => shown(result.timings[name])),
      times(1 / ratio(result, "reading alone")),
      ...(["decimal.js", "dinero.js", "integer cents"] as const).map((name) => times(ratio(result, name))),
      Object.values(result.differing).join(" / "),
    ]),
  );
}

/** How time grows from a quarter of a sheet to a whole one; 4.19 is in proportion. */
export function growthTable(results: readonly RangeResult[]): string {
  const rows = [...new Set(results.map(({ id }) => id))].flatMap((id) => {
    const at = (size: number): number | undefined =>
      results.find((result) => result.id === id && result.size === size)?.timings.ours?.median;
    const [quarter, whole] = [at(250_000), at(1_048_576)];
    return quarter && whole ? [[id, duration(quarter), duration(whole), times(whole / quarter)]] : [];
  });
  return table(["function", "250,000", "1,048,576", "growth"], rows);
}

/** Rows that all fail alike beside as many that compute, by function. */
export function failureTable(results: readonly RangeResult[]): string {
  const median = ({ timings }: RangeResult): number => timings.ours?.median ?? NaN;
  const rows = results.flatMap((failing) => {
    const [id, variant] = failing.id.split(", ");
    if (variant !== FAILING_ALIKE) return [];
    const computing = results.find((each) => each.id === id && each.size === failing.size);
    if (!computing) return [];
    const size = failing.size.toLocaleString("en");
    return [
      [
        id ?? "",
        size,
        duration(median(computing)),
        duration(median(failing)),
        times(median(failing) / median(computing)),
      ],
    ];
  });
  return table(["function", "rows", "values", "equal failures", "failures ÷ values"], rows);
}
