import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateFormula } from "../../src/formulas/evaluation/formula-evaluation";
import { cellValueOf, isMatrix, isUncomputed, type Operand } from "../../src/formulas/evaluation/operand";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { sheetOf, workbookOf } from "../audit/sheet-of";

/** What docs/formula-engine.md says that the engine gives, line by line. */

const document = readFileSync(join(__dirname, "../../docs/formula-engine.md"), "utf8");
const [differing = "", uncomputed = ""] = document.split("## Not computed");

function lines(part: string): readonly (readonly string[])[] {
  return part
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`|`$/g, "")),
    );
}

function given(formula: string): string {
  const filled = Array.from({ length: 150_000 }, (_, index) => (index < 3 ? [index + 1, "bac".charAt(index)] : [1, 1]));
  const model = new WorkbookModel(
    workbookOf(sheetOf("Plan", formula.includes("150000") ? filled : filled.slice(0, 3))),
  );
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  const { result } = evaluateFormula(formula, { workbook: model, sheet, row: 0, column: 5, language: "en" });
  return textOf(result);
}

function textOf(result: Operand): string {
  if (isUncomputed(result)) return "not computed";
  if (isMatrix(result)) return result.rows.flat().map(textOf).join(", ");
  const value = cellValueOf(result);
  return typeof value === "object" && value !== null ? value.error : String(value);
}

test.each(lines(differing))("%s gives %s here", (formula = "", here = "") => {
  expect(given(formula)).toBe(here);
});

test.each(lines(uncomputed))("%s is not computed", (formula = "") => {
  expect(given(formula)).toBe("not computed");
});

test("both tables were read", () => {
  expect(lines(differing).length).toBeGreaterThan(5);
  expect(lines(uncomputed).length).toBeGreaterThan(2);
});
