import { readFileSync } from "node:fs";
import { join } from "node:path";
import { profileFileText, readProfile, readProfileText } from "../../src/profile/profile-file";
import { federalRulesOf, heldIn, missingIn } from "../../src/profile/terms";
import type { Profile } from "../../src/profile/profile";

const file = readFileSync(join(__dirname, "cress-go-2026.json"), "utf8");

function goias(): Profile {
  const read = readProfileText(file);
  if (read.kind !== "profile") throw new Error(read.problems.map((problem) => problem.en).join("; "));
  return read.profile;
}

test("a profile is read, written and read again the same", () => {
  const read = goias();
  expect(readProfileText(profileFileText(read))).toEqual({ kind: "profile", profile: read });
  expect(read.values.name).toEqual({ value: "CRESS-GO", source: "Lei 8.662/1993", day: "1993-06-07" });
  // A JSON number is decimal text, too.
  expect(read.values.delinquencyRate?.value).toBe("0.48");
});

test.each([
  ["{", "não pode ser lido como JSON"],
  ["{}", "não contém um perfil"],
  ['{"profile": {"version": 2}}', "versão 2"],
  ['{"profile": {"version": 1, "nome": {"value": "x"}}}', "“nome”"],
  ['{"profile": {"version": 1, "shareRate": {"value": "vinte"}}}', "“vinte” não é um número"],
  ['{"profile": {"version": 1, "shareRate": {"value": "20"}}}', "fora do possível"],
  ['{"profile": {"version": 1, "installments": {"value": "2.5"}}}', "número inteiro"],
  ['{"profile": {"version": 1, "counting": {"value": "WEEKLY"}}}', "COMPLETED, STARTED, CALENDAR, DAILY"],
  ['{"profile": {"version": 1, "holidays": {"value": "2026-10-24"}}}', "lista de linhas"],
  ['{"profile": {"version": 1, "holidays": {"value": [{"name": "x"}]}}}', "linha 1, Dia: preencha"],
  ['{"profile": {"version": 1, "holidays": {"value": [{"dia": "2026-10-24"}]}}}', "não existe a coluna “dia”"],
  ['{"profile": {"version": 1, "name": {"value": "x", "day": "25/10/2025"}}}', "não é uma data"],
  ['{"profile": {"version": 1, "name": {"value": true}}}', "Conselho"],
])("what cannot be read is said and nothing is taken: %s", (text, said) => {
  const read = readProfileText(text);
  expect(read.kind).toBe("problems");
  if (read.kind === "problems") expect(read.problems.map((problem) => problem["pt-BR"]).join("; ")).toContain(said);
});

test("a value may stand alone, and a month without its day", () => {
  const read = readProfile({
    profile: { version: 1, name: "CRM-BA", indexSeries: { value: [{ month: "2023-09", rate: 0.0011 }] } },
  });
  expect(read).toMatchObject({
    kind: "profile",
    profile: {
      values: {
        name: { value: "CRM-BA", source: "", day: "" },
        indexSeries: { value: [{ month: "2023-09-01", rate: "0.0011" }] },
      },
    },
  });
});

test("a value of one year is not taken for another, and is asked for", () => {
  const profile = goias();
  expect(heldIn(profile, "installments", 2026)?.value).toBe("10");
  expect(heldIn(profile, "installments", 2027)).toBeNull();
  expect(heldIn(profile, "discounts", 2026)).not.toBeNull();
  expect(heldIn(profile, "discounts", 2025)).toBeNull();
  expect(heldIn(profile, "firstDueDate", 2027)).toBeNull();
  // It has no end of its own and no days: it is that of the profile's year.
  expect(heldIn(profile, "currentAnnuity", 2027)).toBeNull();
  // What does not change by year holds on.
  expect(heldIn(profile, "delinquencyRate", 2027)?.value).toBe("0.48");
  const missing = missingIn(profile, ["bandMinimum", "installments", "delinquencyRate"], 2027);
  expect(missing.map(({ field, ended }) => [field.key, ended?.value])).toEqual([
    ["bandMinimum", undefined],
    ["installments", "10"],
  ]);
});

test.each([
  [{ federalRules: "OTHER", name: "CRESS-GO" }, "OTHER"],
  [{ name: "CRESS-GO" }, "CFESS"],
  [{ name: "Cress 6ª Região" }, "CFESS"],
  [{ name: "CREMESP" }, "OTHER"],
  [{ name: "CRESSIDA" }, "OTHER"],
  [{}, "UNKNOWN"],
])("whose rules apply: %j", (values, rules) => {
  const read = readProfile({ profile: { version: 1, ...values } });
  if (read.kind !== "profile") throw new Error("not read");
  expect(federalRulesOf(read.profile)).toBe(rules);
});
