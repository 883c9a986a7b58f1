import { isDay } from "../../../core/dates";
import { decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { monthIndex } from "../../../rule/parameter-periods";
import { isDoubtfulMonth, monthDoubt } from "../../../text/monthly-rate";
import { cellKey, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { figureText } from "../../figure-wording";
import { findingOf, type Finding } from "../../finding";
import { parameterOf } from "../../parameter-of-reference";
import { nameOf } from "../../tables/lines";

const message: Wording = {
  en: "{cell}: the index rose by {doubt} A series takes fractions or percentages with their sign.",
  "pt-BR": "{cell}: o índice subiu {doubt} A série recebe frações ou percentuais com o sinal.",
};
const cause: Wording = {
  en: "the month's rate was typed as it is printed, without its sign",
  "pt-BR": "a taxa do mês foi digitada como é publicada, sem o sinal",
};
const fix: Wording = {
  en: "Type the rate with its sign, such as 0.57%.",
  "pt-BR": "Digite a taxa com o sinal, como 0,57%.",
};

/** A month of an index a hundred times too high: 0.57 where 0.57% was meant gives a figure, and no error. */
export const doubtfulMonth: Check = {
  kind: "doubtfulMonth",
  group: "figure",
  severity: "warning",
  repeats: true,
  settledBy: "number",
  title: { en: "Month of an index a hundred times too high", "pt-BR": "Mês de um índice cem vezes maior" },
  run({ workbook }: CheckContext) {
    const told = new Set<string>();
    return seriesOf(workbook).flatMap(({ sheet, range }) => findIn(sheet, range, told));
  },
};

interface Series {
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
}

/** The ranges of months and rates that a function's argument is. */
function seriesOf(workbook: WorkbookModel): readonly Series[] {
  return workbook.sheets.flatMap((from) =>
    [...from.formulas.values()].flatMap((formula) =>
      workbook
        .references(from, formula)
        .filter(({ reference, range }) => range.columns === 2 && parameterOf(reference)?.kind === "monthlyRates"),
    ),
  );
}

function findIn(sheet: SheetModel, range: RangeAddress, told: Set<string>): Finding[] {
  const findings: Finding[] = [];
  for (const { row, column, cell } of sheet.cellsIn(range)) {
    const month = sheet.cell(row, range.column)?.value;
    if (column === range.column || typeof cell.value !== "number" || typeof month !== "number") continue;
    const day = Math.floor(month);
    const place = `${sheet.name}!${String(cellKey(row, column))}`;
    if (!isDay(day) || told.has(place)) continue;
    const [index, rate] = [monthIndex(day), decimalFromDouble(cell.value)];
    if (!isDoubtfulMonth(index, rate)) continue;
    told.add(place);
    const name = nameOf({ row, column });
    findings.push(
      findingOf(doubtfulMonth, {
        sheet,
        cells: [name],
        found: figureText(rate),
        expected: figureText(rate.div(100)),
        cause: { code: "SCALE", wording: cause },
        message: fillWording(message, { cell: name, doubt: monthDoubt(index, rate) }),
        fix,
      }),
    );
  }
  return findings;
}
