import { fill } from "../../../src/excel/fill/fill";
import type { Language } from "../../../src/core/wording";
import type { Profile } from "../../../src/profile/profile";
import { profileText } from "../../../src/profile/profile";
import { readProfile } from "../../../src/profile/profile-file";
import { templateNamed } from "../../../src/templates";
import type { Answers } from "../../../src/templates/builder/answers";
import { withProfile } from "../../../src/templates/builder/from-profile";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { workbookWithFunctions } from "../../excel/workbook-with-functions";

export function profileOf(values: Readonly<Record<string, unknown>>): Profile {
  const read = readProfile({ profile: { version: 1, ...values } });
  if (read.kind === "profile") return read.profile;
  throw new Error(read.problems.map((problem) => problem.en).join("; "));
}

/**
 * A council's workbook, filled as the pane and the command line fill it.
 * @param without cells that the data leave without a value, of which the fill must tell
 */
export async function filledFor(
  template: string,
  answers: Answers,
  profile: Profile,
  { language = "pt-BR", without = [] }: { readonly language?: Language; readonly without?: readonly string[] } = {},
): Promise<HeadlessWorkbench> {
  const found = templateNamed(template);
  if (!found) throw new Error(`there is no template ${template}`);
  const workbench = workbookWithFunctions();
  const plan = found.plan(withProfile(found.sections, answers, profile), {
    language,
    council: { name: profileText(profile, "name"), region: profileText(profile, "region") },
    versions: { addIn: "2.0.0", legalValues: "2026-11-22" },
    profile,
  });
  const outcome = await fill(plan);
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 2000));
  expect(outcome.differences.map(({ cell }) => cell)).toEqual(without);
  await workbench.settle();
  return workbench;
}

/** A named range's values by rows. */
export function named(workbench: HeadlessWorkbench, name: string): readonly (readonly unknown[])[] {
  const snapshot = workbench.snapshot();
  const refersTo = snapshot.names.find((each) => each.name === name)?.refersTo ?? "";
  const match = /^=?'?([^'!]+)'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(refersTo);
  if (!match) throw new Error(`no name ${name}: ${refersTo}`);
  const [, sheet = "", left = "", top = "", right = left, bottom = top] = match;
  const number = (letters: string): number => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  const letters = (column: number): string =>
    column > 26
      ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
      : String.fromCharCode(64 + column);
  const rows: unknown[][] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1) {
    const cells: unknown[] = [];
    for (let column = number(left); column <= number(right); column += 1) {
      cells.push(workbench.cell(sheet, `${letters(column)}${String(row)}`).value);
    }
    rows.push(cells);
  }
  return rows;
}

export function column(workbench: HeadlessWorkbench, name: string): readonly unknown[] {
  return named(workbench, name).map(([first]) => first);
}
