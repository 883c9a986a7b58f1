/** What stands around the pane's page. */
export type OfficeState =
  /** Office.js did not load: no network, or the page stands alone in a browser. */
  | { readonly kind: "noOffice" }
  /** Office.js is there, but the page is not inside Excel. */
  | { readonly kind: "notExcel" }
  /** An Excel older than the floor; `missing` names what it lacks, such as `ExcelApi 1.14`. */
  | { readonly kind: "tooOld"; readonly missing: readonly string[] }
  | { readonly kind: "ready" };

/** Office LTSC 2021: the oldest Excel that the add-in runs in. */
export const floor: readonly (readonly [set: string, version: string])[] = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
];

/**
 * Office LTSC 2021 (ExcelApi 1.14) may crash when it closes a file that holds conditional formats and custom functions
 * (OfficeDev/office-js 5959, open): there the add-in makes no conditional formats.
 */
export function conditionalFormatsAreSafe(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.15");
}

/** Waits for Office and says whether the pane can work here. */
export async function startOffice(): Promise<OfficeState> {
  if (typeof Office === "undefined") return { kind: "noOffice" };
  const { host } = await Office.onReady();
  // In a plain browser tab Office.js answers null, whatever its types say.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return { kind: "notExcel" };
  const missing = floor
    .filter(([set, version]) => !Office.context.requirements.isSetSupported(set, version))
    .map(([set, version]) => `${set} ${version}`);
  return missing.length === 0 ? { kind: "ready" } : { kind: "tooOld", missing };
}
