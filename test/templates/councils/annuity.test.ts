import { isoDay } from "../../../src/core/dates";
import { templateNamed } from "../../../src/templates";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { column, filledFor, named, profileOf } from "./filled-council";

/** Other councils' annuities with the values that they published themselves. */

let workbench: HeadlessWorkbench | null = null;

afterEach(() => {
  workbench?.dispose();
  workbench = null;
});

async function annuity(answers: Readonly<Record<string, unknown>>, profile: Readonly<Record<string, unknown>>) {
  workbench = await filledFor("annuity-proposal", answers as never, profileOf(profile));
  return workbench;
}

const day = (text: string): number => isoDay(text);

const goias = {
  name: "CRESS-GO",
  region: "19ª Região",
  year: "2026",
  currentAnnuity: "653.63",
  discounts: {
    value: [
      { deadline: "2026-02-15", rate: "0.15" },
      { deadline: "2026-03-15", rate: "0.10" },
      { deadline: "2026-04-15", rate: "0.05" },
    ],
  },
  installments: "10",
};
const voted = {
  rates: [
    { amount: "703.60", votes: "27" },
    { amount: "705.00", votes: "41" },
  ],
};

test("CRESS-GO 2026: an assembly votes on amounts, and what it adopts is exact", async () => {
  const filled = await annuity(voted, goias);
  expect(named(filled, "CRESS_ANUIDADE_ADOTADA")).toEqual([[705]]);
  expect(column(filled, "CRESS_VALORES_A_VISTA")).toEqual([599.25, 634.5, 669.75, 705]);
  expect(column(filled, "CRESS_PARCELAS")).toEqual(Array<number>(10).fill(70.5));
  // 705 ÷ 653,63 − 1, at the fifteen digits that Excel keeps.
  expect(String(named(filled, "CRESS_REAJUSTE_ADOTADO")[0]?.[0])).toBe("0.078591863898536");
});

test("15/02/2026 is the Sunday before Carnival: it holds until 18/02 where the council lets it, and ends on the day where not", async () => {
  const lastDays = (from: HeadlessWorkbench) => {
    const row = firstRowOf(from, "CRESS_VALORES_A_VISTA");
    return [from.cell("Anuidade", `F${row}`).value, from.cell("Anuidade", `G${row}`).value];
  };
  expect(lastDays(await annuity(voted, goias))).toEqual([day("2026-02-18"), "próximo dia útil"]);
  workbench?.dispose();
  expect(lastDays(await annuity(voted, { ...goias, nextBusinessDay: "NO" }))).toEqual([
    day("2026-02-15"),
    "dia não útil",
  ]);
});

test("a local holiday moves a deadline, too", async () => {
  const holidays = { value: [{ date: "2026-03-16", name: "Feriado municipal" }] };
  const filled = await annuity(voted, { ...goias, holidays });
  const row = Number(firstRowOf(filled, "CRESS_VALORES_A_VISTA")) + 1;
  expect(filled.cell("Anuidade", `F${String(row)}`).value).toBe(day("2026-03-17"));
});

function firstRowOf(from: HeadlessWorkbench, name: string): string {
  const refersTo = from.snapshot().names.find((each) => each.name === name)?.refersTo ?? "";
  return /\$(\d+)/.exec(refersTo)?.[1] ?? "";
}

test("CRESS-RS 2018: discounts off the published annuity, whole until 15/05, instalments from 15/02", async () => {
  const filled = await annuity(
    { rates: [{ amount: "404.56", votes: "1" }] },
    {
      name: "CRESS-RS",
      region: "10ª Região",
      year: "2018",
      currentAnnuity: "390.00",
      discounts: {
        value: [
          { deadline: "2018-02-08", rate: "0.15" },
          { deadline: "2018-03-07", rate: "0.10" },
          { deadline: "2018-04-06", rate: "0.05" },
        ],
      },
      fullDueDate: "2018-05-15",
      installments: "6",
      firstDueDate: "2018-02-15",
    },
  );
  expect(column(filled, "CRESS_VALORES_A_VISTA")).toEqual([343.88, 364.1, 384.33, 404.56]);
  expect(named(filled, "CRESS_VENCIMENTO_INTEGRAL")).toEqual([[day("2018-05-15")]]);
  const first = Number(firstRowOf(filled, "CRESS_PARCELAS"));
  const days = Array.from({ length: 6 }, (_, index) => filled.cell("Anuidade", `B${String(first + index)}`).value);
  expect(days).toEqual(["02", "03", "04", "05", "06", "07"].map((month) => day(`2018-${month}-15`)));
});

