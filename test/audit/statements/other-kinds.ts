import { at, carried, part, result, sum, total } from "./entries";
import type { Draw } from "./random";
import { amount, type Entry, type Statement } from "./statement";

/**
 * Statements laid out and worded otherwise than those that the checks were made with: totals above their lines, other words for the same
 * lines, an indent for a level, quarters between months, both sides of a balance sheet. They were written before the checks were mended
 * by the first ones and show whether what was mended holds elsewhere.
 */

const added = (...rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, column) => sum(rows.map((row) => at(row, column))));
const less = (from: readonly number[], ...others: readonly (readonly number[])[]): number[] =>
  from.map((value, column) => value - sum(others.map((each) => at(each, column))));

interface Line {
  readonly name: string;
  readonly values: readonly number[];
}

function lines(draw: Draw, names: readonly string[], count: number, columns: number, least: number): Line[] {
  return draw.some(names, count).map((name) => ({ name, values: amounts(draw, columns, least) }));
}

function amounts(draw: Draw, columns: number, least: number, most = 900_000): number[] {
  return Array.from({ length: columns }, () => amount(draw, least, most));
}

function sumOfLines(of: readonly Line[]): number[] {
  return added(...of.map(({ values }) => values));
}

const costs = [
  "Salários e ordenados",
  "INSS patronal",
  "Vale-transporte",
  "Honorários contábeis",
  "Manutenção predial",
  "Correios",
  "Softwares",
  "Seguros",
  "Despesas bancárias",
  "Combustíveis",
];
const incomes = [
  "Contribuições associativas",
  "Patrocínios",
  "Inscrições em cursos",
  "Aluguel do auditório",
  "Juros ativos",
];
const periods = (draw: Draw, count: number): string[] => {
  const last = draw.whole(2011, 2023);
  return Array.from({ length: count }, (_, index) => `31/12/${String(last - index)}`);
};

/** The total first, its lines below it. */
function totalAbove(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const rows: Entry[][] = [["Demonstrativo de gastos", ...periods(draw, columns)]];
  const groups = draw.some(["Pessoal", "Funcionamento", "Projetos", "Manutenção"], draw.whole(2, 4)).map((name) => {
    const own = lines(draw, costs, draw.whole(2, 5), columns, 1_000);
    return { name, own, values: sumOfLines(own) };
  });
  rows.push(["Total dos gastos", ...added(...groups.map(({ values }) => values)).map(total)]);
  for (const { name, own, values } of groups) {
    rows.push([name, ...values.map(total)]);
    for (const line of own) rows.push([`    ${line.name}`, ...line.values.map(part)]);
  }
  return { kind: "total above its lines", rows };
}

/** Both sides, heads told apart by an indent, each side's total below. */
function bothSides(draw: Draw): Statement {
  const columns = draw.whole(1, 2);
  const rows: Entry[][] = [["Balanço", ...periods(draw, columns)]];
  const head = (name: string, names: readonly string[], values: readonly (readonly number[])[]): number[] => {
    const own = added(...values);
    rows.push([name, ...own.map(total)]);
    for (const [index, line] of names.entries()) rows.push([`   ${line}`, ...(values[index] ?? []).map(part)]);
    return own;
  };
  const of = (count: number): number[][] => Array.from({ length: count }, () => amounts(draw, columns, 20_000));
  rows.push(["Ativo"]);
  const current = head("Circulante", ["Disponibilidades", "Contribuições a receber", "Estoques"], of(3));
  const fixed = head("Não circulante", ["Imobilizado", "Intangível", "Depósitos judiciais"], of(3));
  const assets = added(current, fixed);
  rows.push(["Total do ativo", ...assets.map(total)]);
  rows.push(["Passivo e patrimônio líquido"]);
  const portion = (share: number, from: readonly number[]): number[] => from.map((value) => Math.round(value * share));
  const owed = [portion(0.1, assets), portion(0.07, assets), portion(0.03, assets)];
  const debts = head("Obrigações", ["Fornecedores", "Impostos a recolher", "Provisões"], owed);
  const equity = less(assets, debts);
  const kept = portion(0.4, equity);
  head("Patrimônio", ["Superávits acumulados", "Reservas"], [less(equity, kept), kept]);
  rows.push(["Total do passivo e patrimônio", ...assets.map(total)]);
  return { kind: "both sides of a balance sheet", rows };
}

