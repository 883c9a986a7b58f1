import { fill } from "../../src/excel/fill/fill";
import { templates } from "../../src/templates";
import { cellName, addressOfKey } from "../../src/workbook/address";
import { MOODS } from "../../src/workbench/host/moods/moods";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** Builds of Excel hand a blank cell to a function as 0, null or ""; no figure of a template may depend on which. */

const samples = templates.flatMap((template) => template.samples.map((sample) => sample.id));

test.each(samples)("%s: 0 differing cells between blank as 0, null and an empty text", async (id) => {
  const workbench = workbookWithFunctions();
  try {
    expect(await fill(samplePlan(id))).toMatchObject({ kind: "filled" });
    const shown: Map<string, unknown>[] = [];
    for (const blankCells of MOODS.blankCells) {
      await workbench.setMoods({ blankCells });
      shown.push(
        new Map(
          workbench.snapshot().sheets.flatMap(({ name, cells }) =>
            [...cells].map(([key, { value }]): [string, unknown] => {
              const { row, column } = addressOfKey(key);
              return [`${name}!${cellName(row, column)}`, value];
            }),
          ),
        ),
      );
    }
    const [first = new Map<string, unknown>(), ...others] = shown;
    const different = [...first].flatMap(([cell, value]) =>
      others.some((other) => JSON.stringify(other.get(cell)) !== JSON.stringify(value))
        ? [`${cell}: ${shown.map((each) => JSON.stringify(each.get(cell))).join(" / ")}`]
        : [],
    );
    expect(different).toEqual([]);
  } finally {
    workbench.dispose();
  }
});
