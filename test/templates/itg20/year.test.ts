import { CalculatedPlan } from "./calculated-plan";
import { sasha } from "./sasha";

/** Whole years of other accountants' plans; each figure is published beside the plan or plain arithmetic on it. */

const bloom = {
  planName: "Bloom",
  planAssets: "124",
  obligation: "107",
  discountRate: "0.06",
  openingRate: "0.06",
  givenCeiling: "10",
  openingAssets: "110",
  openingObligation: "95",
  openingCeilingEffect: "5",
};

const roll = (plan: CalculatedPlan): readonly unknown[] =>
  ["No início do período", "Juros", "Remensuração em outros resultados abrangentes", "No fim do período"].map(
    (label) => plan.line("Teto de ativo", label)[0],
  );

test("Bloom: net 10 and 10, the effect from −5 to −7", () => {
  const plan = new CalculatedPlan(bloom);
  expect(plan.named("CRESS_ITG_LIQUIDO")).toBe("10");
  expect(plan.line("Exercício", "Abertura")).toEqual(["110", "-95", "-5", "10"]);
  expect(roll(plan)).toEqual(["-5", "-0.3", "-1.7", "-7"]);
  // Nothing balances by itself: what was not typed is left unexplained.
  expect(plan.line("Exercício", "Sem explicação")).toEqual(["7.4", "-6.3", "0", "1.1"]);
});

test("K&K: a reduction that the actuary gives, net 0,5, effect −0,3", () => {
  const plan = new CalculatedPlan({ planName: "K&K", planAssets: "3", obligation: "2.2", givenReduction: "0.5" });
  expect(plan.named("CRESS_ITG_LIQUIDO")).toBe("0.5");
  expect(plan.named("CRESS_ITG_EFEITO_TETO")).toBe("-0.3");
});

test("A Co: nets 4 and 11, the effect from −11 to −1, in the answers of 1.0.0", () => {
  const plan = new CalculatedPlan({
    planName: "A Co",
    planAssets: "148",
    obligation: "136",
    discountRate: "0.04",
    givenCeiling: "11",
    openingAssets: "137",
    openingObligation: "122",
    openingEffect: "-11",
  });
  expect(plan.line("Exercício", "Abertura")[3]).toBe("4");
  expect(plan.named("CRESS_ITG_LIQUIDO")).toBe("11");
  expect(roll(plan)).toEqual(["-11", "-0.44", "10.44", "-1"]);
});

test("Sasha: interest at the opening rate, result and other comprehensive income apart, entries that lead from 700.000 to 1.200.000", () => {
  const plan = new CalculatedPlan(sasha);
  expect(plan.failing()).toEqual([]);
  const year = "Exercício";
  expect(roll(plan)).toEqual(["-300000", "-30000", "-470000", "-800000"]);
  expect(plan.line(year, "Resultado do exercício")).toEqual(["600000", "-1400000", "-30000", "-830000"]);
  expect(plan.line(year, "Outros resultados abrangentes (ORA)")).toEqual(["300000", "500000", "-470000", "330000"]);
  expect(plan.line(year, "Encerramento, pelo que se digitou")).toEqual(["7900000", "-5900000", "-800000", "1200000"]);
  expect(plan.line(year, "Sem explicação")).toEqual(["0", "0", "0", "0"]);
  expect(plan.line(year, "Custo do serviço — Resultado")).toEqual(["900000", "0", "-200000"]);
  expect(plan.line(year, "Efeito do teto — ORA")).toEqual(["470000", "0", "1200000"]);
  expect(plan.line(year, "Débitos iguais a créditos")).toEqual([true]);
  expect(plan.note().join(" ")).toContain("despesa de R$ 830.000,00 ao resultado e ganho de R$ 330.000,00");
});

test("a year that was mistyped shows by how much in the column where it is", () => {
  const plan = new CalculatedPlan({ ...sasha, benefitsPaid: "100" });
  expect(plan.line("Exercício", "Sem explicação")).toEqual(["100", "-100", "0", "0"]);
  expect(plan.line("Exercício", "Nada sem explicação")).toEqual([false, false, true, true]);
  const other = new CalculatedPlan({ ...sasha, assetReturn: "300010" });
  expect(other.line("Exercício", "Sem explicação")).toEqual(["-10", "0", "0", "-10"]);
  expect(other.note().join(" ")).toContain("[Explicar a diferença de R$ 10,00 no quadro abaixo.]");
});

test("two years side by side: the year before closes with what this one opens with", () => {
  const plan = new CalculatedPlan({
    ...sasha,
    priorOpeningAssets: "5000000",
    priorOpeningObligation: "4500000",
    priorOpeningCeilingEffect: "100000",
    priorOpeningRate: "0.1",
    priorCurrentServiceCost: "50000",
    priorEmployerContributions: "500000",
  });
  const year = "Exercício";
  expect(plan.line(year, "Abertura").slice(4)).toEqual(["5000000", "-4500000", "-100000", "400000"]);
  expect(plan.line(year, "Variação do teto, além dos juros").slice(4)).toEqual(["0", "0", "-190000", "-190000"]);
  expect(plan.line(year, "Encerramento, pelos saldos").slice(4)).toEqual(["6000000", "-5000000", "-300000", "700000"]);
  expect(plan.line(year, "Sem explicação").slice(4)).toEqual(["0", "0", "0", "0"]);
  expect(plan.note().join(" ")).toContain("O exercício anterior é apresentado para comparação.");
});

test("NBC TSP 15: remeasurements go straight to net assets, in accounts and in words", () => {
  const plan = new CalculatedPlan({ ...sasha, standard: "TSP15" });
  expect(plan.line("Exercício", "Efeito do teto — Patrimônio líquido")).toEqual(["470000", "0", "1200000"]);
  expect(plan.note().join(" ")).toContain("segue a NBC TSP 15");
  // Items are those of the standard that is applied; NBC TSP 15 numbers its own otherwise.
  expect(plan.note().join(" ")).not.toMatch(/outros resultados abrangentes|NBC TG 33|item 123/);
});

test("example 2's entries: ORA 80 against the liability, and a payment that ends it and leaves an asset", () => {
  const plan = new CalculatedPlan({
    planName: "Plano B",
    planAssets: "1000",
    obligation: "1100",
    refundRight: true,
    refundShare: "0.60",
    immediateContribution: "300",
  });
  const year = "Exercício";
  expect(plan.line(year, "Efeito do teto — ORA")).toEqual(["80", "0", "-180"]);
  expect(plan.at(year, "C8")).toBe("80");
  expect(plan.line(year, "No pagamento do exigível de imediato — Caixa")).toEqual(["0", "300", "120"]);
  expect([plan.at(year, "B10"), plan.at(year, "B11")]).toEqual(["120", "180"]);
});
