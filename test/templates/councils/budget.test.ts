import { templateNamed } from "../../../src/templates";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { filledFor, named, profileOf } from "./filled-council";

let workbench: HeadlessWorkbench | null = null;

afterEach(() => {
  workbench?.dispose();
  workbench = null;
});

const sample = templateNamed("budget-proposal")?.samples[0]?.answers ?? {};

/** A small budget of round figures: 1000 × 100,00 and 10 companies × 500,00. */
const small = {
  ...sample,
  year: "2026",
  currentAnnuity: "100.00",
  registrants: "1000",
  newRegistrants: "0",
  rates: [{ rate: "0", votes: "" }],
  detailedRate: "0",
  comparisonRate: "",
  comparisonCompanyRevenue: "",
  delinquencyRate: "",
  delinquencySource: "",
  companies: [{ name: "Empresas", count: "10", amount: "500.00", shared: true }],
  fees: [],
  otherRevenue: [],
  expenses: [{ code: "", name: "Despesa", amount1: "1000.00" }],
};

test("delinquency of 48 % of individuals, another of companies, from the profile", async () => {
  workbench = await filledFor(
    "budget-proposal",
    small,
    profileOf({ name: "CRESS-BA", year: "2026", delinquencyRate: "0.48", companyDelinquencyRate: "0.20" }),
  );
  expect(named(workbench, "CRESS_RECEITA_BRUTA")).toEqual([[105_000]]);
  // 105.000 − 48 % of 100.000 − 20 % of 5.000
  expect(named(workbench, "CRESS_RECEITA_TOTAL")).toEqual([[56_000]]);
  expect(named(workbench, "CRESS_COTA_PARTE")).toEqual([[11_200]]);
});

test("a vote on an amount gives the budget that amount exactly", async () => {
  workbench = await filledFor(
    "budget-proposal",
    { ...small, currentAnnuity: "653.63", rates: [{ amount: "705.00", votes: "41" }], delinquencyRate: "0" },
    profileOf({ name: "CRESS-GO", year: "2026" }),
  );
  // (1000 × 705,00 + 5.000) less the share of 20 %
  expect(named(workbench, "CRESS_RECEITA_LIQUIDA")).toEqual([[568_000]]);
});

test("another federal council's quota is the profile's", async () => {
  workbench = await filledFor(
    "budget-proposal",
    { ...small, delinquencyRate: "0", shareRate: "" },
    profileOf({ name: "CONRERP-2", federalCouncil: "CONFERP", year: "2026", shareRate: "0.25" }),
  );
  expect(named(workbench, "CRESS_COTA_PARTE")).toEqual([[26_250]]);
  expect(workbench.cell("Repasse", "A1").value).toBe("Repasse ao CONFERP — proposta orçamentária 2026");
});
