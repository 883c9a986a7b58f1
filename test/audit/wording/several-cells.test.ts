import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import { audit } from "../../../src/audit/audit";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";
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

test("averages that take in different ranges are no totals", () => {
  const rows = (name: string): readonly (readonly WrittenCell[])[] => [
    ["x", "a", "b", "c", "d"],
    ...[1, 2, 3].map((n) => ["y", n, n + 1, n + 2, n + 3]),
    ["z", `=${name}(B2:B4) → 2`, `=${name}(C3:C4) → 3.5`, `=${name}(D2:D4) → 4`, `=${name}(E2:E4) → 5`],
  ];
  const message = (name: string): string | undefined =>
    foundBy(unevenTotals, sheetOf("S", rows(name)))[0]?.message["pt-BR"];
  expect(message("AVERAGE")).toMatch(/^MÉDIA abrange intervalos diferentes na mesma linha: C3:C4 em C5; B2:B4 em B5/);
  expect(message("SUM")).toMatch(/^Totais da mesma linha somam intervalos diferentes: C3:C4 em C5; B2:B4 em B5/);
});

test("a day that was typed over a formula is told as a day", () => {
  const day = (value: number, formula?: string): WrittenCell => ({
    value,
    format: "dd/mm/yyyy",
    ...(formula && { formula }),
  });
  const rows = Array.from({ length: 12 }, (_, index): readonly WrittenCell[] => {
    const row = String(index + 2);
    const due = 42005 + 31 * index;
    return [`parcela ${row}`, due, index === 5 ? day(due + 9) : day(due + 7, `=B${row}+7`)];
  });
  const [finding] = foundBy(typedOverFormula, sheetOf("S", [["", "Vence", "Aviso"], ...rows]));
  expect(finding?.message["pt-BR"]).toMatch(
    /^C7 contém a data digitada 14\/06\/2015, onde a fórmula .* dá 12\/06\/2015\./,
  );
  expect(finding?.message.en).toMatch(/^C7 holds the typed day 2015-06-14, where/);
});

test("that one digit of a single one is wrong explains nothing", () => {
  const rows = (wrong: number): readonly (readonly WrittenCell[])[] =>
    Array.from({ length: 12 }, (_, index): readonly WrittenCell[] => {
      const row = String(index + 1);
      return [wrong, 0, index === 5 ? wrong + 1 : `=A${row}+B${row} → ${String(wrong)}`];
    });
  const said = (wrong: number): string | undefined =>
    foundBy(typedOverFormula, sheetOf("S", rows(wrong)))[0]?.message.en;
  expect(said(4)).not.toContain("one digit");
  expect(said(4321)).toContain("one digit is wrong");
});

test("numbers stored as text are told each with the number that it should be", () => {
  const rows = ["x", "1.500,75", 2, "2.000,50", 4, 5].map((cell) => [cell]);
  const [finding] = foundBy(numberAsText, sheetOf("S", [...rows, ["=SUM(A2:A6) → 11"]]));
  expect(finding?.details?.map(({ cell, found, expected }) => [cell, found, expected])).toEqual([
    ["A2", "1.500,75", "1500.75"],
    ["A4", "2.000,50", "2000.5"],
  ]);
});

test("a total that takes in itself is told once, not as a note as well, and keeps what the note would have put back", () => {
  const rows: readonly (readonly WrittenCell[])[] = [
    ["Conta", "jan", "fev", "mar"],
    ...[1, 2, 3, 4].map((n) => [`conta ${String(n)}`, n, n * 2, n * 3]),
    ["Total", "=SUM(B2:B6) → 10", "=SUM(C2:C5) → 20", "=SUM(D2:D5) → 30"],
  ];
  const findings = audit(workbookOf(sheetOf("S", rows)));
  expect(findings.map(({ kind, cells }) => `${kind} ${cells.join()}`)).toEqual(["countedTwice B6"]);
  expect(findings[0]?.filledFormulas).toEqual({ B6: "=SUM(B2:B5)" });
});
