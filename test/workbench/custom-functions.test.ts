import { functionsMetadata } from "../../src/excel/functions/metadata";
import { startHeadless, type HeadlessWorkbench } from "../../src/workbench/headless";
import { rules } from "../../src/rules";
import { registerFunctions } from "../../src/excel/functions/associate";

let workbench: HeadlessWorkbench;

/** Says in a cell what a function was called with. */
function received(...args: unknown[]): string {
  return JSON.stringify(args.slice(0, -1));
}

const scalar = { type: "any", dimensionality: "scalar", optional: true };
const matrix = { type: "any", dimensionality: "matrix", optional: true };

function start(
  parameters: readonly object[],
  associated: (...received: unknown[]) => unknown,
  more: object = {},
): HeadlessWorkbench {
  const description = {
    id: "CALLED",
    name: "CALLED",
    parameters: parameters.map((parameter, index) => ({ name: `p${index}`, ...parameter })),
    result: { type: "any", dimensionality: "matrix" },
    ...more,
  };
  return startHeadless({
    functions: { metadata: { functions: [description] }, associations: { CALLED: associated } },
    moods: { blankCells: "zero" },
  });
}

afterEach(() => workbench.dispose());

async function result(formula: string): Promise<unknown> {
  await workbench.type("Sheet1", "D9", formula);
  return workbench.cell("Sheet1", "D9").value;
}

describe("what a function is called with", () => {
  beforeEach(async () => {
    workbench = start([scalar, scalar, matrix], received);
    await workbench.type("Sheet1", "A1", 1.5);
    await workbench.type("Sheet1", "A2", "text");
    await workbench.type("Sheet1", "B1", true);
  });

  test.each([
    ["=CRESS.CALLED(1,,2)", "[1,null,[[2]]]"],
    ["=CRESS.CALLED(1)", "[1,null,null]"],
    ["=CRESS.CALLED()", "[null,null,null]"],
    ["=CRESS.CALLED(A1,A2,A1)", '[1.5,"text",[[1.5]]]'],
    ["=CRESS.CALLED(B1,A5,A1:B3)", '[true,0,[[1.5,true],["text",0],[0,0]]]'],
    ['=CRESS.CALLED("x",TRUE,{1,2;"a",FALSE})', '["x",true,[[1,2],["a",false]]]'],
    ["=CRESS.CALLED(6%,-2,A5)", "[0.06,-2,[[0]]]"],
    ["=cress.called(1)", "[1,null,null]"],
  ])("%s receives %s", async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });

  test("an error among the arguments is the cell's error, without a call", async () => {
    expect(await result("=CRESS.CALLED(1/0)")).toEqual({ error: "#DIV/0!" });
    expect(await result("=CRESS.CALLED(1,,NA())")).toEqual({ error: "#N/A" });
  });

  test("a range where a single value is wanted calls once for each cell", async () => {
    await workbench.type("Sheet1", "D9", "=CRESS.CALLED(A1:A2)");
    expect(workbench.cell("Sheet1", "D9").value).toBe("[1.5,null,null]");
    expect(workbench.cell("Sheet1", "D10").value).toBe('["text",null,null]');
  });
});

test("the add-in's own functions calculate, spill and stay live", async () => {
  workbench = startHeadless();
  workbench.installGlobals();
  registerFunctions(rules);
  workbench.registerFunctions(functionsMetadata(rules, "en", ""));
  await workbench.type("Sheet1", "A1", 486.45);
  await workbench.type("Sheet1", "B1", "=CRESS.ANNUITY_ADJUST(A1,{0.05,0.065,0.075,0.085})");
  expect(workbench.cell("Sheet1", "E1").value).toBe(527.79825);
  await workbench.type("Sheet1", "A1", 100);
  expect(workbench.cell("Sheet1", "D1").value).toBe(107.5);
  await workbench.type("Sheet1", "A1", "abc");
  expect(workbench.cell("Sheet1", "C1")).toMatchObject({ value: { error: "#VALUE!" } });
  expect(workbench.cell("Sheet1", "C1").message).toMatch(/abc/);
});
