import type { Answers } from "../../../src/templates/builder/answers";
import { CalculatedPlan } from "./calculated-plan";

/** A plan in which every kind of sentence is said. */
const rich: Answers = {
  reportDate: "2025-12-31",
  planName: "Plano Rico",
  planAssets: "1100",
  obligation: "1000",
  discountRate: "0.06",
  refundRight: true,
  refundShare: "0.6",
  fundingYears: [
    { serviceCost: "13", futureContribution: "15", shortfall: "12" },
    { serviceCost: "13", futureContribution: "13", shortfall: "11" },
  ],
  terminalServiceCost: "13",
  terminalContribution: "9",
  planLife: "20",
  entityDuration: "forEver",
};

const [POSITION, BENEFIT, FUNDING] = [1, 2, 3];

/** Paragraphs that a cell typed over changes. */
function changed(typed: Readonly<Record<string, number | string>>, answers: Answers = rich): readonly number[] {
  const before = new CalculatedPlan(answers).note();
  const after = new CalculatedPlan(answers, typed).note();
  expect(after.join()).not.toMatch(/#|undefined|null/);
  return before.flatMap((paragraph, index) => (after.includes(paragraph) ? [] : [index]));
}

test("sentences are those of the case, in Portuguese alone, with brackets only where a person must write", () => {
  const note = new CalculatedPlan(rich).note();
  expect(note[POSITION]).toBe(
    "Em 31/12/2025, Plano Rico apresenta superávit de R$ 100,00 (ativos de R$ 1.100,00 e obrigação de R$ 1.000,00). Com o teto de ativo e o custeio mínimo, Conselho Exemplo reconhece ativo líquido de R$ 51,56 por esse plano. O efeito do teto e do custeio mínimo nessa data é de R$ 48,44; suas variações, exceto juros, são reconhecidas em outros resultados abrangentes (NBC TG 33, itens 64 e 127(c)).",
  );
  expect(note[BENEFIT]).toContain("60,00% do superávit");
  expect(note[BENEFIT]).toContain("Não se adotam os benefícios menores (item 9): a redução de contribuições de R$");
  expect(note.join()).not.toMatch(/ the | of |surplus/);
});

test.each<[string, Readonly<Record<string, number | string>>, readonly number[]]>([
  ["the right to a refund", { CRESS_ITG_DIREITO_RESTITUICAO: "Não" }, [POSITION, BENEFIT, FUNDING]],
  ["who decides on it", { CRESS_ITG_DECISAO_RESTITUICAO: "também terceiros" }, [POSITION, BENEFIT, FUNDING]],
  ["when it is refunded", { CRESS_ITG_FORMA_RESTITUICAO: "liquidação gradual (11(b))" }, [BENEFIT]],
  ["the share", { CRESS_ITG_PROPORCAO_RESTITUIVEL: 0.3 }, [POSITION, BENEFIT, FUNDING]],
  ["the sign of the surplus", { CRESS_ITG_OBRIGACAO: 1300 }, [POSITION, BENEFIT, FUNDING]],
  ["the combination", { CRESS_ITG_COMBINAR: "Sim" }, [POSITION, BENEFIT, FUNDING]],
  [
    "a right to wind up",
    { CRESS_ITG_DIREITO_LIQUIDACAO: "Sim", CRESS_ITG_PROPORCAO_LIQUIDACAO: 1 },
    [POSITION, BENEFIT],
  ],
  ["the standard", { CRESS_ITG_NORMA: "NBC TSP 15" }, [0, POSITION]],
  ["the unit", { CRESS_ITG_UNIDADE: "R$ mil" }, [0, POSITION, BENEFIT, FUNDING]],
  ["the day", { CRESS_ITG_DATA: 46387 }, [POSITION]],
  ["a first year", { CRESS_ITG_PRIMEIRO_EXERCICIO: "Sim" }, [0]],
  ["the rules of the plan", { CRESS_ITG_NOTA_REGULAMENTO: "art. 30, de 01/02/2020" }, [BENEFIT]],
  ["restrictions", { CRESS_ITG_NOTA_RESTRICOES: "não há" }, [FUNDING]],
  ["the name of the plan", { CRESS_ITG_PLANO: "Outro" }, [POSITION]],
])("%s: each sentence that rests on it changes or goes", (_driver, typed, paragraphs) => {
  expect(changed(typed)).toEqual(expect.arrayContaining([...paragraphs]));
});

const reducing: Answers = { ...rich, refundRight: false, refundShare: "" };

test.each<[string, Readonly<Record<string, number | string>>, readonly string[], readonly string[]]>([
  [
    "minimum funding",
    { CRESS_ITG_CUSTEIO_MINIMO: "Não" },
    ["menos as contribuições mínimas"],
    ["não há custeio mínimo para serviço futuro"],
  ],
  [
    "the lives",
    { CRESS_ITG_VIDA_PLANO: "para sempre" },
    ["por 20 anos", "em 20 anos"],
    ["para sempre, pois não se espera"],
  ],
  ["the middle of the year", { CRESS_ITG_MEIO_DO_ANO: "Sim" }, [], ["com fluxos no meio de cada ano"]],
  [
    "a prepayment",
    { CRESS_ITG_PRE_PAGAMENTO: 10 },
    [],
    ["com o pré-pagamento, até onde reduz contribuições, de R$ 10,00"],
  ],
])("a reduction: %s", (_driver, typed, gone, said) => {
  const before = new CalculatedPlan(reducing).note()[BENEFIT] ?? "";
  const after = new CalculatedPlan(reducing, typed).note()[BENEFIT] ?? "";
  expect(before).toContain("É o valor presente");
  for (const each of gone) expect(after).not.toContain(each);
  for (const each of said) {
    expect(before).not.toContain(each);
    expect(after).toContain(each);
  }
});

test("a deficit speaks of no ceiling, no benefit and no restriction", () => {
  const note = new CalculatedPlan({ planName: "Déficit", planAssets: "900", obligation: "1000" }).note().join(" ");
  expect(note).toContain("apresenta déficit de R$ 100,00");
  expect(note).toContain("reconhece passivo líquido de R$ 100,00");
  expect(note).toContain("Não há superávit, e o teto de ativo nada tem a limitar.");
  for (const said of [
    "teto de ativo, Conselho",
    "benefício econômico",
    "Restrições à realização",
    "valor do dinheiro",
  ]) {
    expect(note).not.toContain(said);
  }
});

test("neither right nor years: no benefit, and nothing of a present value", () => {
  const note = new CalculatedPlan({ planName: "Nada", planAssets: "1100", obligation: "1000" }).note().join(" ");
  expect(note).toContain("Não há benefício econômico disponível");
  expect(note).toContain("não reconhece ativo nem passivo");
  expect(note).not.toMatch(/valor presente|R\$ 0,00|redução de contribuições futuras/);
});

test("two plans: an asset and a liability that are not offset, in one note", () => {
  const plan = new CalculatedPlan({
    planName: "Plano A",
    planAssets: "1200",
    obligation: "1100",
    refundRight: true,
    refundShare: "1",
    otherPlans: [{ planName: "Plano B", planAssets: "900", obligation: "1000" }],
  });
  expect(plan.failing()).toEqual([]);
  expect(plan.named("CRESS_ITG_LIQUIDO")).toBe("100");
  expect(plan.named("CRESS_ITG2_LIQUIDO")).toBe("-100");
  const note = plan.note().join(" ");
  expect(note).toContain("não se compensam (NBC TG 33, item 131): ativos de R$ 100,00, passivos de R$ 100,00.");
  expect(note).toContain("Plano B apresenta déficit de R$ 100,00");
  const both = new CalculatedPlan(
    {
      planName: "Plano A",
      surplus: "100",
      refundRight: true,
      refundShare: "1",
      otherPlans: [{ planName: "Plano B", surplus: "50", refundRight: true, refundShare: "1" }],
    },
    {},
  );
  expect(both.note().join(" ")).toContain("Os planos somam ativos líquidos de R$ 150,00; nenhum é passivo.");
});

test("a second plan has years of its own", () => {
  const flow = { plan: "2", serviceCost: "13", futureContribution: "9" };
  const plan = new CalculatedPlan({
    planName: "Plano A",
    surplus: "10",
    otherPlans: [{ planName: "Plano B", surplus: "50", discountRate: "0.06" }],
    otherFundingYears: [flow, flow],
  });
  expect(plan.named("CRESS_ITG2_TETO")).toBe("7.33");
});

const actuarial: Answers = {
  planName: "Plano T",
  planAssets: "1100",
  obligation: "1000",
  refundRight: true,
  refundShare: "1",
};

test.each<[string, Answers, string]>([
  ["ceiling", { givenCeiling: "40" }, "O teto de ativo de R$ 40,00 é o do parecer atuarial {report}, usado como está."],
  ["refund", { givenRefund: "40" }, "R$ 40,00, como a informa o parecer atuarial {report}."],
  ["reduction", { refundRight: false, givenReduction: "40" }, ". É como a informa o parecer atuarial {report}."],
])("a %s of the actuary is said with its report, which the checklist asks for", (_kind, answers, said) => {
  const asked = new CalculatedPlan({ ...actuarial, ...answers });
  expect(asked.failing()).toEqual([]);
  const report = "[atuário, número e data do parecer]";
  expect(asked.note().join(" ")).toContain(said.replace("{report}", report));
  const named = new CalculatedPlan({ ...actuarial, ...answers, actuaryReport: "ATU 12, de 20/01/2026" });
  expect(named.note().join(" ")).toContain(said.replace("{report}", "ATU 12, de 20/01/2026"));
  expect(named.note().join(" ")).not.toContain(report);
});

test("without anything of the actuary's the checklist asks for no report", () => {
  expect(() => new CalculatedPlan(actuarial).named("CRESS_ITG_NOTA_PARECER")).toThrow("nothing is named");
});

test("an effect that neither was nor is, costs and contributions that are not there: nothing of them", () => {
  const note = new CalculatedPlan({ ...actuarial, discountRate: "0.06", openingCeilingEffect: "0" }).note().join(" ");
  expect(note).toContain("O teto não tinha efeito no início do exercício nem tem no fim.");
  expect(note).toContain("ou seja, 100,00% do superávit, durante a vida do plano (item 11(a))");
  expect(note).not.toMatch(/R\$ 0,00|custos|tributos|depois de pagas/);
  const netted = new CalculatedPlan({ ...actuarial, refundTax: "0.1", immediateContribution: "5" }).note().join(" ");
  expect(netted).toContain(
    "do superávit depois de pagas as contribuições mínimas, líquida de tributos (item 13), durante",
  );
  expect(netted).not.toMatch(/custos|valor presente/);
});

test("the note in English has no Portuguese, and its figures are English", () => {
  const note = new CalculatedPlan(rich, {}, "en").note();
  expect(note[POSITION]).toContain("On 31/12/2025, Plano Rico shows a surplus of R$ 100.00 (assets of R$ 1,100.00");
  expect(note.join()).not.toMatch(/ção|ões/);
});
