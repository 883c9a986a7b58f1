import { isoDay } from "../../src/core/dates";
import { Decimal } from "../../src/core/decimal";
import { annuityBand } from "../../src/law/annuity-band";
import { cfessQuota } from "../../src/law/cfess-quota";
import { duringYear, inForceInYear, inForceOn, keptWithoutDay, type DatedRows } from "../../src/law/dated";
import { discountSchedule } from "../../src/law/discount-schedule";
import { installmentLimits } from "../../src/law/installment-limit";
import { lateFine, lateInterest } from "../../src/law/late-charges";
import { lawTables } from "../../src/law/tables";
import { withoutLaterRows } from "./law-of-then";
import { day } from "../rules/call";

const row = <V>(from: string, value: V, until?: string): DatedRows<V>[0] => ({
  from,
  value,
  unit: "times",
  source: { citation: "Lei" },
  checked: "2026-11-22",
  ...(until === undefined ? {} : { until }),
});

const rows = [row("2011-10-31", "4"), row("2021-08-27", "5")] as const;

test.each([
  ["30/10/2011", null],
  ["31/10/2011", "4"],
  ["26/08/2021", "4"],
  ["27/08/2021", "5"],
  ["31/12/9999", "5"],
])("on %s the value in force is %p", (text, value) => {
  expect(inForceOn(rows, day(text))?.value ?? null).toBe(value);
});

test("a row that has ended gives nothing, and does not bring an older one back", () => {
  const ending = [row("2017-01-01", "old"), { ...row("", "year"), ...duringYear(2018) }, row("2020-06-01", "new")];
  expect(inForceOn(ending, day("31/12/2017"))?.value).toBe("old");
  expect(inForceOn(ending, day("01/01/2018"))?.value).toBe("year");
  expect(inForceOn(ending, day("31/12/2018"))?.value).toBe("year");
  expect(inForceOn(ending, day("01/01/2019"))).toBeNull();
  expect(inForceOn(ending, day("01/06/2020"))?.value).toBe("new");
});

test("a call without a day keeps its marked row, whatever rows come later", () => {
  expect(keptWithoutDay([{ ...rows[0], withoutDay: true }, rows[1]]).value).toBe("4");
  expect(() => keptWithoutDay(rows)).toThrow(RangeError);
});

test("what is decided year by year is looked up on the year's first day", () => {
  expect(inForceInYear(rows, 2011)).toBeNull();
  expect(inForceInYear(rows, 2021)?.value).toBe("4");
  expect(inForceInYear(rows, 2022)?.value).toBe("5");
});

const tables = lawTables.map(({ title, rows: table }) => [title.en, table] as const);

test.each(tables)("%s: rows ascend, each with its days, its source and the day it was checked", (_name, table) => {
  let before = 0;
  for (const each of table) {
    const from = isoDay(each.from);
    expect(from).toBeGreaterThan(before);
    if (each.until !== undefined) expect(isoDay(each.until)).toBeGreaterThanOrEqual(from);
    expect(each.source.citation.trim()).not.toBe("");
    if (each.source.note) {
      expect(each.source.note.en.trim()).not.toBe("");
      expect(each.source.note["pt-BR"].trim()).not.toBe("");
    }
    // A law is published, and compared with its source, before the day on which it comes into force or long after.
    expect(each.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(isoDay(each.checked)).toBeGreaterThan(isoDay("2026-01-01"));
    before = each.until === undefined ? from : isoDay(each.until);
  }
});

/** Every numeral in a row's value, however the row is shaped. */
function numerals(value: unknown): string[] {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value) ? [] : [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(numerals);
  return [];
}

test.each(tables)("%s: values are numerals that decimals read exactly", (_name, table) => {
  for (const { value, unit } of table) {
    if (unit === "day") {
      expect(() => isoDay(String(value))).not.toThrow();
      continue;
    }
    const found = numerals(value);
    expect(found.length).toBeGreaterThan(0);
    for (const numeral of found) expect(new Decimal(numeral).isFinite()).toBe(true);
  }
});

test("each year's schedule has its deadlines ascending, within its days, with rates that fall", () => {
  for (const { from, until, value } of discountSchedule) {
    let [deadline, rate] = [from, "1"];
    for (const each of value) {
      expect(each.day > deadline).toBe(true);
      expect(new Decimal(each.rate).lt(rate)).toBe(true);
      [deadline, rate] = [each.day, each.rate];
    }
    expect(until !== undefined && deadline <= until).toBe(true);
  }
});

test("the values that the catalogue names", () => {
  expect(inForceOn(annuityBand, day("01/01/2018"))?.value).toEqual({ minimum: "355.20", maximum: "536.40" });
  expect(inForceOn(annuityBand, day("01/01/2017"))).toBeNull();
  expect(inForceOn(annuityBand, day("01/01/2019"))).toBeNull();
  expect(keptWithoutDay(cfessQuota).value).toBe("0.20");
  expect([keptWithoutDay(lateFine).value, keptWithoutDay(lateInterest).value]).toEqual(["0.02", "0.01"]);
});

test("what rests on a secondary source says so", () => {
  const putBack = withoutLaterRows();
  const secondary = [...cfessQuota, ...installmentLimits, ...lateFine, ...lateInterest, ...annuityBand.slice(-1)];
  putBack();
  for (const { source } of secondary) {
    expect(source.note?.en).toMatch(/secondary source/);
    expect(source.note?.["pt-BR"]).toMatch(/fonte secundária/);
  }
});
