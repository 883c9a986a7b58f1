import { fill } from "../../src/excel/fill/fill";
import { templateAndSample, templates } from "../../src/templates";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { cellKey } from "../../src/workbook/address";
import type { CellContent } from "../../src/workbook/plan";
import { digitsOf } from "../digits";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** Results and checks of every template, and the figures shown while one types, against the cells of the filled workbook. */

const samples = templates.flatMap((template) => template.samples.map(({ id }) => id));

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

/** Cells hand on 15 digits each, so that a difference of two of them is sure of one digit less. */
const DIGITS = 14;

function shown(content: CellContent): unknown {
  if (content.kind === "number") return digitsOf(Number(content.number), DIGITS);
  return content.kind === "boolean" ? digitsOf(content.boolean) : content.kind === "text" ? digitsOf(content.text) : "";
}

test.each(samples)("%s: every result and check carries what its cells show", async (id) => {
  const plan = samplePlan(id);
  const outcome = await fill(plan);
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  await workbench.settle();
  const cells = new Map(workbench.snapshot().sheets.map((sheet) => [sheet.name, sheet.cells]));
  const valueAt = (sheet: string, row: number, column: number) => cells.get(sheet)?.get(cellKey(row, column))?.value;

  const tables = new Set(plan.tables.map(({ name }) => name));
  const wanted = plan.names.filter(({ name, role }) => role !== "input" && !tables.has(name));
  expect(plan.results.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
  for (const [index, { name, sheet, range }] of wanted.entries()) {
    const values = plan.results[index]?.values ?? [];
    expect({ name, values: values.map((row) => row.map(shown)) }).toEqual({
      name,
      values: Array.from({ length: range.rows }, (_, row) =>
        Array.from({ length: range.columns }, (_each, column) => {
          const value = valueAt(sheet, range.row + row, range.column + column);
          return value === undefined || value === null ? "" : digitsOf(value, DIGITS);
        }),
      ),
    });
    expect(values.flat().some((content) => content.kind !== "blank")).toBe(true);
  }

  const { template, sample } = templateAndSample(id) ?? {};
  const figures = template?.figures(sample?.answers ?? {}, "pt-BR") ?? [];
  expect(figures.length).toBeGreaterThan(0);
  expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
  const texts = new Set(
    [...cells.values()].flatMap((each) => [...each.values()].map(({ value }) => digitsOf(value, DIGITS))),
  );
  for (const { value } of figures) if (value !== undefined) expect(texts).toContain(digitsOf(Number(value), DIGITS));
  for (const { label, at } of plan.summary.map((each) => ({ label: each.label, at: each }))) {
    const live = figures.find((figure) => figure.label["pt-BR"] === label);
    if (live?.value === undefined) continue;
    expect({ label, value: digitsOf(Number(live.value), DIGITS) }).toEqual({
      label,
      value: digitsOf(valueAt(at.sheet, at.row, at.column), DIGITS),
    });
  }
});

/** What 1.0.0 published: formulas of people's own rest on these names. Later templates add theirs without a line here. */
const published = [
  "CRESS_ANUIDADE_ADOTADA",
  "CRESS_ANUIDADE_NA_FAIXA",
  "CRESS_BASE_CALCULO",
  "CRESS_COTA_PARTE",
  "CRESS_DEBITOS_TOTAL",
  "CRESS_DESPESA_TOTAL",
  "CRESS_DIFERENCA",
  "CRESS_ENCARGOS",
  "CRESS_EQUILIBRIO",
  "CRESS_EXECUCAO",
  "CRESS_INADIMPLENCIA_TOTAL",
  "CRESS_ITG_EFEITO_TETO",
  "CRESS_ITG_LIQUIDO",
  "CRESS_ITG_TETO",
  "CRESS_METAS_TOTAL",
  "CRESS_MINIMO_JUDICIAL",
  "CRESS_PARCELAS",
  "CRESS_PREVISAO_FINANCEIRA",
  "CRESS_REAJUSTE_ADOTADO",
  "CRESS_RECEITAS_EXCLUIDAS",
  "CRESS_RECEITA_A_REALIZAR",
  "CRESS_RECEITA_BRUTA",
  "CRESS_RECEITA_LIQUIDA",
  "CRESS_RECEITA_LIQUIDA_COMPARACAO",
  "CRESS_RECEITA_TOTAL",
  "CRESS_RESULTADO_FINANCEIRO",
  "CRESS_RESULTADO_ORCAMENTARIO",
  "CRESS_SALDO_INSCRICOES",
  "CRESS_VALORES_A_VISTA",
  "CRESS_VISITAS_PREVISTAS",
  "CRESS_VISITAS_REALIZADAS",
];

test("every result and check that 1.0.0 published is still one, and carries a value", () => {
  const carried = samples.flatMap((id) =>
    samplePlan(id).results.flatMap(({ name, values }) =>
      values.flat().some(({ kind }) => kind !== "blank") ? [name] : [],
    ),
  );
  expect(published).toHaveLength(31);
  expect(published.filter((name) => !carried.includes(name))).toEqual([]);
});
