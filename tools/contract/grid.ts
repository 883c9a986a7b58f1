/**
 * Calls of each function that its published figures are recorded for. It imports nothing of the add-in, so that the code of an earlier
 * version can be asked the same: 1.0.0's figures were made by running this on its commit.
 */

export type Cell = number | string | boolean | null;
export type Argument = Cell | readonly (readonly Cell[])[];

/** What the grid must know of a rule; each version's rules have it. */
export interface GridRule {
  readonly id: string;
  readonly parameters: readonly {
    readonly kind: string;
    readonly required: boolean;
    readonly lifted: boolean;
    readonly words?: readonly string[] | undefined;
    readonly bounds?: { readonly least?: string; readonly most?: string; readonly above?: string } | undefined;
  }[];
  readonly examples: readonly { readonly arguments: readonly unknown[] }[];
}

const FEWEST_CALLS = 30;
const DAY = 86_400_000;

/** Excel's serial of an ISO day after February 1900. */
function serial(iso: string): number {
  return Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / DAY);
}

/** The day before, on and after. */
const around = (iso: string): readonly number[] => [-1, 0, 1].map((days) => serial(iso) + days);

/** First days of acts, deadlines, halves of years, ends of months and weekends, among them Easter and Carnival. */
const boundaries: readonly number[] = [
  ...["2005-05-13", "2011-10-31", "2012-10-10", "2017-09-25", "2021-08-27"],
  ...["2018-02-15", "2018-03-15", "2018-04-15", "2018-12-31", "2018-06-30", "2019-01-01"],
  ...["2018-01-31", "2020-02-29", "2024-03-31", "2018-02-12", "2023-11-20", "2024-11-20", "2020-12-31", "2021-12-20"],
]
  .flatMap(around)
  .concat([1, 59, 61, 43_115.75, 2_958_465, 0, 60, 2_958_466]);

/** Days on which something may fall due: business days, Saturdays, Sundays, holidays, days before the first act. */
const dueDays = [
  ...["2015-03-10", "2017-09-22", "2017-09-25", "2018-02-12", "2018-04-14", "2018-04-15", "2018-04-16", "2018-05-31"],
  ...["2020-01-31", "2020-05-15", "2021-05-15", "2022-12-25", "2024-02-29", "2024-03-31", "2026-02-15", "2026-11-20"],
].map(serial);

const lateness = [-1, 0, 1, 2, 3, 4, 27, 28, 29, 30, 31, 32, 61, 92, 366];

const numbers: readonly Cell[] = [1, 2, 0.01, 0.005, 100, 522.93, 522.93375, 1234.565, 15_050, 999_999_999.99, 1e-9, 3];
const rates: readonly Cell[] = [0.02, 0.075, 0.333333333333333, 1, -0.05, -0.5, 0.0442];

const schedules: readonly Argument[] = [
  [
    [serial("2019-01-31"), 0.2],
    [serial("2019-02-28"), 0.1],
  ],
  [[serial("2018-05-10"), 0.07]],
  [
    [serial("2018-01-31"), 0.125],
    [null, null],
    [serial("2018-03-31"), 0.05],
    [serial("2018-06-30"), 0],
  ],
];

const brazilianTexts: readonly string[] = [
  ...[
    "0",
    "1",
    "-1",
    "1,5",
    "1.234,56",
    "- 87.345,59",
    "-R$ 64.511,16",
    "R$ 1.126,79",
    "R\\$ 4.231.361",
    "(1.100)",
    "84%",
  ],
  ...[
    "496,790",
    "1.06",
    "1.23.456,7",
    "--1",
    "",
    "abc",
    "1.126,79\u00a0",
    "12 345,67",
    "+7,5",
    "(84%)",
    "1.000.000",
    "0,005",
  ],
  ...["R$ -5,00", "-(5)", "1,2,3", "1e5", "−10,5", "1.234", "12345", "-0", "100 %", "R$", "%"],
];

