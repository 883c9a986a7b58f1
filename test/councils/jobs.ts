import { Decimal } from "../../src/core/decimal";
import type { Profile } from "../../src/profile/profile";
import { templateNamed } from "../../src/templates";
import type { Answers, AnswerRow } from "../../src/templates/builder/answers";
import { withProfile } from "../../src/templates/builder/from-profile";
import type { Council } from "./council";

/** What each template is asked of a council. Figures that nobody published are spread by the council's own number, so that no two are alike. */

const spread = (council: Council, least: number, step: number): string => {
  const number = [...council.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 97, 7);
  return new Decimal(least).plus(new Decimal(step).times(number)).toDecimalPlaces(2).toFixed();
};
const day = (year: number, monthAndDay: string): string => `${String(year)}-${monthAndDay}`;

const socialWorkAccounts = ["6.2.2.1.1.01.01", "6.2.2.1.1.01.04.03.001", "6.2.2.1.1.01.04.04", "6.2.2.1.1.01.05.01"];

function budgetAnswers(council: Council, profile: Profile): Answers {
  const { year, currentAnnuity, proposals, accounts = socialWorkAccounts } = council;
  const [first] = proposals;
  const rate =
    typeof first?.rate === "string"
      ? first.rate
      : new Decimal(String(first?.amount)).div(currentAnnuity).minus(1).toDecimalPlaces(6).toFixed();
  const unbalanced: Answers = {
    year: String(year),
    statisticsDate: day(year - 1, "10-06"),
    rates: proposals,
    detailedRate: rate,
    comparisonRate: "0.03",
    registrants: spread(council, 4210, 37),
    newRegistrants: spread(council, 40, 1),
    delinquencyRate: "delinquencyRate" in council.terms ? "" : "0.23",
    companyDelinquencyRate: "",
    delinquencySource: "Relatório de gestão",
    companies: [
      {
        name: "Pessoas jurídicas",
        previousAmount: "610.00",
        count: "14",
        amount: "655.10",
        newCount: "2",
        shared: true,
      },
    ],
    fees: [
      { name: "Taxa de inscrição", previousAmount: "88.00", amount: "92.40", count: "310", shared: false },
      { name: "Segunda via", previousAmount: "40.00", amount: "42.00", count: "25", shared: false },
    ],
    otherRevenue: [
      { name: "Rendimentos de aplicação", amount: "21450.37", shared: false },
      { name: "Dívida ativa", amount: spread(council, 90_000, 513.7), shared: true },
    ],
    shareRate: "",
    expenses: accounts.map((code, index) => ({
      code,
      name: ["Pessoal e encargos", "Material de consumo", "Serviços de terceiros", "Tributos"][index] ?? "",
      ...Object.fromEntries(
        proposals.map((_, at) => [`amount${String(at + 1)}`, String(10_000 * (index + 1) + 7 * at)]),
      ),
    })),
  };
  return balanced(unbalanced, profile, council);
}

/** The last expense takes up what is left of each scenario's revenue: a budget that does not balance is a fault of the data. */
function balanced(answers: Answers, profile: Profile, council: Council): Answers {
  const template = templateNamed("budget-proposal");
  if (!template) throw new Error("no budget");
  const whose = { council: { name: council.name, region: council.region }, profile };
  const figures = template.figures(withProfile(template.sections, answers, profile), "pt-BR", whose);
  const expenses = answers.expenses as readonly AnswerRow[];
  const left = (column: string): string => {
    const net = figures.find(({ id }) => id === `net${column.slice(-1)}`)?.value;
    if (net === undefined) throw new Error(`no net revenue: ${figures.map(({ id }) => id).join()}`);
    return expenses
      .slice(0, -1)
      .reduce((rest, row) => rest.minus(String(row[column])), new Decimal(net))
      .toDecimalPlaces(2)
      .toFixed(2);
  };
  const last = Object.fromEntries(
    Object.entries(expenses.at(-1) ?? {}).map(([id, held]) => [id, id.startsWith("amount") ? left(id) : held]),
  );
  return { ...answers, expenses: [...expenses.slice(0, -1), last] };
}

