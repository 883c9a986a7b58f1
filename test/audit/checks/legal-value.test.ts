import { legalValue } from "../../../src/audit/checks/rule/legal-value";
import { annuityBand } from "../../../src/law/annuity-band";
import { sheetOf, withCell } from "../sheet-of";
import { foundBy } from "./found-by";

const act = annuityBand.find(({ from }) => from === "2018-01-01")?.source.citation ?? "";
const day = (value: number) => ({ value, format: "dd/mm/yyyy" });
const parameters = sheetOf("Parâmetros e fontes", [
  ["Parâmetro", "Valor", "Fonte", "Vigente desde", "Conferido em"],
  ["Anuidade mínima", 355.2, `${act} — fonte secundária`, day(43101), day(46348)],
  ["Anuidade máxima", 536.4, act, day(43101), day(46348)],
]);

test("the act's own values and days are right", () => {
  expect(foundBy(legalValue, parameters)).toEqual([]);
});

test.each([
  ["B2", 352.5, "355.2"],
  ["B3", 355.2, "536.4"],
  ["E3", day(46349), "46348"],
])("%s as %p is told with what the act has", (cell, typed, expected) => {
  expect(foundBy(legalValue, withCell(parameters, cell, typed))).toMatchObject([
    { severity: "error", cells: [cell], expected, source: act },
  ]);
});

test("an act goes on for years whose table it does not hold", () => {
  // Resolução CFESS 829/2017 is cited for 2023 too; its own limits are those of 2018.
  const later = withCell(withCell(parameters, "A2", "Anuidade mínima 2023"), "B2", 466.75);
  expect(foundBy(legalValue, later)).toEqual([]);
});

test("a council's own source is not judged", () => {
  expect(foundBy(legalValue, withCell(withCell(parameters, "B2", 1), "C2", "informado pelo conselho"))).toEqual([]);
});
