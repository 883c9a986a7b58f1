import { itg20 } from "../../../src/templates/itg20";
import type { Answers } from "../../../src/templates/builder/answers";
import { CalculatedPlan } from "./calculated-plan";

const example3 = {
  planName: "Plano C",
  surplus: "50",
  discountRate: "0.06",
  fundingYears: [
    { serviceCost: "13", futureContribution: "15", shortfall: "120" },
    { serviceCost: "13", futureContribution: "13", shortfall: "112" },
    { serviceCost: "13", futureContribution: "11", shortfall: "104" },
  ],
  terminalServiceCost: "13",
  terminalContribution: "9",
};

/** Example 3 without its shortfall. */
const flows = example3.fundingYears.map((year) => ({ ...year, shortfall: "" }));
const sheet = "Teto de ativo";

const candidates = (plan: CalculatedPlan): readonly (readonly unknown[])[] =>
  [
    "Restituição com o plano em curso (11(a), (b))",
    "Redução de contribuições (16 a 22)",
    "Redução, e restituição do que ela deixa (9)",
    "Restituição na liquidação integral (11(c), 14)",
  ].map((label) => plan.line(sheet, label));

const thousand = { ...example3, surplus: "1000", fundingYears: flows };

test("item 9: every benefit is computed, the largest taken, the others shown with what rejects them", () => {
  const plan = new CalculatedPlan({
    ...thousand,
    refundRight: true,
    refundShare: "0.6",
    refundTax: "0.25",
    windUpRight: true,
    windUpShare: "1",
    windUpPremium: "350",
    windUpFees: "20",
    windUpTax: "0.25",
    combine: true,
  });
  expect(plan.failing()).toEqual([]);
  expect(candidates(plan)).toEqual([
    ["450", "preterido: menor (item 9)"],
    ["55.77", "preterido: menor (item 9)"],
    ["480.67", "adotado"],
    ["472.5", "preterido: menor (item 9)"],
  ]);
  expect(plan.named("CRESS_ITG_TETO")).toBe("480.67");
});

test("what excludes each other is not had together", () => {
  const plan = new CalculatedPlan({ ...thousand, refundRight: true, refundShare: "0.6", refundTax: "0.25" });
  expect(candidates(plan)[2]).toEqual(["0", "preterido: um exclui o outro (item 9)"]);
  expect(plan.named("CRESS_ITG_TETO")).toBe("450");
});

test.each<[string, Answers, string, string]>([
  [
    "1: combined, the refund is on what the reduction leaves",
    { ...thousand, surplus: "100", refundRight: true, refundShare: "0.6", combine: true },
    "CRESS_ITG_TETO",
    "82.31",
  ],
  [
    "4: a prepayment beyond the contributions",
    {
      planName: "D",
      surplus: "200",
      discountRate: "0",
      prepayment: "100",
      fundingYears: Array.from({ length: 5 }, () => ({ serviceCost: "10", futureContribution: "15" })),
    },
    "CRESS_ITG_TETO",
    "75",
  ],
  [
    "5: without minimum funding, no zeros typed",
    {
      planName: "E",
      surplus: "90",
      discountRate: "0.06",
      prepayment: "30",
      fundingYears: [{ serviceCost: "13" }, { serviceCost: "13" }],
    },
    "CRESS_ITG_TETO",
    "23.83",
  ],
  [
    "6: prepayment at present value",
    {
      planName: "F",
      surplus: "90",
      discountRate: "0.06",
      prepayment: "30",
      prepaymentBasis: "present",
      fundingYears: [
        { serviceCost: "10", futureContribution: "15" },
        { serviceCost: "10", futureContribution: "15" },
      ],
    },
    "CRESS_ITG_TETO",
    "27.5",
  ],
  [
    "7: the plan bears the costs",
    { planName: "G", surplus: "1000", refundRight: true, refundShare: "0.6", refundCosts: "100", refundTax: "0.25" },
    "CRESS_ITG_TETO",
    "405",
  ],
  [
    "7: the entity, tax on the gross",
    {
      planName: "G",
      surplus: "1000",
      refundRight: true,
      refundShare: "0.6",
      refundCosts: "100",
      refundTax: "0.25",
      costsPaidBy: "entityGross",
    },
    "CRESS_ITG_TETO",
    "350",
  ],
  [
    "7: the entity, tax on the net",
    {
      planName: "G",
      surplus: "1000",
      refundRight: true,
      refundShare: "0.6",
      refundCosts: "100",
      refundTax: "0.25",
      costsPaidBy: "entityNet",
    },
    "CRESS_ITG_TETO",
    "375",
  ],
  [
    "8: a fixed amount in ten years",
    {
      planName: "H",
      surplus: "1000",
      discountRate: "0.06",
      refundRight: true,
      refundFixed: "500",
      refundYears: "10",
      refundShare: "1",
    },
    "CRESS_ITG_TETO",
    "279.2",
  ],
  ["10: the shorter of two lives", { ...example3, planLife: "20", entityLife: "12" }, "CRESS_ITG_TETO", "22.64"],
  [
    "10: one life, the other for ever",
    { ...example3, planDuration: "forEver", entityLife: "12" },
    "CRESS_ITG_TETO",
    "22.64",
  ],
  ["10: for ever", { ...example3, planDuration: "forEver", entityDuration: "forEver" }, "CRESS_ITG_TETO", "55.77"],
  [
    "10: a life that ends with the typed years",
    {
      ...thousand,
      planLife: "3",
      fundingYears: [{ serviceCost: "13" }, { serviceCost: "13" }, { serviceCost: "13" }],
      terminalContribution: "",
    },
    "CRESS_ITG_TETO",
    "34.75",
  ],
  ["11: flows in the middle of the year", { ...example3, midYear: true }, "CRESS_ITG_LIQUIDO", "-251.67"],
  [
    "a half of the surplus is the members'",
    {
      planName: "I",
      planAssets: "1200",
      obligation: "1000",
      sponsorSurplusShare: "0.5",
      refundRight: true,
      refundShare: "1",
    },
    "CRESS_ITG_LIQUIDO",
    "100",
  ],
  [
    "a half of the deficit too",
    { planName: "I", planAssets: "1000", obligation: "1200", sponsorDeficitShare: "0.5" },
    "CRESS_ITG_LIQUIDO",
    "-100",
  ],
])("%s", (_case, answers, name, expected) => {
  const plan = new CalculatedPlan(answers);
  expect(plan.failing()).toEqual([]);
  expect(plan.named(name)).toBe(expected);
});

