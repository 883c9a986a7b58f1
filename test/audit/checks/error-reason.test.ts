import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy } from "./found-by";

/** A function of ours that gives no value says itself what is missing; the audit hands that on. */

const reasonOf = (formula: string, ...beside: readonly WrittenCell[]): string | undefined =>
  foundBy(errorValue, sheetOf("S", [[formula, ...beside]]))[0]?.message["pt-BR"];

test.each<[string, string]>([
  [
    "=CRESS.INDEX_FACTOR(45170,45200) → #N/A",
    "A1 mostra #N/D: CRESS.INDEX_FACTOR: o INPC de 09/2023 não está registrado: mes_inicial a mes_final devem estar nele; informe serie.",
  ],
  // As a template asks it: what the condition refused is the reason, and what the formula then chose is not.
  [
    "=IF(ISNA(CRESS.INDEX_FACTOR(45170,45200)),NA(),1) → #N/A",
    "A1 mostra #N/D: CRESS.INDEX_FACTOR: o INPC de 09/2023 não está registrado: mes_inicial a mes_final devem estar nele; informe serie.",
  ],
  ["=IF(1>2,CRESS.INDEX_FACTOR(45170,45200),NA()) → #N/A", "A1 mostra #N/D: o que a fórmula procura não existe."],
  ["=B1+#REF! → #REF!", "A1 mostra #REF!: a fórmula se refere a uma célula excluída."],
  [
    '=INDIRECT("Folha"&B1) → #REF!',
    "A1 mostra #REF!: o texto que a fórmula passa a INDIRETO não indica nenhuma célula desta pasta.",
  ],
  ["=INDEX(B1:C1,5) → #REF!", "A1 mostra #REF!: a fórmula pede uma linha ou coluna fora do intervalo que lê."],
  ["=VLOOKUP(1,B1:C1,2,FALSE) → #N/A", "A1 mostra #N/D: o que a fórmula procura não existe."],
])("%s", (formula, message) => {
  expect(reasonOf(formula, 2, 3)).toBe(message);
});
