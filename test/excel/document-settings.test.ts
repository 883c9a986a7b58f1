import { readDocumentSetting, saveDocumentSetting, settingsNotKept } from "../../src/excel/document-settings";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { workbookWithFunctions } from "./workbook-with-functions";

/** Settings beside what test/moods walks: how often they are saved, and what an Excel that does not give them back is taken for. */

let workbench: HeadlessWorkbench;
let saves: number;

beforeEach(() => {
  workbench = workbookWithFunctions();
  saves = 0;
  workbench.host.events.onSettingsSaved(() => {
    saves += 1;
  });
});

afterEach(() => workbench.dispose());

test("what is set together is saved at once: each save may cut the chain of undoing", async () => {
  await Promise.all(["a", "b", "c"].map((key) => saveDocumentSetting(key, 1)));
  expect(saves).toBe(1);
  const first = saveDocumentSetting("a", 2);
  await Promise.resolve();
  await Promise.resolve();
  // While a save is on its way, all that is set goes with the next one.
  await Promise.all([first, saveDocumentSetting("a", 3), saveDocumentSetting("b", 3)]);
  expect(saves).toBe(3);
  expect([...workbench.host.state.settings]).toEqual([
    ["a", 3],
    ["b", 3],
    ["c", 1],
  ]);
});

test("an Excel that does not give settings back is believed what it says of the save", async () => {
  const { settings } = workbench.office.Office.context.document;
  settings.refreshAsync = (...args: unknown[]) => {
    (args[0] as (result: unknown) => void)({ status: "failed", error: { message: "not supported" } });
  };
  await saveDocumentSetting("erario.profile", { version: 1 });
  expect(settingsNotKept.list()).toEqual([]);
  expect(readDocumentSetting("erario.profile")).toEqual({ version: 1 });
});

test("a refusal is told with Excel's own words", async () => {
  await workbench.setMoods({ settings: "save refused" });
  await expect(saveDocumentSetting("erario.profile", { version: 1 })).rejects.toMatchObject({
    wording: { "pt-BR": expect.stringContaining("(An internal error has occurred.)") as unknown },
  });
});
