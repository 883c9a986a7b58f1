import { fill } from "../../../src/excel/fill/fill";
import { printedPages } from "../../../src/excel/writing/printed-pages";
import { templates } from "../../../src/templates";
import { filledForm } from "../../../src/templates/read-back/filled-answers";
import { deckField, DECK_NAME } from "../../../src/templates/assembly-pack/deck";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { cellName } from "../../../src/workbook/address";
import type { CellContent, PlannedSheet } from "../../../src/workbook/plan";
import { samplePlan } from "../../excel/fill/filled";
import { workbookWithFunctions } from "../../excel/workbook-with-functions";

const pack = samplePlan("assembly-pack");
const deck = samplePlan("assembly-deck");
const slides = deck.sheets.filter(({ derived }) => derived !== undefined);
const versions = { addIn: "1.0.0", legalValues: "2026-11-22" };

interface Placed {
  readonly cell: string;
  readonly content: CellContent;
}

function contentsOf({ blocks }: PlannedSheet): readonly Placed[] {
  return blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) =>
      line.map((content, right) => ({ cell: cellName(row + down, column + right), content })),
    ),
  );
}

test("without the flag the pack is as before, and with it only the sheets for the projector are added", () => {
  expect(pack.sheets.some(({ derived }) => derived !== undefined)).toBe(false);
  expect(slides.map(({ name }) => name)).toEqual([
    "Projetar Atividades",
    "Projetar Metas",
    "Projetar Execução",
    "Projetar Resultados",
    "Projetar Receita",
    "Projetar Repasse",
    "Projetar Cenários",
    "Projetar Anuidade",
  ]);
  expect(deck.sheets.filter((sheet) => !slides.includes(sheet))).toEqual(pack.sheets);
  expect(deck.structure).toBe(pack.structure);
  expect(deck.names.filter(({ name }) => name !== DECK_NAME)).toEqual(pack.names);
  expect(samplePlan("assembly-deck", { [deckField.id]: false })).toEqual(pack);
});

test.each(slides)("$name: no figure is typed, one chart, a source, one page in large type", (sheet) => {
  const contents = contentsOf(sheet);
  expect(contents.filter(({ content }) => content.kind === "number" || content.kind === "boolean")).toEqual([]);
  expect(sheet.charts).toHaveLength(1);
  expect(printedPages(sheet)).toMatchObject({ onOnePage: true, breaksBefore: [] });
  const [chart] = sheet.charts;
  expect(chart?.textSize).toBeGreaterThanOrEqual(14);
  const source = contents.find(({ content }) => content.kind === "text" && content.text.startsWith("Fonte: "));
  expect(source?.content).toMatchObject({ text: expect.stringMatching(/ nas? planilhas? \S/) as string });
  expect(Number(source?.cell.slice(1))).toBe((chart?.place.row ?? 0) + (chart?.place.rows ?? 0) + 1);
  const figures = sheet.formats.filter(({ style }) => style === "slideFigure" || style === "slideTotal");
  expect(figures.length).toBeGreaterThan(0);
});

test("in English, too, each says where its figures stand and which acts they rest on", () => {
  const english = samplePlan("assembly-deck", {}, "en").sheets.filter(({ derived }) => derived !== undefined);
  expect(english).toHaveLength(slides.length);
  for (const [index, sheet] of english.entries()) {
    const lines = contentsOf(sheet).map(({ content }) => content);
    const said = lines.flatMap((content) => (content.kind === "text" ? [content.text] : []));
    expect(said.filter((text) => /^Source: lines of the same name on the sheets? [A-Z]/.test(text))).toHaveLength(1);
    const acts = (contents: readonly CellContent[]): number =>
      contents.filter((content) => content.kind === "formula" && content.formula.includes("CRESS_PARAMETROS")).length;
    const portuguese = slides[index] as PlannedSheet;
    expect(acts(lines)).toBe(acts(contentsOf(portuguese).map(({ content }) => content)));
  }
});

