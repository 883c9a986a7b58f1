import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { countedTwice } from "../../../src/audit/checks/formula/counted-twice";
import { unusableReference } from "../../../src/audit/checks/formula/unusable-reference";
import { addressStretches } from "../../../src/audit/wording/cells-wording";
import type { Check } from "../../../src/audit/check";
import type { Wording } from "../../../src/core/wording";
import { foundBy } from "../checks/found-by";
import { sheetOf, type WrittenCell } from "../sheet-of";

/** Cells are named, never “and the like”; one wrong cell that many read is told once; a row is called by its name. */

const messages = (check: Check, rows: readonly (readonly WrittenCell[])[]): readonly Wording[] =>
  foundBy(check, sheetOf("S", rows)).map(({ message }) => message);

test("blank cells that a column of formulas reads are named", () => {
  const rows = [1, 2, 3].map((row) => ["x", null, `=B${String(row)}*52/12 → 0`]);
  expect(messages(unusableReference, rows)).toEqual([
    { en: "C1:C3 read B1:B3, which are blank.", "pt-BR": "C1:C3 leem B1:B3, que estão vazias." },
  ]);
});

test("formulas written each in its way that read the same text are one finding", () => {
  const rows: WrittenCell[][] = [
    ["ano", 1, 2],
    [null, "=B1*A1 → 0", "=C1*A1 → 0"],
    [null, null, "=A1+7 → 7"],
  ];
  expect(messages(unusableReference, rows)).toEqual([
    {
      en: "B2:C2 and C3 compute with A1, which holds the text “ano”.",
      "pt-BR": "B2:C2 e C3 calculam com A1, que contém o texto “ano”.",
    },
  ]);
});

test("several blank cells of different formulas stay findings of their own", () => {
  const rows: WrittenCell[][] = [
    [1, null, null],
    ["=B1*2 → 0", "=C1+7 → 7"],
  ];
  expect(messages(unusableReference, rows).map((each) => each["pt-BR"])).toEqual([
    "A2 lê B1, que está vazia.",
    "B2 lê C1, que está vazia.",
  ]);
});

test("figures added twice are named", () => {
  const rows: WrittenCell[][] = [
    [1, 2],
    [3, 4],
    ["=SUM(A1:A2)+A2 → 7", "=SUM(B1:B2)+B2 → 10"],
  ];
  expect(messages(countedTwice, rows)).toEqual([
    {
      en: "A3:B3 each add a figure twice (A2:B2): by itself and within a range of the same formula, as =SUM(A1:A2)+A2 (in A3).",
      "pt-BR":
        "A3:B3 somam, cada uma, um valor duas vezes (A2:B2): à parte e dentro de um intervalo da mesma fórmula, como =SOMA(A1:A2)+A2 (em A3).",
    },
  ]);
});

test("a total in a row of many texts is called by the first that has letters, a code and a name by both", () => {
  const total = (...texts: readonly string[]): Wording | undefined => {
    const blank = texts.map(() => "");
    const rows: WrittenCell[][] = [
      ["Conta", ...blank.slice(1), "2021", "2022", "2023"],
      ["a", ...blank.slice(1), 1200.5, 1100.25, 1300],
      ["b", ...blank.slice(1), 2300.25, 2400.5, 2500],
      ["c", ...blank.slice(1), 3100, 3200.75, 3300],
      [...texts, 6600.75, 6701.5, 7900],
    ];
    return messages(totalMismatch, rows)[0];
  };
  expect(total("Total", "Nota", "Ref.", "Fonte")?.["pt-BR"]).toMatch(/^G5 \(Total\) é 7\.?900/);
  expect(total("Total", "Nota", "Ref.", "Fonte")?.en).toMatch(/^G5 \(Total\) is 7,?900/);
  expect(total("3.1", "Total geral")?.["pt-BR"]).toMatch(/^E5 \(3\.1 Total geral\) é/);
});

test("addresses of several sheets are stretches of each", () => {
  expect(addressStretches(["AK3", "AK4", "AK5", "Despesa!B3", "Despesa!B4", "'Minha folha'!A1"])).toEqual([
    "AK3:AK5",
    "Despesa!B3:B4",
    "'Minha folha'!A1",
  ]);
});
