import { customFunction } from "../../src/excel/functions/associate";
import { functionsMetadata } from "../../src/excel/functions/metadata";
import { rules } from "../../src/rules";
import type { AssociatedFunction } from "../../src/workbench/custom-functions/metadata";
import { startHeadless, type HeadlessOptions, type HeadlessWorkbench } from "../../src/workbench/headless";

/** An empty workbook with the add-in's functions, reached as the add-in reaches Excel. */
export function workbookWithFunctions(options: HeadlessOptions = {}): HeadlessWorkbench {
  const workbench = startHeadless(options);
  workbench.installGlobals();
  const functions = new Map(rules.map((rule) => [rule.id, customFunction(rule) as AssociatedFunction]));
  workbench.registerFunctions(functionsMetadata(rules, "en", "https://localhost/"), (id) =>
    functions.get(id.toUpperCase()),
  );
  return workbench;
}
