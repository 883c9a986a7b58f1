import { languages } from "../../core/wording";
import type { Answers } from "../../templates/builder/answers";
import type { LaidOutTemplate } from "../../templates/builder/define";
import type { Versions } from "../../templates/builder/template";
import { filledForm, type FilledForm } from "../../templates/read-back/filled-answers";
import type { FilledRange } from "../../templates/read-back/filled-names";
import type { Plan } from "../../workbook/plan";
import { isShared, ownSheet } from "./own-sheets";
import { nameNamed, readNamedContents, readWorkbookState, type SheetState, type WorkbookState } from "./workbook-state";

/**
 * The form as the workbook holds it: once filled, the inputs live in the sheets, whoever changed them there.
 * @param kept the answers that the pane kept of this form
 * @returns null where the template has not been filled into this workbook
 */
export function readFilledForm(
  template: LaidOutTemplate,
  versions: Versions,
  kept: Answers,
): Promise<FilledForm | null> {
  return Excel.run(async (context) => {
    const state = await readWorkbookState(context);
    const found = filledSheets(template, versions, state);
    if (!found) return null;
    const { plan, sheets } = found;
    const names = [...state.names.values()].filter(
      ({ name, target }) =>
        name.toUpperCase().startsWith("CRESS_") && target && sheets.has(target.sheet.toLocaleLowerCase()),
    );
    const filled = new Map<string, FilledRange>();
    for (const { name, target } of names) {
      if (target) filled.set(name, { rows: target.range.rows, columns: target.range.columns });
    }
    const tables = new Set(plan.tables.map(({ name }) => name));
    const results = new Set(
      plan.names.filter(({ name, role }) => role !== "input" && !tables.has(name)).map(({ name }) => name),
    );
    const contents = await readNamedContents(
      context,
      names.filter(({ name }) => !results.has(name)),
    );
    for (const { name, values } of contents.values())
      filled.set(name, { rows: values.length, columns: values[0]?.length ?? 0, values });
    const known = [kept, ...template.samples.map(({ answers }) => answers)];
    return filledForm(template, plan.language, versions, filled, known);
  });
}

/** The sheets that this template filled, in whichever language; the plan of its sample says what they are called. */
function filledSheets(
  template: LaidOutTemplate,
  versions: Versions,
  state: WorkbookState,
): { readonly plan: Plan; readonly sheets: ReadonlySet<string> } | null {
  const [sample] = template.samples;
  if (!sample) return null;
  for (const language of languages) {
    const plan = template.plan(sample.answers, { language, council: sample.council, versions });
    const own = plan.sheets.filter((sheet) => !isShared(plan, sheet.name));
    const found = own.map((sheet) => ownSheet(plan, sheet, state));
    // Every version of a template has its first sheet; others came later, or people deleted them.
    if (found[0] === undefined) continue;
    const parameters = plan.sheets.flatMap((sheet) =>
      isShared(plan, sheet.name) ? (ownSheet(plan, sheet, state) ?? []) : [],
    );
    const there = found.filter((sheet): sheet is SheetState => sheet !== undefined);
    const sheets = new Set([...there, ...parameters].map(({ name }) => name.toLocaleLowerCase()));
    // Inputs that people moved to a sheet of their own are read there too.
    for (const { name } of plan.names) {
      const target = nameNamed(state, name)?.target;
      if (target) sheets.add(target.sheet.toLocaleLowerCase());
    }
    return { plan, sheets };
  }
  return null;
}
