import { Decimal } from "../../../src/core/decimal";
import type { ScalarField } from "../../../src/templates/builder/field";
import { blankRow } from "../../../src/taskpane/fill/draft";
import { rowsPasted } from "../../../src/taskpane/fill/table-rows";
import { everyTable, pasted, printed, printedRows, tabbed, type PastedTable } from "./pasted-tables";

/** Every kind of paste of issue 20 in every table of every template. */

const tables = everyTable();
const cases = tables.map((table) => [table.name, table] as const);
const labels = ({ columns }: PastedTable): string[] => columns.map(({ label }) => label["pt-BR"]);

function expectRows(table: PastedTable, imported: ReturnType<typeof pasted>): void {
  expect({ problems: imported.problems, questions: imported.questions.map(({ id }) => id) }).toEqual({
    problems: [],
    questions: [],
  });
  expect(imported.rows).toEqual(table.rows);
}

const isSummed = (column: ScalarField): boolean =>
  column.kind === "number" && column.unit !== "rate" && column.unit !== "year";

/** An amount beside a count is the price of one, which nobody sums. */
const isPrice = (column: ScalarField, columns: readonly ScalarField[]): boolean =>
  column.id === "amount" && columns.some((other) => other.kind === "number" && other.unit === "count");

function totalOf({ columns, rows }: PastedTable, word = "TOTAL", more = "0"): string[] {
  const at = Math.max(
    columns.findIndex(({ kind, id }) => kind === "text" && id !== "code"),
    0,
  );
  return columns.map((column, index) => {
    if (index === at) return word;
    if (!isSummed(column)) return "";
    return printed(column, rows.reduce((sum, row) => sum.plus(String(row[column.id])), new Decimal(more)).toFixed());
  });
}

test("no table is left out", () => {
  expect(tables.length).toBeGreaterThan(40);
});

