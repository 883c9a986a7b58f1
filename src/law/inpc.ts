import type { Source } from "./source";

/** One year's monthly changes of the consumer price index INPC, in percent as IBGE publishes them, from its first month on. */
export interface IndexYear {
  readonly year: number;
  readonly firstMonth: number;
  readonly percents: readonly string[];
  readonly source: Source;
  /** The day on which somebody last compared the row with its source. */
  readonly checked: string;
}

const publishedSeries: Source = { citation: "INPC, variação mensal, IBGE" };

const secondSeries: Source = {
  citation: "INPC, variação mensal, IBGE",
  note: {
    en: "04 to 08/2023 rest on a second public series; the twelve months to July give the published 3.53%",
    "pt-BR": "04 a 08/2023 vêm de uma segunda série pública; os doze meses até julho dão os 3,53% publicados",
  },
};

const ofYear = (year: number, percents: string, firstMonth = 1, source = publishedSeries): IndexYear => ({
  year,
  firstMonth,
  percents: percents.split(" "),
  source,
  checked: "2026-11-22",
});

/**
 * From November 2011, the month after Lei 12.514 began, to the last month that could be read. A later year is one more row; what a
 * council needs beyond it stands in its profile or in a range.
 */
export const inpc: readonly [IndexYear, ...IndexYear[]] = [
  ofYear(2011, "0.57 0.51", 11),
  ofYear(2012, "0.51 0.39 0.18 0.64 0.55 0.26 0.43 0.45 0.63 0.71 0.54 0.74"),
  ofYear(2013, "0.92 0.52 0.60 0.59 0.35 0.28 -0.13 0.16 0.27 0.61 0.54 0.72"),
  ofYear(2014, "0.63 0.64 0.82 0.78 0.60 0.26 0.13 0.18 0.49 0.38 0.53 0.62"),
  ofYear(2015, "1.48 1.16 1.51 0.71 0.99 0.77 0.58 0.25 0.51 0.77 1.11 0.90"),
  ofYear(2016, "1.51 0.95 0.44 0.64 0.98 0.47 0.64 0.31 0.08 0.17 0.07 0.14"),
  ofYear(2017, "0.42 0.24 0.32 0.08 0.36 -0.30 0.17 -0.03 -0.02 0.37 0.18 0.26"),
  ofYear(2018, "0.23 0.18 0.07 0.21 0.43 1.43 0.25 0.00 0.30 0.40 -0.25 0.14"),
  ofYear(2019, "0.36 0.54 0.77 0.60 0.15 0.01 0.10 0.12 -0.05 0.04 0.54 1.22"),
  ofYear(2020, "0.19 0.17 0.18 -0.23 -0.25 0.30 0.44 0.36 0.87 0.89 0.95 1.46"),
  ofYear(2021, "0.27 0.82 0.86 0.38 0.96 0.60 1.02 0.88 1.20 1.16 0.84 0.73"),
  ofYear(2022, "0.67 1.00 1.71 1.04 0.45 0.62 -0.60 -0.31 -0.32 0.47 0.38 0.69"),
  ofYear(2023, "0.46 0.77 0.64 0.53 0.36 -0.10 -0.09 0.20", 1, secondSeries),
];

/** Whether an index that people call so is the INPC. */
export function isInpcName(name: string): boolean {
  return /\binpc\b/i.test(name);
}
