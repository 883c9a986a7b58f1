import { brazilianText, isoText, type Day } from "../../../core/dates";
import { fillWording, type Wording } from "../../../core/wording";
import { businessDayFrom, closingOn } from "../../../rules/annuity/business-day";
import type { Check, CheckContext } from "../../check";
import { findingOf } from "../../finding";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import type { PatternReference } from "../../../formulas/model/node-references";
import type { ParameterKind } from "../../../rule/parameter";
import type { CellAddress, RangeAddress } from "../../../workbook/address";
import { parameterOf } from "../../parameter-of-reference";
import { nameOf } from "../../tables/lines";
import { paymentTermsOf } from "../../tables/payment-terms";

const message: Wording = {
  en: "{cell}: {day} is not a business day ({name}); it moves to {next}.",
  "pt-BR": "{cell}: {day} não é dia útil ({name}); passa para {next}.",
};
const cause: Wording = {
  en: "the day was set without looking at weekends and bank holidays",
  "pt-BR": "o dia foi fixado sem olhar fins de semana e feriados bancários",
};
const fix: Wording = {
  en: "Give the business day, or say that the due date moves to it.",
  "pt-BR": "Informe o dia útil ou avise que o vencimento passa para ele.",
};

/** A due date on a day when nobody can pay at a bank. */
export const nonBusinessDay: Check = {
  kind: "nonBusinessDay",
  group: "rule",
  severity: "info",
  repeats: false,
  settledBy: "number",
  title: { en: "Due date on a non-business day", "pt-BR": "Vencimento em dia não útil" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const terms = paymentTermsOf(sheet).filter(({ dueDays }) => dueDays.length > 0);
      if (terms.length === 0) return [];
      const told = new Set<string>();
      const computedWith = cellsComputedWith(workbook, sheet);
      return terms.flatMap(({ dueDays }) =>
        dueDays.flatMap(({ cell, day }) => {
          const closing = closingOn(day, new Set());
          // A day that a formula reads is an input: the formula moves it.
          if (!closing || told.has(`${cell} ${String(day)}`) || computedWith.has(cell)) return [];
          told.add(`${cell} ${String(day)}`);
          const { value: next, source } = businessDayFrom(day, new Set());
          return [
            findingOf(nonBusinessDay, {
              sheet,
              cells: [cell],
              found: isoText(day),
              expected: isoText(next),
              cause: { code: "CLOSED", wording: cause },
              source: source.citation,
              message: fillWording(message, { cell, day: dayWording(day), name: closing.name, next: dayWording(next) }),
              fix,
            }),
          ];
        }),
      );
    });
  },
};

/** Cells that a formula reads by themselves, and the days of a function's arguments: due days of a list, holidays, an index by month. */
function cellsComputedWith(workbook: WorkbookModel, sheet: SheetModel): Set<string> {
  const read = new Set<string>();
  for (const other of workbook.sheets) {
    for (const formula of other.formulas.values()) {
      for (const { reference, sheet: target, range } of workbook.references(other, formula)) {
        if (target !== sheet || (range.rows * range.columns > 1 && !isListOfDays(reference))) continue;
        for (const place of cellsOf(range)) read.add(nameOf(place));
      }
    }
  }
  return read;
}

/** A function that takes due days, one or a column of them, moves them itself. */
const listsOfDays: ReadonlySet<ParameterKind | undefined> = new Set(["date", "days", "periods", "monthlyRates"]);

function isListOfDays(reference: PatternReference): boolean {
  return listsOfDays.has(parameterOf(reference)?.kind);
}

/** No list of days is longer: a whole column is not walked. */
const MOST_LISTED = 5000;

function* cellsOf({ row, column, rows, columns }: RangeAddress): Iterable<CellAddress> {
  for (let down = row; down < row + Math.min(rows, MOST_LISTED); down += 1) {
    for (let along = column; along < column + columns; along += 1) yield { row: down, column: along };
  }
}

function dayWording(day: Day): Wording {
  return { en: isoText(day), "pt-BR": brazilianText(day) };
}
