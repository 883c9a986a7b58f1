import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { decimalFromDouble } from "../core/decimal";
import type { Language, Wording } from "../core/wording";
import { fillWording } from "../core/wording";
import { doubtfulMonths } from "../profile/doubtful-months";
import { profileText, type Profile } from "../profile/profile";
import { templateAndSample, templates } from "../templates";
import { tableRows, type Answers } from "../templates/builder/answers";
import { withProfile } from "../templates/builder/from-profile";
import type { Council } from "../templates/builder/template";
import { valuesOnly } from "../xlsx/values-only";
import { answersSchema, profileSchema } from "./answers-schema";
import { packageVersion } from "./package-version";
import { readProfileFile, UnreadableProfile } from "./profile-argument";

/**
 * `npm run fill -- TEMPLATE --out FILE.xlsx [--answers FILE.json] [--profile FILE.json] [--language en]`: fills a template without
 * Excel, through the same plan, writer and embedded spreadsheet, and saves it with calculated values. What the answers leave blank
 * comes from the council's profile. Exit code 0 where the file was written, 2 where the arguments or the answers are of no use; then
 * no file is written. With `--values` the file holds values alone, for those without the add-in. `npm run fill -- TEMPLATE --schema` prints the written form of the answers (JSON Schema) instead; `profile`
 * in TEMPLATE's place, that of a profile.
 */

const usage: Wording = {
  en: "Usage: npm run fill -- TEMPLATE --out FILE.xlsx [--answers FILE.json] [--profile FILE.json] [--language en|pt-BR] [--values]\n       npm run fill -- TEMPLATE|profile --schema\nTemplates: {ids}",
  "pt-BR":
    "Uso: npm run fill -- MODELO --out ARQUIVO.xlsx [--answers ARQUIVO.json] [--profile ARQUIVO.json] [--language en|pt-BR] [--values]\n     npm run fill -- MODELO|profile --schema\nModelos: {ids}",
};
const noTemplate: Wording = { en: "There is no template “{id}”.\n", "pt-BR": "Não existe o modelo “{id}”.\n" };
const unreadable: Wording = {
  en: "{file}: cannot be read as JSON: {message}",
  "pt-BR": "{file}: não pode ser lido como JSON: {message}",
};
const notAnObject: Wording = {
  en: "{file}: must hold an object of answers by field",
  "pt-BR": "{file}: deve conter um objeto de respostas por campo",
};
const refused: Wording = { en: "{file}: {field}: {message}", "pt-BR": "{file}: {field}: {message}" };
const badCouncil: Wording = {
  en: "{file}: council: must be an object with the texts name and region",
  "pt-BR": "{file}: council: deve ser um objeto com os textos name e region",
};
const unwritable: Wording = {
  en: "{file}: cannot be written: {message}",
  "pt-BR": "{file}: não pode ser escrito: {message}",
};
const doubtful: Wording = { en: "{file}: {field}: {doubt}", "pt-BR": "{file}: {field}: {doubt}" };
const written: Wording = { en: "{file} written.", "pt-BR": "{file} gravado." };

interface Arguments {
  readonly template: string;
  readonly language: Language;
  /** Absent where only the schema is asked for. */
  readonly out?: string;
  readonly answers?: string;
  readonly profile?: string;
  /** Whether the file holds values alone, for those without the add-in. */
  readonly values: boolean;
}

/** Said on the standard error, and the program ends with code 2. */
class Refusal extends Error {}

function readArguments(given: readonly string[]): Arguments | null {
  const named = new Map<string, string>();
  const others: string[] = [];
  let schema = false;
  let values = false;
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? "";
    if (!argument.startsWith("--")) others.push(argument);
    else if (argument === "--schema") schema = true;
    else if (argument === "--values") values = true;
    else {
      const value = given[(index += 1)];
      const known = ["--out", "--answers", "--profile", "--language"].includes(argument);
      if (!known || value === undefined || named.has(argument)) return null;
      named.set(argument, value);
    }
  }
  const [template] = others;
  const out = named.get("--out");
  const language = named.get("--language") ?? "pt-BR";
  if (template === undefined || others.length > 1 || (out === undefined) !== schema) return null;
  if (values && schema) return null;
  if (language !== "en" && language !== "pt-BR") return null;
  const answers = named.get("--answers");
  const profile = named.get("--profile");
  return {
    template,
    language,
    values,
    ...(out === undefined ? {} : { out }),
    ...(answers === undefined ? {} : { answers }),
    ...(profile === undefined ? {} : { profile }),
  };
}

function templateIds(): string {
  return templates
    .flatMap((template) => [template.id, ...template.samples.map((sample) => sample.id)])
    .filter((id, index, all) => all.indexOf(id) === index)
    .join(", ");
}

