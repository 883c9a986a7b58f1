import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withCalculatedValues } from "../../src/formulas/order/calculated";
import { profileFromWorkbook } from "../../src/profile/from-workbook";
import { readWorkbook } from "../../src/xlsx/read";
import { filledFor, profileOf } from "../templates/councils/filled-council";

test("a workbook that was filled gives its profile, each value with the source and day that stand beside it", async () => {
  const file = readFileSync(join(__dirname, "../fixtures/filled-1.0.0/annuity-proposal.xlsx"));
  const profile = profileFromWorkbook(withCalculatedValues(await readWorkbook(file)));
  expect(profile.values.name?.value).toBe("CRESS-MG");
  expect(profile.values.year?.value).toBe("2018");
  expect(profile.values.currentAnnuity).toEqual({ value: "486.45", source: "", day: "", until: "2018-12-31" });
  expect(profile.values.bandMaximum?.value).toBe("536.4");
  expect(profile.values.bandMaximum?.source).toContain("Resolução CFESS 829/2017");
  expect(profile.values.bandMaximum?.day).toBe("2026-11-22");
  expect(profile.values.discounts?.value).toEqual([
    { deadline: "2018-02-15", rate: "0.15", amount: "" },
    { deadline: "2018-03-15", rate: "0.1", amount: "" },
    { deadline: "2018-04-15", rate: "0.05", amount: "" },
  ]);
  expect(profile.values.annuityFees?.value).toHaveLength(5);
});

test.each(["en", "pt-BR"] as const)(
  "choices that a sheet says in words (%s) are taken as what they are",
  async (language) => {
    const values = { discountBase: "UNROUNDED", nextBusinessDay: "NO", annuityRounding: "REAL_UP" };
    const filled = await filledFor(
      "annuity-proposal",
      { rates: [{ amount: "404.56", votes: "1" }], ...values },
      profileOf({
        name: "CRC-XY",
        region: "",
        year: "2026",
        currentAnnuity: "400",
        installments: "6",
        firstDueDate: "2026-02-10",
      }),
      { language },
    );
    const profile = profileFromWorkbook(filled.snapshot());
    const taken = Object.fromEntries(Object.keys(values).map((key) => [key, profile.values[key]?.value]));
    filled.dispose();
    expect(taken).toEqual(values);
  },
);
