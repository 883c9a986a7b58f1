import { isoText } from "../../src/core/dates";
import { readTypedDay } from "../../src/text/typed-day";

function read(typed: string): string {
  const result = readTypedDay(typed);
  return result.kind === "day" ? isoText(result.day) : result.kind;
}

test.each([
  ["15/02/2018", "2018-02-15"],
  ["5/2/2018", "2018-02-05"],
  ["15.02.2018", "2018-02-15"],
  ["15022018", "2018-02-15"],
  ["2018-02-15", "2018-02-15"],
  ["29/02/2020", "2020-02-29"],
  ["", "blank"],
])("%s", (typed, expected) => {
  expect(read(typed)).toBe(expected);
});

test.each(["29/02/2018", "02/15/2018", "15/02/018", "15/02", "amanhã", "43115", "31/12/1899"])(
  "refuses %s",
  (typed) => {
    const result = readTypedDay(typed);
    expect(result.kind).toBe("problem");
    if (result.kind === "problem") expect(result.wording["pt-BR"]).toContain("dd/mm/aaaa");
  },
);
