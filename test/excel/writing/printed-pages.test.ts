import { printedPages } from "../../../src/excel/writing/printed-pages";
import { templates } from "../../../src/templates";
import type { PlannedChart, PlannedSheet } from "../../../src/workbook/plan";

const text = { kind: "text", text: "x" } as const;

function sheet(
  tables: readonly (readonly [row: number, rows: number])[],
  more: Partial<PlannedSheet> = {},
): PlannedSheet {
  return {
    name: "Planilha",
    blocks: tables.map(([row, rows]) => ({ row, column: 0, cells: Array.from({ length: rows }, () => [text]) })),
    formats: [],
    checks: [],
    choices: [],
    // 130 characters are as wide as the paper.
    columnWidths: [130],
    rowHeights: [],
    frozenRows: 2,
    charts: [],
    ...more,
  };
}

function chart(row: number, rows: number): PlannedChart {
  return {
    name: "Gráfico",
    kind: "column",
    title: "",
    categoryAxis: "",
    valueAxis: "",
    format: "money",
    series: [],
    place: { row, column: 0, rows, columns: 1 },
  };
}

test("a sheet that is a little longer than a page is made smaller to stay whole", () => {
  expect(printedPages(sheet([[0, 40]]))).toEqual({ onOnePage: true, breaksBefore: [], titles: { from: 0, to: 2 } });
});

test("a table, a section and a chart that a page has room for begin the next page", () => {
  expect(printedPages(sheet([[0, 2], [3, 20], [24, 20], [45, 20]])).breaksBefore).toEqual([24, 45]); // prettier-ignore
  const section = (row: number) => ({ range: { row, column: 0, rows: 1, columns: 1 }, style: "section" }) as const;
  expect(printedPages(sheet([[0, 60]], { formats: [section(15), section(40)] })).breaksBefore).toEqual([15, 40]);
  // A chart brings the blank row above it: its edge would be drawn at the foot of the page before.
  expect(printedPages(sheet([[0, 2], [3, 24]], { charts: [chart(28, 16), chart(45, 16)] })).breaksBefore).toEqual([
    27, 44,
  ]); // prettier-ignore
});

test("a table's headings stand on every page that it goes on to, and not over the charts below it", () => {
  const headed = (rows: number): PlannedSheet =>
    sheet([[0, 2], [4, 1], [5, rows]], {
      frozenRows: 5,
      formats: [{ range: { row: 4, column: 0, rows: 1, columns: 1 }, style: "heading" }],
      charts: [chart(rows + 7, 16), chart(rows + 24, 16)],
    }); // prettier-ignore
  expect(printedPages(headed(12))).toMatchObject({ onOnePage: false, titles: { from: 0, to: 2 } });
  expect(printedPages(headed(80))).toMatchObject({ onOnePage: false, titles: { from: 0, to: 5 } });
});

test("the headings of a list that is not the first stand on every page that it goes on to, unless other tables follow it", () => {
  const list = (rows: number, ...after: (readonly [number, number])[]): PlannedSheet =>
    sheet([[0, 2], [3, 10], [14, rows], ...after], {
      formats: [
        { range: { row: 14, column: 0, rows: 1, columns: 1 }, style: "section" },
        { range: { row: 15, column: 0, rows: 1, columns: 1 }, style: "heading" },
      ],
    }); // prettier-ignore
  expect(printedPages(list(90))).toMatchObject({ onOnePage: false, titles: { from: 14, to: 16 } });
  // Whole on the second page: nothing is repeated over it but the title.
  expect(printedPages(list(30)).titles).toEqual({ from: 0, to: 2 });
  expect(printedPages(list(90, [110, 12])).titles).toEqual({ from: 0, to: 2 });
  // What is drawn over repeated rows is repeated with them.
  expect(printedPages({ ...list(90), charts: [chart(3, 12)] }).titles).toEqual({ from: 0, to: 2 });
  const { formats, ...rest } = list(90);
  expect(printedPages({ ...rest, formats: formats.slice(0, 1) }).titles).toEqual({ from: 14, to: 15 });
  expect(printedPages({ ...rest, formats: [] }).titles).toEqual({ from: 0, to: 2 });
});

test("a chart beside tables is not cut where one of those ends", () => {
  const beside = sheet([[0, 2], [3, 12], [16, 60]], { charts: [chart(3, 20)] }); // prettier-ignore
  for (const row of printedPages(beside).breaksBefore) expect(row <= 3 || row >= 23).toBe(true);
});

test("a last page of a few lines takes some of the page before", () => {
  // 33 lines a page: the last table would have five lines on a page of its own.
  const tables = [[0, 2], [3, 28], [32, 12], [45, 12], [58, 12], [71, 5]] as const; // prettier-ignore
  const { breaksBefore } = printedPages(sheet(tables));
  expect(breaksBefore.at(-1)).toBe(58);
  const list = printedPages(sheet([[0, 65]])); // prettier-ignore
  expect(65 - (list.breaksBefore.at(-1) ?? 0)).toBeGreaterThanOrEqual(10);
});

test("a list longer than a page runs on, and no page is left with titles alone", () => {
  const { breaksBefore } = printedPages(sheet([[0, 2], [3, 200]])); // prettier-ignore
  expect(breaksBefore.length).toBeGreaterThan(5);
  expect(breaksBefore[0]).toBeGreaterThan(20);
  // Excel takes 1,026 breaks.
  expect(printedPages(sheet([[0, 100_000]])).breaksBefore.length).toBeLessThanOrEqual(1026);
});

test("paragraphs longer than a page begin below what is before them, and the table under them is whole", () => {
  // A heading at row 8, three paragraphs of nine lines, and a table of a heading and eight rows.
  const look = (row: number, style: "section" | "heading") => ({
    range: { row, column: 0, rows: 1, columns: 1 },
    style,
  });
  const note = sheet([[0, 2], [3, 4], [8, 13], [22, 60]], {
    formats: [look(8, "section"), look(12, "heading")],
    rowHeights: [9, 10, 11].map((row) => ({ row, lines: 9 })),
  }); // prettier-ignore
  const { breaksBefore } = printedPages(note);
  expect(breaksBefore[0]).toBeGreaterThan(8);
  expect(breaksBefore.filter((row) => row > 12 && row < 21)).toEqual([]);
});

test("no chart of any template is cut by a page's end", () => {
  const options = {
    language: "pt-BR",
    council: { name: "CRESS-MG", region: "6ª Região" },
    versions: { addIn: "2.0.0", legalValues: "2026-11-22" },
  } as const;
  let charts = 0;
  for (const template of templates) {
    for (const each of template.plan(template.samples[0]?.answers ?? {}, options).sheets) {
      // Whole, as it is printed once months are typed.
      const { printed, ...rest } = each;
      const { onOnePage, breaksBefore } = printedPages(printed ? rest : each);
      if (onOnePage) continue;
      for (const { place } of each.charts) {
        charts += 1;
        expect(breaksBefore.filter((row) => row > place.row && row < place.row + place.rows)).toEqual([]);
      }
    }
  }
  expect(charts).toBeGreaterThan(5);
});
