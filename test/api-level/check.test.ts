import path from "node:path";
import ts from "typescript";
import { apiProblems, type Floor } from "../../tools/api-level/check";

const floor: Floor = {
  sets: new Map([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
    ["Settings", "1.1"],
  ]),
  members: new Set(["Event.completed"]),
};

const inRun = (body: string): string => `void Excel.run(async (context) => { ${body}; await context.sync(); });`;
const workbook = "const { workbook } = context; const sheet = workbook.worksheets.getActiveWorksheet();";
const newer = `Office.context.requirements.isSetSupported("ExcelApi", "1.20")`;

/** Each source, and the members that it must be told of. */
const sources: Readonly<Record<string, readonly [source: string, problems: readonly string[]]>> = {
  "an old member": [inRun(`${workbook} sheet.getRange("A1").values = [[1]]`), []],
  "a member of the floor itself": [
    inRun(`${workbook} sheet.tabId; workbook.worksheets.onProtectionChanged.add(async () => {})`),
    [],
  ],
  "a newer method": [
    inRun(`${workbook} sheet.getRange("A1").getDependents(); sheet.getRange("A1").clearOrResetContents()`),
    ["Range.getDependents", "Range.clearOrResetContents"],
  ],
  "a newer property": [
    inRun(`${workbook} const cell = sheet.getRange("A1"); cell.load(); console.log(cell.valuesAsJson)`),
    ["Range.valuesAsJson"],
  ],
  "a newer property taken apart": [
    inRun(`${workbook} const { valuesAsJson: values } = sheet.getRange("A1"); console.log(values)`),
    ["Range.valuesAsJson"],
  ],
  "a newer property in brackets": [
    inRun(`${workbook} console.log(sheet.getRange("A1")["valuesAsJson"])`),
    ["Range.valuesAsJson"],
  ],
  "a newer property that is loaded": [
    inRun(`${workbook} sheet.getRange("A1").load("values, valuesAsJson")`),
    ["Range.valuesAsJson"],
  ],
  "a newer property among a list that is loaded": [
    inRun(`${workbook} sheet.getRange("A1").load(["values", "valuesAsJson"])`),
    ["Range.valuesAsJson"],
  ],
  "a newer property at the end of a path": [
    inRun(`${workbook} workbook.worksheets.load("items/name,items/showDataTypeIcons")`),
    ["Worksheet.showDataTypeIcons"],
  ],
  "a newer property that is set with others": [
    inRun(`${workbook} sheet.set({ showGridlines: false, showDataTypeIcons: false })`),
    ["WorksheetUpdateData.showDataTypeIcons"],
  ],
  "a newer enumeration": [
    inRun(`${workbook} console.log(Excel.CellValueType.double)`),
    ["CellValueType.double", "CellValueType"],
  ],
  "a set of the web alone": [
    inRun(`${workbook} workbook.worksheets.getItem("x").namedSheetViews.enterTemporary()`),
    ["NamedSheetViewCollection.enterTemporary", "Worksheet.namedSheetViews"],
  ],
  "the shared runtime": ["void Office.addin.showAsTaskpane();", []],
  "a newer shared runtime": [
    "Office.addin.beforeDocumentCloseNotification.enable();",
    ["BeforeDocumentCloseNotification.enable", "Addin.beforeDocumentCloseNotification"],
  ],
  "dialogs, which the floor does not name": [
    'Office.context.ui.displayDialogAsync("https://x.example/");',
    ["UI.displayDialogAsync"],
  ],
  "settings, which every Excel has": ['Office.context.document.settings.set("a", 1);', []],
  "what belongs to no set": ["console.log(Office.context.displayLanguage);", []],
  "errors of custom functions": ['throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "x");', []],
  "a parameter that came later, not passed": [
    inRun(`${workbook} workbook.tables.getItem("T").rows.add(undefined, [[1]])`),
    [],
  ],
  "a parameter that came later, passed": [
    inRun(`${workbook} workbook.tables.getItem("T").rows.add(undefined, [[1]], true)`),
    ["TableRowCollection.add"],
  ],
  "a name that only a type mentions": [
    'export type Card = Excel.EntityCellValue; export let range: Excel.Range["valuesAsJson"];',
    [],
  ],
  "a member of the same name elsewhere": ["export const own = { getDependents: () => 1 }; own.getDependents();", []],
  "under an if": [inRun(`${workbook} if (${newer}) sheet.getRange("A1").getDependents()`), []],
  "under an if for an older version": [
    inRun(
      `${workbook} if (Office.context.requirements.isSetSupported("ExcelApi", "1.9")) sheet.getRange("A1").getDependents()`,
    ),
    ["Range.getDependents"],
  ],
  "under an if for another set": [
    inRun(
      `${workbook} if (Office.context.requirements.isSetSupported("SharedRuntime", "1.20")) sheet.getRange("A1").getDependents()`,
    ),
    ["Range.getDependents"],
  ],
  "in the else of an if": [
    inRun(`${workbook} if (${newer}) { /* nothing */ } else sheet.getRange("A1").getDependents()`),
    ["Range.getDependents"],
  ],
  "in the else of an if not": [
    inRun(`${workbook} if (!${newer}) { /* nothing */ } else sheet.getRange("A1").getDependents()`),
    [],
  ],
  "behind an early return": [inRun(`${workbook} if (!${newer}) return; sheet.getRange("A1").getDependents()`), []],
  "before an early return": [
    inRun(`${workbook} sheet.getRange("A1").getDependents(); if (!${newer}) return`),
    ["Range.getDependents"],
  ],
  "behind an and": [inRun(`${workbook} void (${newer} && sheet.getRange("A1").getDependents())`), []],
  "behind an or": [
    inRun(`${workbook} void (${newer} || sheet.getRange("A1").getDependents())`),
    ["Range.getDependents"],
  ],
  "in a conditional": [
    inRun(`${workbook} const range = ${newer} ? sheet.getRange("A1").getDependents() : null; console.log(range)`),
    [],
  ],
  "by a constant": [
    inRun(`${workbook} const canTrace = ${newer}; if (canTrace) sheet.getRange("A1").getDependents()`),
    [],
  ],
  "by a variable, which may change": [
    inRun(`${workbook} let canTrace = ${newer}; canTrace = true; if (canTrace) sheet.getRange("A1").getDependents()`),
    ["Range.getDependents"],
  ],
  "by a function": [
    `const canTrace = (): boolean => ${newer}; ${inRun(`${workbook} if (canTrace()) sheet.getRange("A1").getDependents()`)}`,
    [],
  ],
  "in a function within an if": [
    inRun(`${workbook} if (${newer}) { const trace = () => sheet.getRange("A1").getDependents(); trace() }`),
    [],
  ],
};