test("CRESS-RJ 2024: +3,53 %, 10 instalments from January, no discounts", async () => {
  const filled = await annuity(
    { rates: [{ rate: "0.0353", votes: "1" }] },
    { name: "CRESS-RJ", year: "2024", currentAnnuity: "552.47", installments: "10", firstDueDate: "2024-01-15" },
  );
  expect(named(filled, "CRESS_ANUIDADE_ADOTADA")).toEqual([[571.97]]);
  expect(column(filled, "CRESS_VALORES_A_VISTA")).toEqual([571.97]);
  const first = Number(firstRowOf(filled, "CRESS_PARCELAS"));
  expect(filled.cell("Anuidade", `B${String(first)}`).value).toBe(day("2024-01-15"));
  expect(filled.cell("Anuidade", `B${String(first + 9)}`).value).toBe(day("2024-10-15"));
});

const engineers = {
  name: "CREA-SP",
  federalRules: "OTHER",
  year: "2014",
  currentAnnuity: "390.00",
  discounts: {
    value: [
      { deadline: "2014-01-31", amount: "350.00" },
      { deadline: "2014-02-28", amount: "370.00" },
    ],
  },
  discountedInstallments: {
    value: [
      { count: "2", amount: "175.00", firstDueDate: "2014-01-31" },
      { count: "2", amount: "185.00", firstDueDate: "2014-02-28" },
    ],
  },
  installments: "6",
};

test("an engineers' council 2014: fixed amounts, and discounted instalments", async () => {
  const filled = await annuity({ rates: [{ amount: "413.67", votes: "1" }] }, engineers);
  expect(column(filled, "CRESS_VALORES_A_VISTA")).toEqual([350, 370, 413.67]);
  expect(column(filled, "CRESS_PARCELAS_COM_DESCONTO")).toEqual([2, 2]);
  expect(column(filled, "CRESS_PARCELAS_COM_DESCONTO_VALOR")).toEqual([175, 185]);
  const row = Number(firstRowOf(filled, "CRESS_PARCELAS_COM_DESCONTO"));
  expect(filled.cell("Anuidade", `E${String(row)}`).value).toBe(350);
  expect(filled.cell("Anuidade", `F${String(row)}`).value).toBe(63.67);
  expect(column(filled, "CRESS_PARCELAS")).toEqual(Array<number>(6).fill(68.95));
});

test("24 instalments are said, not refused, where CFESS's rules apply; elsewhere nobody says so", async () => {
  const said = (from: HeadlessWorkbench) =>
    [...from.snapshot().sheets.flatMap((sheet) => [...sheet.cells.values()])].some(
      (cell) => typeof cell.value === "string" && cell.value.startsWith("De 6 a 10 parcelas"),
    );
  const filled = await annuity(voted, { ...goias, installments: "24" });
  expect(column(filled, "CRESS_PARCELAS")).toHaveLength(24);
  expect(said(filled)).toBe(true);
  workbench?.dispose();
  const elsewhere = await annuity(
    { rates: [{ amount: "413.67" }] },
    { ...engineers, year: "2026", discounts: undefined, firstDueDate: "2026-03-31", installments: "24" },
  );
  expect(said(elsewhere)).toBe(false);
});

test.each([
  ["CENT", 329.97],
  ["CENT_UP", 329.97],
  ["CENT_DOWN", 329.96],
  ["REAL", 330],
  ["REAL_UP", 330],
  ["REAL_DOWN", 329],
])("316,00 with 4,42 %% is 329,9672: rounded as %s", async (annuityRounding, published) => {
  const filled = await annuity(
    { rates: [{ rate: "0.0442", votes: "1" }] },
    {
      name: "CORECON-BA",
      federalRules: "OTHER",
      year: "2025",
      currentAnnuity: "316",
      annuityRounding,
      installments: "5",
      firstDueDate: "2025-02-28",
    },
  );
  expect(named(filled, "CRESS_ANUIDADE_ADOTADA")).toEqual([[published]]);
});

test("without a deadline another council is asked for its first instalment's day, in 2018 too, whose schedule is CRESS-MG's", () => {
  const found = templateNamed("annuity-proposal");
  const answers = { year: "2018", currentAnnuity: "480.00", rates: [{ rate: "0.03" }], installments: "5" };
  const asked = (name: string) =>
    found?.validate(answers, { council: { name, region: "" } }).map(({ field }) => field) ?? null;
  expect([asked("CRP-04"), asked("CRESS-RS"), asked("CRESS-MG")]).toEqual([["firstDueDate"], ["firstDueDate"], []]);
});
