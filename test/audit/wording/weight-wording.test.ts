import { review } from "../../../src/audit/review";
import { amountLine, amountWording, weightWording } from "../../../src/audit/wording/weight-wording";
import type { Wording } from "../../../src/core/wording";
import type { WeighedFinding } from "../../../src/audit/materiality/weighed-findings";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";

/** A column of sums of which one is typed over. */
function typedOver(heading: string, typed: number, format?: string): WeighedFinding | undefined {
  const shown = (written: { value: number; formula?: string }): WrittenCell => ({
    ...written,
    ...(format && { format }),
  });
  const rows = Array.from({ length: 9 }, (_, index): readonly WrittenCell[] => {
    const row = String(index + 2);
    const total = 1000 + 2 * index;
    const sum = { value: total, formula: `=B${row}+C${row}` };
    const last = index === 4 ? { value: typed } : sum;
    return [`Linha ${row}`, shown({ value: 400 + index }), shown({ value: 600 + index }), shown(last)];
  });
  const { findings, weighed } = review(workbookOf(sheetOf("S", [["", heading, heading, heading], ...rows])));
  const finding = findings.find(({ cells }) => cells.includes("D6"));
  return finding && weighed.get(finding);
}

const said = (
  say: (weighed: WeighedFinding) => Wording | null,
  weighed: WeighedFinding | undefined,
): Wording | null => {
  if (!weighed) throw new Error("nothing was found");
  return say(weighed);
};

test("a typed number that its formula gives as well moves nothing, and no amount is told", () => {
  const same = typedOver("Despesas (R$)", 1008);
  expect(same?.amount?.toNumber()).toBe(0);
  expect(said(amountLine, same)).toBeNull();
  expect(said(weightWording, same)).toBeNull();
  expect(said(amountWording, typedOver("Peso (kg)", 1008.0000000001))).toBeNull();
});

test.each([
  ["Despesas (R$)", undefined, "R$ 1,500.00 (59.81% of", "R$ 1.500,00 (59,81% do"],
  ["Despesas liquidadas", "#,##0.00", "R$ 1,500.00 (59.81%", "R$ 1.500,00 (59,81%"],
  ["Colonne", '"R$" #,##0', "R$ 1,500.00", "R$ 1.500,00"],
  ["Colonne", "#,##0.00", "1,500.00 (59.81% of", "1.500,00 (59,81% do"],
  ["Colonne", undefined, "1,500 (59.81% of", "1.500 (59,81% do"],
  ["Valor das emissões", undefined, "1,500 (59.81% of", "1.500 (59,81% do"],
  ["Quantidade", "#,##0", "1,500 (59.81% of", "1.500 (59,81% do"],
  ["Valor", '#,##0" kg"', "1,500 (59.81% of", "1.500 (59,81% do"],
  ["Valor", '"$"#,##0.00', "1,500.00 (59.81% of", "1.500,00 (59,81% do"],
])("an amount under %j in the format %j is in R$ where the workbook shows it", (heading, format, en, portuguese) => {
  const amount = said(amountWording, typedOver(heading, 2508, format));
  expect(amount?.en.slice(0, en.length)).toBe(en);
  expect(amount?.["pt-BR"].slice(0, portuguese.length)).toBe(portuguese);
});

test("a sheet that says it of all its figures", () => {
  const told = (title: string): string | undefined => {
    const rows = Array.from({ length: 9 }, (_, index): readonly WrittenCell[] => {
      const row = String(index + 2);
      const sum: WrittenCell = { value: 1000 + 2 * index, formula: `=B${row}+C${row}` };
      return [`Linha ${row}`, 400 + index, 600 + index, index === 4 ? 2508 : sum];
    });
    const { findings, weighed } = review(workbookOf(sheetOf("S", [[title], ...rows])));
    const [finding] = findings;
    const weight = finding && weighed.get(finding);
    return (weight && amountWording(weight)?.["pt-BR"])?.split(" (")[0];
  };
  expect(told("Em R$")).toBe("R$ 1.500,00");
  expect(told("Em toneladas")).toBe("1.500");
});

test("the amount's name stands before it where no heading does", () => {
  const weighed = typedOver("Despesas (R$)", 1008.05);
  expect(said(amountLine, weighed)).toEqual({
    en: "Amount: R$ 0.05 (less than 0.01% of the largest figure in its column)",
    "pt-BR": "Valor: R$ 0,05 (menos de 0,01% do maior valor da coluna)",
  });
  expect(said(amountWording, weighed)?.["pt-BR"]).toMatch(/^R\$ 0,05 \(menos/);
});