/** All sources in one program, since the types of Office.js alone are nine megabytes. */
function check(): ReadonlyMap<string, readonly string[]> {
  const root = path.resolve(__dirname, "../..");
  const texts = new Map(
    Object.values(sources).map(([text], index) => [
      path.join(root, `sample-${String(index)}.ts`),
      `${text}\nexport {};`,
    ]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2021,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    strict: true,
    types: ["office-js", "custom-functions-runtime"],
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.getCurrentDirectory = () => root;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, ...rest)
      : ts.createSourceFile(file, text, ts.ScriptTarget.ES2021, true);
  };
  const files = [...texts.keys()];
  const program = ts.createProgram(files, options, host);
  for (const file of files) {
    const errors = program.getSemanticDiagnostics(program.getSourceFile(file));
    if (errors.length > 0)
      throw new Error(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")).join("\n"));
  }
  const problems = apiProblems(program, files, floor);
  return new Map(
    Object.keys(sources).map((name, index) => [
      name,
      problems.filter(({ file }) => file === files[index]).map(({ member }) => member.replace("Excel.", "")),
    ]),
  );
}

describe("the API level", () => {
  const found = check();

  it.each(Object.keys(sources))("%s", (name) => {
    expect(found.get(name)).toEqual(sources[name]?.[1]);
  });
});
