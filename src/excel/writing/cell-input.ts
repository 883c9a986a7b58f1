import type { CellContent } from "../../workbook/plan";
import { typedText } from "./typed-text";

/** What `Range.formulas` takes for one cell; null leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

export function cellInput(content: CellContent): CellInput {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return typedText(content.text);
    case "number":
      // The double nearest to the decimal text; the engine's own conversion rounds correctly.
      return Number(content.number);
    case "boolean":
      return content.boolean;
    case "formula":
    case "spill":
      return content.formula;
  }
}

/** The same for a cell that already holds something: a blank clears it. */
export function replacingInput(content: CellContent): CellInput {
  return content.kind === "blank" ? "" : cellInput(content);
}

export function isComputed(content: CellContent): boolean {
  return content.kind === "formula" || content.kind === "spill";
}