describe("filled", () => {
  let workbench: HeadlessWorkbench;

  beforeAll(async () => {
    workbench = workbookWithFunctions();
    const outcome = await fill(deck);
    if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
    expect(outcome.differences).toEqual([]);
    await workbench.settle();
  });

  afterAll(() => workbench.dispose());

  test.each(slides)("$name: each figure is one cell of another sheet and shows what that cell shows", (sheet) => {
    const formulas = contentsOf(sheet).flatMap(({ cell, content }) =>
      content.kind === "formula" ? [{ cell, formula: content.formula }] : [],
    );
    let figures = 0;
    for (const { cell, formula } of formulas) {
      // The title is made of a text and a year, what stands below of a parameter's row.
      if (cell === "A1" || formula.includes("CRESS_PARAMETROS")) continue;
      const [, quoted, plain, at] = /^=(?:'([^']+)'|([^'!]+))!\$?([A-Z]+\$?\d+)$/.exec(formula) ?? [];
      if (at === undefined) {
        expect(cell).toBe("A2");
        continue;
      }
      const source = workbench.cell(quoted ?? plain ?? "", at.replace("$", ""));
      const { value } = workbench.cell(sheet.name, cell);
      expect(value).toEqual(source.value);
      if (typeof value === "number") figures += 1;
    }
    expect(figures).toBeGreaterThan(3);
  });

  test.each([
    [
      "Projetar Receita",
      [
        "Anuidade atual de pessoa física: informado pelo conselho",
        "Inadimplência e descontos: Taxa que reproduz ao centavo os slides 52 e 54; o CRESS-MG informou em 13/06/2018 inadimplência de cerca de 30% em 2017",
      ],
    ],
    [
      "Projetar Repasse",
      [
        "Alíquota da cota-parte do CFESS: Estatuto do Conjunto CFESS-CRESS, Resolução CFESS 469/2005, art. 63, § 3º; cota-parte de 20%",
      ],
    ],
    [
      "Projetar Anuidade",
      [
        "Anuidade atual de pessoa física: informado pelo conselho",
        "Anuidade máxima: Resolução CFESS 829/2017, de 22/09/2017 (DOU 25/09/2017, Seção 1)",
      ],
    ],
  ])("%s says which acts its figures rest on, as their rows say it now", async (name, acts) => {
    const cells = contentsOf(slides.find((each) => each.name === name) as PlannedSheet).flatMap(({ cell, content }) =>
      content.kind === "formula" && content.formula.includes("CRESS_PARAMETROS") ? [cell] : [],
    );
    expect(cells.map((cell) => workbench.cell(name, cell).value)).toEqual(acts);
    const [label = "", before = ""] = acts[0]?.split(": ") ?? [];
    const row = (await rowsOfParameters()).indexOf(label) + 1;
    const typeSource = async (source: string): Promise<void> => {
      await workbench.run(async (context) => {
        const act = context.workbook.worksheets.getItem("Parâmetros e fontes").getRange(`C${String(row)}`);
        act.values = [[source]];
        await context.sync();
      });
      await workbench.settle();
    };
    await typeSource("Ata de 20/10/2017 — folha 3");
    expect(workbench.cell(name, cells[0] ?? "").value).toBe(`${label}: Ata de 20/10/2017`);
    await typeSource(before);
  });

  const rowsOfParameters = async (): Promise<readonly string[]> =>
    workbench.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Parâmetros e fontes").getRange("A1:A40").load("values");
      await context.sync();
      return used.values.map(([label]) => String(label));
    });

  test("each prints in landscape, as wide and as high as one page", async () => {
    for (const { name } of slides) {
      await workbench.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(name);
        pageLayout.load("orientation,zoom");
        await context.sync();
        expect(pageLayout.orientation).toBe("Landscape");
        expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      });
    }
  });
});

test.each([
  ["assembly-pack", false],
  ["assembly-deck", true],
])("the answers read back from %s say whether the sheets are there", (id, expected) => {
  const template = templates.find((each) => each.id === "assembly-pack");
  if (!template) throw new Error("no pack");
  const plan = samplePlan(id);
  const names = new Map(
    plan.names.map(({ name, range }) => [
      name,
      {
        rows: range.rows,
        columns: range.columns,
        values: Array.from({ length: range.rows }, () => Array<number>(range.columns).fill(0)),
      },
    ]),
  );
  const [sample] = template.samples;
  const form = filledForm(template, "pt-BR", versions, names, [sample?.answers ?? {}]);
  expect(form?.answers[deckField.id]).toBe(expected);
});
