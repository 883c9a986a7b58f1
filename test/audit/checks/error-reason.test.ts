import { audit } from "../../../src/audit/audit";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";
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

/** What to do is said of the very formula, name or cell. */
test.each<[string, string, string]>([
  [
    "=B1*Taxa → #NAME?",
    "a fórmula usa o nome Taxa, que esta pasta não define.",
    "Corrija o nome em =B1*Taxa ou defina Taxa",
  ],
  [
    "=Taxa*Base → #NAME?",
    "a fórmula usa os nomes Taxa e Base, que esta pasta não define.",
    "Corrija os nomes em =Taxa*Base ou defina Taxa e Base",
  ],
  [
    "=SOMATORIO(B1:C1) → #NAME?",
    "a fórmula chama SOMATORIO, que o Excel não conhece por esse nome.",
    "Troque SOMATORIO por uma função que o Excel tenha: =SOMATORIO(B1:C1).",
  ],
  [
    "=B1+#REF! → #REF!",
    "a fórmula se refere a uma célula excluída.",
    "no lugar de #REF!, a célula que a fórmula deve ler: =B1+#REF!.",
  ],
  [
    "=B1/0 → #DIV/0!",
    "a fórmula divide por zero ou por célula vazia.",
    "Preencha a célula pela qual =B1/0 divide ou use SE",
  ],
])("%s", (formula, reason, fix) => {
  const [finding] = foundBy(errorValue, sheetOf("S", [[formula, 2, 3]]));
  expect(finding?.message["pt-BR"]).toContain(reason);
  expect(finding?.fix?.["pt-BR"]).toContain(fix);
  expect(finding?.fix?.en).not.toMatch(/[{}]/);
});

test("the formula that is to be corrected in several cells is told with its cell", () => {
  const row = (index: number): readonly WrittenCell[] => [`=B${String(index)}+#REF! → #REF!`, 2];
  const [finding] = foundBy(errorValue, sheetOf("S", [row(1), row(2)]));
  expect(finding?.fix?.en).toBe("Write the cell that the formula should read in place of #REF!: =B1+#REF! (in A1).");
});

test("an error that the formula gives no more is told once, with what it gives", () => {
  const findings = audit(workbookOf(sheetOf("S", [[2, 3, "=A1*B1 → #NAME?", "=C1*2 → #NAME?"]])));
  expect(findings.map(({ kind, cells }) => `${kind} ${cells.join()}`)).toEqual(["errorValue C1"]);
  expect(findings[0]?.message["pt-BR"]).toBe("C1 mostra #NOME?: calculada de novo, a fórmula dá 6.");
  expect(findings[0]?.fix?.["pt-BR"]).toBe("Recalcule a pasta (F9) e veja se o erro continua.");
});
