import { sameInBoth } from "../../src/core/wording";
import { readDateText, readNumberText, shownAnswer } from "../../src/taskpane/fill/field-text";
import type { DateField, FieldUnit, NumberField } from "../../src/templates/builder/field";

const head = { id: "x", label: sameInBoth("x"), required: false } as const;
const field = (unit: FieldUnit): NumberField => ({ ...head, kind: "number", unit });
const day: DateField = { ...head, kind: "date" };

test.each([
  ["rate", "7,5", "0.075", "7,5"],
  ["rate", "7,5%", "0.075", "7,5"],
  ["rate", "0,5", "0.005", "0,5"],
  ["rate", "-1", "-0.01", "−1"],
  ["money", "1.126,8", "1126.8", "1.126,80"],
  ["money", "522,93375", "522.93375", "522,93375"],
  ["money", "R$ 486,45", "486.45", "486,45"],
  ["count", "15050", "15050", "15.050"],
  ["factor", "1,0374", "1.0374", "1,0374"],
  ["year", "2018", "2018", "2018"],
] as const)("a %s typed as %s is %s and is shown as %s", (unit, typed, answer, shown) => {
  expect(readNumberText(field(unit), typed, "pt-BR")).toEqual({ kind: "answer", answer });
  expect(shownAnswer(field(unit), answer, "pt-BR")).toBe(shown);
  expect(readNumberText(field(unit), shown, "pt-BR")).toEqual({ kind: "answer", answer });
});

test("days are kept as ISO and shown as each language writes them", () => {
  expect(readDateText("15/02/2018")).toEqual({ kind: "answer", answer: "2018-02-15" });
  expect(shownAnswer(day, "2018-02-15", "pt-BR")).toBe("15/02/2018");
  expect(shownAnswer(day, "2018-02-15", "en")).toBe("2018-02-15");
  expect(readDateText("2018-02-15")).toEqual({ kind: "answer", answer: "2018-02-15" });
});

test("nothing typed is a blank answer", () => {
  expect(readNumberText(field("money"), " ", "pt-BR")).toEqual({ kind: "answer", answer: "" });
  expect(readDateText("")).toEqual({ kind: "answer", answer: "" });
});

test("an answer that some other program put there is shown, not lost", () => {
  expect(shownAnswer(field("money"), "abc", "pt-BR")).toBe("abc");
  expect(shownAnswer(day, "amanhã", "pt-BR")).toBe("amanhã");
});
