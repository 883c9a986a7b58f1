import { audit } from "../../../src/audit/audit";
import type { Finding } from "../../../src/audit/finding";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { faultIn, faultKinds } from "./faults";
import { Draw } from "./random";
import { printed, sheetOfStatement, type Rounding, type Statement, type Writing } from "./statement";

const roundings: readonly Rounding[] = ["cents", "units", "thousands"];

interface Drawn {
  readonly kinds: readonly ((draw: Draw) => Statement)[];
  readonly writings: readonly Writing[];
  readonly seed: number;
  readonly count: number;
}

interface Measured {
  /** Statements that are right and get an error. */
  readonly wronged: readonly string[];
  readonly faults: number;
  readonly found: number;
}

/** Statements that are right and the same with one figure printed wrong, of each kind alike, rounded and written in each way. */
export function measured({ kinds, writings, seed, count }: Drawn): Measured {
  let faults = 0;
  let found = 0;
  const wronged: string[] = [];
  for (let index = 0; index < count; index++) {
    const draw = new Draw(seed * 1_000_003 + index);
    const make = kinds[index % kinds.length];
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
  return { wronged, faults, found };
}

function told(sheet: SheetSnapshot): readonly Finding[] {
  return audit({ sheets: [sheet], names: [], date1904: false }).filter(({ severity }) => severity !== "info");
}
