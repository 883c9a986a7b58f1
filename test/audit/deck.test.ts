import { audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import { deck, sheetOfRows, slide58InSentences, slides, type DeckMode } from "./fixtures/deck";
import facts from "../fixtures/seed-facts.json";

/** The entries of the seed's facts that are wrong as printed, and what the audit must say of each. */
interface Mistake extends Omit<Partial<Finding>, "cause" | "message"> {
  readonly kind: string;
  readonly sheet: string;
  readonly cause?: { readonly code: string };
  readonly message?: { readonly "pt-BR": RegExp };
}

const mistakes: Readonly<Record<string, Mistake>> = {
  "s45.budget_result.2014": {
    kind: "totalMismatch",
    sheet: "Slide 45",
    cells: ["D5"],
    found: "-16154.78",
    expected: "16154.78",
    difference: "-32309.56",
    cause: { code: "SIGN" },
  },
  "s45.debts": {
    kind: "totalMismatch",
    sheet: "Slide 45",
    cells: ["B15"],
    found: "200957",
    expected: "200956",
    difference: "1",
    cause: { code: "ONE_DIGIT" },
  },
  "s45-53.cfess_debt": {
    kind: "twoValues",
    sheet: "Slide 45",
    cells: ["B13"],
    found: "194737",
    expected: "194738",
    difference: "-1",
    related: ["Slide 53!B17"],
  },
  "s50.pj_total": {
    kind: "productMismatch",
    sheet: "Slide 50",
    cells: ["E3", "J3"],
    found: "1126.79",
    expected: "1126.8",
    difference: "-0.01",
  },
  "s53.sum.0.085": {
    kind: "scenarioBalance",
    sheet: "Slide 53",
    cells: ["D4", "D12"],
    found: "5597576.7",
    cause: { code: "COMPONENT" },
    related: ["D17"],
  },
  "s53.gap.0.085": { kind: "scenarioBalance", sheet: "Slide 53", expected: "5402838.69", difference: "194738.01" },
  "s53.balancing.0.085": {
    kind: "scenarioBalance",
    sheet: "Slide 53",
    message: { "pt-BR": /seria 681\.345,78, e não 876\.083,79/ },
  },
  "s53.step_75_85": {
    kind: "scenarioBalance",
    sheet: "Slide 53",
    cells: ["D12"],
    found: "40998.01",
    expected: "40998",
    difference: "0.01",
    cause: { code: "ROUNDED_STEP" },
  },
  "s58.discount.0.05": { kind: "moneyFormat", sheet: "Slide 58", found: "496.790", expected: "496.79" },
  "s58.instalment_sum": {
    kind: "instalmentSum",
    sheet: "Slide 58",
    found: "522.96",
    expected: "522.93",
    difference: "0.03",
    cause: { code: "ROUNDING" },
  },
};

/** Printed in the other document, ITG 20. */
const elsewhere = new Set(["itg.decimal_point"]);

const versions: readonly [string, DeckMode, Parameters<typeof deck>[1]][] = [
  ["typed as numbers", "typed", {}],
  ["pasted as text", "pasted", {}],
  ["typed, slide 58 in sentences", "typed", { "Slide 58": slide58InSentences }],
  ["pasted, slide 58 in sentences", "pasted", { "Slide 58": slide58InSentences }],
];

test("every mistake among the seed's facts is expected here", () => {
  const wrong = facts.filter(({ status }) => status === "mismatch" || status === "format_error").map(({ id }) => id);
  expect(wrong.filter((id) => !elsewhere.has(id)).sort()).toEqual(Object.keys(mistakes).sort());
});

describe.each(versions)("the deck %s", (_name, mode, changed) => {
  const findings = audit(deck(mode, changed));

  test.each(Object.entries(mistakes))("%s is found with its cause", (_id, expected) => {
    const { message, ...figures } = expected;
    const asked = findings.filter(({ kind, sheet }) => kind === expected.kind && sheet === expected.sheet);
    const found = asked.find(({ difference, cells }) =>
      expected.difference === undefined
        ? cells.join() === (expected.cells ?? cells).join()
        : difference === expected.difference,
    );
    expect(found).toMatchObject(figures);
    expect(found?.message["pt-BR"]).toMatch(message?.["pt-BR"] ?? /./);
  });

  test("the difference of the 8,5% column is explained by the debt, to a cent", () => {
    const [balance] = findings.filter(({ kind, severity }) => kind === "scenarioBalance" && severity === "error");
    expect(balance?.cause?.wording["pt-BR"]).toBe("contou-se duas vezes DÍVIDA CFESS (194.738,00, D17)");
  });

  test("a discount off the unrounded annuity is told from a wrong one", () => {
    const discounts = findings.filter(({ kind }) => kind === "discountBase");
    expect(discounts).toHaveLength(1);
    expect(discounts[0]).toMatchObject({ found: "496.79", expected: "496.78", cause: { code: "UNROUNDED_BASE" } });
  });

  test("no right row is reported", () => {
    const wrongRows = new Set([
      "Slide 45!5",
      "Slide 45!13",
      "Slide 45!15",
      "Slide 50!3",
      "Slide 53!4",
      "Slide 53!12",
      "Slide 58!5",
      "Slide 58!7",
    ]);
    const reported = findings
      .filter(({ severity }) => severity !== "info")
      .flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}!${cell.replace(/\D/g, "")}`));
    expect(reported.filter((row) => !wrongRows.has(row))).toEqual([]);
  });

  test("due dates on Sundays are notes, with the day that they move to", () => {
    const days = findings.filter(({ kind }) => kind === "nonBusinessDay");
    expect(
      new Set(days.map(({ found, expected, severity }) => `${severity} ${String(found)} ${String(expected)}`)),
    ).toEqual(new Set(["info 2018-04-15 2018-04-16", "info 2018-07-15 2018-07-16"]));
  });
});

test("slide 53 alone still names the debt, from the revenue as printed", () => {
  const alone = { sheets: [sheetOfRows("Slide 53", slides["Slide 53"] ?? [], "typed")], names: [], date1904: false };
  const [balance] = audit(alone).filter(({ severity }) => severity === "error");
  expect(balance).toMatchObject({
    kind: "scenarioBalance",
    difference: "194737.7",
    cause: { code: "COMPONENT" },
    related: ["D17"],
  });
});

test("a decimal point in a Brazilian text is ambiguous, as in the examples of ITG 20", () => {
  const itg = {
    sheets: [
      sheetOfRows(
        "ITG 20",
        [["Valor presente da contribuição"], ["120 / (1.06) + 112 / (1.06)²"], ["R$ 1.200"]],
        "pasted",
      ),
    ],
    names: [],
    date1904: false,
  };
  expect(audit(itg)).toEqual([
    expect.objectContaining({ kind: "ambiguousNumber", cells: ["A2"], found: "(1.06)", expected: "(1,06)" }),
  ]);
});
