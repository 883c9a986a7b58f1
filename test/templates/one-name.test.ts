import { languages, type Language } from "../../src/core/wording";
import { templates } from "../../src/templates";
import type { CellContent, PlannedSheet } from "../../src/workbook/plan";
import { samplePlan } from "../excel/fill/filled";

/** One figure has one name: what the pane's summary calls it is what stands before it on its sheet, or over it. */

function contentAt({ blocks }: PlannedSheet, row: number, column: number): CellContent | undefined {
  for (const block of blocks) {
    const content = block.cells[row - block.row]?.[column - block.column];
    if (content !== undefined && content.kind !== "blank") return content;
  }
  return undefined;
}

const textOf = (content: CellContent | undefined): string => (content?.kind === "text" ? content.text : "");

/** Words that tell a figure, without what tells one year or scenario from another and what only joins. */
function tellingWords(text: string): readonly string[] {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z]+/g);
  return (words ?? []).filter((word) => word.length > 3).map((word) => word.replace(/e?s$/, ""));
}

const named = templates.flatMap(({ id }) => languages.map((language) => [id, language] as const));

/** Plans that have figures in their summary; every template has a sample. */
test.each(named)("the summary of %s in %s", (id, language: Language) => {
  const plan = samplePlan(id, {}, language);
  const strange = plan.summary.flatMap(({ label, sheet: name, row, column }) => {
    const sheet = plan.sheets.find((each) => each.name === name);
    if (!sheet) return [`${label}: no sheet ${name}`];
    const before = Array.from({ length: column }, (_, at) => textOf(contentAt(sheet, row, at)));
    // A total stands under its table's heading, which may be some way above, and under the titles of its column.
    const above = Array.from({ length: row }, (_, at) =>
      [0, column].map((place) => textOf(contentAt(sheet, at, place))),
    );
    const known = new Set([...before, ...above.flat(), sheet.name].flatMap(tellingWords));
    const unknown = tellingWords(label).filter((word) => !known.has(word));
    return unknown.length === 0 ? [] : [`${label} (${name}): ${unknown.join(", ")}`];
  });
  expect(strange).toEqual([]);
});

test("what is subtracted, added and what comes out bear one sign each, in both languages", () => {
  const signs = new Set<string>();
  for (const [id, language] of named)
    for (const sheet of samplePlan(id, {}, language).sheets)
      for (const block of sheet.blocks)
        for (const content of block.cells.flat())
          for (const [, sign = ""] of textOf(content).matchAll(/^\((\S)\) /g)) signs.add(sign);
  expect([...signs].sort()).toEqual(["+", "=", "−"]);
});