test("example 3 rolled forward: −244,44 to 66,67 without gain or loss", () => {
  const plan = new CalculatedPlan(example3);
  const proof = "Prova e sensibilidade";
  expect(["G6", "G7", "G8", "G9"].map((cell) => plan.at(proof, cell))).toEqual([
    "-244.44",
    "-137.11",
    "-33.33",
    "66.67",
  ]);
  expect(["I6", "I7", "I8", "I9"].map((cell) => plan.at(proof, cell))).toEqual(["0", "0", "0", "0"]);
  expect(plan.line(proof, "Nenhum ganho ou perda em nenhum ano")).toEqual([true]);
});

test("the same in the middle of the year, for some years, and with a payment at once", () => {
  for (const changed of [{ midYear: true }, { terminalYears: "9" }, { immediateContribution: "40" }]) {
    const plan = new CalculatedPlan({ ...example3, ...changed });
    expect(plan.line("Prova e sensibilidade", "Nenhum ganho ou perda em nenhum ano")).toEqual([true]);
  }
});

test("sensitivity, ceiling and net, each computed anew", () => {
  const plan = new CalculatedPlan(example3);
  const line = (label: string): readonly unknown[] => {
    const found = ["D", "E"].map((column) => plan.at("Prova e sensibilidade", `${column}${label}`));
    return found;
  };
  expect(["25", "24", "27", "28", "29", "30"].map(line)).toEqual([
    ["61.74", "-241.2"],
    ["50.72", "-246.8"],
    ["77.43", "-222.77"],
    ["34.1", "-266.11"],
    ["39.68", "-260.53"],
    ["71.86", "-228.35"],
  ]);
});

test("what a reviewer adds up between the table and the benefit", () => {
  const plan = new CalculatedPlan({ ...example3, prepayment: "20" });
  expect(plan.line(sheet, "Soma dos valores presentes")).toEqual(["55.77"]);
  expect(plan.line(sheet, "Pré-pagamento que reduz contribuições (item 20(a))")).toEqual(["20"]);
  expect(plan.line(sheet, "As duas linhas acima somam esse benefício")).toEqual([true]);
});

const message = (answers: Answers, field: string): string =>
  itg20.validate(answers).find((problem) => problem.field === field)?.message["pt-BR"] ?? "";

test.each<[string, Answers, string, string]>([
  ["a rate of 6", { ...example3, discountRate: "6" }, "discountRate", "digite 6% ou 0,06"],
  ["a blank share", { ...example3, refundRight: true }, "refundShare", "digite-a"],
  ["a share of 0", { ...example3, refundRight: true, refundShare: "0" }, "refundShare", "digite-a"],
  [
    "a right that others decide on",
    { ...example3, refundRight: true, refundShare: "1", refundDecision: "others" },
    "refundDecision",
    "não é incondicional",
  ],
  [
    "a life shorter than the typed years",
    { ...example3, entityLife: "2" },
    "entityLife",
    "Vida esperada da entidade: 2 anos são menos que os 3 anos digitados",
  ],
  [
    "both effects",
    { ...example3, openingEffect: "-5", openingCeilingEffect: "5" },
    "openingCeilingEffect",
    "não ambos",
  ],
  [
    "a negative in the new field",
    { ...example3, openingCeilingEffect: "-5" },
    "openingCeilingEffect",
    "valor positivo",
  ],
  ["a positive in the old one", { ...example3, openingEffect: "5" }, "openingEffect", "é positivo"],
  ["half a movement", { ...example3, openingAssets: "5" }, "openingAssets", "ativos e obrigação"],
  [
    "a first year that has one before it",
    {
      planName: "X",
      planAssets: "10",
      obligation: "5",
      discountRate: "0.06",
      openingAssets: "8",
      openingObligation: "5",
      priorOpeningAssets: "7",
      priorOpeningObligation: "5",
      firstYear: true,
    },
    "firstYear",
    "o exercício anterior está preenchido",
  ],
  [
    "no minimum funding, but contributions",
    { ...example3, minimumFunding: "no" },
    "minimumFunding",
    "a resposta é não",
  ],
])("%s is refused by name", (_case, answers, field, expected) => {
  expect(message(answers, field)).toContain(expected);
});
