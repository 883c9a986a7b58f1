import fc from "fast-check";
import { namesTotal, plainLabel } from "../../../src/audit/tables/table-labels";

/** What a label means, by the definition: without case, accents and superfluous blanks. */
function byDefinition(label: string): string {
  return label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

test("labels that have neither accents nor superfluous blanks mean the same as all others", () => {
  const labels = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom("Linha", "TOTAL", "ã", "é", "1", " ", "  ", "\t", "\u00a0", "(-)", "ÇÃO"))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(labels, (label) => {
      expect(plainLabel(label)).toBe(byDefinition(label.slice(0, 300)));
    }),
    { numRuns: 3_000 },
  );
});

test("a total's words stand first or last in its label, in whatever case and with whatever marks", () => {
  const totals = [
    "Total",
    "SUBTOTAL geral",
    "3) Total das receitas",
    "Despesas - total",
    "Soma:",
    "SOMATÓRIA",
    "Receita acumulado",
    "Sum",
    "Totais (R$)",
  ];
  const others = ["Linha 5", "Totalidade", "Custo total da obra", "Acumulado do mês", "Assuma", "Resumo"];
  expect(totals.filter((label) => !namesTotal(label))).toEqual([]);
  expect(others.filter(namesTotal)).toEqual([]);
});