describe.each(cases)("%s", (_name, table) => {
  const { columns, rows } = table;
  const lines = printedRows(table);
  const firstLineWith = (at: number, cell: string): string[] =>
    (lines[0] ?? []).map((each, index) => (index === at ? cell : each));

  test("rows alone, with tabs", () => {
    expectRows(table, pasted(tabbed(lines), columns));
  });

  test("CSV with semicolons under the table's own headings", () => {
    expectRows(table, pasted([labels(table), ...lines].map((line) => line.join(";")).join("\n"), columns));
  });

  test("a header of the table's own words, with the year in each", () => {
    expectRows(table, pasted(tabbed([labels(table).map((label) => `${label} 2026`), ...lines]), columns));
  });

  test("titles above the header", () => {
    const titles = [["CONSELHO REGIONAL DE SERVIÇO SOCIAL"], ["Exercício de 2026"], [""]];
    const imported = pasted(tabbed([...titles, labels(table), ...lines]), columns);
    expectRows(table, imported);
    if (columns.length > 1)
      expect(imported.said.map((each) => each["pt-BR"]).join(" ")).toContain("CONSELHO REGIONAL DE SERVIÇO SOCIAL");
  });

  test("columns in another order", () => {
    const order = columns.map((_column, at) => columns.length - 1 - at);
    const moved = [labels(table), ...lines].map((line) => order.map((at) => line[at] ?? ""));
    expectRows(table, pasted(tabbed(moved), columns));
  });

  test("a header partly known drops no column in silence", () => {
    columns.forEach((column, at) => {
      // Of a plan's fifty-six columns every eighth.
      if (columns.length > 20 && at % 8 > 0) return;
      const headings = labels(table).map((label, index) => (index === at ? "Xyz" : label));
      const text = tabbed([headings, ...lines]);
      const first = pasted(text, columns);
      const answers = Object.fromEntries(first.questions.map(({ id }) => [id, column.id]));
      const imported = pasted(text, columns, answers);
      expect([column.id, imported.problems, imported.rows]).toEqual([column.id, [], rows]);
      if (first.questions.length === 0)
        expect(first.said.map((each) => each["pt-BR"]).join(" ")).toContain(`Xyz → ${column.label["pt-BR"]}`);
    });
  });

  test("lines of a PDF, with and without their flags", () => {
    const line = (row: readonly string[]): string => row.filter((cell) => cell !== "").join(" ");
    const withoutFlags = lines.map((row) => row.filter((_cell, at) => columns[at]?.kind !== "flag"));
    const flags = columns.filter(({ kind }) => kind === "flag");
    for (const pdf of flags.length > 0 ? [lines, withoutFlags] : [lines]) {
      const text = pdf.map(line).join("\n");
      const asked = pasted(text, columns);
      expect(asked.problems).toEqual([]);
      const answers = Object.fromEntries(
        asked.questions.map(({ id, options }) => [id, id === "texts" ? (options.at(-1)?.id ?? "") : "yes"]),
      );
      const imported = pasted(text, columns, answers);
      const texts = asked.questions.find(({ id }) => id === "texts")?.options.map(({ id }) => id) ?? [];
      const toYes = pdf === withoutFlags ? flags.map(({ id }) => [id, true] as const) : [];
      expect(imported.rows).toEqual(
        rows.map((row) => ({
          ...row,
          ...Object.fromEntries(toYes),
          // What nothing parts goes where the person says.
          ...Object.fromEntries(texts.map((id) => [id, ""])),
          ...Object.fromEntries(texts.slice(-1).map((id) => [id, texts.map((each) => row[each]).join(" ")])),
        })),
      );
    }
  });

  test("lines of a PDF with their total", () => {
    const text = [...lines, totalOf(table)].map((row) => row.filter((cell) => cell !== "").join(" ")).join("\n");
    const imported = pasted(text, columns);
    expect(imported.problems).toEqual([]);
    expect(imported.said.map((each) => each["pt-BR"]).join(" ")).toContain("TOTAL");
    expect(imported.rows).toHaveLength(rows.length);
  });

  test.each(["TOTAL", "Total geral", "Totais", "Soma"])("%s is left out and told", (word) => {
    const imported = pasted(tabbed([labels(table), ...lines, totalOf(table, word)]), columns);
    expectRows(table, imported);
    expect(imported.said.map((each) => each["pt-BR"]).join(" ")).toContain(word);
  });

  test("what a TOTAL says otherwise is told before anything is filled in", () => {
    const total = totalOf(table, "TOTAL", "1");
    const summed = columns.filter(
      (column, at) => isSummed(column) && !isPrice(column, columns) && total[at] !== "TOTAL",
    );
    const { questions } = pasted(tabbed([labels(table), ...lines, total]), columns);
    expect(questions.map(({ id }) => id)).toEqual(summed.length > 0 ? ["contradictions"] : []);
    for (const { label } of summed)
      expect(questions[0]?.wording["pt-BR"]).toContain(`TOTAL, ${label["pt-BR"]}: o total colado`);
  });

  test("a shorter list takes the place of a longer one", () => {
    const short = pasted(tabbed(lines.slice(0, 2)), columns);
    expect(rowsPasted(rows, short.rows, { row: 0, column: 0 }, blankRow(columns))).toEqual(rows.slice(0, 2));
    expect(rowsPasted(rows, short.rows, { row: 1, column: 0 }, blankRow(columns))).toEqual([
      rows[0],
      ...rows.slice(0, 2),
      rows[3],
    ]);
  });

  test("months as people write them", () => {
    const at = columns.findIndex(({ id }) => id === "month");
    const column = columns[at];
    if (!column) return;
    const written = (months: readonly string[]) =>
      pasted(tabbed(months.map((month) => firstLineWith(at, month))), columns);
    const years = written(["jan/18", "fev/2018", "Março de 2018", "04/2018", "2018-05", "jun-18"]);
    expect(years.problems).toEqual([]);
    const ids = ["01", "02", "03", "04", "05", "06"];
    const days = column.kind === "date";
    expect(years.rows.map((row) => row["month"])).toEqual(ids.map((id) => (days ? `2018-${id}-01` : id)));
    const bare = written(["jan", "Fevereiro", "março", "ABR", "maio", "jun."]);
    // A month of no year is no day.
    if (days) expect(bare.problems).toHaveLength(6);
    else expect(bare.rows.map((row) => row["month"])).toEqual(ids);
  });

  test("days with years of two digits", () => {
    columns.forEach((column, at) => {
      if (column.kind !== "date") return;
      for (const [typed, day] of [
        ["31/12/26", "2026-12-31"],
        ["02/01/2018", "2018-01-02"],
        ["2.1.18", "2018-01-02"],
      ] as const) {
        const text = [firstLineWith(at, typed), [...(lines[1] ?? [])]];
        expect(pasted(tabbed(text), columns).rows[0]?.[column.id]).toBe(day);
        expect(pasted(tabbed([labels(table), ...text]), columns).rows[0]?.[column.id]).toBe(day);
      }
    });
  });

  test("accounts whose own lines are in the list, and codes that stand twice", () => {
    if (columns[0]?.id !== "code") return;
    const money = columns.filter(isSummed);
    const sum = money.map((column) =>
      printed(
        column,
        rows
          .slice(0, 2)
          .reduce((all, row) => all.plus(String(row[column.id])), new Decimal(0))
          .toFixed(),
      ),
    );
    const parent = ["6.2.2.1.1.01", "Despesas correntes", ...sum];
    const imported = pasted(tabbed([parent, ...lines]), columns);
    expectRows(table, imported);
    expect(imported.said.map((each) => each["pt-BR"]).join(" ")).toContain("Despesas correntes");
    const twice = pasted(tabbed([...lines, lines[0] ?? []]), columns);
    expect(twice.questions.map(({ id }) => id)).toEqual(["duplicates"]);
  });
});
