import type { AnswerRow, Answers } from "../builder/answers";
import { cressMg, proposals, sampleName } from "../cress-mg-2018";
import type { Sample } from "../builder/template";

function expense(code: string, name: string, amount1: string, amount2 = amount1, amount3 = amount2): AnswerRow {
  return { code, name, amount1, amount2, amount3 };
}

/** Slides 49 to 55. The comparison is the 5% that slides 50, 51, 54 and 55 show and nobody voted on. */
const answers: Answers = {
  ...proposals,
  statisticsDate: "2017-10-09",
  detailedRate: "0.075",
  comparisonRate: "0.05",
  // Slide 50 prints 1.126,79 where two companies at 563,40 make 1.126,80; its 5% chain needs the printed one.
  comparisonCompanyRevenue: "1126.79",
  newRegistrants: "0",
  delinquencyRate: "0.30",
  delinquencySource:
    "Taxa que reproduz ao centavo os slides 52 e 54; o CRESS-MG informou em 13/06/2018 inadimplência de cerca de 30% em 2017",
  companies: [
    { name: "Faixa Empresas", previousAmount: "538.73", count: "2", amount: "563.40", newCount: "0", shared: true },
  ],
  fees: [{ name: "Taxa de inscrição", previousAmount: "88.53", amount: "88.53", count: "1120", shared: false }],
  otherRevenue: [
    { name: "Rendimentos de aplicação", amount: "39000.00", shared: false },
    { name: "Multa de fiscalização e processo ético", amount: "1500.00", shared: false },
    { name: "Dívida ativa", amount: "700000.00", shared: true },
    { name: "Encargos financeiros", amount: "280000.00", shared: true },
    { name: "Outras receitas", amount: "30000.00", shared: false },
  ],
  shareRate: "",
  expenses: [
    expense("6.2.2.1.1.01.01", "Pessoal e encargos sociais", "3163175.01"),
    expense("6.2.2.1.1.01.04.03.001", "Material de consumo", "144728.41"),
    expense("6.2.2.1.1.01.04.03.004", "Serviços de terceiros – pessoas físicas", "142016.71"),
    expense("6.2.2.1.1.01.04.03.006", "Diárias", "276534.78", "276534.78", "316534.78"),
    expense("6.2.2.1.1.01.04.03.007", "Transportes aéreos e terrestres", "389550.00"),
    expense("6.2.2.1.1.01.04.03.008", "Hospedagens", "30450.00", "30450.00", "80450.00"),
    expense("6.2.2.1.1.01.04.03.009", "Despesas com alimentação e locomoção", "60000.00", "60000.00", "70000.00"),
    expense("6.2.2.1.1.01.04.04", "Serviços de terceiros – pessoas jurídicas", "699349.77", "740347.78", "876083.79"),
    expense("6.2.2.1.1.01.05.01", "Tributos", "18300.00"),
    expense("6.2.2.1.1.01.06", "Demais despesas correntes", "122000.00"),
    expense("6.2.2.1.1.01.08.03", "Transferências intragovernamentais", "50000.00"),
    expense("6.2.2.1.1.02.01", "Investimentos", "30000.00"),
    expense("", "Dívida CFESS", "194738.00"),
  ],
};

export const budgetSample: Sample = { id: "budget-proposal", name: sampleName, council: cressMg, answers };
