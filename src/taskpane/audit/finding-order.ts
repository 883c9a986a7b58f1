import { zero } from "../../core/decimal";
import type { AuditEntry } from "./audit-entry";

/** The findings as the reader wants them: as they come, the largest amounts first, or by their places. */
export function ordered(entries: readonly AuditEntry[], order: "severity" | "amount" | "place"): readonly AuditEntry[] {
  if (order === "severity") return entries;
  const sorted = [...entries];
  if (order === "amount") sorted.sort((a, b) => (b.weight?.amount ?? zero).comparedTo(a.weight?.amount ?? zero));
  else
    sorted.sort(
      (a, b) =>
        a.finding.sheet.localeCompare(b.finding.sheet) ||
        (a.finding.cells[0] ?? "").localeCompare(b.finding.cells[0] ?? "", "en", { numeric: true }),
    );
  return sorted;
}
