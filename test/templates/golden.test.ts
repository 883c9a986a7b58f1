import { templates } from "../../src/templates";
import { cellName, rangeName } from "../../src/workbook/address";
import type { CellContent, Plan } from "../../src/workbook/plan";
import { samplePlan } from "../excel/fill/filled";

/** A plan as a person reads it: every cell, name and check in order. */
function written(plan: Plan): string {
  const sheets = plan.sheets.flatMap((sheet) => [
    `# ${sheet.name}`,
    ...sheet.blocks
      .flatMap((block) =>
        block.cells.flatMap((line, row) =>
          line.flatMap((content, column) =>
            content.kind === "blank"
              ? []
              : [{ row: block.row + row, column: block.column + column, text: contentText(content) }],
          ),
        ),
      )
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, text }) => `${cellName(row, column)} ${text}`),
    ...sheet.checks.map(({ range }) => `check ${rangeName(range)}`),
    ...sheet.charts.map(
      (chart) =>
        `chart ${chart.kind} “${chart.title}” at ${rangeName(chart.place)}: ${chart.series
          .map(({ name, values, categories }) => `${name} ${rangeName(values)} by ${rangeName(categories)}`)
          .join("; ")}`,
    ),
  ]);
  const names = plan.names.map(({ name, sheet, range, role }) => `${name} ${role} ${sheet}!${rangeName(range)}`);
  return [...sheets, "# names", ...names].join("\n");
}

function contentText(content: CellContent): string {
  switch (content.kind) {
    case "text":
      return JSON.stringify(content.text);
    case "number":
      return content.number;
    case "boolean":
      return String(content.boolean);
    case "formula":
      return content.formula;
    case "spill":
      return `${content.formula} → ${String(content.rows)}×${String(content.columns)}`;
    case "blank":
      return "";
  }
}

const ids = templates.flatMap((template) => template.samples.map((sample) => sample.id));

test.each(ids)("the plan of %s", (id) => {
  expect(written(samplePlan(id))).toMatchSnapshot();
});
