import { at, carried, part, result, sum, total } from "./entries";
import type { Draw } from "./random";
import { amount, type Entry, type Statement } from "./statement";

const columnSums = (rows: readonly (readonly number[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) => sum(rows.map((row) => at(row, column))));

const revenues = [
  "Anuidades de pessoas físicas",
  "Anuidades de pessoas jurídicas",
  "Taxas de inscrição",
  "Multas e juros",
  "Dívida ativa",
  "Rendimentos de aplicação",
  "Emolumentos",
  "Outras receitas",
];
const expenses = [
  "Pessoal e encargos",
  "Material de consumo",
  "Diárias",
  "Passagens",
  "Serviços de terceiros",
  "Aluguéis",
  "Tributos",
  "Energia e telefone",
  "Hospedagem",
  "Publicidade",
];
const groups = ["Pessoal", "Custeio", "Administração", "Fiscalização", "Eventos", "Comissões"];

function years(draw: Draw, count: number): string[] {
  const first = draw.whole(2009, 2022);
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** Groups with a heading, their lines, a subtotal each, a grand total. */
function budgetWithSubtotals(draw: Draw): Statement {
  const columns = draw.whole(1, 4);
  const headings = draw.chance(0.5)
    ? years(draw, columns)
    : draw.some(["Orçado", "Proposta A", "Proposta B", "Reformulado"], columns);
  const rows: Entry[][] = [["PROPOSTA ORÇAMENTÁRIA"], ["Rubrica", ...headings]];
  const totals: number[][] = [];
  for (const group of draw.some(groups, draw.whole(2, 4))) {
    rows.push([group.toUpperCase()]);
    const lines = draw.some(expenses, draw.whole(2, 6)).map((name) => ({
      name,
      values: Array.from({ length: columns }, () => amount(draw)),
    }));
    for (const { name, values } of lines) rows.push([name, ...values.map(part)]);
    const subtotal = columnSums(
      lines.map(({ values }) => values),
      columns,
    );
    rows.push([draw.one(["Subtotal", "SUBTOTAL"]), ...subtotal.map(total)]);
    totals.push(subtotal);
  }
  rows.push([draw.one(["TOTAL GERAL", "Total", "TOTAL DAS DESPESAS"]), ...columnSums(totals, columns).map(total)]);
  return { kind: "budget with subtotals", rows };
}

/** Accounts by code: each group's figure stands above its lines. */
function budgetByCode(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const apart = draw.chance(0.5);
  const label = (code: string, name: string): Entry[] => (apart ? [code, name] : [`${code} - ${name}`]);
  const rows: Entry[][] = [apart ? ["Código", "Conta", ...years(draw, columns)] : ["Conta", ...years(draw, columns)]];
  const root = draw.one(["5.2.1", "6.2.2.1", "3.1"]);
  const tops: number[][] = [];
  for (const [index, group] of draw.some(groups, draw.whole(2, 4)).entries()) {
    const code = `${root}.${String(index + 1).padStart(2, "0")}`;
    const lines = draw.some(expenses, draw.whole(2, 5)).map((name, line) => ({
      code: `${code}.${String(line + 1).padStart(2, "0")}`,
      name,
      values: Array.from({ length: columns }, () => amount(draw)),
    }));
    const own = columnSums(
      lines.map(({ values }) => values),
      columns,
    );
    tops.push(own);
    rows.push([...label(code, group.toUpperCase()), ...own.map(total)]);
    for (const line of lines) rows.push([...label(line.code, line.name), ...line.values.map(part)]);
  }
  rows.push([...(apart ? [null, "TOTAL"] : ["TOTAL"]), ...columnSums(tops, columns).map(total)]);
  return { kind: "budget by account code", rows };
}

/** Budgeted, executed, what is left, and the share. */
function execution(draw: Draw): Statement {
  const receipts = draw.chance(0.5);
  const withShare = draw.chance(0.6);
  const names = draw.some(receipts ? revenues : expenses, draw.whole(4, 8));
  const rows: Entry[][] = [
    [receipts ? "EXECUÇÃO DA RECEITA" : "EXECUÇÃO DA DESPESA"],
    [
      "Conta",
      draw.one(["Orçado", "Previsto", "Dotação"]),
      draw.one(["Realizado", "Executado", "Arrecadado"]),
      draw.one(receipts ? ["A arrecadar", "Diferença"] : ["Saldo", "A realizar"]),
      ...(withShare ? ["% execução"] : []),
    ],
  ];
  const lines = names.map((name) => {
    const planned = amount(draw, 5_000);
    return { name, planned, done: Math.round(planned * (0.3 + draw.share() * 0.6)) };
  });
  const line = (name: string, planned: number, done: number, role: (cents: number) => Entry): Entry[] => [
    name,
    role(planned),
    role(done),
    result(planned - done),
    ...(withShare ? [{ share: done / planned }] : []),
  ];
  for (const { name, planned, done } of lines) rows.push(line(name, planned, done, part));
  rows.push(
    line(
      draw.one(["TOTAL", "Total geral"]),
      sum(lines.map(({ planned }) => planned)),
      sum(lines.map(({ done }) => done)),
      total,
    ),
  );
  return { kind: "execution", rows };
}

/** Revenue less expense over the years. */
function resultsByYear(draw: Draw): Statement {
  const columns = draw.whole(3, 6);
  const signs = draw.chance(0.6);
  const withSum = draw.chance(0.4);
  const receipts = Array.from({ length: columns }, () => amount(draw, 1_000_000, 9_000_000));
  const spent = receipts.map((value) => Math.round(value * (0.9 + draw.share() * 0.2)));
  const left = receipts.map((value, index) => value - at(spent, index));
  const row = (name: string, values: readonly number[], role: (cents: number) => Entry): Entry[] => [
    name,
    ...values.map(role),
    ...(withSum ? [total(sum(values))] : []),
  ];
  return {
    kind: "results by year",
    rows: [
      ["RESULTADO ORÇAMENTÁRIO"],
      ["", ...years(draw, columns), ...(withSum ? ["Acumulado"] : [])],
      row(signs ? "(+) Receita arrecadada" : "Receita arrecadada", receipts, part),
      row(signs ? "(-) Despesa realizada" : "Despesa realizada", spent, part),
      row(
        signs ? "(=) Resultado" : draw.one(["Resultado do exercício", "Superávit/Déficit", "Resultado"]),
        left,
        result,
      ),
    ],
  };
}

/** Opening balance, what came and went, closing balance that opens the next column. */
function carriedBalance(draw: Draw): Statement {
  const columns = draw.whole(3, 6);
  const signs = draw.chance(0.5);
  const opening: Entry[] = [];
  const came: Entry[] = [];
  const went: Entry[] = [];
  const closing: Entry[] = [];
  let balance = amount(draw, 50_000, 900_000);
  for (let column = 0; column < columns; column++) {
    opening.push(column === 0 ? part(balance) : carried(balance));
    const receipt = amount(draw, 50_000, 900_000);
    const payment = Math.round(Math.min(balance + receipt, receipt * (0.7 + draw.share() * 0.4)));
    came.push(part(receipt));
    went.push(part(payment));
    balance += receipt - payment;
    closing.push(result(balance));
  }
  const months = ["Janeiro", "Fevereiro", "Março", "Abril", "Maio", "Junho"];
  return {
    kind: "carried balance",
    rows: [
      ["MOVIMENTO FINANCEIRO"],
      ["", ...months.slice(0, columns)],
      [draw.one(["Saldo anterior", "Saldo inicial"]), ...opening],
      [signs ? "(+) Receitas" : "Receitas", ...came],
      [signs ? "(-) Despesas" : "Despesas", ...went],
      [signs ? "(=) Saldo final" : draw.one(["Saldo final", "Saldo atual"]), ...closing],
    ],
  };
}

/** An income statement: each result is the one before it less what stands between. */
function incomeStatement(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const negative = draw.chance(0.5);
  const of = (least: number, most: number): number[] =>
    Array.from({ length: columns }, () => amount(draw, least, most));
  const less = (values: readonly number[]): Entry[] => values.map((value) => part(negative ? -value : value));
  const minus = (a: readonly number[], ...others: readonly (readonly number[])[]): number[] =>
    a.map((value, index) => value - sum(others.map((each) => at(each, index))));
  const gross = of(3_000_000, 9_000_000);
  const deductions = of(100_000, 400_000);
  const net = minus(gross, deductions);
  const staff = of(400_000, 900_000);
  const services = of(100_000, 500_000);
  const operating = minus(net, staff, services);
  const financial = of(10_000, 90_000);
  const final = minus(operating, financial);
  return {
    kind: "income statement",
    rows: [
      ["DEMONSTRAÇÃO DO RESULTADO", ...years(draw, columns)],
      ["Receita bruta", ...gross.map(part)],
      ["(-) Deduções", ...less(deductions)],
      ["(=) Receita líquida", ...net.map(result)],
      ["(-) Pessoal e encargos", ...less(staff)],
      ["(-) Serviços de terceiros", ...less(services)],
      ["(=) Resultado operacional", ...operating.map(result)],
      ["(-) Despesas financeiras", ...less(financial)],
      ["(=) Resultado do exercício", ...final.map(result)],
    ],
  };
}

/** Months across with their total at the right, lines down with their total below. */
function monthly(draw: Draw): Statement {
  const months = ["Jan", "Fev", "Mar", "Abr", "Mai", "Jun", "Jul", "Ago", "Set", "Out", "Nov", "Dez"].slice(
    0,
    draw.whole(3, 12),
  );
  const lines = draw.some(draw.chance(0.5) ? revenues : expenses, draw.whole(3, 7)).map((name) => ({
    name,
    values: months.map(() => amount(draw, 500, 90_000)),
  }));
  const sums = columnSums(
    lines.map(({ values }) => values),
    months.length,
  );
  return {
    kind: "monthly",
    rows: [
      ["Conta", ...months, "Total"],
      ...lines.map(({ name, values }): Entry[] => [name, ...values.map(part), total(sum(values))]),
      ["TOTAL", ...sums.map(total), total(sum(sums))],
    ],
  };
}

/** Groups whose figure stands above their lines, told apart by capitals alone; both sides are equal. */
function balanceSheet(draw: Draw): Statement {
  const columns = draw.whole(1, 2);
  const of = (): number[] => Array.from({ length: columns }, () => amount(draw, 10_000, 900_000));
  const rows: Entry[][] = [["BALANÇO PATRIMONIAL", ...years(draw, columns)]];
  const side = (name: string, heads: readonly (readonly [string, readonly string[]])[]): number[] => {
    const sums: number[][] = [];
    for (const [head, lines] of heads) {
      const values = lines.map(of);
      const own = columnSums(values, columns);
      sums.push(own);
      rows.push([head, ...own.map(total)]);
      for (const [index, line] of lines.entries()) rows.push([line, ...(values[index] ?? []).map(part)]);
    }
    const all = columnSums(sums, columns);
    rows.push([name, ...all.map(total)]);
    return all;
  };
  side("TOTAL DO ATIVO", [
    ["ATIVO CIRCULANTE", ["Caixa e bancos", "Aplicações financeiras", "Créditos a receber"]],
    ["ATIVO NÃO CIRCULANTE", ["Dívida ativa", "Bens móveis", "Bens imóveis"]],
  ]);
  return { kind: "balance sheet", rows };
}

/** The same with revenue and expense, a subtotal for each, and the result. */
function revenueAndExpense(draw: Draw): Statement {
  const columns = draw.whole(1, 3);
  const lines = (names: readonly string[], count: number, least: number): { name: string; values: number[] }[] =>
    draw
      .some(names, count)
      .map((name) => ({ name, values: Array.from({ length: columns }, () => amount(draw, least)) }));
  const came = lines(revenues, draw.whole(3, 5), 20_000);
  const went = lines(expenses, draw.whole(3, 6), 5_000);
  const receipts = columnSums(
    came.map(({ values }) => values),
    columns,
  );
  const payments = columnSums(
    went.map(({ values }) => values),
    columns,
  );
  return {
    kind: "revenue and expense",
    rows: [
      ["DEMONSTRATIVO FINANCEIRO", ...years(draw, columns)],
      ["RECEITAS"],
      ...came.map(({ name, values }): Entry[] => [name, ...values.map(part)]),
      [draw.one(["Total das receitas", "TOTAL DE RECEITAS"]), ...receipts.map(total)],
      ["DESPESAS"],
      ...went.map(({ name, values }): Entry[] => [name, ...values.map(part)]),
      [draw.one(["Total das despesas", "TOTAL DE DESPESAS"]), ...payments.map(total)],
      [
        draw.one(["Resultado", "SUPERÁVIT/DÉFICIT", "Saldo"]),
        ...receipts.map((value, index) => result(value - at(payments, index))),
      ],
    ],
  };
}

/** A total carried to the next table, which computes with it. */
function carriedTotal(draw: Draw): Statement {
  const lines = draw.some(revenues, draw.whole(3, 6)).map((name) => ({ name, value: amount(draw, 20_000, 5_000_000) }));
  const all = sum(lines.map(({ value }) => value));
  const excluded = Math.round(all * 0.03);
  return {
    kind: "carried total",
    rows: [
      ["RECEITA PREVISTA"],
      ...lines.map(({ name, value }): Entry[] => [name, part(value)]),
      ["Total da receita", total(all)],
      [],
      ["BASE DE CÁLCULO"],
      ["Total da receita", carried(all)],
      ["(-) Rendimentos", part(excluded)],
      ["(=) Base de cálculo", result(all - excluded)],
    ],
  };
}

export const statementKinds: readonly ((draw: Draw) => Statement)[] = [
  budgetWithSubtotals,
  budgetByCode,
  execution,
  resultsByYear,
  carriedBalance,
  incomeStatement,
  monthly,
  balanceSheet,
  revenueAndExpense,
  carriedTotal,
];
