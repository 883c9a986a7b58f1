import { cellsWording } from "../../../src/audit/wording/cells-wording";

test.each([
  [["D4"], "D4", "D4"],
  [["D4", "D5", "D6"], "D4:D6", "D4:D6"],
  [["D4", "D5", "F4"], "D4:D5 and F4", "D4:D5 e F4"],
  [["A1", "A2", "B1", "B2"], "A1:B2", "A1:B2"],
  [["A1", "A2", "A3", "C9"], "A1:A3 and C9", "A1:A3 e C9"],
  [["A1", "C1", "E1", "G1", "I1"], "A1, C1, E1, G1 and 1 more cell", "A1, C1, E1, G1 e mais 1 célula"],
  [["A1", "C1", "E1", "G1", "I1", "K1"], "A1, C1, E1, G1 and 2 more cells", "A1, C1, E1, G1 e mais 2 células"],
  [["A1", "C1", "E1", "G1", "K1:K9"], "A1, C1, E1, G1 and 1 more stretch", "A1, C1, E1, G1 e mais 1 trecho"],
  [["A1", "C1", "E1", "G1", "I1", "K1:K9"], "A1, C1, E1, G1 and 2 more stretches", "A1, C1, E1, G1 e mais 2 trechos"],
])("%j", (cells, en, portuguese) => {
  expect(cellsWording(cells)).toEqual({ en, "pt-BR": portuguese });
});

test("seventy cells below each other are one range", () => {
  expect(cellsWording(Array.from({ length: 70 }, (_, row) => ({ row, column: 3 }))).en).toBe("D1:D70");
});

test("ranges and cells are told in reading order, whichever were ranges before", () => {
  expect(cellsWording(["B4:B10", "B12", "B14:B17"]).en).toBe("B4:B10, B12 and B14:B17");
  expect(cellsWording(["Receita!B3", "D2:D4", "C1"]).en).toBe("C1, D2:D4 and Receita!B3");
});
