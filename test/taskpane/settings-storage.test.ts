import { initialSettings, settingsFrom } from "../../src/taskpane/settings/settings-storage";

test("settings come back as they were kept", () => {
  const settings = {
    language: "en",
    sheetLanguage: "en",
    councilName: "CRESS-MG",
    region: "6ª Região",
    year: "2018",
  } as const;
  expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

test.each([undefined, null, 3, "x", [], { language: "fr", sheetLanguage: 4, councilName: null, year: 2018 }])(
  "%j is as good as none",
  (stored) => {
    expect(settingsFrom(stored)).toEqual(initialSettings);
  },
);
