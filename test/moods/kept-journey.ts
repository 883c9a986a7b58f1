import { saveDocumentSetting, settingsNotKept } from "../../src/excel/document-settings";
import { excelProblem } from "../../src/excel/problem";
import { emptyProfile } from "../../src/profile/profile";
import { readMemory, saveMemory } from "../../src/taskpane/audit/audit-storage";
import { readForm, saveForm } from "../../src/taskpane/fill/form-storage";
import { readKeptProfile, saveProfileInWorkbook } from "../../src/taskpane/profile/profile-storage";
import { initialSettings, readSettings, saveSettings } from "../../src/taskpane/settings/settings-storage";
import type { Moods } from "../../src/workbench/host/moods/moods";
import type { HeadlessWorkbench } from "../../src/workbench/headless";

/** What the pane keeps in the workbook is there when it is opened again; where Excel does not keep it, a person reads so at once. */

const profile = {
  ...emptyProfile,
  values: { year: { value: "2018", source: "Ata 3", day: "2018-05-02" } },
};
const settings = { ...initialSettings, year: "2018" };

/** Everything that it keeps, as one reads it. */
function readAll(): string {
  return JSON.stringify([
    readForm("budget-proposal").draft,
    readForm("itg20").draft,
    readMemory().last?.day,
    readKeptProfile(true).profile.values,
    readSettings(true).year,
  ]);
}

export async function walkKept(workbench: HeadlessWorkbench, moods: Partial<Moods>): Promise<string | null> {
  await saveForm("itg20", { draft: { year: "2017" } });
  const before = JSON.stringify([...workbench.host.state.settings]);
  await workbench.setMoods(moods);
  const outcomes = await Promise.allSettled([
    saveForm("budget-proposal", { draft: { year: "2018" } }),
    saveMemory({ ...readMemory(), last: { day: "2018-05-03", findings: [] } }),
    saveProfileInWorkbook(profile),
    saveSettings(settings, true),
  ]);
  // What is typed while a save is on its way is not forgotten by the reading back.
  const last = saveForm("budget-proposal", { draft: { year: "2019" } });
  outcomes.push((await Promise.allSettled([last]))[0]);
  const inPane = readAll();
  const expected = JSON.stringify([{ year: "2019" }, { year: "2017" }, "2018-05-03", profile.values, "2018"]);
  if (inPane !== expected) return `the pane has ${inPane}, not ${expected}`;
  await reopened();
  const now = readAll();
  if (moods.settings === "saved" || moods.settings === "lost once") {
    const failed = outcomes.find(({ status }) => status === "rejected");
    if (failed) return `said not to be kept: ${JSON.stringify(failed)}`;
    return now === expected && settingsNotKept.list().length === 0 ? null : `the workbook has ${now}, not ${expected}`;
  }
  const silent = outcomes.filter(
    (each) => each.status === "fulfilled" || !excelProblem(each.reason)["pt-BR"].startsWith("O Excel não guardou isso"),
  );
  if (silent.length > 0) return `${String(silent.length)} of what was not kept is not told`;
  if (settingsNotKept.list().length < 4) return `only ${settingsNotKept.list().join(", ")} are told`;
  if (JSON.stringify([...workbench.host.state.settings]) !== before) return "what was kept before is gone";
  // A workbook that keeps again is no longer told of.
  await workbench.setMoods({ settings: "saved" });
  for (const key of settingsNotKept.list()) await saveDocumentSetting(key, undefined);
  return settingsNotKept.list().length === 0 ? null : "still told, though it is kept";
}

/** A pane that is opened again begins with what the workbook has. */
function reopened(): Promise<void> {
  return new Promise((resolve) => {
    Office.context.document.settings.refreshAsync(() => {
      resolve();
    });
  });
}
