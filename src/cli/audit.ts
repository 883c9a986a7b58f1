import { readFile, stat } from "node:fs/promises";
import { review } from "../audit/review";
import { formulasWithoutValue, withCalculatedValues } from "../formulas/order/calculated";
import { fillWording, type Language, type Wording } from "../core/wording";
import { limits } from "../xlsx/limits";
import { readWorkbook } from "../xlsx/read";
import { tooLarge, UnreadableWorkbook } from "../xlsx/unreadable";
import { readProfileFile, UnreadableProfile } from "./profile-argument";
import { findingJson } from "./finding-json";
import { printable, reportLines } from "./report";

/**
 * `npm run audit -- FILE.xlsx [--json] [--profile FILE.json] [--language en]`: checks a workbook without Excel, by the
 * council's own terms where its profile is given. Exit code 0 where no finding is an error,
 * 1 where one is, 2 where the arguments or the file are of no use.
 */

const usage: Wording = {
  en: "Usage: npm run audit -- FILE.xlsx [--json] [--profile FILE.json] [--language en|pt-BR]",
  "pt-BR": "Uso: npm run audit -- ARQUIVO.xlsx [--json] [--profile ARQUIVO.json] [--language en|pt-BR]",
};
const noFile: Wording = { en: "There is no such file: ", "pt-BR": "Não existe o arquivo: " };
const withoutValue: Wording = {
  en: "Formulas without a value in the file, checked by their pattern alone: {count}. Open and save it in a spreadsheet to check their values, too.",
  "pt-BR":
    "Fórmulas sem valor no arquivo, conferidas só pelo padrão: {count}. Abra-o e salve-o em uma planilha para conferir também os valores.",
};

interface Arguments {
  readonly file: string;
  readonly profile?: string;
  readonly json: boolean;
  readonly language: Language;
}

function readArguments(given: readonly string[]): Arguments | null {
  let language: Language = "pt-BR";
  let json = false;
  let profile: string | undefined;
  const files: string[] = [];
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? "";
    if (argument === "--json") json = true;
    else if (argument === "--profile") {
      profile = given[++index];
      if (profile === undefined) return null;
    } else if (argument === "--language") {
      const named = given[++index];
      if (named !== "en" && named !== "pt-BR") return null;
      language = named;
    } else if (argument.startsWith("--")) return null;
    else files.push(argument);
  }
  const [file] = files;
  return file === undefined || files.length > 1
    ? null
    : { file, json, language, ...(profile === undefined ? {} : { profile }) };
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
    if (size > limits.fileBytes) {
      throw tooLarge({ en: `it has ${String(size)} bytes`, "pt-BR": `ele tem ${String(size)} bytes` });
    }
    const workbook = withCalculatedValues(await readWorkbook(await readFile(file)));
    const count = formulasWithoutValue(workbook);
    if (count > 0) {
      process.stderr.write(`${fillWording(withoutValue, { count: count.toLocaleString(language) })[language]}\n`);
    }
    const { findings, weighed } = review(workbook, profile);
    const told = findings.flatMap((finding) => weighed.get(finding) ?? []);
    const output = json
      ? JSON.stringify(
          told.map((each) => findingJson(each, language)),
          null,
          1,
        ).replace(/[\u007f-\u009f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
      : reportLines(told, language).join("\n");
    process.stdout.write(`${output}\n`);
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
