import AdmZip from "adm-zip";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages, type Language } from "../../../src/core/wording";
import { readProfileText } from "../../../src/profile/profile-file";
import { profileText, type Profile } from "../../../src/profile/profile";
import { templateNamed } from "../../../src/templates";
import type { Answers } from "../../../src/templates/builder/answers";
import { withProfile, yearOfAnswers } from "../../../src/templates/builder/from-profile";
import { assemblyPack } from "../../../src/templates/assembly-pack";
import { writeWorkbook } from "../../../src/xlsx/write";
import { fileOf } from "../../../src/workbench/workbook-file";
import { filledFor, profileOf } from "./filled-council";

/** Nothing of the council and the year of the samples is left in another council's sheets. */

function goias(): Profile {
  const read = readProfileText(readFileSync(resolve(__dirname, "../../profile/cress-go-2026.json"), "utf8"));
  if (read.kind !== "profile") throw new Error("not read");
  return read.profile;
}

const doctors: Profile = profileOf({
  name: { value: "CREMEB", source: "Lei 3.268/1957", day: "1957-09-30" },
  region: "Bahia",
  profession: "medicina",
  federalRules: "OTHER",
  federalCouncil: "CFM",
  year: "2026",
  currentAnnuity: { value: "859.00", source: "Resolução CFM", day: "2024-10-01" },
  shareRate: { value: "0.3333", source: "Lei 3.268/1957, art. 16", day: "1957-09-30" },
  discounts: { value: [{ deadline: "2026-01-31", amount: "816.05" }] },
  installments: "5",
  firstDueDate: "2026-01-31",
  fullDueDate: "2026-03-31",
  delinquencyRate: "0.10",
  fineRate: { value: "0.02", source: "Resolução CFM", day: "2024-10-01" },
  monthlyRate: { value: "0.01", source: "Resolução CFM", day: "2024-10-01" },
  counting: "CALENDAR",
  debtLimits: { value: [{ annuities: "1", installments: "5" }], source: "Resolução CFM", day: "2024-10-01" },
});

const debts = {
  paymentDate: "2026-07-20",
  currentAnnuity: "859.00",
  debtors: [
    { debtor: "Inscrito 1", annuity: "859.00", year: "2026", dueDate: "2026-03-31" },
    { debtor: "Inscrito 2", annuity: "820.00", year: "2025", dueDate: "2025-03-31" },
  ],
};

/** The pack's sample as another year's: what is left of the sample's own council is what the templates themselves say. */
function packAnswers(): Answers {
  const text = JSON.stringify(assemblyPack.samples[0]?.answers)
    .replace(/2018/g, "2026")
    .replace(/2017/g, "2025")
    .replace(/CFESS|CRESS-MG/g, "conselho")
    .replace(/13\/06\/2026/g, "13/06/2025");
  const answers = JSON.parse(text) as Answers;
  return { ...answers, discounts: [], discountBase: "", installments: "", shareRate: "", currentAnnuity: "" };
}

interface Job {
  readonly template: string;
  readonly answers: Answers;
}

const jobs: readonly Job[] = [
  { template: "annuity-proposal", answers: { rates: [{ rate: "0.05", votes: "3" }] } },
  { template: "collections", answers: debts },
  { template: "assembly-pack", answers: packAnswers() },
];

function planned({ template, answers }: Job, profile: Profile, language: Language): string {
  const found = templateNamed(template);
  if (!found) throw new Error(template);
  const plan = found.plan(withProfile(found.sections, answers, profile), {
    language,
    council: { name: profileText(profile, "name"), region: profileText(profile, "region") },
    versions: { addIn: "2.0.0", legalValues: "2026-11-22" },
    profile,
  });
  return JSON.stringify(plan);
}

const cases = languages.flatMap((language) => jobs.map((job) => ({ ...job, language })));

test.each(cases)("$template, $language: CRESS-GO 2026 finds nothing of CRESS-MG or 2018", ({ language, ...job }) => {
  const banned = /CRESS-MG|6ª Região|\b2018\b/;
  const found = banned.exec(planned(job, goias(), language));
  expect(found?.input.slice(found.index - 80, found.index + 80)).toBeUndefined();
});

test.each(cases)("$template, $language: a doctors' council finds nothing of CFESS either", ({ language, ...job }) => {
  // The functions' own names are stored in people's workbooks and are never translated.
  const text = planned(job, doctors, language).replace(/CRESS\.[A-Z0-9_]+/g, "");
  const found = /CFESS|CRESS-MG|6ª Região|\b2018\b/.exec(text);
  expect(found?.input.slice(found.index - 80, found.index + 80)).toBeUndefined();
});

test("a doctors' council: live figures and problems name its own federal council", () => {
  const found = templateNamed("budget-proposal");
  if (!found) throw new Error("no template");
  const answers = withProfile(found.sections, packAnswers(), doctors);
  const whose = { council: { name: "CREMEB", region: "" }, profile: doctors };
  const budget = Object.fromEntries(
    Object.entries(answers).filter(([id]) =>
      found.sections.some(({ fields }) => fields.some((each) => each.id === id)),
    ),
  );
  const figures = found.figures(budget, "pt-BR", whose);
  expect(figures.find(({ id }) => id === "transfer")?.label["pt-BR"]).toMatch(/^Cota-parte do CFM/);
  expect(JSON.stringify(figures)).not.toContain("CFESS");
  expect(found.validate({ ...budget, shareRate: "" }, whose)).toMatchObject([{ field: "shareRate" }]);
});

test("the file that is written holds nothing of them in any of its parts", async () => {
  const workbench = await filledFor("annuity-proposal", { rates: [{ rate: "0.05", votes: "3" }] }, doctors);
  const file = await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot()));
  workbench.dispose();
  for (const entry of new AdmZip(Buffer.from(file)).getEntries()) {
    const text = entry
      .getData()
      .toString("utf8")
      .replace(/CRESS\.[A-Z0-9_]+/g, "");
    expect([entry.entryName, /CFESS|CRESS-MG|\b2018\b/.exec(text)?.[0]]).toEqual([entry.entryName, undefined]);
  }
});

test("the year of a job is its own, then that of its day, then that of the profile", () => {
  expect(yearOfAnswers({ year: "2027" }, doctors)).toBe(2027);
  expect(yearOfAnswers({ paymentDate: "2025-05-10" }, doctors)).toBe(2025);
  expect(yearOfAnswers({}, doctors)).toBe(2026);
});
