import { brazilianText, isoDay } from "../../src/core/dates";
import { bankHolidays, bankHolidaysChecked, fixedHolidays, movableHolidays } from "../../src/law/bank-holidays";

/** FEBRABAN's lists of national bank holidays, weekends included. */
const published: Readonly<Record<number, readonly string[]>> = {
  2018: ["01/01", "12/02", "13/02", "30/03", "21/04", "01/05", "31/05", "07/09", "12/10", "02/11", "15/11", "25/12"],
  2023: ["01/01", "20/02", "21/02", "07/04", "21/04", "01/05", "08/06", "07/09", "12/10", "02/11", "15/11", "25/12"],
  2024: [
    "01/01",
    "12/02",
    "13/02",
    "29/03",
    "21/04",
    "01/05",
    "30/05",
    "07/09",
    "12/10",
    "02/11",
    "15/11",
    "20/11",
    "25/12",
  ],
  2025: [
    "01/01",
    "03/03",
    "04/03",
    "18/04",
    "21/04",
    "01/05",
    "19/06",
    "07/09",
    "12/10",
    "02/11",
    "15/11",
    "20/11",
    "25/12",
  ],
  2026: [
    "01/01",
    "16/02",
    "17/02",
    "03/04",
    "21/04",
    "01/05",
    "04/06",
    "07/09",
    "12/10",
    "02/11",
    "15/11",
    "20/11",
    "25/12",
  ],
};

test.each(Object.entries(published))("the bank holidays of %s", (year, days) => {
  const found = [...bankHolidays(Number(year)).keys()].sort((left, right) => left - right).map(brazilianText);
  expect(found).toEqual(days.map((each) => `${each}/${year}`));
});

test("in 1900, whose leap day never was, Carnival still falls 48 and 47 days before Easter", () => {
  const found = [...bankHolidays(1900).keys()].map(brazilianText);
  expect(found).toEqual(expect.arrayContaining(["26/02/1900", "27/02/1900", "13/04/1900", "14/06/1900"]));
});

test("every holiday has a name in both languages and the act that made it one", () => {
  for (const holiday of [...fixedHolidays, ...movableHolidays]) {
    expect(holiday.name.en.trim()).not.toBe("");
    expect(holiday.name["pt-BR"].trim()).not.toBe("");
    expect(holiday.source.citation).toMatch(/^(Lei|Resolução) /);
  }
  expect(() => isoDay(bankHolidaysChecked)).not.toThrow();
});