/** Words alone say what is taken off; what is taken off is negative. */
function profitAndLoss(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const english = draw.chance(0.3);
  const words = english
    ? [
        "INCOME STATEMENT",
        "Revenue",
        "Cost of sales",
        "Gross profit",
        "Selling expenses",
        "Administrative expenses",
        "Operating profit",
        "Finance costs",
        "Profit before tax",
        "Income tax",
        "Net profit",
      ]
    : [
        "DRE",
        "Receita de serviços",
        "Custo dos serviços",
        "Lucro bruto",
        "Despesas comerciais",
        "Despesas administrativas",
        "Lucro operacional",
        "Despesas financeiras",
        "Lucro antes dos impostos",
        "Imposto de renda e CSLL",
        "Lucro líquido",
      ];
  const sales = amounts(draw, columns, 4_000_000, 9_000_000);
  const taken = [1_500_000, 300_000, 400_000, 60_000, 120_000].map((least) =>
    amounts(draw, columns, least, least * 1.3),
  );
  const [cost = [], selling = [], office = [], finance = [], tax = []] = taken;
  const gross = less(sales, cost);
  const operating = less(gross, selling, office);
  const before = less(operating, finance);
  const row = (index: number, values: readonly number[], role: (cents: number) => Entry): Entry[] => [
    words[index] ?? "",
    ...values.map(role),
  ];
  const off = (cents: number): Entry => part(-cents);
  return {
    kind: "profit and loss in words",
    rows: [
      [words[0] ?? "", ...periods(draw, columns)],
      row(1, sales, part),
      row(2, cost, off),
      row(3, gross, result),
      row(4, selling, off),
      row(5, office, off),
      row(6, operating, result),
      row(7, finance, off),
      row(8, before, result),
      row(9, tax, off),
      row(10, less(before, tax), result),
    ],
  };
}

/** This year, last year, what differs, and by how much in a hundred. */
function comparison(draw: Draw): Statement {
  const own = lines(draw, draw.chance(0.5) ? costs : incomes, draw.whole(3, 5), 2, 5_000);
  const row = (name: string, [now = 0, before = 0]: readonly number[], role: (cents: number) => Entry): Entry[] => [
    name,
    role(now),
    role(before),
    result(now - before),
    { share: (now - before) / before },
  ];
  return {
    kind: "two years compared",
    rows: [
      ["", "Este ano", "Ano anterior", draw.one(["Variação", "Diferença"]), "Variação %"],
      ...own.map(({ name, values }) => row(name, values, part)),
      row("Total", sumOfLines(own), total),
    ],
  };
}

/** Each line's share of the total beside it. */
function verticalAnalysis(draw: Draw): Statement {
  const own = lines(draw, costs, draw.whole(4, 8), 1, 3_000);
  const all = sum(own.map(({ values }) => at(values, 0)));
  const row = (name: string, cents: number, role: (cents: number) => Entry): Entry[] => [
    name,
    role(cents),
    { share: cents / all },
  ];
  return {
    kind: "vertical analysis",
    rows: [
      ["Natureza", "Valor", "AV %"],
      ...own.map(({ name, values }) => row(name, at(values, 0), part)),
      row(draw.one(["Total geral", "Total"]), all, total),
    ],
  };
}

/** Flows by activity, what they change, and the cash that was and is there. */
function cashFlow(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const rows: Entry[][] = [["Fluxo de caixa", ...periods(draw, columns)]];
  const flows = (head: string, names: readonly string[], all: string): number[] => {
    const own = names.map((name) => ({
      name,
      values: amounts(draw, columns, 8_000).map((value) => (draw.chance(0.4) ? -value : value)),
    }));
    const net = sumOfLines(own);
    rows.push([head]);
    for (const { name, values } of own) rows.push([name, ...values.map(part)]);
    rows.push([all, ...net.map(total)]);
    return net;
  };
  const nets = [
    flows(
      "Atividades operacionais",
      ["Recebimentos de inscritos", "Pagamentos a fornecedores", "Pagamentos a empregados"],
      "Caixa líquido das atividades operacionais",
    ),
    flows(
      "Atividades de investimento",
      ["Compra de imobilizado", "Venda de bens"],
      "Caixa líquido das atividades de investimento",
    ),
    flows(
      "Atividades de financiamento",
      ["Empréstimos tomados", "Amortizações"],
      "Caixa líquido das atividades de financiamento",
    ),
  ];
  const change = added(...nets);
  const opening = amounts(draw, columns, 900_000, 5_000_000);
  rows.push(["Variação líquida do caixa", ...change.map(result)]);
  rows.push(["Caixa no início do período", ...opening.map(part)]);
  rows.push(["Caixa no fim do período", ...added(opening, change).map(result)]);
  return { kind: "cash flow", rows };
}

