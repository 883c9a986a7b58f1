import { putFormulas } from "../../../src/excel/writing/put-formulas";
import { workbookWithFunctions } from "../workbook-with-functions";
import { addSheet } from "../../../src/excel/writing/add-sheet";
import { insertRows } from "../../../src/excel/writing/insert-rows";
import { runCase, type FaultCase } from "./fault-cases";

/** What another person does between the moment at which something is read and the one at which it is written, each case by itself. */

function disturbed(
  operation: string,
  act: string,
  actBefore: number,
  breakAt: number | null,
  percent = 100,
): FaultCase & { readonly said: string } {
  const said = `${operation}: a colleague ${act} before request ${String(actBefore)}, request ${String(breakAt)} is lost`;
  return {
    operation,
    act,
    actBefore,
    breakAt,
    percent,
    restoreBreaks: false,
    said,
  };
}

const corner = { sheet: "Sheet1", row: 1, column: 1 };

test.each([
  // Reading, writing; reading and writing of what takes it back.
  disturbed("export again", "renames a filled sheet", 2, null),
  disturbed("export again", "renames a filled sheet", 4, 2),
  disturbed("undo an export", "renames a filled sheet", 2, null),
  // Sheets and names, what the kept sheets use, their contents, and the writing.
  disturbed("fill in another language", "deletes a row", 4, null),
  disturbed("fill in another language", "renames a filled sheet", 4, null),
  disturbed("fill in another language", "renames a filled sheet", 7, 4),
  // What was typed meanwhile is theirs.
  disturbed("undo an own template", "types into an input", 3, null),
  disturbed("undo a memo", "types into an input", 3, null),
  disturbed("undo a memo", "deletes a row", 3, null),
  disturbed("undo a refill", "types into an input", 3, null),
  disturbed("undo a refill", "deletes a row", 3, null),
  // The request that takes it back is lost whole, and with it the answer that says what was typed.
  disturbed("undo a memo", "types into an input", 3, 3),
  disturbed("undo an own template", "types into an input", 3, 3),
  disturbed("undo a refill", "renames a filled sheet", 3, 3),
  // Half of it is taken back when the structure is protected: it is not said that nothing was changed.
  disturbed("undo", "protects the structure", 3, 2, 60),
  disturbed("undo a memo", "protects the structure", 2, null),
])("$said: it stays", async (each) => {
  expect(await runCase(each)).toMatchObject({
    differences: [],
    falseClaim: false,
  });
});

test("formulas are put back: what a colleague types into one of their cells before they are written is theirs", async () => {
  const workbench = workbookWithFunctions();
  try {
    await workbench.type("Sheet1", "C3", "o que havia");
    workbench.host.bringColleague(({ roundTrip }) => {
      const cells = workbench.spreadsheet.sheetByName("Sheet1")?.cells;
      if (roundTrip === 2) cells?.write(2, 2, [[{ kind: "text", text: "da colega" }]]);
    });
    const puts = ["C3", "C4"].map((cell) => ({ cell, formula: "=1+1" }));
    const outcome = await putFormulas("Sheet1", puts);
    expect(outcome).toMatchObject({ kind: "failed", left: null });
    if (outcome.kind === "failed") expect(outcome.problem.en).toContain("C3");
    expect(workbench.cell("Sheet1", "C3").value).toBe("da colega");
    expect(workbench.cell("Sheet1", "C4").value).toBeNull();
  } finally {
    workbench.dispose();
  }
});

test("under a protected structure an export and a memo say what is protected, and what to do", async () => {
  const workbench = workbookWithFunctions();
  try {
    const { host } = workbench;
    host.bringColleague(({ roundTrip }) => {
      if (roundTrip === 2) host.state.structureProtected = true;
    });
    const memo = await insertRows([[{ content: { kind: "number", number: "1" } }]], corner, true);
    const sheet = {
      name: "Auditoria",
      blocks: [],
      formats: [],
      checks: [],
      choices: [],
      columnWidths: [],
    };
    const exported = await addSheet(
      { ...sheet, rowHeights: [], frozenRows: 1, charts: [] },
      "audit",
      "anterior",
      "ask",
    );
    for (const outcome of [memo, exported]) {
      expect(outcome).toMatchObject({ kind: "failed", left: null });
      if (outcome.kind === "failed") expect(outcome.problem.en).toContain("workbook's structure is protected");
    }
  } finally {
    workbench.dispose();
  }
});
