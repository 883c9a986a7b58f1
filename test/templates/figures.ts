import { assemblyPack } from "../../src/templates/assembly-pack";
import { PlanBuilder } from "../../src/templates/builder/plan-builder";
import { cellName } from "../../src/workbook/address";

/**
 * Where each figure of the assembly's deck stands in the filled pack, by the ids of the seed facts: the golden figures of the templates,
 * and the source of docs/slides.md.
 */
export interface PlacedFigure {
  readonly slide: string;
  readonly what: string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | string | boolean;
  /** Id in the seed facts; absent where the slide's figure is an input as printed. */
  readonly fact?: string;
}

const builder = laidPack();

/** The pack's sheets, laid out as its plan has them. */
function laidPack(): PlanBuilder {
  const [sample] = assemblyPack.samples;
  if (!sample) throw new Error("the pack has no sample");
  const versions = { addIn: "1.0.0", legalValues: "2026-11-22" };
  const laid = new PlanBuilder(assemblyPack.id, { language: "pt-BR", council: sample.council, versions });
  assemblyPack.lay(laid, sample.answers);
  return laid;
}

/**
 * @param name the cell as its sheet's description calls it: a line (`scenarios.net`) with its column (`@proposal1`), a table's column with its
 *   row (`activities.events.views#2`); an address where a sheet is not described by names
 */
