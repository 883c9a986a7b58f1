import { review } from "../../../src/audit/review";
import { isRightToday, toldFigures } from "../../../src/audit/wording/told-figures";
import { reportLines } from "../../../src/cli/report";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";

/** Figures beside a message are written as their cell shows them, whatever they are kept as. */

const told = (
  figures: readonly [found: string | null, expected: string | null, difference?: string],
  value: number | string,
  format?: string,
): readonly (string | undefined)[] => {
  const [found, expected, difference = null] = figures;
  const said = toldFigures({ found, expected, difference }, { value, ...(format === undefined ? {} : { format }) });
  return [said.found, said.expected, said.difference].map((each) => each?.["pt-BR"]);
};

test.each([
  ["percentages", told(["0.739", "0.7512", "-0.0122"], 0.739, "0.0%"), ["73,9%", "75,1%", "−1,2%"]],
  ["percentages that read alike", told(["0.739", "0.7391", "-0.0001"], 0.739, "0.0%"), ["73,90%", "73,91%", "−0,01%"]],
  ["money", told(["1234.5", "1200", "34.5"], 1234.5, '"R$" #,##0.00'), ["R$ 1.234,50", "R$ 1.200,00", "R$ 34,50"]],
  ["figures without a format", told(["1234.5", "1200", "34.5"], 1234.5), ["1234,5", "1200", "34,5"]],
  ["days", told(["42005", "42036", "-31"], 42005, "dd/mm/yyyy"), ["01/01/2015", "01/02/2015", "−31 dias"]],
  [
    "days next to each other",
    told(["42005", "42004", "1"], 42005, "dd/mm/yyyy"),
    ["01/01/2015", "31/12/2014", "1 dia"],
  ],
  ["formulas", told(["=SUM(A1:A2)", "=SUM(A1:A3)", "-0.5"], 1, "0%"), ["=SOMA(A1:A2)", "=SOMA(A1:A3)", "−50%"]],
  ["a text that is a number", told(["1500.75", "1500.75"], "1500.75", "#,##0.00"), ["1500.75", "1.500,75", undefined]],
  [
    "a number with a zero too many",
    told(["1234.500", "1234.5"], 1234.5, "#,##0.000"),
    ["1.234,500", "1.234,50", undefined],
  ],
  ["a figure that is as expected", told(["700", "700"], 700, "0.00"), ["700,00", "700,00", undefined]],
  ["what binary arithmetic leaves", told(["851.5", "851.500000000002"], 851.5, "0.0"), ["851,5", "851,5", undefined]],
  ["one read in a text", told(["1234.500", "1234.5"], "R$ 1.234,500"), ["1.234,500", "1.234,50", undefined]],
  ["a blank", told(["", "5"], 5), ["vazia", "5", undefined]],
])("%s", (_what, said, as) => {
  expect(said).toEqual(as);
});

test("the terminal tells the cells of a finding one by one as they show their figures", () => {
  const rate = (value: number, formula?: string): WrittenCell => ({
    value,
    format: "0.0%",
    ...(formula && { formula }),
  });
  const rows = Array.from({ length: 12 }, (_, index): readonly WrittenCell[] => {
    const row = String(index + 2);
    const [part, whole] = [500 + 37 * index, 1000];
    const share = [4, 5, 6].includes(index) ? rate(0.9 - index / 100) : rate(part / whole, `=B${row}/C${row}`);
    return [`Linha ${row}`, part, whole, share];
  });
  const { findings, weighed } = review(workbookOf(sheetOf("S", [["", "Parte", "Total", "Taxa"], ...rows])));
  const finding = findings.find(({ cells }) => cells.includes("D6"));
  const weight = finding && weighed.get(finding);
  expect(finding?.details?.[0]).toEqual(
    expect.objectContaining({ found: "0.86", expected: "0.648", difference: "0.212" }),
  );
  expect(reportLines(weight ? [weight] : [], "pt-BR")).toContain(
    "    D6: encontrado 86,0%, esperado 64,8%, diferença 21,2%",
  );
});

test("a number that is what its formula would give is right today; a text that reads as it is not, nor an error", () => {
  const isRight = (found: string | null, value: number | string | null, expected: string | null = "3195"): boolean =>
    isRightToday({ found, expected, difference: null }, { value });
  expect(isRight("3195", 3195)).toBe(true);
  expect(isRight("3190", 3190)).toBe(false);
  expect(isRight("3195", "3195")).toBe(false);
  expect(isRight(null, 3195, null)).toBe(false);
});

test("in a terminal, numbers that are right today are told without what was expected", () => {
  const rows = (typed: (row: number) => number): WrittenCell[][] =>
    Array.from({ length: 40 }, (_, index): WrittenCell[] => {
      const row = index + 1;
      const product = `=A${String(row)}*B${String(row)} → ${String(row * 10)}`;
      return [row, 10, row === 9 || row === 10 ? typed(row) : product];
    });
  const lines = (typed: (row: number) => number): readonly string[] => {
    const { findings, weighed } = review(workbookOf(sheetOf("S", rows(typed))));
    return reportLines(
      findings.flatMap((each) => weighed.get(each) ?? []),
      "pt-BR",
    ).filter((line) => /^ {4}C/.test(line));
  };
  expect(lines((row) => row * 10)).toEqual(["    C9: encontrado 90", "    C10: encontrado 100"]);
  expect(lines((row) => (row === 9 ? 90 : 7))).toEqual([
    "    C10: encontrado 7, esperado 100, diferença −93",
    "    C9: encontrado 90, esperado 90, diferença –",
  ]);
});
