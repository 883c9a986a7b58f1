import { HostError } from "../host-error";
import type { Moods } from "./moods";

/** The types of Excel's object model that say how things look and print. Number formats are set on the range itself and stay. */
const LOOKS: ReadonlySet<string> = new Set([
  "RangeFormat",
  "RangeFont",
  "RangeFill",
  "RangeBorder",
  "ConditionalFormat",
  "ConditionalFormatCollection",
  "CustomConditionalFormat",
  "ConditionalFormatRule",
  "ConditionalRangeFormat",
  "ConditionalRangeFont",
  "ConditionalRangeFill",
  "Chart",
  "ChartCollection",
  "ChartTitle",
  "ChartLegend",
  "ChartAxis",
  "ChartAxisTitle",
  "ChartSeries",
  "ChartSeriesCollection",
  "WorksheetFreezePanes",
]);

const PRINT: ReadonlySet<string> = new Set(["PageLayout", "HeaderFooter", "HeaderFooterGroup"]);

/** Why Excel does not change this member of this type; null where it does. */
export function lookRefusal({ looks, printer }: Moods, type: string, member: string): HostError | null {
  if (PRINT.has(type) && (printer === "none" || looks === "refused"))
    return new HostError(
      "GeneralException",
      `There was an internal error while processing the request. ${type}.${member}`,
    );
  if (looks === "refused" && LOOKS.has(type))
    return new HostError(
      "GeneralException",
      `There was an internal error while processing the request. ${type}.${member}`,
    );
  return null;
}
