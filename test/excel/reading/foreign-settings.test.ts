import { readWorkbookState } from "../../../src/excel/fill/workbook-state";
import { readOpenWorkbook } from "../../../src/excel/reading/read-workbook";
import { readDocumentSetting, saveDocumentSetting, settingsLeftAside } from "../../../src/excel/document-settings";
import { readForm, readOpenTemplate } from "../../../src/taskpane/fill/form-storage";
import { readKeptProfile } from "../../../src/taskpane/profile/profile-storage";
import { readMemory } from "../../../src/taskpane/audit/audit-storage";
import { initialSettings, readSettings } from "../../../src/taskpane/settings/settings-storage";
import { readProfileText } from "../../../src/profile/profile-file";
import { memoryFromSettings } from "../../../src/audit/tracking/stored-memory";
import { readSeals } from "../../../src/workbook/seal";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { workbookWithFunctions } from "../workbook-with-functions";

/** What a workbook that somebody else made may keep where the pane keeps its own: nothing of it stalls or breaks the pane. */

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

const keys = [
  "erario.form",
  "erario.form.budget-proposal",
  "erario.audit.dismissals",
  "erario.audit.found",
  "erario.profile",
  "erario.settings",
];

/** As Office gives a setting: the value of its JSON. */
function keep(key: string, json: string): void {
  Office.context.document.settings.set(key, JSON.parse(json) as unknown);
}

function readAll() {
  return {
    open: readOpenTemplate(),
    form: readForm("budget-proposal"),
    memory: readMemory(),
    profile: readKeptProfile(true).from,
    settings: readSettings(true),
  };
}

const nothing = {
  open: undefined,
  form: { draft: {} },
  memory: { last: null, dismissals: [], answered: [], sheets: [] },
  profile: "nowhere",
  settings: initialSettings,
};

const nested = (text: string, end: string, depth: number): string => `${text.repeat(depth)}1${end.repeat(depth)}`;
const longText = JSON.stringify("x".repeat(10_000_000));

const beyond: readonly (readonly [string, string])[] = [
  ["lists nested 100,000 deep", nested("[", "]", 100_000)],
  ["objects nested 100,000 deep", nested('{"profile":', "}", 100_000)],
  ["a nested version", `{"profile":{"version":${nested("[", "]", 100_000)}},"version":${nested("[", "]", 100_000)}}`],
  ["a text of 10 MB", longText],
  ["10 MB within an object", `{"version":1,"scalars":{"a":${longText}},"profile":{"version":1,"name":${longText}}}`],
  ["two million numbers", `[${"1,".repeat(2_000_000)}1]`],
  ["a key that JavaScript takes for more", '{"__proto__":{"isAdmin":true},"version":2}'],
  ["the same, further down", '{"version":1,"scalars":{"__proto__":{"polluted":1}},"tables":{"__proto__":[1]}}'],
];

const wrong: readonly (readonly [string, string])[] = [
  ["a number", "7"],
  ["a truth", "true"],
  ["a list", "[1,[2],null]"],
  [
    "lists where objects belong",
    '{"version":2,"last":[],"answered":{},"sheets":"x","profile":[],"scalars":[],"tables":[]}',
  ],
  [
    "the right names with other kinds of values",
    '{"version":1,"scalars":{"a":{}},"tables":{"t":{"columns":[1,{}],"rows":[[1],"x"]}},"language":7,"councilName":{},"year":[],"profile":{"version":{}}}',
  ],
  [
    "texts longer than a field takes",
    `{"councilName":${JSON.stringify("x".repeat(3_000))},"region":${JSON.stringify("y".repeat(300))}}`,
  ],
];

function seconds(act: () => void): number {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}

test.each(beyond)("%s is left aside in each setting, and that is told", (_name, json) => {
  for (const key of keys) keep(key, json);
  expect(seconds(readAll)).toBeLessThan(5);
  expect(readAll()).toEqual(nothing);
  expect([...settingsLeftAside.list()].sort()).toEqual([...keys].sort());
  expect(({} as { polluted?: unknown; isAdmin?: unknown }).polluted).toBeUndefined();
});

test.each(wrong)("%s: what does not fit is passed over", (_name, json) => {
  for (const key of keys) keep(key, json);
  const { form, ...others } = readAll();
  expect({ ...others, form: nothing.form }).toEqual({ ...nothing, open: undefined });
  // A table that is none is an empty table; nothing else comes of it.
  expect(Object.values(form.draft).flat()).toEqual([]);
});

test("a setting that is saved anew is no longer told of", async () => {
  keep("erario.profile", nested("[", "]", 1_000));
  readDocumentSetting("erario.profile");
  expect(settingsLeftAside.list()).toContain("erario.profile");
  await saveDocumentSetting("erario.profile", undefined);
  expect(settingsLeftAside.list()).not.toContain("erario.profile");
});

test("a table of many columns and many rows has no cell for each pair", () => {
  const list = (item: string): string => `[${Array.from({ length: 100_000 }, () => item).join(",")}]`;
  keep(
    "erario.form.budget-proposal",
    `{"version":1,"scalars":{},"tables":{"t":{"columns":${list('"c"')},"rows":${list("[]")}}}}`,
  );
  expect(seconds(() => readForm("budget-proposal"))).toBeLessThan(3);
  expect(readForm("budget-proposal").draft).toEqual({ t: [] });
});

test("a profile to import and a file's own settings have the same bounds", () => {
  for (const [, json] of beyond) {
    expect(readProfileText(json).kind).toBe("problems");
    expect(memoryFromSettings(new Map([["erario.audit.found", json]]))).toEqual(nothing.memory);
  }
});

test("thousands of seals and long properties on sheets are read in their time", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.customProperties.add("erario.template", "x".repeat(100_000));
    sheet.customProperties.add("of.another", "y");
    sheet.customProperties.add("erario.sheet", "Receita");
    await context.sync();
  });
  const state = await Excel.run(readWorkbookState);
  expect([...(state.sheets[0]?.stamps ?? [])]).toEqual([["erario.sheet", "Receita"]]);
  const { sheets } = await readOpenWorkbook();
  expect(sheets).toHaveLength(1);
  const names = Array.from({ length: 60_000 }, (_, index) => ({
    name: `CRESS_LACRE_S_${String(index)}`,
    refersTo: `IF(1,"1;${String((index % 1_000_000) + 1)}:A1,B2",S!$A$1)`,
  }));
  expect(seconds(() => void readSeals(names))).toBeLessThan(3);
  expect(readSeals(names).leftSome).toBe(true);
});
