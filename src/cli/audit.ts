import { readFile, stat } from "node:fs/promises";
import { review } from "../audit/review";
import { tracked } from "../audit/tracking/memory";
import { memoryFromSettings } from "../audit/tracking/stored-memory";
import { calculatedWorkbook } from "../formulas/order/calculated";
import { fillWording, type Language, type Wording } from "../core/wording";
import { readWorkbook } from "../xlsx/read";
import { UnreadableWorkbook } from "../xlsx/unreadable";
import { refuseBeyond } from "../xlsx/work-budget";
import { readProfileFile, UnreadableProfile } from "./profile-argument";
import { findingJson } from "./finding-json";
import { writeOpinionFile } from "./opinion-file";
import { printable, reportLines } from "./report";
import { uncalculatedNote } from "./uncalculated-note";

/**
 * `npm run audit -- FILE.xlsx [--json] [--profile FILE.json] [--report OUT.xlsx [--reviewer NAME]] [--language en]`: checks a workbook
 * without Excel, by the council's own terms where its profile is given; what was dismissed in the pane says so. `--report` writes the
 * opinion to hand in. Exit code 0 where no finding is an error, 1 where one is, 2 where the arguments or a file are of no use.
 */

const usage: Wording = {
  en: "Usage: npm run audit -- FILE.xlsx [--json] [--profile FILE.json] [--report OUT.xlsx [--reviewer NAME]] [--language en|pt-BR]",
  "pt-BR":
    "Uso: npm run audit -- ARQUIVO.xlsx [--json] [--profile ARQUIVO.json] [--report RELATÓRIO.xlsx [--reviewer NOME]] [--language en|pt-BR]",
};
const noFile: Wording = { en: "There is no such file: ", "pt-BR": "Não existe o arquivo: " };

const notOurs: Wording = {
  en: "{file} is there already and is no opinion of Erário: it was left as it is. Name another file.",
  "pt-BR": "{file} já existe e não é um relatório do Erário: ficou como está. Indique outro arquivo.",
};
const unwritable: Wording = {
  en: "{file}: cannot be written: {message}",
  "pt-BR": "{file}: não pode ser escrito: {message}",
};
const written: Wording = { en: "{file} written.", "pt-BR": "{file} gravado." };

interface Arguments {
  readonly file: string;
  /** Where the opinion goes. */
  readonly report?: string;
  readonly reviewer?: string;
  readonly profile?: string;
  readonly json: boolean;
  readonly language: Language;
}

function readArguments(given: readonly string[]): Arguments | null {
  const named = new Map<string, string>();
  let json = false;
  const files: string[] = [];
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? "";
    if (argument === "--json") json = true;
    else if (["--profile", "--language", "--report", "--reviewer"].includes(argument)) {
      const value = given[++index];
      if (value === undefined) return null;
      named.set(argument, value);
    } else if (argument.startsWith("--")) return null;
    else files.push(argument);
  }
  const [file] = files;
  const language = named.get("--language") ?? "pt-BR";
  const [profile, report, reviewer] = ["--profile", "--report", "--reviewer"].map((name) => named.get(name));
  if (file === undefined || files.length > 1 || (language !== "en" && language !== "pt-BR")) return null;
  if (report === "" || (reviewer !== undefined && report === undefined)) return null;
  return {
    file,
    json,
    language,
    ...(profile === undefined ? {} : { profile }),
    ...(report === undefined ? {} : { report }),
    ...(reviewer === undefined ? {} : { reviewer }),
  };
}

async function run(given: readonly string[]): Promise<number> {
  const options = readArguments(given);
  if (!options) {
    process.stderr.write(`${usage["pt-BR"]}\n`);
    return 2;
  }
  const { file, json, language } = options;
  try {
    const profile = options.profile === undefined ? undefined : await readProfileFile(options.profile);
    const { size } = await stat(file);
    refuseBeyond("fileBytes", size);
    const calculated = calculatedWorkbook(await readWorkbook(await readFile(file)));
    const { workbook } = calculated;
    const note = uncalculatedNote(calculated);
    if (note) process.stderr.write(`${note[language]}\n`);
    const checked = review(workbook, profile);
    const { findings, weighed } = checked;
    const memory = memoryFromSettings(workbook.settings);
    const day = today();
    const known = tracked(findings, checked.workbook, memory, day);
    const dismissals = new Map(known.findings.map(({ finding, dismissal }) => [finding, dismissal]));
    const told = findings.flatMap((finding) => weighed.get(finding) ?? []);
    const output = json
      ? JSON.stringify(
          told.map((each) => findingJson(each, language, dismissals.get(each.finding) ?? null)),
          null,
          1,
        ).replace(/[\u007f-\u009f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
      : reportLines(told, language, dismissals).join("\n");
    process.stdout.write(`${output}\n`);
    const { report: out, reviewer = "" } = options;
    if (out !== undefined) {
      const before = memory.last?.day ?? "";
      const outcome = await writeOpinionFile(checked, known, { file, out, reviewer, language, day, before });
      const marks = { file: out, message: outcome.kind === "unwritable" ? outcome.message : "" };
      const said = { written, there: notOurs, unwritable }[outcome.kind];
      process.stderr.write(`${printable(fillWording(said, marks)[language])}\n`);
      if (outcome.kind !== "written") return 2;
    }
    return findings.some((finding) => finding.severity === "error") ? 1 : 0;
  } catch (error) {
    if (error instanceof UnreadableProfile) {
      process.stderr.write(`${error.lines(language).join("\n")}\n`);
      return 2;
    }
    if (error instanceof UnreadableWorkbook) {
      process.stderr.write(`${printable(`${file}: ${error.wording[language]}`)}\n`);
      return 2;
    }
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "EISDIR" || code === "EACCES") {
      process.stderr.write(`${noFile[language]}${file}\n`);
      return 2;
    }
    throw error;
  }
}

/** The day where the program runs, as people there call it. */
function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

run(process.argv.slice(2)).then(
  (code) => {
    // The embedded spreadsheet keeps timers of its own, so the program says when it is done, after all is written.
    process.stdout.write("", () => process.exit(code));
  },
  (error: unknown) => {
    // Exit code 1 is kept for findings: a fault of the program's own must not look like one.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