/** Answers hold numbers as decimal text; a file may write them as JSON numbers too. */
function decimalText(_key: string, value: unknown): unknown {
  return typeof value === "number" ? decimalFromDouble(value).toFixed() : value;
}

/** The file's answers, with the council where it names one. */
async function readAnswers(file: string, language: Language): Promise<{ answers: Answers; council?: Council }> {
  let parsed: unknown;
  try {
    parsed = JSON.parse((await readFile(file, "utf8")).replace(/^\ufeff/, ""), decimalText);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(fillWording(unreadable, { file, message })[language]);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Refusal(fillWording(notAnObject, { file })[language]);
  }
  const { council, ...answers } = parsed as Record<string, unknown>;
  if (council === undefined) return { answers: answers as Answers };
  const { name, region } = (council ?? {}) as Partial<Record<keyof Council, unknown>>;
  if (typeof name !== "string" || typeof region !== "string") {
    throw new Refusal(fillWording(badCouncil, { file })[language]);
  }
  return { answers: answers as Answers, council: { name, region } };
}

/** The council that the answers name, else that of the profile. */
function councilIn(profile: Profile | undefined): Council {
  const name = profileText(profile, "name");
  return name === "" ? { name: "CRESS", region: "" } : { name, region: profileText(profile, "region") };
}

/** The add-in's own script: the workbench loads it by its path, as Excel loads a page by its address. */
const root = resolve(__dirname, "..");
const addInScript = join(root, "taskpane", "unattended.ts");

async function run(given: readonly string[]): Promise<void> {
  const options = readArguments(given);
  if (!options) throw new Refusal(fillWording(usage, { ids: templateIds() })["pt-BR"]);
  const { language, out } = options;
  if (options.template === "profile" && out === undefined) {
    process.stdout.write(`${JSON.stringify(profileSchema(language), null, 2)}\n`);
    return;
  }
  const found = templateAndSample(options.template);
  if (!found) {
    const said = fillWording(noTemplate, { id: options.template })[language];
    throw new Refusal(`${said}${fillWording(usage, { ids: templateIds() })[language]}`);
  }
  const { template, sample } = found;
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify(answersSchema(template, language), null, 2)}\n`);
    return;
  }
  const profile = options.profile === undefined ? undefined : await readProfileFile(options.profile);
  let { answers, council } = sample;
  const file = options.answers ?? options.profile;
  if (file !== undefined) {
    const own = options.answers === undefined ? { answers: {} } : await readAnswers(options.answers, language);
    answers = withProfile(template.sections, { ...own.answers, ...sample.given }, profile);
    council = ("council" in own ? own.council : undefined) ?? councilIn(profile);
    const problems = template.validate(answers, { council, ...(profile ? { profile } : {}) });
    if (problems.length > 0) {
      const lines = problems.map(({ field, message }) => fillWording(refused, { file, field, message })[language]);
      throw new Refusal(lines.join("\n"));
    }
    // Said, not refused: a file holds rates as fractions, and 0.57 is 57%.
    for (const { id, label } of template.sections.flatMap(({ fields }) => fields)) {
      const doubt = doubtfulMonths(id, tableRows(answers, id));
      const marks = { file, field: label, doubt: doubt ?? "" };
      if (doubt) process.stderr.write(`${fillWording(doubtful, marks)[language]}\n`);
    }
  }

  // The spreadsheet is loaded only here: arguments of no use are answered at once.
  const { fillUnattended } = await import("../workbench/unattended");
  // Written beside its place and moved there when it is whole.
  const made = join(dirname(resolve(out)), `.${String(process.pid)}.erario.xlsx`);
  const unwritableFile = async (error: unknown): Promise<never> => {
    await rm(made, { force: true });
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(fillWording(unwritable, { file: out, message })[language]);
  };
  const addInVersion = await packageVersion();
  const request = { template: template.id, answers, council, language, addInVersion, ...(profile ? { profile } : {}) };
  const report = await fillUnattended(addInScript, request, made).catch((error: unknown) => {
    if (error instanceof Error && "syscall" in error) return unwritableFile(error);
    throw error;
  });
  if (report.kind === "refused") throw new Refusal(report.messages.join("\n"));
  if (options.values) await writeFile(made, await valuesOnly(await readFile(made)));
  await rename(made, out).catch(unwritableFile);
  for (const line of [...report.figures, ...report.warnings]) process.stdout.write(`${line}\n`);
  process.stdout.write(`${fillWording(written, { file: out })[language]}\n`);
}

// The spreadsheet keeps timers of its own, so the program says when it is done.
run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof UnreadableProfile) process.stderr.write(`${error.lines("pt-BR").join("\n")}\n`);
    else if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(2);
  },
);
