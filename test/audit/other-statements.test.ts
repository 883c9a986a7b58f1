import { audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { faultIn, faultKinds } from "./statements/faults";
import { otherStatementKinds } from "./statements/other-kinds";
import { Draw } from "./statements/random";
import { printed, sheetOfStatement, type Rounding, type Writing } from "./statements/statement";

/** As many statements as `printed-statements.test.ts`, laid out and worded otherwise than those that the checks were made with. */
const STATEMENTS = 50;
const SEED = 1;

const roundings: readonly Rounding[] = ["cents", "units", "thousands"];
const writings: readonly Writing[] = ["formatted", "general", "text", "bracketed", "bracketedText"];

function told(sheet: SheetSnapshot): readonly Finding[] {
  return audit({ sheets: [sheet], names: [], date1904: false }).filter(({ severity }) => severity !== "info");
}

test("of statements laid out otherwise none that is right gets an error, and of single faults four in five are told", () => {
  let faults = 0;
  let found = 0;
  const wronged: string[] = [];
  for (let index = 0; index < STATEMENTS; index++) {
    const draw = new Draw(SEED * 1_000_003 + index);
    const make = otherStatementKinds[index % otherStatementKinds.length];
    if (!make) throw new Error("no such kind");
    const right = printed(make(draw), draw.one(roundings), draw.one(writings));
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
  expect(found / faults).toBeGreaterThanOrEqual(0.8);
});