function at(slide: string, what: string, name: string, value: PlacedFigure["value"], fact?: string): PlacedFigure {
  const [, path = "", column, row = "1"] = /^([^@#]+)(?:@(\w+))?(?:#(\d+))?$/.exec(name) ?? [];
  const [sheet = "", cell = ""] = path.includes("!") ? path.split("!") : addressOf(path, column, Number(row));
  return { slide, what, sheet, cell, value, ...(fact === undefined ? {} : { fact }) };
}

function addressOf(path: string, column: string | undefined, row: number): readonly [string, string] {
  const found = builder.named(path, column === undefined ? undefined : [column]);
  if (!found) throw new Error(`no cell of the pack is called ${path}`);
  return [found.sheet, cellName(found.row + row - 1, found.column)];
}

const years = ["2012", "2013", "2014", "2015", "2016"];

export const placedFigures: readonly PlacedFigure[] = [
  at("9", "visitas realizadas", "activities.done", 17, "s09.visits"),
  at("9", "visitas previstas", "activities.planned", 1, "s09.visits"),
  at("9", "visitas, total", "activities.total", 18),
  at("10", "participantes", "activities.events.participants#1", 230),
  at("11", "participantes", "activities.events.participants#2", 23),
  at("11", "visualizações", "activities.events.views#2", 2500),
  at("12", "participantes", "activities.events.participants#3", 20),
  at("12", "visualizações", "activities.events.views#3", 4532),
  at("10 a 12", "participantes, total", "activities.eventTotal@third", 273, "s10-12.participants"),
  at("19", "profissionais fiscalizados", "activities.inspection.count#1", 855),
  at("19", "municípios", "activities.inspection.count#2", 235),
  at("19", "áreas de atuação", "activities.inspection.count#3", 25),
  at("19", "atendimentos por e-mail", "activities.attendances.count#1", 1770),
  at("19", "atendimentos por telefone", "activities.attendances.count#2", 1336),
  at("19", "atendimentos presenciais", "activities.attendances.count#3", 141),
  at("19", "atendimentos, total", "activities.attendanceTotal", 3247, "s19.attendances"),
  at("21 a 36", "metas, total", "goals.sum@total", 38),
  at("38 e 40", "receita arrecadada", "execution.collected", 4231360.56, "s38.revenue_rounded"),
  at("40", "receita prevista", "execution.budgeted", 5023000),
  at("40", "a realizar", "execution.toCollect", 791639.44, "s40.to_collect"),
  at("40", "percentual de execução", "execution.executed", 0.842397085407127, "s40.execution_pct"),
  at("41", "despesa realizada", "execution.incurred", 3764582),
  at("41", "receita − despesa", "execution.result", 466778.56, "s41.result_to_sep"),
  ...[0.4256, 0.0017, 0.1103, 0.1141, -0.0167].map((variation, index) =>
    at(
      "44",
      `variação da despesa acumulada, ${String(2013 + index)}`,
      `evolution.years.variation#${String(index + 1)}`,
      variation,
      "s44.growth",
    ),
  ),
  ...[-87345.59, -222011.2, 16154.78, -71807.64, -21549.49].map((result, index) =>
    at(
      "45",
      `resultado orçamentário de ${years[index] ?? ""}`,
      `results.result@year${String(index + 1)}`,
      result,
      `s45.budget_result.${years[index] ?? ""}`,
    ),
  ),
  at("45", "receita acumulada", "results.revenue@accumulated", 20509277.77, "s45.budget_revenue.total"),
  at("45", "despesa acumulada", "results.expense@accumulated", 20895836.91, "s45.budget_expense.total"),
  at("45", "resultado acumulado", "results.result@accumulated", -386559.14, "s45.budget_result.total"),
  ...[-56188.82, -288332.79, -296049.64, -593105.05, -674205.34].map((result, index) =>
    at(
      "45",
      `resultado financeiro de ${years[index] ?? ""}`,
      `results.position@year${String(index + 1)}`,
      result,
      `s45.financial_result.${years[index] ?? ""}`,
    ),
  ),
  ...[-10132.77, -23871.63, -225247.77, -59550.8].map((result, index) =>
    at(
      "45",
      `variação não explicada de ${years[index + 1] ?? ""}`,
      `results.unexplained@year${String(index + 2)}`,
      result,
      `s45.unexplained.${years[index + 1] ?? ""}`,
    ),
  ),
  at("45", "débitos, total", "results.debtTotal", 200956, "s45.debts"),
  at("46", "saldos bancários", "execution.balances", 435957.53),
  at("46", "arrecadação prevista", "execution.toCome", 791639.44),
  at("46", "despesas a realizar", "execution.expenseToCome", 1240698.26),
  at("46", "previsão do exercício", "execution.forecast", -13101.29, "s46.forecast"),
  at("46", "despesa total do exercício", "execution.yearExpense", 5005280.26, "s46.implied_total_expense"),
  at("48", "inscritos ativos", "registrations.registrants", 15050),
  at("49", "inscritos ativos", "revenue.registrants", 15050),
  at("49", "anuidade PJ de 2017", "revenue.companies.previous", 538.73),
  at("49", "anuidade PJ de 2018", "revenue.companies.unit", 563.4),
  at("49", "anuidade PJ, total", "revenue.companies.total", 1126.8, "s49.pj_total"),
  at("49", "anuidade PJ, metade", "revenue.companies.half", 281.7, "s49.pj_half"),
  at("49", "anuidade PF de 2017", "revenue.individuals.previous", 486.45),
  at("49", "anuidade PF a 7,5%", "revenue.individuals.unit", 522.93375, "scn.0.075.unit"),
  at("49", "anuidade PF, total", "revenue.individuals.total", 7870152.9375, "scn.0.075.total"),
  at("49", "anuidade PF, metade", "revenue.individuals.half", 261.466875, "scn.0.075.half"),
  at("50", "anuidade PJ na comparação", "scenarios.companies@comparison", 1126.79),
  at("51", "anuidade PF a 5%", "scenarios.annuity@comparison", 510.7725, "scn.0.05.unit"),
  at("51", "anuidade PF a 5%, metade", "scenarios.half@comparison", 255.38625, "scn.0.05.half"),
  at("51", "anuidade PF a 5%, total", "scenarios.individuals@comparison", 7687126.125, "scn.0.05.total"),
  at("51", "taxa de inscrição, total", "revenue.fees.newTotal", 99153.6, "s51.fees"),
  at("52", "inadimplências e descontos", "revenue.lost", 2361045.88125, "scn.0.075.delinquency"),
  at("52", "total geral", "revenue.total", 6659887.45625, "scn.0.075.total_after"),
  at("52", "receitas fora da base", "transfer.excluded@detailed", 169653.6, "s52.excluded"),
  at("52", "base de cálculo", "transfer.base@detailed", 6490233.85625, "scn.0.075.share_base"),
  at("52", "cota-parte", "transfer.share@detailed", 1298046.77125, "scn.0.075.share"),
  at("52", "receita líquida", "transfer.net@detailed", 5361840.685, "scn.0.075.net"),
  at("53", "anuidade a 6,5%", "scenarios.annuity@proposal1", 518.06925, "scn.0.065.unit"),
  at("53", "anuidade a 8,5%", "scenarios.annuity@proposal3", 527.79825, "scn.0.085.unit"),
  at("53", "receita líquida a 6,5%", "scenarios.net@proposal1", 5320842.679, "scn.0.065.net"),
  at("53", "receita líquida a 7,5%", "scenarios.net@proposal2", 5361840.685, "scn.0.075.net"),
  at("53", "receita líquida a 8,5%", "scenarios.net@proposal3", 5402838.691, "scn.0.085.net"),
  at("53", "despesa a 6,5%", "expense.total@proposal1", 5320842.68, "s53.sum.0.065"),
  at("53", "despesa a 7,5%", "expense.total@proposal2", 5361840.69, "s53.sum.0.075"),
  at("53", "despesa a 8,5%", "expense.total@proposal3", 5597576.7, "s53.sum.0.085"),
  at("53", "conta 6.2.2.1.1.01.04 a 7,5%", "expense.parents.proposal2#3", 1783627.68, "s53.acc.0.075.6.2.2.1.1.01.04"),
  at("53", "equilíbrio a 6,5%", "expense.balanced@proposal1", true, "s53.gap.0.065"),
  at("53", "equilíbrio a 7,5%", "expense.balanced@proposal2", true, "s53.gap.0.075"),
  at("53", "receita − despesa a 8,5%", "expense.difference@proposal3", -194738.009, "s53.gap.0.085"),
  at("54", "outras receitas, subtotal", "revenue.otherTotal", 1050500, "s54.other_subtotal"),
  at("54", "total geral bruto a 5%", "scenarios.gross@comparison", 8837906.515, "scn.0.05.gross"),
  at("54", "inadimplências e descontos a 5%", "scenarios.lost@comparison", 2306137.8375, "scn.0.05.delinquency"),
  at("54", "total geral a 5%", "scenarios.total@comparison", 6531768.6775, "scn.0.05.total_after"),
  at("55", "base de cálculo a 5%", "transfer.base@comparison", 6362115.0775, "scn.0.05.share_base"),
  at("55", "cota-parte a 5%", "transfer.share@comparison", 1272423.0155, "scn.0.05.share"),
  at("55", "receita líquida a 5%", "transfer.net@comparison", 5259345.662, "scn.0.05.net"),
  at("57", "votos a 6,5%", "Anuidade!B9", 7),
  at("57", "votos a 7,5%", "Anuidade!C9", 22),
  at("57", "votos a 8,5%", "Anuidade!D9", 0),
  at("57", "votos, total", "Anuidade!B12", 29, "s57.votes"),
  at("58", "reajuste aprovado", "Anuidade!B14", 0.075),
  at("58", "à vista até 15/02", "Anuidade!D27", 444.49, "s58.discount.0.15"),
  at("58", "à vista até 15/03", "Anuidade!D28", 470.64, "s58.discount.0.10"),
  at("58", "à vista até 15/04", "Anuidade!D29", 496.79, "s58.discount.0.05"),
  at("58", "valor integral", "Anuidade!D30", 522.93),
  at("58", "parcela", "Anuidade!C34", 87.16, "s58.instalment"),
  at("58", "parcelas, soma", "Anuidade!C40", 522.96, "s58.instalment_sum"),
  at("58", "parcelas, diferença", "Anuidade!C41", 0.03, "s58.instalment_sum"),
  at("58", "vencimento de 15/04, dia útil", "Anuidade!E36", 43206, "s58.due.04"),
  at("58", "vencimento de 15/07, dia útil", "Anuidade!E39", 43297, "s58.due.07"),
  at("58", "anuidade de pessoa jurídica", "Anuidade!B44", 563.4),
  at("58", "inscrição de pessoa física", "Anuidade!B47", 88.53),
  at("58", "inscrição de pessoa jurídica", "Anuidade!B48", 110.68, "s58.fee.PJ insc"),
  at("58", "2ª via de identidade", "Anuidade!B49", 66.37, "s58.fee.2a via"),
  at("58", "substituição de registro", "Anuidade!B50", 44.24, "s58.fee.subst PJ"),
  at("58", "inscrição secundária", "Anuidade!B51", 88.53),
];