function accountsAnswers(council: Council): Answers {
  const year = council.year - 1;
  const registrants = spread(council, 4210, 37);
  return {
    accountsYear: String(year),
    positionDate: day(year, "09-30"),
    budgetedRevenue: spread(council, 2_400_000, 1230.5),
    collectedRevenue: spread(council, 1_900_000, 815.37),
    incurredExpense: spread(council, 1_500_000, 640.11),
    months: [1, 2, 3].map((month) => ({
      month: `0${String(month)}`,
      revenue: spread(council, 200_000 / month, 310.2),
      previousRevenue: spread(council, 185_000 / month, 300.1),
      expense: spread(council, 160_000 + month, 120.4),
      previousExpense: spread(council, 150_000 + month, 110.9),
    })),
    accumulatedExpense: [],
    bankBalances: [{ name: "Conta corrente", amount: spread(council, 120_000, 91.3) }],
    revenueToCome: spread(council, 300_000, 11.1),
    expenseToCome: spread(council, 420_000, 21.7),
    results: [2, 1].map((back) => ({
      year: String(year - back),
      revenue: spread(council, 2_000_000 / back, 999.1),
      expense: spread(council, 1_950_000 / back, 888.2),
      cash: spread(council, 12_000, 10.5),
      payables: spread(council, 9_000, 8.4),
    })),
    debts: [{ name: "Fornecedores", amount: spread(council, 5_000, 12.3) }],
    registrants,
    openingRegistrants: "",
    registrationMonths: [
      { month: "01", registrations: "41", cancellations: "12" },
      { month: "02", registrations: "35", cancellations: "9" },
    ],
    visits: [
      { name: "Roda de conversa", region: "Capital", date: day(year, "06-23"), status: "done" },
      { name: "Visita de orientação", region: "Interior", date: day(year, "10-20"), status: "planned" },
    ],
    events: [{ name: "Seminário", date: day(year, "08-29"), participants: "130", views: "" }],
    inspection: [{ name: "Profissionais fiscalizados", count: "312" }],
    attendances: [{ name: "Telefone", count: "842" }],
    goals: [
      { axis: "Fiscalização", name: "Ampliar as visitas", owner: "", due: "", status: "planned" },
      { axis: "Gestão", name: "Portal novo", owner: "", due: "", status: "done" },
    ],
  };
}

function planAnswers(council: Council): Answers {
  return {
    reportDate: day(council.year - 1, "12-31"),
    planName: `Plano dos empregados do ${council.name}`,
    planAssets: spread(council, 1_200_000, 77.5),
    obligation: spread(council, 1_050_000, 33.1),
    discountRate: "0.1",
    refundRight: true,
    refundShare: "0.5",
  };
}

/** The templates' answers by id; each template takes those that its form has fields for. */
export function jobsOf(
  council: Council,
  profile: Profile,
): readonly { readonly template: string; readonly answers: Answers }[] {
  const all: Answers = { ...accountsAnswers(council), ...budgetAnswers(council, profile) };
  const own: Readonly<Record<string, Answers>> = { collections: council.collections, itg20: planAnswers(council) };
  return [
    "annuity-proposal",
    "budget-proposal",
    "interim-accounts",
    "results-history",
    "collections",
    "registrations",
    "accountability",
    "itg20",
    "assembly-pack",
  ].map((template) => {
    const found = templateNamed(template);
    if (!found) throw new Error(template);
    const fields = new Set(found.sections.flatMap((section) => section.fields.map(({ id }) => id)));
    const answers = Object.fromEntries(Object.entries(own[template] ?? all).filter(([id]) => fields.has(id)));
    return { template, answers: withProfile(found.sections, answers, profile) };
  });
}
