import { parseRange, rangeName, splitAddress } from "../../workbook/address";
import { fillWording, type Wording } from "../../core/wording";
import { SaidProblem } from "../problem";
import { holdsAgain } from "../taking-back/aligned-rows";
import { heldInputs } from "../taking-back/what-is-left";
import { takenBackUnlessDone, type WriteOutcome } from "../taking-back/write-all-or-nothing";
import { emptyRecord, type RangeRecord } from "../taking-back/write-record";
import type { CellInput } from "./cell-input";

export interface PutFormula {
  readonly cell: string;
  readonly formula: string;
}

const meanwhile: Wording = {
  en: "Somebody changed {cells} meanwhile, so no formula was put in. Look at the cells and try again.",
  "pt-BR":
    "Alguém alterou {cells} nesse meio-tempo, e por isso nenhuma fórmula foi posta. Veja as células e tente de novo.",
};
const MOST_SAID = 5;

/** Puts formulas into cells of a sheet, all of them or none; formats stay, and the record takes all of it back. */
export function putFormulas(sheet: string, puts: readonly PutFormula[]): Promise<WriteOutcome> {
  return takenBackUnlessDone(async (context, begin) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("id");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const ranges = puts.map(({ cell }) => {
      const range = worksheet.getRange(cell);
      range.load("address,values,formulas,numberFormat");
      return range;
    });
    await context.sync();
    const records = ranges.map((range, index): RangeRecord => {
      const values = range.values as CellInput[][];
      const place = parseRange(splitAddress(range.address).cells);
      return {
        place: { sheet: worksheet.id, address: place ? rangeName(place) : (puts[index]?.cell ?? "") },
        before: heldInputs(range.formulas as CellInput[][], values),
        written: [[puts[index]?.formula ?? null]],
        formats: range.numberFormat as string[][],
        added: [],
      };
    });
    const record = { ...emptyRecord(active.id), ranges: records };
    begin(record);
    // What stands there is read once more by the very request that writes: nobody can type in between.
    const then = puts.map(({ cell }) => {
      const range = worksheet.getRange(cell);
      range.load("values,formulas");
      return range;
    });
    ranges.forEach((range, index) => {
      range.formulas = [[puts[index]?.formula ?? ""]];
    });
    await context.sync();
    const held = then.map((range) => heldInputs(range.formulas as CellInput[][], range.values as CellInput[][]));
    const changed = records.flatMap(({ before }, index) =>
      holdsAgain(held[index]?.[0]?.[0] ?? "", before[0]?.[0] ?? "") ? [] : [puts[index]?.cell ?? ""],
    );
    if (changed.length === 0) return;
    begin({ ...record, ranges: records.map((range, index) => ({ ...range, before: held[index] ?? range.before })) });
    const said = changed.slice(0, MOST_SAID).join(", ");
    throw new SaidProblem(fillWording(meanwhile, { cells: changed.length > MOST_SAID ? `${said}, …` : said }));
  });
}
