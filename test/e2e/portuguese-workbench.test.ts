import { readFileSync } from "node:fs";
import path from "node:path";
import { fillBudget } from "./budget";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/** The workbench as a Brazilian Excel: what is typed, shown and pasted in Portuguese. */

jest.setTimeout(2 * PATIENCE);

const root = path.resolve(__dirname, "../..");

let workbench: Workbench;
let opened: WorkbenchPage;

beforeAll(async () => {
  workbench = await Workbench.start();
  opened = await workbench.open();
  await opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterAll(() => workbench.stop());

const SHEET = "Planilha1";

/** What the formula bar shows of a cell. */
async function formulaBar(address: string): Promise<string> {
  await opened.goTo(address);
  await opened.page.waitForTimeout(300);
  return opened.page.evaluate(() => window.erarioWorkbench?.formulaBar() ?? "");
}

/** Every formula that the guide prints, with the figure that it promises where it promises one. */
function guideFormulas(): readonly (readonly [string, string | null])[] {
  const guide = readFileSync(path.join(root, "docs/guia.md"), "utf8");
  return [...guide.matchAll(/`(=[^`]+)`(?: dá (-?[\d.]+(?:,\d+)?))?/g)].map(([, formula = "", figure]) => [
    formula,
    figure ?? null,
  ]);
}

test("the guide's formulas, as printed", async () => {
  const printed = guideFormulas();
  expect(printed.length).toBeGreaterThan(0);
  for (const [formula, figure] of printed) {
    await opened.typeInto("H1", formula);
    const { value, text } = await opened.cell(SHEET, "H1");
    expect([formula, typeof value]).toEqual([formula, "number"]);
    if (figure !== null)
      expect([formula, JSON.stringify(value)]).toEqual([formula, figure.replaceAll(".", "").replace(",", ".")]);
    expect(text).not.toContain("#");
    expect(await formulaBar("H1")).toBe(formula.replace(/(,\d*?)0+(?=[;)])/g, "$1"));
  }
});

test("formulas in Portuguese are kept in English and shown in Portuguese", async () => {
  const typed = [
    ["A1", "=SOMA(1;2)", 3, "=SUM(1,2)"],
    ["A2", "=soma(A1;1,5)", 4.5, "=SUM(A1,1.5)"],
    ["A3", '=SE(A2>4,4;"sim; 1,5";"não")', "sim; 1,5", '=IF(A2>4.4,"sim; 1,5","não")'],
    ["A4", "=SOMA({1,5\\2;3\\4})", 10.5, "=SUM({1.5,2;3,4})"],
    ["A5", "=SEERRO(PROCV(1;A10:B11;2;FALSO);MÉDIA(1;2))", 1.5, "=IFERROR(VLOOKUP(1,A10:B11,2,FALSE),AVERAGE(1,2))"],
    ["A6", "=SUM(1,2)", 3, "=SUM(1,2)"],
  ] as const;
  for (const [address, text, value, formula] of typed) {
    await opened.typeInto(address, text);
    expect(await opened.cell(SHEET, address)).toMatchObject({ value, formula });
  }
  expect(await formulaBar("A2")).toBe("=SOMA(A1;1,5)");
  expect(await formulaBar("A4")).toBe("=SOMA({1,5\\2;3\\4})");
  expect(await formulaBar("A6")).toBe("=SOMA(1;2)");
});

test("names with accents, separators within texts, arrays, percents and errors: cases beside the guide's", async () => {
  const typed = [
    ["J1", "5", 5, null],
    ["J2", "=ARRED(J1*7,5%;2)", 0.38, "=ROUND(J1*7.5%,2)"],
    ["J3", '=SE(J1>=5;"São João; R$ 1.234,56";"não")', "São João; R$ 1.234,56", null],
    ["J4", "=SOMARPRODUTO({1\\2;3\\4};{10\\20;30\\40})", 300, null],
    ["J5", "=MÁXIMO(1,5;2,5)+MÍNIMO(0,25;1)", 2.75, null],
    ["J6", '=CONT.SE(J1:J2;">1")', 1, null],
    ["J7", "=-50%+J1", 4.5, null],
    ["J8", '="a""b;c"&ARRED(1,5;0)', 'a"b;c2', '="a""b;c"&ROUND(1.5,0)'],
    ["J9", '=SE(ÉERROS(1/0);"erro";"certo")', "erro", null],
    ["J10", "=DATA(2026;12;31)-DATA(2026;1;1)", 364, null],
  ] as const;
  for (const [address, text, value, formula] of typed) {
    await opened.typeInto(address, text);
    const cell = await opened.cell(SHEET, address);
    expect([text, cell.value]).toEqual([text, value]);
    if (formula !== null) expect(cell.formula).toBe(formula);
  }
  expect(await formulaBar("J4")).toBe("=SOMARPRODUTO({1\\2;3\\4};{10\\20;30\\40})");
  expect(await formulaBar("J5")).toBe("=MÁXIMO(1,5;2,5)+MÍNIMO(0,25;1)");
});

test("Enter takes what was typed, also while the list of functions is open; Tab takes the list's first", async () => {
  const list = opened.page.locator("ul[data-u-comp='sheets-formula-editor'] li");
  const typed = [
    ["M1", "=se", "(1>0;5;6)", 5],
    ["M2", "=arred", "(1,25;1)", 1.3],
    ["M3", "=1+máxi", "MO(2;3)", 4],
  ] as const;
  for (const [address, name, rest, value] of typed) {
    await opened.goTo(address);
    await opened.page.keyboard.type(name);
    await list.first().waitFor();
    await opened.page.keyboard.type(rest);
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForFunction((from) => window.erarioWorkbench?.selectedCell().address !== from, address);
    expect([address, (await opened.cell(SHEET, address)).value]).toEqual([address, value]);
  }
  await opened.goTo("M4");
  await opened.page.keyboard.type("=nenhuma+maxi");
  await list.filter({ hasText: "MÁXIMO" }).first().waitFor();
  await opened.page.keyboard.press("Tab");
  // Univer writes the name and then moves the caret: what is typed at once would stand before it.
  await opened.page.waitForFunction(() => window.erarioWorkbench?.formulaBar() === "=nenhuma+MÁXIMO(");
  await opened.page.keyboard.press("Escape");
  await opened.page.keyboard.press("Escape");
  await opened.goTo("M5");
  await opened.page.keyboard.type("=cress.cf");
  await list.filter({ hasText: "CRESS.CFESS_SHARE" }).filter({ hasText: "cota-parte" }).first().waitFor();
  await opened.page.keyboard.press("Escape");
  await opened.page.keyboard.press("Escape");
});

test("amounts and days as Brazil writes them, typed", async () => {
  const typed = [
    ["K1", "1.234,56", 1234.56],
    ["K2", "R$ 1.234,56", 1234.56],
    ["K3", "-R$ 1.234,56", -1234.56],
    ["K4", "(1.234,56)", -1234.56],
    ["K5", "7,5%", 0.075],
    ["K6", "31/12/26", 46387],
    ["K7", "jan/17", 42736],
    ["K8", "02/01/2018", 43102],
    ["K9", "12.345.678/0001-90", "12.345.678/0001-90"],
    ["K10", "6.2.2.1", "6.2.2.1"],
  ] as const;
  for (const [address, text, value] of typed) {
    await opened.typeInto(address, text);
    expect([text, (await opened.cell(SHEET, address)).value]).toEqual([text, value]);
  }
});

test("errors and truth values in Portuguese", async () => {
  const shown = [
    ["B1", "=1/0", "#DIV/0!"],
    ["B2", "=NÃO.DISP()", "#N/D"],
    ["B3", "=FUNÇÃO.NENHUMA(1)", "#NOME?"],
    ["B4", '="a"+1', "#VALOR!"],
    ["B5", "=RAIZ(-1)", "#NÚM!"],
    ["B6", "#N/D", "#N/D"],
    ["B7", "falso", "FALSO"],
    ["B8", '=CRESS.CFESS_SHARE("abc";0)', "#VALOR!"],
  ] as const;
  for (const [address, typed, text] of shown) {
    await opened.typeInto(address, typed);
    expect([typed, (await opened.cell(SHEET, address)).text]).toEqual([typed, text]);
  }
  expect((await opened.cell(SHEET, "B2")).value).toEqual({ error: "#N/A" });
  expect((await opened.cell(SHEET, "B6")).value).toEqual({ error: "#N/A" });
  expect((await opened.cell(SHEET, "B7")).value).toBe(false);
});

async function paste(address: string, text: string, html?: string): Promise<void> {
  await opened.goTo(address);
  await opened.page.evaluate(
    async ([plain, rich]) => {
      const types: Record<string, Blob> = { "text/plain": new Blob([plain], { type: "text/plain" }) };
      if (rich !== undefined) types["text/html"] = new Blob([rich], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html] as const,
  );
  await opened.page.keyboard.press("Control+v");
  await opened.page.waitForTimeout(500);
}

const rows = [
  ["Data", "Valor", "Taxa", "Total"],
  ["02/01/2018", "1.234,56", "7,5%", "=SOMA(1,5;2)"],
  ["31/12/26", "R$ 1.000,00", "-87.345,59", "texto"],
];

test.each([
  ["a table as text", (): Promise<void> => paste("D1", rows.map((row) => row.join("\t")).join("\r\n"))],
  [
    "a table of a page",
    (): Promise<void> =>
      paste(
        "D1",
        "",
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><b>${cell}</b></td>`).join("")}</tr>`).join("")}</table>`,
      ),
  ],
  [
    "cells of Excel",
    (): Promise<void> =>
      paste(
        "D1",
        "",
        `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl1 {mso-number-format:"\\#\\,\\#\\#0\\.00";}</style></head><table>${rows
          .map((row) => `<tr>${row.map((cell) => `<td class=xl1>${cell}</td>`).join("")}</tr>`)
          .join("")}</table></html>`,
      ),
  ],
])("%s, pasted, makes numbers and days", async (_name, pasteRows) => {
  await pasteRows();
  // Serials: 2 January 2018 is 43102, 31 December 2026 is 46387.
  expect(await opened.values(SHEET, ["D2", "E2", "F2", "G2"])).toEqual([43102, 1234.56, 0.075, 3.5]);
  expect(await opened.values(SHEET, ["D3", "E3", "F3", "G3"])).toEqual([46387, 1000, -87345.59, "texto"]);
  expect((await opened.texts(SHEET, ["D2", "E3"])).map((text) => text.replace("\u00a0", " "))).toEqual([
    "02/01/2018",
    "R$ 1.000,00",
  ]);
});

