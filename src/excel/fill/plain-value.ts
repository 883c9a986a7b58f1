import type { CellContent } from "../../workbook/plan";
import type { CellInput } from "../writing/cell-input";

/** What a constant shows; nothing for a formula. */
export function plainValue(content: CellContent): CellInput {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return Number(content.number);
    case "boolean":
      return content.boolean;
    case "blank":
    case "formula":
    case "spill":
      return "";
  }
}
