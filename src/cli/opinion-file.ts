import { readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { opinionOf } from "../audit/opinion/opinion";
import { opinionSheet } from "../audit/opinion/opinion-sheet";
import { isOpinionFile, reportKinds } from "../audit/report-sheets";
import type { Review } from "../audit/review";
import type { Tracked } from "../audit/tracking/memory";
import type { Language, Wording } from "../core/wording";
import { legalValuesVersion } from "../law/version";
import { readWorkbook } from "../xlsx/read";
import { packageVersion } from "./package-version";

const wholeWorkbook: Wording = { en: "The whole workbook", "pt-BR": "A pasta de trabalho toda" };

/** The add-in's own script: the embedded spreadsheet loads it by its path, as Excel loads a page by its address. */
const addInScript = join(resolve(__dirname, ".."), "taskpane", "unattended.ts");

export interface OpinionOrder {
  readonly file: string;
  readonly out: string;
  readonly reviewer: string;
  readonly language: Language;
  /** ISO day. */
  readonly day: string;
  /** ISO day of the check before; empty where the file keeps none. */
  readonly before: string;
}

export type OpinionOutcome =
  | { readonly kind: "written" }
  /** What stands there is no opinion, and is not written over. */
  | { readonly kind: "there" }
  | { readonly kind: "unwritable"; readonly message: string };

/** Writes the opinion on a workbook into a file of its own, through the writer that the pane uses. */
export async function writeOpinionFile(
  review: Review,
  tracked: Tracked,
  { file, out, reviewer, language, day, before }: OpinionOrder,
): Promise<OpinionOutcome> {
  if (!(await isFree(out))) return { kind: "there" };
  const versions = { addIn: await packageVersion(), legalValues: legalValuesVersion };
  const circumstances = { file: basename(file), scope: wholeWorkbook, isInScope: () => true };
  const opinion = await opinionOf(review, tracked, { ...circumstances, reviewer, day, before, versions });
  const sheet = opinionSheet(opinion, language);
  // Written beside its place and moved there when it is whole.
  const made = join(dirname(resolve(out)), `.${String(process.pid)}.erario.xlsx`);
  try {
    // The spreadsheet is loaded only where it is needed.
    const { reportUnattended } = await import("../workbench/unattended");
    const report = await reportUnattended(addInScript, { sheet, kind: reportKinds.opinion, language }, made);
    if (report.kind === "refused") return { kind: "unwritable", message: report.messages.join("; ") };
    await rename(made, out);
    return { kind: "written" };
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    return { kind: "unwritable", message: error.message };
  } finally {
    await rm(made, { force: true });
  }
}

/** Nothing stands there, or an earlier opinion. */
async function isFree(out: string): Promise<boolean> {
  const data = await readFile(out).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    return new Uint8Array();
  });
  if (data === null) return true;
  return readWorkbook(data).then(isOpinionFile, () => false);
}