test.each([
  ["02/01/2018", 43102],
  ["1.234,56", 1234.56],
  ["=SE(1>2;1,5;2,5)", 2.5],
  ["7,5%", 0.075],
])("%s, pasted alone, is %s", async (text, value) => {
  await paste("D8", text);
  expect((await opened.cell(SHEET, "D8")).value).toBe(value);
});

test("a file does not take the place of work that nobody has saved without asking", async () => {
  const data = await opened.download();
  // What was downloaded is saved: nothing is asked.
  await opened.openFile("primeira.xlsx", data);
  await opened.typeInto("A1", "42");
  const file = { name: "outra.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(data) };
  await opened.page.locator(".ribbon input[type='file']").setInputFiles(file);
  await opened.page.getByRole("button", { name: "Cancelar" }).click();
  expect((await opened.cell(SHEET, "A1")).value).toBe(42);
  await opened.page.locator(".ribbon input[type='file']").setInputFiles(file);
  await opened.page.getByRole("button", { name: "Abrir sem baixar" }).click();
  await opened.page.getByText("outra.xlsx").waitFor();
  expect((await opened.cell(SHEET, "A1")).value).toBe(3);
});

test("leaving with unsaved work asks", async () => {
  let asked = "";
  opened.page.on("dialog", (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await opened.page.reload();
  await opened.ready();
  expect(asked).toBe("");
  await opened.typeInto("A1", "42");
  await opened.page.reload();
  await opened.ready();
  expect(asked).toBe("beforeunload");
});

test("whoever edits what a fill or a program wrote sees it in Portuguese, too", async () => {
  await opened.page.reload();
  await opened.ready();
  await fillBudget(opened);
  const edited = [
    ["Receita", "B5", "7,5%"],
    ["Receita", "B4", "15050"],
    ["Parâmetros e fontes", "B9", "486,45"],
  ] as const;
  for (const [sheet, address, text] of edited) {
    await opened.showSheet(sheet);
    expect([address, await formulaBar(address)]).toEqual([address, text]);
  }
});
