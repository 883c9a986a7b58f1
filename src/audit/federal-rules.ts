import { federalRulesOf } from "../profile/terms";
import type { CheckContext } from "./check";
import { plainLabel } from "./tables/table-labels";

/** How the workbooks of CFESS and its regional councils name themselves. */
const federalCouncil = /\b(cfess|cress|cff|assistentes? socia(l|is)|servico social)\b/;

/**
 * Whether CFESS's bands and quota hold for a workbook: by the council's profile, or by what the workbook says that it is. Other
 * professions have councils, bands and quotas of their own.
 */
export function areFederalRules({ workbook, profile }: CheckContext): boolean {
  if (profile) {
    const rules = federalRulesOf(profile);
    if (rules !== "UNKNOWN") return rules === "CFESS";
  }
  return workbook.sheets.some((sheet) => {
    if (federalCouncil.test(plainLabel(sheet.name))) return true;
    for (const { value } of sheet.snapshot.cells.values())
      if (typeof value === "string" && federalCouncil.test(plainLabel(value))) return true;
    return false;
  });
}
