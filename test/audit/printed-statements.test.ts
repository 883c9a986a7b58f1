import { audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { faultIn, faultKinds } from "./statements/faults";
import { statementKinds } from "./statements/kinds";
import { Draw } from "./statements/random";
import { printed, sheetOfStatement, type Printed, type Rounding, type Writing } from "./statements/statement";

/** 50 statements that are right and 50 with one figure printed wrong, of each kind alike, rounded and written in each way. */
const STATEMENTS = 50;
const SEED = 2018;

const roundings: readonly Rounding[] = ["cents", "units", "thousands"];
const writings: readonly Writing[] = ["formatted", "general", "text"];

function told(sheet: SheetSnapshot): readonly Finding[] {
  return audit({ sheets: [sheet], names: [], date1904: false }).filter(({ severity }) => severity !== "info");
}

function statement(draw: Draw, index: number): Printed {
  const make = statementKinds[index % statementKinds.length];
  if (!make) throw new Error("no such kind");
  return printed(make(draw), draw.one(roundings), draw.one(writings));
}

test("no statement that is right gets an error; of single faults nineteen in twenty are told", () => {
  let faults = 0;
  let found = 0;
  const wronged: string[] = [];
  for (let index = 0; index < STATEMENTS; index++) {
    const draw = new Draw(SEED * 1_000_003 + index);
    const right = statement(draw, index);
    const clean = told(sheetOfStatement(right));
    if (clean.some(({ severity }) => severity === "error")) wronged.push(`${String(index)} ${right.statement.kind}`);
    const kind = faultKinds[(index + Math.floor(index / faultKinds.length)) % faultKinds.length] ?? "digit";
    const fault = faultIn(draw, right, kind) ?? faultIn(draw, right, "digit");
    if (!fault) continue;
    faults += 1;
    const before = new Set(clean.map(({ message }) => message.en));
    if (told(sheetOfStatement(right, fault)).some(({ message }) => !before.has(message.en))) found += 1;
  }
  expect(wronged).toEqual([]);
  expect(faults).toBeGreaterThanOrEqual(STATEMENTS - 2);
  expect(found / faults).toBeGreaterThanOrEqual(0.95);
});
