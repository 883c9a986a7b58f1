import { review } from "../../../src/audit/review";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";

const rows: (readonly WrittenCell[])[] = [
  ["Receitas", "2017", "2018", "2019"],
  ["Anuidades", 5000000.1, 5200000.2, 5400000.3],
  ["Taxas", 100000.1, 110000.2, 120000.3],
  ["Receita líquida", "=SUM(B2:B3) → 5100000.2", "=SUM(C2:C3) → 5310000.4", "=SUM(D2:D3) → 5520000.6"],
  ["Despesas", 5000000.2, 5210000.4, 5420000.6],
  ["Receita − despesa", "=B4-B5 → 100000", "=C4-C5 → 100000", "=D4-D5 → 100000"],
];

const told = (...faults: readonly (readonly [string, WrittenCell])[]) => {
  let sheet = sheetOf("Orçamento", rows);
  for (const [cell, content] of faults) sheet = withCell(sheet, cell, content);
  const { findings, weighed } = review(workbookOf(sheet));
  return findings.flatMap((finding) => weighed.get(finding) ?? []);
};

test("an amount, its share of net revenue, and what putting it right does to net revenue and balance", () => {
  // 5,410,000.40 is 100,000 more than the lines add up to; the balance shows 200,000.
  const [first] = told(["C4", 5410000.4], ["C6", "=C4-C5 → 200000"]);
  expect(first?.finding.cells).toEqual(["C4"]);
  expect(first?.amount?.toFixed()).toBe("100000");
  // The largest net revenue is 5,520,000.60.
  expect(first?.share?.toFixed(6)).toBe("0.018116");
  expect(first?.effects.map(({ figure, by, would }) => [figure.role, by?.toFixed(), would.toFixed()])).toEqual([
    ["netRevenue", "-100000", "5310000.4"],
    ["balance", "-100000", "100000"],
  ]);
});

test("a number typed as text is the cause of what cannot be computed, and stands before it", () => {
  const all = told(["C3", "110.000,20"], ["C4", "=C2+C3 → #VALUE!"], ["C6", "=C4-C5 → #VALUE!"]);
  const [first, ...others] = all;
  expect(first?.finding).toMatchObject({ kind: "numberAsText", cells: ["C3"] });
  expect(first?.cause).toBeNull();
  const errors = others.filter(({ finding }) => finding.kind === "errorValue");
  expect(errors).not.toEqual([]);
  expect(errors.map(({ cause }) => cause?.cells)).toEqual(errors.map(() => ["C3"]));
  expect(first?.effects.map(({ by, would }) => [by, would.toFixed()])).toEqual([
    [null, "5310000.4"],
    [null, "100000"],
  ]);
});

test("of one severity the heaviest comes first", () => {
  const all = told(["C4", 5410000.4], ["C6", "=C4-C5 → 200000"], ["B6", 100123]);
  const amounts = all.filter(({ finding }) => finding.severity !== "info").map(({ amount }) => amount?.toNumber() ?? 0);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
});

test("a change whose brackets are missing is no amount", () => {
  const [first] = told(["E2", "=C2-B2/B2 → 5199999.2"]).filter(({ finding }) => finding.kind === "missingBrackets");
  expect(first?.finding.expected).toBe("=(C2-B2)/B2");
  expect(first?.amount).toBeNull();
});
