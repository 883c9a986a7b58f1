import type { PlannedSheet } from "../../workbook/plan";
import type { LeftOver } from "../taking-back/write-all-or-nothing";
import { queueExpectedSheets } from "../taking-back/expected";
import { takenBackUnlessDone } from "../taking-back/write-all-or-nothing";
import { emptyRecord, madeSheet, newWriteId, type WriteRecord } from "../taking-back/write-record";
import type { Wording } from "../../core/wording";
import { STAMP_MADE, STAMP_TEMPLATE } from "../fill/workbook-state";
import { queueBlock, queuedBlocks, queueNumberFormats, queuePrintSetUp, queueSheetLooks } from "./writer";

export type AddedSheet =
  | {
      readonly kind: "added";
      readonly sheet: string;
      readonly record: WriteRecord;
      /** What the sheet that was there is called now. */
      readonly keptAs?: string;
    }
  /** A sheet of that name is there; `ours` says whether an earlier export made it, so that a new one may take its place. */
  | { readonly kind: "there"; readonly sheet: string; readonly ours: boolean }
  | { readonly kind: "failed"; readonly problem: Wording; readonly left: LeftOver | null };

/** What is done where a sheet of the name is there already. */
export type WhenThere = "ask" | "replace" | "addAnother";

const LONGEST_SHEET_NAME = 31;

/**
 * Adds a sheet of its own to the workbook and shows it. It is written beside and takes the name last: what was there keeps its cells, its
 * notes and whatever refers to it, under another name.
 * @param kind what the sheet is, by which a later one knows it again
 * @param aside the word that is put after the name of the one that was there
 */
export async function addSheet(
  planned: PlannedSheet,
  kind: string,
  aside: string,
  whenThere: WhenThere,
): Promise<AddedSheet> {
  let there: Extract<AddedSheet, { kind: "there" }> | null = null;
  let name = planned.name;
  let keptAs: string | undefined;
  const outcome = await takenBackUnlessDone(async (context, begin) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/customProperties/items/key,items/customProperties/items/value");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    const id = newWriteId();
    const same = worksheets.items.find((sheet) => sheet.name.toLocaleLowerCase() === planned.name.toLocaleLowerCase());
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLocaleLowerCase()));
    const ours =
      same?.customProperties.items.some(({ key, value }) => key === STAMP_TEMPLATE && value === kind) === true;
    if (same && (whenThere === "ask" || (whenThere === "replace" && !ours))) {
      there = { kind: "there", sheet: planned.name, ours };
      begin(emptyRecord(active.id, id));
      return;
    }
    if (same && whenThere === "addAnother") name = freeName(planned.name, "", taken);
    if (same && whenThere === "replace") keptAs = freeName(planned.name, aside, taken);
    const made = madeSheet(id, 0, name);
    const setAside = same && keptAs !== undefined ? [{ id: same.id, name: same.name, as: keptAs }] : [];
    begin({ ...emptyRecord(active.id, id), made: [made], setAside });
    // What a colleague calls it by now is not taken away.
    queueExpectedSheets(
      context,
      setAside.map((sheet) => sheet.name),
    );
    const worksheet = worksheets.add(made.temporary);
    worksheet.customProperties.add(STAMP_MADE, made.stamp);
    worksheet.customProperties.add(STAMP_TEMPLATE, kind);
    for (const block of queuedBlocks(planned)) queueBlock(worksheet, block);
    queueNumberFormats(worksheet, planned.formats);
    for (const { id: old, as } of setAside) worksheets.getItem(old).name = as;
    worksheet.name = name;
    worksheet.activate();
    worksheet.load("id");
    await context.sync();
    begin({ ...emptyRecord(active.id, id), made: [{ ...made, id: worksheet.id }], setAside });
    await looksAtLast(context, worksheet, planned);
  });
  if (outcome.kind === "failed") return { kind: "failed", problem: outcome.problem, left: outcome.left };
  if (there) return there;
  return { kind: "added", sheet: name, record: outcome.record, ...(keptAs === undefined ? {} : { keptAs }) };
}

/** A look or a page set-up that Excel refuses takes nothing from what the sheet says. */
async function looksAtLast(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  planned: PlannedSheet,
): Promise<void> {
  queueSheetLooks(worksheet, planned);
  queuePrintSetUp(worksheet, planned);
  try {
    await context.sync();
  } catch (problem) {
    const { debugInfo } = problem as { readonly debugInfo?: { readonly errorLocation?: unknown } };
    if (typeof debugInfo?.errorLocation !== "string") throw problem;
  }
}

/** `Auditoria (anterior)` or, without a word, `Auditoria (2)`, within Excel's 31 characters. */
function freeName(name: string, word: string, taken: ReadonlySet<string>): string {
  for (let number = word === "" ? 2 : 1; ; number += 1) {
    const inside = [word, number === 1 ? "" : String(number)].filter((part) => part !== "").join(" ");
    const ending = ` (${inside})`;
    const candidate = `${name.slice(0, LONGEST_SHEET_NAME - ending.length)}${ending}`;
    if (!taken.has(candidate.toLocaleLowerCase())) return candidate;
  }
}
