import { sheetReference, splitAddress } from "../../workbook/address";
import { referredSheet, sealReferringTo, sealText } from "../../workbook/seal";
import { nameNamed, sheetNamed, sheetOfId, type NameState, type WorkbookState } from "../fill/workbook-state";
import { foundFormula } from "../reading/cell-formula";
import type { NameRecord, SetAsideSheet } from "./write-record";

/**
 * What a name refers to, told by the sheet and not by what it was called: people rename sheets while something is written, and references
 * follow. One that is written with a name that the sheet has no longer refers to nothing.
 */
export function isNameLeft(record: NameRecord, state: WorkbookState, made: ReadonlySet<string>): boolean {
  const now = nameNamed(state, record.name);
  if (!now) return false;
  if (record.own) return true;
  if (record.onMade && made.has(sheetOfName(now).toLocaleLowerCase())) return true;
  const before = record.before === null ? null : presentFormula(record.before, record, state, []);
  if (before !== null && sameFormula(now.formula, before)) return false;
  if (record.onMade) return now.formula.includes("#REF!") || isStraySeal(now, record, state);
  return sameFormula(now.formula, presentFormula(record.after, record, state, [])) || isStraySeal(now, record, state);
}

function sheetOfName(name: NameState): string {
  return name.target?.sheet ?? referredSheet(name.formula) ?? "";
}

/** The write's own seal, or the one that it was before, with a reference to a sheet that is called otherwise since. */
function isStraySeal(now: NameState, record: NameRecord, state: WorkbookState): boolean {
  const sheet = referredSheet(now.formula);
  if (sheet === null || sheetNamed(state, sheet)) return false;
  const text = sealText(now.formula);
  return text === sealText(record.after) || (record.before !== null && text === sealText(record.before));
}

/**
 * The formula with its sheet as it is called now.
 * @param setAside sheets that get their names back before the formula is written
 */
export function presentFormula(
  formula: string,
  { on }: NameRecord,
  state: WorkbookState,
  setAside: readonly SetAsideSheet[],
): string {
  if (!on) return formula;
  const now = setAside.find(({ id }) => id === on.id)?.name ?? sheetOfId(state, on.id)?.name;
  if (now === undefined || now === on.name) return formula;
  const isOn = (sheet: string | null): boolean => sheet?.toLocaleLowerCase() === on.name.toLocaleLowerCase();
  if (isOn(referredSheet(formula))) return sealReferringTo(formula, now);
  const { sheet, cells } = splitAddress(formula.replace(/^=/, ""));
  return isOn(sheet) ? `=${sheetReference(now)}!${cells}` : formula;
}

/** Excel takes needless quotes off a sheet's name and may write spaces and case its own way. */
function sameFormula(one: string, other: string): boolean {
  const bare = (formula: string): string => foundFormula(formula).replace(/[' ]/g, "").toUpperCase();
  return bare(one) === bare(other);
}
