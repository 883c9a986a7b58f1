import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { audit } from "../audit/audit";
import { withCalculatedValues } from "../formulas/order/calculated";
import { readWorkbook } from "../xlsx/read";
import { harmonicMean, precision, recall, scoreOf, sumOf, type Annotations, type Score } from "./audit-benchmark/score";
import {
  leftOutScores,
  meanOverAllWorkbooks,
  meanOverWorkbooks,
  scoresByKind,
  type Measured,
} from "./audit-benchmark/folds";
import { measureInjection } from "./audit-benchmark/injection";
import { listSaid } from "./audit-benchmark/quiet";
import { verdictsIn, withoutApart } from "./audit-benchmark/verdicts";

/**
 * `npm run bench:audit -- FOLDER ANNOTATIONS`: measures the audit on workbooks whose faulty cells people have annotated. Every
 * workbook that the annotations name counts, those without a faulty cell too: what is reported there is a miss. `--apart VERDICTS` adds the
 * scores without what is plainly a fault and was not annotated, by a file of verdicts. `--inject` puts single
 * faults into the workbooks of folders, and `--quiet` lists what is said of a folder's.
 */

/** ExceLint on the 35 public workbooks, same scoring: 14 of its 39 findings touch an annotated cell. */
const EXCELINT = "ExceLint, 35 workbooks of the CUSTODES set: precision 0.257  recall 0.121  F1 0.165  right 14 of 39";

const widths = [40, 9, 6, 10, 10, 8, 8, 10, 8];
const headings = ["workbook", "reported", "hits", "annotated", "precision", "recall", "F1", "findings", "right"];

function line(values: readonly string[]): string {
  return values
    .map((value, index) =>
      index === 0 ? value.slice(0, 38).padEnd(widths[0] ?? 0) : value.padStart(widths[index] ?? 0),
    )
    .join("");
}

function ratio(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

function scoreLine(name: string, score: Score): string {
  return line([
    name,
    String(score.reported),
    String(score.hits),
    String(score.annotated),
    ratio(precision(score)),
    ratio(recall(score)),
    ratio(harmonicMean(score)),
    String(score.findings),
    String(score.right),
  ]);
}

async function measureAnnotated(folder: string, annotationsFile: string, apart: string | undefined): Promise<void> {
  // The annotations are a file of the benchmark's own, not of a user.
  const annotations = JSON.parse(await readFile(annotationsFile, "utf8")) as Annotations;
  const measured: Measured[] = [];
  const scores: Score[] = [];
  process.stdout.write(`${line(headings)}\n`);
  for (const [file, annotated] of Object.entries(annotations)) {
    const findings = audit(withCalculatedValues(await readWorkbook(await readFile(join(folder, file)))));
    const score = scoreOf(findings, annotated);
    measured.push({ file, findings, annotated });
    scores.push(score);
    process.stdout.write(`${scoreLine(file, score)}\n`);
  }
  const total = sumOf(scores);
  process.stdout.write(`${scoreLine("all", total)}\n\n`);
  const byKind = [...scoresByKind(measured)];
  for (const [kind, score] of byKind) process.stdout.write(`${scoreLine(kind, score)}\n`);
  const files = measured.flatMap(({ file }, index) => {
    const score = scores[index];
    return score && (score.annotated > 0 || score.reported > 0) ? [{ file, score }] : [];
  });
  const [worst] = files.sort((a, b) => (harmonicMean(a.score) ?? 0) - (harmonicMean(b.score) ?? 0));
  const [worstKind] = byKind.sort(([, a], [, b]) => rightShare(a) - rightShare(b));
  process.stdout.write(`\nworst workbook: ${worst?.file ?? "–"}  worst kind: ${worstKind?.[0] ?? "–"}\n`);
  process.stdout.write(`${summary(`Erário, ${String(scores.length)} workbooks`, scores)}\n`);
  // Kinds become notes by what four fifths of the workbooks say, and the fifth that is left out is scored.
  process.stdout.write(`${summary("left out of five folds", leftOutScores(measured))}\n`);
  if (apart !== undefined) {
    const verdicts = verdictsIn(await readFile(apart, "utf8"));
    const without = measured.map(({ file, findings, annotated }) => ({
      file,
      annotated,
      findings: withoutApart(file, findings, annotated, verdicts),
    }));
    const said = without.map(({ findings, annotated }) => scoreOf(findings, annotated));
    process.stdout.write(`${summary("plain faults that nobody annotated apart", said)}\n`);
    process.stdout.write(`${summary("the same, left out of five folds", leftOutScores(without))}\n`);
  }
  process.stdout.write(`${EXCELINT}\n`);
}

function rightShare({ findings, right }: Score): number {
  return findings === 0 ? 1 : right / findings;
}

function summary(name: string, scores: readonly Score[]): string {
  const total = sumOf(scores);
  const share = total.findings === 0 ? null : total.right / total.findings;
  return (
    `${name}: precision ${ratio(precision(total))}  recall ${ratio(recall(total))}  ` +
    `F1 ${ratio(harmonicMean(total))}  right ${String(total.right)} of ${String(total.findings)} (${ratio(share)})  ` +
    `mean over workbooks ${ratio(meanOverWorkbooks(scores))}` +
    ` (${ratio(meanOverAllWorkbooks(scores))} with those of which nothing is said nor to be said)`
  );
}

const usage =
  "Usage: npm run bench:audit -- FOLDER ANNOTATIONS [--apart VERDICTS]\n" +
  "       npm run bench:audit -- --inject FOLDER… [--seed N] [--each N] [--without-seals] [--list]\n" +
  "       npm run bench:audit -- --quiet FOLDER\n";

interface Arguments {
  readonly places: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** The file of verdicts by which plain faults that nobody annotated are counted apart. */
  readonly apart?: string;
}

const noArguments: Arguments = { places: [], flags: new Set(), numbers: new Map() };

const flagNames = new Set(["--inject", "--quiet", "--without-seals", "--list"]);
const numberNames = new Set(["--seed", "--each"]);

function readArguments(given: readonly string[]): Arguments | null {
  const places: string[] = [];
  const flags = new Set<string>();
  const numbers = new Map<string, number>();
  let apart: string | undefined;
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? "";
    if (flagNames.has(argument)) flags.add(argument);
    else if (argument === "--apart") {
      apart = given[++index];
      if (apart === undefined) return null;
    } else if (numberNames.has(argument)) {
      const number = Number(given[++index]);
      if (!Number.isInteger(number) || number < 0) return null;
      numbers.set(argument, number);
    } else if (argument.startsWith("--")) return null;
    else places.push(argument);
  }
  return { places, flags, numbers, ...(apart === undefined ? {} : { apart }) };
}

async function run(given: readonly string[]): Promise<number> {
  const { places, flags, numbers, apart } = readArguments(given) ?? noArguments;
  const [folder, annotationsFile] = places;
  if (folder !== undefined && flags.has("--inject")) {
    const options = {
      seed: numbers.get("--seed") ?? 1,
      each: numbers.get("--each") ?? 3,
      withoutSeals: flags.has("--without-seals"),
      listed: flags.has("--list"),
    };
    await measureInjection(places, options, (text) => process.stdout.write(`${text}\n`));
    return 0;
  }
  if (folder !== undefined && flags.has("--quiet")) {
    await listSaid(folder, (text) => process.stdout.write(`${text}\n`));
    return 0;
  }
  if (folder === undefined || annotationsFile === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  await measureAnnotated(folder, annotationsFile, apart);
  return 0;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Exit code 1 is kept for findings: a fault of the program's own must not look like one.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
