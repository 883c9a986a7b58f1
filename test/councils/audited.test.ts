import { review } from "../../src/audit/review";
import { languages, type Language } from "../../src/core/wording";
import { withCalculatedValues } from "../../src/formulas/order/calculated";
import type { Profile } from "../../src/profile/profile";
import { templateNamed } from "../../src/templates";
import type { Answers } from "../../src/templates/builder/answers";
import { fileOf } from "../../src/workbench/workbook-file";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { filledFor, profileOf } from "../templates/councils/filled-council";
import { caseCouncils } from "./case-councils";
import { profileValues, type Council } from "./council";
import { jobsOf } from "./jobs";
import { ownCouncils } from "./own-councils";
import { plannedWorkbook } from "./planned-workbook";

/**
 * All that is filled for other councils and years, audited as `npm run audit` does it: every template of every council as it is planned and
 * calculated, and each template once (with COUNCILS=all, all of them) through the spreadsheet and a file.
 */

const councils = [...caseCouncils, ...ownCouncils];

function told(workbook: WorkbookSnapshot, profile: Profile): readonly string[] {
  return review(workbook, profile).findings.map(
    ({ kind, severity, sheet, cells, message }) =>
      `${severity} ${kind} ${sheet}!${cells.join(",")} ${message["pt-BR"]}`,
  );
}

/** Words of the sample's council and year, and of a federal council that is not this one's. */
function bannedFor({ year, federalCouncil }: Council): readonly RegExp[] {
  return [
    /CRESS-MG/,
    // The accounts of earlier years that a council shows are its own.
    ...(year <= 2021 ? [] : [/\b2018\b/]),
    ...(federalCouncil === undefined ? [] : [/CFESS|serviço social|social work/i]),
  ];
}

function traces(workbook: WorkbookSnapshot, planned: string, council: Council): readonly string[] {
  const texts: (readonly [string, string])[] = workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([at, { value, formula }]) => [
      [`${name} ${String(at)}`, typeof value === "string" ? value : ""] as const,
      [`${name} ${String(at)}`, formula ?? ""] as const,
    ]),
  );
  // The functions' own names are stored in people's workbooks and are never translated.
  const bare = (text: string): string => text.replace(/CRESS\.[A-Z0-9_]+/g, "");
  const banned = bannedFor(council);
  const inCells = texts
    .filter(([, text]) => banned.some((each) => each.test(bare(text))))
    .map((each) => each.join(": "));
  const beside = banned.flatMap((each) => each.exec(bare(planned))?.[0] ?? []);
  return [...inCells, ...beside];
}

function planOf(template: string, answers: Answers, { profile, council, language }: Whose) {
  const found = templateNamed(template);
  if (!found) throw new Error(template);
  const { name, region } = council;
  const versions = { addIn: "2.0.0", legalValues: "2026-11-22" };
  return found.plan(answers, { language, council: { name, region }, versions, profile });
}

function refusals(template: string, answers: Answers, { profile, council }: Whose): readonly string[] {
  const problems = templateNamed(template)?.validate(answers, { council, profile }) ?? [];
  return problems.map(({ field, message }) => `${field}: ${message["pt-BR"]}`);
}

interface Whose {
  readonly profile: Profile;
  readonly council: Council;
  readonly language: Language;
}

const cases = councils.flatMap((council) => languages.map((language) => ({ council, id: council.id, language })));

test.each(cases)("case $id, $language: nothing is found", ({ council, language }) => {
  const profile = profileOf(profileValues(council));
  const found = jobsOf(council, profile).map(({ template, answers }) => {
    const whose = { profile, council, language };
    const plan = planOf(template, answers, whose);
    const workbook = plannedWorkbook(plan);
    return [
      template,
      ...refusals(template, answers, whose),
      ...told(workbook, profile),
      ...traces(workbook, JSON.stringify(plan), council),
    ];
  });
  expect(found.filter(({ length }) => length > 1)).toEqual([]);
});

const all = councils.flatMap((council) =>
  jobsOf(council, profileOf(profileValues(council))).map((job) => ({ ...job, council, id: council.id })),
);
/** Each template once, each for another council. */
const sampled = all.filter((_, index) => index % (jobsPerCouncil() * 3 + 1) === 0);

function jobsPerCouncil(): number {
  return all.length / councils.length;
}

test.each(process.env.COUNCILS === "all" ? all : sampled)(
  "case $id: $template, through the spreadsheet and a file",
  async ({ template, answers, council }) => {
    const profile = profileOf(profileValues(council));
    const workbench = await filledFor(template, answers, profile);
    try {
      const file = await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot()));
      const workbook = withCalculatedValues(await readWorkbook(file));
      expect([...told(workbook, profile), ...traces(workbook, "", council)]).toEqual([]);
    } finally {
      workbench.dispose();
    }
  },
);
