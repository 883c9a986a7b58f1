import { audit } from "../../../src/audit/audit";
import type { Check } from "../../../src/audit/check";
import type { Finding } from "../../../src/audit/finding";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { workbookOf } from "../sheet-of";

/** What one check alone finds. */
export function foundBy(check: Check, ...sheets: readonly SheetSnapshot[]): readonly Finding[] {
  return audit(workbookOf(...sheets), [check]);
}

/** The same as lines `severity cells`, which is what most tests are about. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, cells }) => `${severity} ${cells.join(",")}`);
}
