import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { countedTwice } from "../../../src/audit/checks/formula/counted-twice";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import type { Check } from "../../../src/audit/check";
import { foundBy } from "../checks/found-by";
import { sheetOf, type WrittenCell } from "../sheet-of";

/** Read in the pane at 350 px as the reviewer would: all that is left out is named, number agrees, and what to do fits what was found. */

type Rows = readonly (readonly WrittenCell[])[];

function said(check: Check, rows: Rows): { message: string; fix: string | undefined; cause: string | undefined } {
  const [finding] = foundBy(check, sheetOf("S", rows));
  if (!finding) throw new Error("nothing found");
  const { message, fix, cause } = finding;
  return { message: message["pt-BR"], fix: fix?.["pt-BR"], cause: cause?.wording["pt-BR"] };
}

const product = (row: number): WrittenCell[] => [
  "x",
  row,
  10,
  `=B${String(row)}*C${String(row)} → ${String(row * 10)}`,
];

describe("a total above its list", () => {
  const listOf = (lines: number): Rows => [
    ["Total", null, null, "=SUM(D2:D5) → 140"],
    ...Array.from({ length: lines }, (_, index) => product(index + 2)),
  ];

  test("one line is left out", () => {
    expect(said(rangeStopsShort, listOf(5))).toMatchObject({
      message: "D1 soma D2:D5 e para antes de D6, que contém 60.",
      fix: "Estenda o intervalo até D6 ou registre por que fica de fora.",
    });
  });

  test("two lines are left out, both are named", () => {
    expect(said(rangeStopsShort, listOf(6))).toMatchObject({
      message: "D1 soma D2:D5 e deixa de fora D6:D7, que continuam a mesma lista (D6 contém 60).",
      fix: "Estenda o intervalo até D7 ou registre por que D6:D7 ficam de fora.",
    });
  });

  test("the first of them is nothing: the other shows the slip", () => {
    const rows = listOf(6).map((row, index) => (index === 5 ? ["x", 0, 10, "=B6*C6 → 0"] : row));
    expect(said(rangeStopsShort, rows).message).toContain("(D7 contém 70)");
  });
});

test("two lines further up than the range, which starts at the first", () => {
  const line = (row: number): WrittenCell[] => product(row);
  const rows = [line(1), line(2), ["nota"], line(4), line(5), line(6), ["Total", null, null, "=SUM(D4:D6) → 150"]];
  expect(said(rangeStopsShort, rows)).toMatchObject({
    message: "D7 soma D4:D6 e deixa de fora D1:D2, mais acima na mesma lista (D1 contém 10).",
    fix: "Comece o intervalo em D1 ou registre por que D1:D2 ficam de fora.",
  });
});

describe("a formula without a part", () => {
  const rows = (usual: (column: string) => string, odd: string): Rows => [
    ...[1, 2, 3].map((row) => ["x", ..."BCDEFGH".split("").map((_, index) => row + index)]),
    ["y", ..."BCDEFGH".split("").map((column) => (column === "E" ? odd : usual(column)))],
  ];

  test("a sum: a dash counts as nothing", () => {
    const found = said(
      droppedTerm,
      rows((column) => `=${column}1+${column}2+${column}3 → 9`, "=E1+E2 → 9"),
    );
    expect(found.fix).toBe("Use a fórmula completa; numa SOMA, uma célula vazia ou com traço vale zero.");
  });

  test("what is no sum is told nothing of sums", () => {
    const found = said(
      droppedTerm,
      rows((column) => `=ROUND(${column}1,2)+${column}2-${column}3 → 0`, "=ROUND(E1,2)+E2 → 9"),
    );
    expect(found.fix).toBe("Use a fórmula completa ou registre por que uma parte fica de fora.");
  });
});

test("totals that are left out are no lines", () => {
  const block = (row: number): WrittenCell[][] => [
    ["a", row],
    ["b", row],
    ["Total", `=SUM(B${String(row)}:B${String(row + 1)}) → ${String(row * 2)}`],
  ];
  const found = said(droppedTerm, [...[1, 4, 7, 10, 13].flatMap(block), ["Geral", "=SUM(B3,B6,B12,B15) → 56"]]);
  expect(found.message).toMatch(/^B16 soma totais um a um e deixa de fora B9,/);
  expect(found.cause).toBe("um bloco foi acrescentado à tabela, e o total dele não à soma");
});