const codes: readonly string[] = [
  ...["6", "6.2", "6.2.2.1.1.01.04", "01", "1", "1.10", "1.1", "6.2.2.1.1.01.04.03.001", "3.1.90.11.00", " 6.2 "],
  ...["6..2", "6.2a", ".6", "A", "00.00", "10.01", "9.9.9.9.9.9.9.9.9.9", "6.2.2.1", "1.01", "1.1.1"],
  ...["6.3", "6.2.1", "6.2.10", "6.2.01", "2", "1.1.", "-1", "1,1", "6.2.2.1.1.01.04.04", "007.007", "5.5.5", "3.3.90"],
  ...["8.1", "0", "6.2.1.0", "6.20", "99.99.99"],
];

const chart: readonly (readonly [string | null, Cell])[] = [
  ["6", 1000],
  ["6.2", 600],
  ["6.2.1", 250.1],
  ["6.2.10", 349.9],
  ["6.2.01", 0.5],
  [null, 77],
  ["DÍVIDA", 33],
  ["6.3", null],
  ["1.1", 12.34],
  ["1.10", 56.78],
];

function numberCandidates({ bounds }: GridRule["parameters"][number]): readonly Argument[] {
  const edges = [bounds?.least, bounds?.most, bounds?.above].flatMap((bound) => {
    if (bound === undefined || !Number.isFinite(Number(bound))) return [];
    const at = Number(bound);
    return Math.abs(at) > 1e6 ? [at] : [at - 1, at, at + 1, at + 0.5];
  });
  return [...numbers, ...rates, ...edges, 0, -1];
}

const column = (cells: readonly Cell[]): readonly (readonly Cell[])[] => cells.map((cell) => [cell]);

function candidates(parameter: GridRule["parameters"][number]): readonly Argument[] {
  switch (parameter.kind) {
    case "number":
      return [...numberCandidates(parameter), ...(parameter.lifted ? [column([100, 0, null, 250.125, "x"])] : [])];
    case "date":
      return [...boundaries, ...(parameter.lifted ? [column(boundaries.slice(0, 9))] : [])];
    case "flag":
      return [true, false, 1, 0];
    case "word":
      return (parameter.words ?? []).flatMap((word) => [word, ` ${word.toLowerCase()} `]);
    case "schedule":
      return schedules;
    case "days":
      return [serial("2018-04-16"), column(["2018-02-14", "2018-04-16", "2018-04-17", "2024-04-01"].map(serial))];
    case "parts":
    case "years":
      return [column([10, 20.5, 30.25]), [[13, 13, 13]], [[5]], column([1, null, -1]), column([0.065, 0.075, 0.085])];
    case "grid":
      return [[[1, 2, 3]], column([1.01, 2.02, 3.03, 4.04]), column([100, null, -50])];
    default:
      return [];
  }
}

const blank: readonly Argument[] = [null, "", 0];

/** An example's argument as Excel hands it over. */
function plain(argument: unknown): Argument {
  const cell = (value: unknown): Cell =>
    typeof value === "object" && value !== null ? serial((value as { day: string }).day) : (value as Cell);
  return Array.isArray(argument) ? (argument as unknown[][]).map((row) => row.map(cell)) : cell(argument);
}

const itg20Terminals = (): readonly (readonly Argument[])[] =>
  [0, 0.06, 0.5, -0.02].flatMap((rate) =>
    [null, 3, 13].map((terminal) => [rate, [[13, 12, 11]], [[15, 12, 8]], 2, terminal, 9, 0.01, 7]),
  );

