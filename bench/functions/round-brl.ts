import { dinero, halfAwayFromZero, toSnapshot, transformScale } from "dinero.js";
import { BRL } from "dinero.js/currencies";
import { Decimal } from "../../src/core/decimal";
import { eachRow, type Column, type Race } from "../contestants";
import { thousandths } from "../inputs";

/** To the cent, half up. */
export const roundBrl: Race = {
  id: "ROUND_BRL",
  arguments: (size) => [thousandths(size, 10)],
  others: {
    "decimal.js": (value: Column) =>
      eachRow(value.length, (row) =>
        new Decimal(value[row]?.[0] ?? 0).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber(),
      ),
    "dinero.js": (value: Column) =>
      eachRow(value.length, (row) => {
        const money = dinero({ amount: Math.round((value[row]?.[0] ?? 0) * 1_000), currency: BRL, scale: 3 });
        return toSnapshot(transformScale(money, 2, halfAwayFromZero)).amount / 100;
      }),
    "integer cents": (value: Column) =>
      eachRow(value.length, (row) => Math.floor((Math.round((value[row]?.[0] ?? 0) * 1_000) + 5) / 10) / 100),
  },
};
