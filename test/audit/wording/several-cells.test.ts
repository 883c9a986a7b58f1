import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy } from "../checks/found-by";

/** What a reviewer could not read in the pane: number, texts without quotes, errors in another language, a function without its name. */

const grown = (rates: readonly string[]): readonly (readonly WrittenCell[])[] => [
  ["Preço", 100, ...rates.map((rate, index) => `=${"BCDEFGHIJ"[index] ?? ""}1*${rate} → ${String(101 + index)}`)],
];

test("one cell computes, several compute", () => {
  const messages = (rates: readonly string[]): string[] =>
    foundBy(constantInFormula, sheetOf("S", grown(rates))).map(({ message }) => message["pt-BR"]);
  expect(messages(["1.08", "1.08", "1.78", "1.08", "1.08", "1.08"])).toEqual([
    expect.stringMatching(/^E1 calcula com números digitados diferentes/),
  ]);
  const [several] = messages(["1.08", "1.08", "1.78", "1.08", "1.08", "1.78", "1.08", "1.08"]);
  expect(several).toMatch(/^E1 e H1 calculam com números digitados diferentes .* \(em E1\)\.$/);
});

test("a text is told in quotes, an empty one as such, and an error as the reader's Excel shows it", () => {
  const message = (written: WrittenCell): string | undefined =>
    foundBy(staleValue, sheetOf("S", [["x", 2, written]]))[0]?.message["pt-BR"];
  expect(message('=IF(B1>1,"alto","baixo") → baixo')).toContain("mostra “baixo”, mas a fórmula");
  expect(message('=IF(B1>1,"alto","baixo") → baixo')).toMatch(/dá “alto”\.$/);
  expect(message("=A1*B1 → 4")).toMatch(/mostra 4, mas .* dá #VALOR!\.$/);
  expect(message({ value: "", formula: "=A1*B1" })).toContain("mostra um texto vazio, mas");
});

test("a function that Excel does not know is named", () => {
  const [finding] = foundBy(errorValue, sheetOf("S", [["=_xludf.RRI(5,1,2) → #NAME?"]]));
  expect(finding?.message["pt-BR"]).toBe(
    "A1 mostra #NOME?: a fórmula chama RRI, que o Excel não conhece por esse nome.",
  );
});