/** What no single parameter shows: pairs of days, codes with their amounts, texts. */
function ownCalls(id: string, first: readonly Argument[]): readonly (readonly Argument[])[] {
  const withFirst = (...places: readonly (readonly [number, Argument])[]): readonly Argument[] => {
    const call = [...first];
    for (const [place, argument] of places) call[place] = argument;
    return call;
  };
  switch (id) {
    case "LATE_CHARGES":
      return [
        ...dueDays.flatMap((due) => lateness.map((days) => withFirst([0, 450.55], [1, due], [2, due + days]))),
        ...dueDays.map((due) => withFirst([0, 450.55], [1, due], [2, due + 95], [3, 0.1], [4, 0.005], [5, 1.0137])),
      ];
    case "PARSE_BRL":
      return brazilianTexts.map((text) => [text]);
    case "ACCOUNT_LEVEL":
    case "ACCOUNT_PARENT":
      return codes.map((code) => [code]);
    case "ACCOUNT_SUM":
      return codes.map((code) => [code, column(chart.map(([each]) => each)), column(chart.map(([, value]) => value))]);
    case "EXPLAIN_DIFFERENCE":
      return [
        ...[[496.79, 496.7870625] as const, [496.78, 496.7870625] as const, [1235, 12.35] as const],
        ...[[1243, 1234] as const, [1934, 1234] as const, [1, 2] as const, [0, 5] as const, [-12, 12] as const],
      ];
    case "SUM_CHECK":
      return [0, 0.01, 1].flatMap((tolerance) =>
        [60.75, 60.76, 61.75, -1].map((stated) => [column([10, 20.5, 30.25, null]), stated, tolerance]),
      );
    case "FIND_COMPONENTS":
      return [0, 0.01, 3, 6.06, 10.1, -50, 50, 7].map((target) => [target, column([1.01, 2.02, 3.03, 4.04, 100, -50])]);
    case "BUDGET_BALANCE":
      return [0, 0.005, 1].map((tolerance) => [
        [[100, 100.01, 99.5]],
        [
          [40, 40, 40],
          [60, null, 59.495],
        ],
        tolerance,
      ]);
    case "DEBT_INSTALLMENT_LIMIT":
      return Array.from({ length: 40 }, (_, index) => [index + 1]);
    case "ITG20_MFR_PV":
      return [0, 0.06, 0.5, -0.02].flatMap((rate) =>
        [[[120, 112, 104]], [[1]], column([10, -5, 0.5, 1_000_000])].map((contributions) => [rate, contributions]),
      );
    case "ITG20_REDUCTION":
    case "ITG20_REDUCTION_TABLE":
      return [
        [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 100],
        [0.06, [[13, 13]], null, 30],
        [0.06, [[13, 13]], [[15, 13]], 5],
        ...itg20Terminals(),
      ];
    default:
      return [];
  }
}

/** The first examples of all other functions, explained. */
function explained(rules: readonly GridRule[]): readonly (readonly Argument[])[] {
  return rules.flatMap(({ id, examples }) =>
    id === "EXPLAIN" ? [] : examples.slice(0, 1).map((example) => [id, ...example.arguments.map(plain)]),
  );
}

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The calls of one function: its examples, each parameter in turn at each of its candidates, pairs of choices, what only it needs. */
export function gridCalls(rule: GridRule, rules: readonly GridRule[]): readonly (readonly Argument[])[] {
  const examples = rule.examples.map((example) =>
    rule.parameters.map((_, place) => plain(example.arguments[place] ?? null)),
  );
  const [first] = examples;
  const calls: (readonly Argument[])[] = [...examples];
  if (rule.id === "EXPLAIN") return [...calls, ...explained(rules)];
  if (!first) return calls;
  const replaced = (call: readonly Argument[], place: number, argument: Argument): readonly Argument[] =>
    call.map((each, index) => (index === place ? argument : each));
  rule.parameters.forEach((parameter, place) => {
    const tried = [...candidates(parameter), ...(parameter.required ? [0] : blank)];
    for (const argument of tried) calls.push(replaced(first, place, argument));
  });
  calls.push(...ownCalls(rule.id, first));
  const drawn = sequence(rule.id.length);
  for (let left = 40; left > 0 && calls.length < FEWEST_CALLS + 30; left -= 1) {
    let call: readonly Argument[] = first;
    rule.parameters.forEach((parameter, place) => {
      const tried = candidates(parameter).filter((each) => !Array.isArray(each));
      const chosen = tried[Math.floor(drawn() * tried.length)];
      if (chosen !== undefined && drawn() < 0.6) call = replaced(call, place, chosen);
    });
    calls.push(call);
  }
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}
