import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { figureText, figureWording } from "../../figure-wording";
import type { SheetModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { tokenRows, type RowToken } from "../../tables/row-tokens";

type Amount = RowToken & { readonly kind: "amount" };

const CENT_PLACES = 2;
/** Smaller numbers with three decimals are rates and shares more often than money. */
const LEAST_AMOUNT = 10;

const message: Wording = {
  en: "{cell} shows {found} with {places} decimals, where the amounts beside it show two; it reads as another amount.",
  "pt-BR":
    "{cell} mostra {found} com {places} casas decimais, onde os outros valores mostram duas; pode ser lido como outro valor.",
};
const cause: Wording = {
  en: "a zero too many, or a number format with three decimals",
  "pt-BR": "um zero a mais ou formato com três casas",
};
const fix: Wording = {
  en: "Show amounts of money with two decimals.",
  "pt-BR": "Mostre valores em dinheiro com duas casas decimais.",
};

/** An amount of money shown with a zero too many, such as R$ 496,790. */
export const moneyFormat: Check = {
  kind: "moneyFormat",
  group: "figure",
  severity: "warning",
  repeats: false,
  title: { en: "Money with other than two decimals", "pt-BR": "Dinheiro sem duas casas decimais" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => oddAmounts(sheet).map((amount) => report(sheet, amount)));
  },
};

function oddAmounts(sheet: SheetModel): Amount[] {
  const odd: Amount[] = [];
  const columns = new Map<number, { amounts: number; cents: number }>();
  for (const { tokens } of tokenRows(sheet)) {
    for (const token of tokens) {
      if (token.kind !== "amount") continue;
      if (isOdd(token)) odd.push(token);
      const counts = columns.get(token.place.column) ?? { amounts: 0, cents: 0 };
      columns.set(token.place.column, counts);
      counts.amounts += 1;
      if (token.places === CENT_PLACES) counts.cents += 1;
    }
  }
  return odd.filter(({ place }) => {
    const { amounts, cents } = columns.get(place.column) ?? { amounts: 0, cents: 0 };
    return cents > amounts / 2;
  });
}

function isOdd({ typed, value, places }: Amount): boolean {
  if (!typed || places !== CENT_PLACES + 1) return false;
  return value.decimalPlaces() <= CENT_PLACES && value.abs().greaterThanOrEqualTo(LEAST_AMOUNT);
}

function report(sheet: SheetModel, { place, value, places }: Amount) {
  const cell = nameOf(place);
  return {
    kind: moneyFormat.kind,
    severity: "warning" as const,
    sheet: sheet.name,
    cells: [cell],
    found: value.toFixed(places),
    expected: figureText(value),
    difference: null,
    cause: { code: "DECIMALS", wording: cause },
    related: [],
    source: null,
    message: fillWording(message, { cell, found: figureWording(value, places), places: String(places) }),
    fix,
  };
}
