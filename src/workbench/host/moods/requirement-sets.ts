import type { Moods } from "./moods";

/** What both have beside the object model of Excel. */
const COMMON: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  AddinCommands: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  CompressedFile: "1.1",
  File: "1.1",
};

const SETS: Readonly<Record<Moods["requirementSets"], Readonly<Record<string, string>>>> = {
  "Microsoft 365": { ...COMMON, ExcelApi: "1.17", CustomFunctionsRuntime: "1.5" },
  "LTSC 2021": { ...COMMON, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
};

/** Compares `1.14` with `1.9` by their parts, which as decimals would stand the other way round. */
export function isSetSupported(moods: Moods, name: string, version: string | number = "1.1"): boolean {
  const sets = Object.entries(SETS[moods.requirementSets]);
  const supported = sets.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  if (supported === undefined) return false;
  const [ownMajor = 0, ownMinor = 0] = supported.split(".").map(Number);
  const [major = 0, minor = 0] = String(version).split(".").map(Number);
  return major < ownMajor || (major === ownMajor && minor <= ownMinor);
}
