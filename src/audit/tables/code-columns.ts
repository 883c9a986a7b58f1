import type { SheetModel } from "../../formulas/model/formula-model";
import { parseBrazilianNumber } from "../../text/parse-brazilian-number";
import { plainLabel } from "./table-labels";

/** `1.1`, `3.1.90.11`, `3.3.90.30-01`, `33.90/30`, `1.`: digits in segments. */
const code = /^\d{1,6}(?:[./-]\d{1,6})*\.?$/;
const codeHeading =
  /\b(itens|item|cod|codigo|code|conta|nivel|classificacao|natureza|rubrica|elemento|grupo|n|no|nr|num|id|ref|account|level)\b/;
/** Whether a heading says that what stands below it are codes. */
export function namesCodes(heading: string): boolean {
  return codeHeading.test(plainLabel(heading));
}

/** Rows that are read to say what a column holds. */
const MOST_ROWS = 2_000;

export interface WrittenColumn {
  /** Cells that hold numbers, or texts of numbers with a decimal comma. */
  readonly numbers: number;
  /** Texts of digits with a point and no comma. */
  readonly pointed: number;
  /** Whether its texts are codes of items or accounts, and no amounts. */
  readonly isCodes: boolean;
}

/** What a column's typed cells hold. */
export function writtenColumn(sheet: SheetModel, column: number): WrittenColumn {
  let numbers = 0;
  let pointed = 0;
  let nested = 0;
  let beforeLabel = 0;
  let heading = "";
  for (const row of sheet.filledRows(column).slice(0, MOST_ROWS)) {
    const cell = sheet.cell(row, column);
    const value = cell?.value;
    if (typeof value === "number") numbers += 1;
    if (typeof value !== "string" || cell?.formula !== undefined) continue;
    const text = value.trim();
    if (code.test(text)) {
      pointed += 1;
      if (/^\d+[./-]\d+[./-]\d+/.test(text)) nested += 1;
      const next = sheet.cell(row, column + 1)?.value;
      if (typeof next === "string" && /\p{L}{2}/u.test(next)) beforeLabel += 1;
    } else if (parseBrazilianNumber(text).kind === "number") numbers += 1;
    else if (pointed === 0) heading = plainLabel(text);
  }
  // A code stands before its name, has the depth of its level, or is called one.
  const isCodes = pointed > 0 && (nested > 0 || beforeLabel > pointed / 2 || codeHeading.test(heading));
  return { numbers, pointed, isCodes };
}
