import { add, dinero, toSnapshot, type Dinero } from "dinero.js";
import { BRL } from "dinero.js/currencies";
import { Decimal, zero } from "../../src/core/decimal";
import type { Column, Race } from "../contestants";
import { accounts } from "../inputs";

const prefix = "6.2.2.1.1";

/** The lines that count: at or below the prefix, and above no other. Each contestant chooses them with the same plain code. */
function countedLines(codes: readonly (readonly [string])[]): number[] {
  const above = new Set<string>();
  for (const [code] of codes) {
    for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1)) {
      const parent = code.slice(0, end);
      if (above.has(parent)) break;
      above.add(parent);
    }
  }
  return codes.flatMap(([code], line) => (code.startsWith(`${prefix}.`) && !above.has(code) ? [line] : []));
}

export const accountSum: Race = {
  id: "ACCOUNT_SUM",
  arguments: (size) => {
    const { codes, values } = accounts(size);
    return [prefix, codes, values];
  },
  others: {
    "decimal.js": (_: string, codes: readonly (readonly [string])[], values: Column) =>
      countedLines(codes)
        .reduce((total, line) => total.plus(new Decimal(values[line]?.[0] ?? 0)), zero)
        .toNumber(),
    "dinero.js": (_: string, codes: readonly (readonly [string])[], values: Column) => {
      const money = (line: number): Dinero<number, "BRL"> =>
        dinero({ amount: Math.round((values[line]?.[0] ?? 0) * 100), currency: BRL });
      const nothing = dinero({ amount: 0, currency: BRL });
      return toSnapshot(countedLines(codes).reduce((total, line) => add(total, money(line)), nothing)).amount / 100;
    },
    "integer cents": (_: string, codes: readonly (readonly [string])[], values: Column) =>
      countedLines(codes).reduce((total, line) => total + Math.round((values[line]?.[0] ?? 0) * 100), 0) / 100,
  },
};
