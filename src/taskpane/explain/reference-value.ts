import { fillWording, type Language } from "../../core/wording";
import type { ReferenceNode } from "../../formulas/explanation/explanation";
import { rangeName } from "../../workbook/address";
import { measureOf } from "../../formulas/explanation/measure";
import { measuredText } from "./measured-text";
import { explainWording as wording } from "./wording";

/** What a reference gives: as its cell shows it where it is one cell, else how many cells it is of. */
export function referenceValue(node: ReferenceNode, texts: ReadonlyMap<string, string>, language: Language): string {
  const text = node.target ? texts.get(`${node.target.sheet}!${rangeName(node.target.range)}`) : undefined;
  if (text !== undefined) return text;
  if (!node.values) return measuredText(node.value, measureOf(node), language);
  const [first] = node.values;
  const marks = { rows: String(node.values.length), columns: String(first?.length ?? 0) };
  return fillWording(wording.manyCells, marks)[language];
}
