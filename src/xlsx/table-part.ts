import { parseRange } from "../workbook/address";
import type { SnapshotTable } from "../workbook/snapshot";
import type { Archive } from "./archive";
import type { WorkBudget } from "./work-budget";
import { unescaped, visitPart } from "./xml-part";

/** A table of a sheet (ECMA-376 Part 1, 18.5.1.2); null where it names no range. */
export async function readTable(
  archive: Archive,
  path: string,
  sheet: string,
  budget: WorkBudget,
): Promise<SnapshotTable | null> {
  budget.take("tables");
  const columns: string[] = [];
  let head: Omit<SnapshotTable, "columns"> | null = null;
  await visitPart(archive, path, {
    open(element, attributes) {
      if (element === "table") {
        const range = parseRange(attributes["ref"] ?? "");
        const name = attributes["displayName"] ?? attributes["name"];
        if (range === null || name === undefined) return;
        head = { name, sheet, range, totalsRow: Number(attributes["totalsRowCount"] ?? 0) > 0 };
      } else if (element === "tableColumn") {
        budget.take("tableColumns");
        columns.push(unescaped(attributes["name"] ?? ""));
      }
    },
  });
  return head === null ? null : { ...(head as Omit<SnapshotTable, "columns">), columns };
}
