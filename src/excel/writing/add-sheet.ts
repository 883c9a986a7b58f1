import type { PlannedSheet } from "../../workbook/plan";
import { queueBlock, queuedBlocks, queueSheetLooks } from "./writer";

export type AddedSheet =
  | { readonly kind: "added"; readonly sheet: string }
  /** A sheet of that name is there; it is replaced only where the person said so. */
  | { readonly kind: "there"; readonly sheet: string };

/** What is done where a sheet of the name is there already. */
export type WhenThere = "ask" | "replace" | "addAnother";

/** Adds a sheet of its own to the workbook and shows it. */
export function addSheet(planned: PlannedSheet, whenThere: WhenThere): Promise<AddedSheet> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLocaleLowerCase()));
    const isThere = names.has(planned.name.toLocaleLowerCase());
    if (isThere && whenThere === "ask") return { kind: "there", sheet: planned.name };
    if (isThere && whenThere === "replace") worksheets.getItem(planned.name).delete();
    const name = isThere && whenThere === "addAnother" ? freeName(planned.name, names) : planned.name;
    const sheet = { ...planned, name };
    const worksheet = worksheets.add(name);
    for (const block of queuedBlocks(sheet)) queueBlock(worksheets, block);
    queueSheetLooks(worksheet, sheet);
    worksheet.activate();
    await context.sync();
    return { kind: "added", sheet: name };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${name} (${String(number)})`;
    if (!taken.has(candidate.toLocaleLowerCase())) return candidate;
  }
}
