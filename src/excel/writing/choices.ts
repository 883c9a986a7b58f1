import type { PlannedChoice } from "../../workbook/plan";
import { rangeAt } from "./range-at";

/** Excel keeps a list of words as one text of that length at most. */
const LONGEST_LIST = 255;

/**
 * A list to choose from in cells that take one of a few words; a blank stays allowed. The words are parted by commas in every locale
 * (OfficeDev/office-js 2128), so that a word with a comma of its own would become two: no list then, and the cell takes what is typed.
 */
export function queueChoice(worksheet: Excel.Worksheet, { range, words }: PlannedChoice): void {
  const source = words.join(",");
  if (words.some((word) => word.includes(",")) || source.length > LONGEST_LIST) return;
  rangeAt(worksheet, range).dataValidation.rule = { list: { inCellDropDown: true, source } };
}
