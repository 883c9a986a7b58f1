import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { accessibilityViolations } from "./axe";
import { loadBudgetSample, wordsOf } from "./budget";
import { cutTexts } from "./cut-text";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/** What a fill would do to somebody's own sheets and the yes to it stand in one sight; what an undo does is said before it is pressed. */

jest.setTimeout(3 * PATIENCE);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

const pictures = process.env["VIEW_PICTURES"];

const looks = [
  { width: 320, theme: "light", forcedColors: "none" },
  { width: 350, theme: "dark", forcedColors: "none" },
  { width: 450, theme: "highContrast", forcedColors: "active" },
] as const;

interface Handle {
  readonly host: {
    readonly state: {
      readonly spreadsheet: {
        readonly allSheets: () => readonly unknown[];
        readonly rename: (sheet: unknown, name: string) => Promise<void>;
      };
    };
  };
}

async function nameFirstSheet(opened: WorkbenchPage, name: string): Promise<void> {
  await opened.page.evaluate(async (wanted) => {
    const { spreadsheet } = (window as unknown as { erarioWorkbench: Handle }).erarioWorkbench.host.state;
    await spreadsheet.rename(spreadsheet.allSheets()[0], wanted);
  }, name);
}

async function setWidth(opened: WorkbenchPage, width: number): Promise<void> {
  await opened.page.locator("aside.pane").evaluate((pane, wanted) => {
    pane.style.width = `${String(wanted)}px`;
  }, width);
  await opened.page.waitForTimeout(300);
}

const words = {
  "pt-BR": {
    own: "Receita: já existe uma planilha com esse nome; ela será guardada como “Receita (anterior)”",
    yes: "Sim: Preencher 5 planilhas",
    no: "Não, voltar ao formulário",
    undo: "Desfazer o preenchimento",
    removes: "Desfazer retira as 5 planilhas novas, com tudo o que foi feito nelas depois.",
    renames: "“Receita (anterior)” volta a se chamar “Receita”.",
    undone: "Desfeito. A pasta de trabalho está como era.",
  },
  en: {
    own: "Receita: a sheet of this name is there; it will be kept as “Receita (anterior)”",
    yes: "Yes: Fill 5 sheets",
    no: "No, back to the form",
    undo: "Undo the fill",
    removes: "Undoing removes the 5 new sheets, with all that was done on them since.",
    renames: "“Receita (anterior)” is called “Receita” again.",
    undone: "Undone. The workbook is as it was.",
  },
} as const;

test.each(["pt-BR", "en"] as const)("in %s: what is overwritten and the button are seen together", async (language) => {
  const say = words[language];
  const opened = await workbench.open({ language, viewport: { width: 1280, height: 720 } });
  await nameFirstSheet(opened, "Receita");
  await opened.typeInto("A1", "meu");
  await loadBudgetSample(opened, language);
  await opened.button(wordsOf[language].fill).click();
  const own = opened.pane.getByText(say.own);
  await own.waitFor();
  for (const { width, theme, forcedColors } of looks) {
    await opened.page.emulateMedia({ forcedColors });
    await opened.page.evaluate((name) => window.erarioWorkbench?.setTheme(name), theme);
    await setWidth(opened, width);
    const height = await opened.pane.locator("html").evaluate((page) => page.clientHeight);
    // Within the frame: from its own top.
    for (const part of [own, opened.button(say.yes), opened.button(say.no)]) {
      const box = await part.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
      expect([width, box.top >= 0 && box.bottom <= height && box.right <= width]).toEqual([width, true]);
    }
    expect(await cutTexts(opened)).toEqual([]);
    expect(await accessibilityViolations(opened)).toEqual([]);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      const name = `consent-${language}-${theme}-${String(width)}.png`;
      await opened.page.locator("aside.pane").screenshot({ path: join(pictures, name) });
    }
  }
  await opened.page.emulateMedia({ forcedColors: "none" });

  await opened.button(say.no).click();
  await opened.button(wordsOf[language].fill).waitFor();
  expect((await opened.cell("Receita", "A1")).value).toBe("meu");
  await opened.button(wordsOf[language].fill).click();
  await opened.button(say.yes).click();
  await opened.pane.getByRole("heading", { name: wordsOf[language].filled }).waitFor();
  expect((await opened.cell("Receita (anterior)", "A1")).value).toBe("meu");

  for (const { width } of looks) {
    await setWidth(opened, width);
    expect([width, await cutTexts(opened)]).toEqual([width, []]);
  }
  const undo = opened.button(say.undo);
  const told = await undo.evaluate((button) => {
    const note = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    const above = (note?.getBoundingClientRect().bottom ?? Infinity) <= button.getBoundingClientRect().top;
    return { text: note?.textContent ?? "", above };
  });
  expect(told.above).toBe(true);
  expect(told.text).toContain(say.removes);
  expect(told.text).toContain(say.renames);
  // Nothing was changed in a sheet of before: that it would be put back is not said.
  expect(told.text).not.toMatch(/voltam ao que tinham|hold what they held/);
  if (pictures !== undefined) {
    await undo.evaluate((button) => button.scrollIntoView({ block: "end" }));
    await opened.page.locator("aside.pane").screenshot({ path: join(pictures, `undo-${language}.png`) });
  }
  await undo.click();
  await opened.pane.getByText(say.undone).first().waitFor();
  expect((await opened.cell("Receita", "A1")).value).toBe("meu");
  opened.close();
});
