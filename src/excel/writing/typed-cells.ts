import { numberFormatCodes } from "../../workbook/number-format";
import type { CellInput } from "./cell-input";

/**
 * Puts inputs into cells that people formatted. A cell of the format Text would keep the apostrophe that makes a text a text: it is General
 * while it is written, and gets its format back.
 * @param formats as the cells have them
 */
export function queueTyped(
  range: Excel.Range,
  inputs: readonly (readonly CellInput[])[],
  formats: readonly (readonly string[])[],
): void {
  const { text, general } = numberFormatCodes;
  const texts = inputs.map((line, row) =>
    line.map((input, column) => (input !== null && formats[row]?.[column] === text ? text : null)),
  );
  const hasTexts = texts.some((line) => line.some((format) => format !== null));
  if (hasTexts) range.numberFormat = texts.map((line) => line.map((format) => format && general)) as string[][];
  range.formulas = inputs as unknown[][];
  if (hasTexts) range.numberFormat = texts as string[][];
}
