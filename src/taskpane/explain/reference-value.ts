import { decimalFromDouble, doubleFromDecimal, zero } from "../../core/decimal";
import { fillWording, type Language, type Wording } from "../../core/wording";
import type { ReferenceNode } from "../../formulas/explanation/explanation";
import { rangeName } from "../../workbook/address";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";
import { measureOf } from "../../formulas/explanation/measure";
import { measuredText } from "./measured-text";
import { explainWording as wording } from "./wording";

/** Cells of a range that a memo lists one by one; of more it tells the sum. */
const MOST_LISTED = 12;

/** What a reference gives, for whoever has no workbook beside: a range's figures themselves, or what they make together. */
export function standingReferenceValue(
  node: ReferenceNode,
  texts: ReadonlyMap<string, string>,
  language: Language,
): string {
  const short = referenceValue(node, texts, language);
  const values = node.values?.flat() ?? [];
  if (values.length < 2) return short === "" ? emptyWording(node.value)[language] : short;
  const measure = measureOf(node);
  if (values.length <= MOST_LISTED) {
    const each = values.map((value) => measuredText(value, measure, language) || emptyWording(value)[language]);
    return fillWording(wording.rangeValues, { cells: short, values: each.join("; ") })[language];
  }
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0 || measure === "day" || values.some((value) => isErrorValue(value))) return short;
  const sum = numbers.reduce((total, value) => total.plus(decimalFromDouble(value)), zero);
  return fillWording(wording.rangeSum, { cells: short, sum: measuredText(doubleFromDecimal(sum), measure, language) })[
    language
  ];
}

/** A formula may give a text without a letter; a cell without anything is blank. */
export function emptyWording(value: CellValue): Wording {
  return value === null ? wording.blankCell : wording.emptyText;
}

/** What a reference gives: as its cell shows it where it is one cell, else how many cells it is of. */
export function referenceValue(node: ReferenceNode, texts: ReadonlyMap<string, string>, language: Language): string {
  const text = node.target ? texts.get(`${node.target.sheet}!${rangeName(node.target.range)}`) : undefined;
  if (text !== undefined) return text;
  if (!node.values) return measuredText(node.value, measureOf(node), language);
  const [first] = node.values;
  const marks = { rows: String(node.values.length), columns: String(first?.length ?? 0) };
  return fillWording(wording.manyCells, marks)[language];
}
