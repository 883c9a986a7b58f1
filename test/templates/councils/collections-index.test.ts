import { askedFor } from "../../../src/profile/asked";
import { profileFromWorkbook } from "../../../src/profile/from-workbook";
import { templateNamed } from "../../../src/templates";
import { filledFor, named, profileOf } from "./filled-council";

/** The index of a council's debts, and the INPC of the courts' least debt beside it (Lei 12.514/2011, art. 6 and 8). */

const bahia = { name: "CRESS-BA", region: "5ª Região" };
const ana = { debtor: "Ana", annuity: "500.00", year: "2023" };

test("the council's index is another one: the least debt for the courts follows the INPC given beside it", async () => {
  const inpcSeries = [
    { month: "2023-09-01", rate: "0.0011" },
    { month: "2023-10-01", rate: "0.0012" },
    { month: "2023-11-01", rate: "0.0010" },
  ];
  const indexSeries = [
    { month: "2023-10-01", rate: "0.0050" },
    { month: "2023-11-01", rate: "0.0059" },
  ];
  const answers = {
    paymentDate: "2023-12-20",
    lastIndexMonth: "2023-11-30",
    indexed: true,
    debtors: [{ ...ana, dueDate: "2023-09-04" }],
  };
  const filled = (values: Readonly<Record<string, unknown>>) =>
    filledFor("collections", { currentAnnuity: "500.00", ...answers }, profileOf(values));
  const profile = { ...bahia, indexName: "IGP-M", indexSeries: { value: indexSeries } };
  const from = await filled({ ...profile, inpcSeries: { value: inpcSeries } });
  // 4.980,03 unrounded × 1,0011 × 1,0012 × 1,0010; the debt by the IGP-M: 1,0050 × 1,0059.
  expect(named(from, "CRESS_MINIMO_JUDICIAL")).toEqual([[4996.48]]);
  expect([from.cell("Inadimplência", "K30").value]).toEqual([1.0109295]);
  const taken = profileFromWorkbook(from.snapshot()).values;
  expect([taken.indexName?.value, taken.indexSeries?.value, taken.inpcSeries?.value]).toEqual([
    "IGP-M",
    indexSeries.map((row) => ({ ...row, rate: String(Number(row.rate)) })),
    inpcSeries.map((row) => ({ ...row, rate: String(Number(row.rate)) })),
  ]);
  from.dispose();
  // Debts by the INPC itself: on record, then as given.
  const own = await filled({ ...bahia, inpcSeries: { value: inpcSeries } });
  expect(named(own, "CRESS_MINIMO_JUDICIAL")).toEqual([[4996.48]]);
  expect([own.cell("Inadimplência", "K30").value]).toEqual([1.0022012]);
  own.dispose();
});

test("an index that is named and not on record is asked for: no debt is corrected by the INPC under its name", () => {
  const answers = {
    paymentDate: "2023-12-20",
    lastIndexMonth: "2023-07-31",
    indexed: true,
    currentAnnuity: "500.00",
    indexName: "IGP-M",
    debtors: [{ ...ana, dueDate: "2023-03-06" }],
  };
  const problems = templateNamed("collections")?.validate(answers, { profile: profileOf(bahia) }) ?? [];
  expect(problems.map(({ field, message }) => [field, message["pt-BR"]])).toEqual([
    ["indexSeries", "Série do índice: preencha os meses; só o INPC está registrado, não o IGP-M"],
  ]);
});

test.each([
  [2023, {}, false],
  [2026, {}, true],
  [2026, { inpcSeries: { value: [{ month: "2025-10-01", rate: "0.0003" }] } }, false],
  [2026, { inpcSeries: { value: [{ month: "2024-12-01", rate: "0.0048" }] } }, true],
  [2026, { indexName: "INPC", indexSeries: { value: [{ month: "2025-12-01", rate: "0.0021" }] } }, false],
  [2026, { indexName: "IPCA", indexSeries: { value: [{ month: "2025-12-01", rate: "0.0033" }] } }, true],
])("the INPC's months are asked for where the courts' least rests on them: %i, %j: %p", (year, own, isAsked) => {
  const asked = askedFor("collections", profileOf({ ...bahia, ...own }), year).map(({ field }) => field.key);
  expect(asked.includes("inpcSeries")).toBe(isAsked);
});
