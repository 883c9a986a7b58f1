import { decimalFromText } from "../../core/decimal";
import type { Language } from "../../core/wording";
import { formatDecimal } from "../../text/format";

/** A figure of a finding in the pane's language; a formula or a text as it is. */
export function findingFigure(content: string, language: Language): string {
  const value = decimalFromText(content);
  return value ? formatDecimal(value, language) : content;
}