/** Months with a quarter's total after each three, and the year's. */
function quarters(draw: Draw): Statement {
  const months = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"];
  const count = draw.whole(2, 4);
  const headings: string[] = [];
  for (let quarter = 0; quarter < count; quarter++)
    headings.push(...months.slice(quarter * 3, quarter * 3 + 3), `${String(quarter + 1)}º trimestre`);
  const row = (name: string, values: readonly number[], role: (cents: number) => Entry): Entry[] => {
    const cells: Entry[] = [name];
    for (let quarter = 0; quarter < count; quarter++) {
      const own = values.slice(quarter * 3, quarter * 3 + 3);
      cells.push(...own.map(role), total(sum(own)));
    }
    return [...cells, total(sum(values))];
  };
  const own = lines(draw, incomes, draw.whole(2, 5), count * 3, 1_000);
  return {
    kind: "quarters",
    rows: [
      ["Receita", ...headings, "Total do ano"],
      ...own.map(({ name, values }) => row(name, values, part)),
      row("Total", sumOfLines(own), total),
    ],
  };
}

/** Receipts and payments, a total above each list, the balance at the end. */
function headsWithTotals(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const came = lines(draw, incomes, draw.whole(2, 4), columns, 30_000);
  const went = lines(draw, costs, draw.whole(3, 6), columns, 9_000);
  const rows = (name: string, of: readonly Line[]): Entry[][] => [
    [name, ...sumOfLines(of).map(total)],
    ...of.map((line): Entry[] => [line.name, ...line.values.map(part)]),
  ];
  return {
    kind: "heads with their totals",
    rows: [
      ["Prestação de contas", ...periods(draw, columns)],
      ...rows("ENTRADAS", came),
      ...rows("SAÍDAS", went),
      [draw.one(["SALDO DO PERÍODO", "Saldo apurado"]), ...less(sumOfLines(came), sumOfLines(went)).map(result)],
    ],
  };
}

/** A table by unit, and the next that takes its totals up. */
function summaryAfterDetail(draw: Draw): Statement {
  const rows: Entry[][] = [];
  const units = draw.some(["Sede", "Delegacia Norte", "Delegacia Sul", "Seccional"], draw.whole(2, 4)).map((name) => {
    const own = lines(draw, costs, draw.whole(2, 4), 1, 4_000);
    return { name, own, all: sum(own.map(({ values }) => at(values, 0))) };
  });
  for (const { name, own, all } of units) {
    rows.push([name, "Valor"]);
    for (const line of own) rows.push([line.name, ...line.values.map(part)]);
    rows.push([`Total ${name}`, total(all)], []);
  }
  rows.push(["Resumo", "Valor"]);
  for (const { name, all } of units) rows.push([`Total ${name}`, carried(all)]);
  rows.push(["Total geral", total(sum(units.map(({ all }) => all)))]);
  return { kind: "summary after the detail", rows };
}

/** What was spent before what was planned, what is left, in another order of columns. */
function plannedLast(draw: Draw): Statement {
  const own = draw.some(costs, draw.whole(4, 8)).map((name) => {
    const planned = amount(draw, 5_000);
    return { name, planned, spent: Math.round(planned * (0.2 + draw.share() * 0.75)) };
  });
  const row = (name: string, planned: number, spent: number, role: (cents: number) => Entry): Entry[] => [
    name,
    role(spent),
    result(planned - spent),
    role(planned),
  ];
  const [planned, spent] = [sum(own.map((each) => each.planned)), sum(own.map((each) => each.spent))];
  return {
    kind: "planned last",
    rows: [
      ["Elemento de despesa", "Empenhado", "Saldo disponível", "Dotação atualizada"],
      ...own.map((each) => row(each.name, each.planned, each.spent, part)),
      row("Soma", planned, spent, total),
    ],
  };
}

export const otherStatementKinds: readonly ((draw: Draw) => Statement)[] = [
  totalAbove,
  bothSides,
  profitAndLoss,
  comparison,
  verticalAnalysis,
  cashFlow,
  quarters,
  headsWithTotals,
  summaryAfterDetail,
  plannedLast,
];
