import type { AcceptedInput } from "../../spreadsheet/cells";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import type { Moods } from "./moods";

/** Texts in quotes are passed over. */
const CALL = /"(?:[^"]|"")*"|\bCRESS\.([A-Z][A-Z0-9_.]*)(?=\()/gi;
const LOST_CALL = /"(?:[^"]|"")*"|(?:\[\d+\]!)?_xldudf_CRESS_([A-Z][A-Z0-9_.]*)(?=\()/gi;

/** The formula as Excel keeps it while the add-in's functions are not registered: its calls are of no function that there is. */
export function lostFormula(formula: string): string {
  return formula.replace(CALL, (whole, name?: string) => (name === undefined ? whole : `_xldudf_CRESS_${name}`));
}

function foundFormula(formula: string): string {
  return formula.replace(LOST_CALL, (whole, name?: string) => (name === undefined ? whole : `CRESS.${name}`));
}

/** The formula as `Range.formulas` gives it. */
export function readFormula(formula: string, { functions }: Moods): string {
  return functions === "lostAsLink" ? formula.replace(/_xldudf_CRESS_/g, "[2]!_xldudf_CRESS_") : formula;
}

/** What a program writes into cells: where the functions are absent, their calls are lost at once. */
export function writtenInput(input: AcceptedInput | undefined, { functions }: Moods): AcceptedInput | undefined {
  if (input?.kind !== "formula") return input;
  if (functions === "absent") return { kind: "formula", formula: lostFormula(input.formula) };
  // The link that Excel shows leads nowhere; written again it is the same lost call.
  return { kind: "formula", formula: input.formula.replace(/\[\d+\]!(?=_xldudf_)/g, "") };
}

/** Loses every call of the workbook, or finds them again as an Excel does that was started anew. */
export function spellFunctions(spreadsheet: Spreadsheet, functions: Moods["functions"]): void {
  const spell = functions === "registered" ? foundFormula : lostFormula;
  for (const sheet of spreadsheet.allSheets()) {
    const rows = new Map<number, Map<number, AcceptedInput>>();
    sheet.worksheet.getCellMatrix().forValue((row, column) => {
      const formula = sheet.cells.formula(row, column);
      const spelled = formula === null ? null : spell(formula);
      if (spelled === null || spelled === formula) return;
      rows.set(
        row,
        (rows.get(row) ?? new Map<number, AcceptedInput>()).set(column, { kind: "formula", formula: spelled }),
      );
    });
    if (rows.size > 0) sheet.cells.writeScattered(rows);
  }
}
