import { numberFormatCodes } from "../../workbook/number-format";
import type { PlannedSheet, PlannedTable } from "../../workbook/plan";
import type { CellInput } from "../writing/cell-input";
import type { FillStep } from "./fill-step";
import type { NamedContent } from "./workbook-state";
import { encodedLength } from "../writing/writer";
import { formatAt } from "./planned-contents";

export function writeStep(name: string, inputs: readonly (readonly CellInput[])[]): FillStep {
  return {
    bytes: 400 + inputs.reduce((sum, line) => sum + encodedLength(line), 0),
    queue: ({ workbook }) => {
      workbook.names.getItem(name).getRange().formulas = inputs as unknown[][];
    },
  };
}

/** A cell of the format Text takes an apostrophe as it is: it is General while it is written, and gets back the format that it had. */
export function writeTextSafely(now: NamedContent, inputs: readonly (readonly CellInput[])[]): FillStep {
  return safely(now.name, inputs, (row, column) => now.formats[row]?.[column] ?? "General");
}

export function writeTableSafely(
  sheet: PlannedSheet,
  table: PlannedTable,
  now: NamedContent,
  inputs: readonly (readonly CellInput[])[],
  added: number,
): FillStep {
  const first = now.values.length - 1;
  return safely(now.name, inputs, (row, column) => {
    if (row >= first && row < first + added) {
      const planned = formatAt(sheet, table.range.row, table.range.column + column).format;
      return planned ? numberFormatCodes[planned] : "General";
    }
    return now.formats[row < first ? row : row - added]?.[column] ?? "General";
  });
}

function safely(
  name: string,
  inputs: readonly (readonly CellInput[])[],
  formatOf: (row: number, column: number) => string,
): FillStep {
  const write = writeStep(name, inputs);
  const formats = inputs.map((line, row) =>
    line.map((input, column) =>
      input !== null && formatOf(row, column) === numberFormatCodes.text ? numberFormatCodes.text : null,
    ),
  );
  if (!formats.some((line) => line.some((format) => format !== null))) return write;
  const general = formats.map((line) => line.map((format) => (format === null ? null : numberFormatCodes.general)));
  return {
    bytes: write.bytes * 2,
    queue: (context, made) => {
      const whole = context.workbook.names.getItem(name).getRange();
      whole.numberFormat = general as string[][];
      write.queue(context, made);
      whole.numberFormat = formats as string[][];
    },
  };
}
