import { fillWording, type Wording } from "../../../core/wording";
import type { SheetModel } from "../../../formulas/model/formula-model";
import type { Check, CheckContext } from "../../check";
import { figureWording } from "../../figure-wording";
import { figureText, findingOf, type Finding } from "../../finding";
import { groupedBy } from "../../tables/lines";
import { placesOf } from "../../tables/shown-format";
import { tokenRows, type RowToken } from "../../tables/row-tokens";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { figureThresholds } from "../../thresholds";

type Amount = RowToken & { readonly kind: "amount" };

const CENT_PLACES = 2;

const message: Wording = {
  en: "{cells} shows {found} with {places} decimals, where the amounts around it show two; it reads as another amount.",
  "pt-BR":
    "{cells} mostra {found} com {places} casas decimais, onde os valores ao redor mostram duas; pode ser lido como outro valor.",
};
const severalMessage: Wording = {
  en: "{cells} show amounts with {places} decimals ({found} and others), where those around them show two; they read as other amounts.",
  "pt-BR":
    "{cells} mostram valores com {places} casas decimais ({found} e outros), onde os demais mostram duas; podem ser lidos como outros valores.",
};
const cause: Wording = {
  en: "a zero too many, or a number format with three decimals",
  "pt-BR": "um zero a mais ou formato com três casas",
};
const fix: Wording = {
  en: "Show amounts of money with two decimals: {expected}.",
  "pt-BR": "Mostre valores em dinheiro com duas casas decimais: {expected}.",
};

/** An amount of money shown with a zero too many, such as R$ 496,790. */
export const moneyFormat: Check = {
  kind: "moneyFormat",
  group: "figure",
  severity: "warning",
  repeats: false,
  settledBy: "number",
  title: { en: "Money with other than two decimals", "pt-BR": "Dinheiro sem duas casas decimais" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const odd = oddAmounts(sheet);
      // What several cells of a row or a column show alike is one format.
      const byRow = [...groupedBy(odd, ({ place }) => String(place.row)).values()];
      const alone = byRow.filter((row) => row.length === 1).flat();
      const byColumn = [...groupedBy(alone, ({ place }) => String(place.column)).values()];
      return [...byRow.filter((row) => row.length > 1), ...byColumn].map((alike) => report(sheet, alike));
    });
  },
};

function oddAmounts(sheet: SheetModel): Amount[] {
  if (!mayHoldOdd(sheet)) return [];
  const odd: Amount[] = [];
  const columns = new Map<number, { amounts: number; cents: number }>();
  for (const { tokens } of tokenRows(sheet)) {
    for (const token of tokens) {
      if (token.kind !== "amount") continue;
      if (isOdd(token) && isMoney(sheet, token)) odd.push(token);
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

/** Whether a number's format shows a decimal too many, or a text writes one: in most sheets none does, and no amount is read. */
function mayHoldOdd(sheet: SheetModel): boolean {
  for (const { value, format } of sheet.snapshot.cells.values()) {
    if (typeof value === "number" ? placesOf(format) === CENT_PLACES + 1 : writtenTooLong(value)) return true;
  }
  return false;
}

/** What a number that shows a decimal too many is written like: its last one is a zero. */
function writtenTooLong(value: unknown): boolean {
  return typeof value === "string" && /,\d\d0/.test(value);
}

function isOdd({ typed, value, places }: Amount): boolean {
  if (!typed || places !== CENT_PLACES + 1) return false;
  return value.decimalPlaces() <= CENT_PLACES && value.abs().greaterThanOrEqualTo(figureThresholds.leastAmount);
}

/** In a text, what has no R$ may be any quantity: 6.687,510 tCO2e. */
function isMoney(sheet: SheetModel, { place, currency }: Amount): boolean {
  const text = sheet.cell(place.row, place.column)?.value;
  return currency || typeof text !== "string" || /^[\s\d.,()−-]+$/.test(text);
}

function report(sheet: SheetModel, alike: readonly Amount[]): Finding {
  const [{ value, places }] = alike as readonly [Amount, ...Amount[]];
  const cells = alike.map(({ place }) => place);
  return findingOf(moneyFormat, {
    sheet,
    cells,
    found: value.toFixed(places),
    expected: value,
    difference: null,
    cause: { code: "DECIMALS", wording: cause },
    message: fillWording(agreeing(cells.length, message, severalMessage), {
      cells: cellsWording(cells),
      found: figureWording(value, places),
      places: String(places),
    }),
    fix: fillWording(fix, { expected: figureWording(value, CENT_PLACES) }),
    ...(alike.length > 1
      ? {
          details: alike.map((each) => ({
            cell: each.place,
            found: each.value.toFixed(each.places),
            expected: figureText(each.value),
          })),
        }
      : {}),
  });
}