describe("a typed number inside a formula", () => {
  const grown = (rates: readonly string[]): Rows => [
    ["Preço", 100, ...rates.map((rate, index) => `=${"BCDEFGHIJ"[index] ?? ""}1*${rate} → ${String(101 + index)}`)],
  ];

  test("another number than the neighbours': which of them holds is to be checked", () => {
    expect(said(constantInFormula, grown(["1.08", "1.08", "1.78", "1.08", "1.08", "1.08"]))).toMatchObject({
      fix: expect.stringMatching(/^Confira qual dos números vale;/) as string,
      cause: "um número foi alterado em uma fórmula, e não nas demais",
    });
  });

  test("the number of a subtotal is no amount for a cell of its own", () => {
    const rows = [2, 4, 6, 8, 10, 12].flatMap((row): WrittenCell[][] => [
      ["a", row],
      ["Subtotal", `=SUBTOTAL(${row === 6 ? "1" : "9"},B${String(row - 1)}:B${String(row - 1)}) → ${String(row)}`],
    ]);
    expect(said(constantInFormula, rows).fix).toMatch(/^Escreva o número dos outros subtotais, 9 para a soma,/);
  });

  test("what breaks a count is written anew", () => {
    const rows = Array.from({ length: 10 }, (_, index): WrittenCell[] => [
      `mês ${String(index)}`,
      `=$D$1*${index === 6 ? "9" : String(index + 1)} → ${String((index + 1) * 2)}`,
      null,
      ...(index === 0 ? [2] : []),
    ]);
    expect(said(constantInFormula, rows)).toMatchObject({
      message: expect.stringMatching(/^B7 foge à contagem/) as string,
      fix: "Escreva =$D$1*7 em B7 ou registre por que a contagem é outra aqui.",
    });
  });

  test("a number is added to a total or taken from it", () => {
    const total = (formula: string): string => said(constantInFormula, [[1], [2], [3], [formula]]).message;
    expect(total("=SUM(A1:A3)+120 → 126")).toBe("A4 soma a um total o número digitado 120: =SOMA(A1:A3)+120.");
    expect(total("=SUM(A1:A3)-2 → 4")).toBe("A4 subtrai de um total o número digitado 2: =SOMA(A1:A3)-2.");
  });
});

test("several cells are different, and several numbers were typed", () => {
  const rows = (odd: (row: string) => WrittenCell): Rows =>
    Array.from({ length: 40 }, (_, index): WrittenCell[] => {
      const row = String(index + 1);
      const shown = String((index + 1) * 10);
      return [index + 1, 10, index === 8 || index === 24 ? odd(row) : `=A${row}*B${row} → ${shown}`];
    });
  expect(
    said(
      brokenPattern,
      rows((row) => `=A${row}+B${row} → 20`),
    ).fix,
  ).toMatch(/^Copie a fórmula de C1 para C9 e C25 ou registre por que são diferentes\.$/);
  expect(
    said(
      typedOverFormula,
      rows(() => 5),
    ).fix,
  ).toMatch(/ou registre por que os valores foram digitados\.$/);
});

test("a number that is right as far as it is shown is told as it is shown", () => {
  const rows = Array.from({ length: 40 }, (_, index): WrittenCell[] => {
    const row = String(index + 1);
    const amount = (index + 1) * 10 + 1e-7;
    return [amount, 1, index === 8 ? 90 : { value: amount, formula: `=A${row}*B${row}` }];
  });
  expect(said(typedOverFormula, rows).message).toBe(
    "C9 contém o número digitado 90, onde as células vizinhas têm a fórmula =A9*B9; não acompanhará mudanças.",
  );
});

test("several cells that show other values than their formulas give", () => {
  const found = said(staleValue, [
    [1, 2],
    [3, 4],
    ["=A1*2+A2 → 9", "=B1*2+B2 → 11"],
    ["=SUM(A1:A2) → 4", "=SUM(B1:B2) → 6"],
  ]);
  expect(found.message).toBe(
    "A3:B3 mostram valores diferentes dos que as fórmulas dão: A3 mostra 9, mas a fórmula =A1*2+A2 dá 5.",
  );
});

test("a total of the totals beside it is written anew, where the column above it was to be added", () => {
  const rows: Rows = [
    [1, 2, 5],
    [3, 4, 9],
    [3, 4, 11],
    ["=SUM(A1:A3) → 7", "=SUM(B1:B3) → 10", "=SUM(A4:B4) → 17"],
  ];
  expect(said(unevenTotals, rows)).toMatchObject({
    message: "C4 soma A4:B4, os totais ao lado, enquanto B4 soma B1:B3, a coluna acima.",
    fix: "Escreva =SOMA(C1:C3) em C4, a menos que ela deva mesmo somar os totais ao lado.",
  });
});

test("a formula of a hundred cells is told by its beginning", () => {
  const parts = Array.from({ length: 60 }, (_, index) => `A${String(index + 1)}`);
  const rows: Rows = [...parts.map((_, index): WrittenCell[] => [index]), [`=SUM(A1:A60)+${parts.join("+")} → 3540`]];
  const { message } = said(countedTwice, rows);
  expect(message).toMatch(/\+A\d+\+…\.$/);
  expect(message.length).toBeLessThan(220);
});
