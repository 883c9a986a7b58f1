import { explain } from "../../src/formulas/explanation/explain-formula";
import type {
  CallNode,
  ExplanationNode,
  OperationNode,
  ReferenceNode,
} from "../../src/formulas/explanation/explanation";
import { parseRange } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../audit/sheet-of";

function explained(workbook: WorkbookSnapshot, sheet: string, address: string) {
  const place = parseRange(address);
  const explanation = place && explain(workbook, sheet, place, "en");
  if (!explanation) throw new Error("no explanation");
  return explanation;
}

function asCall(node: ExplanationNode | null | undefined): CallNode {
  if (node?.kind !== "call") throw new Error(`not a call: ${node?.kind ?? "nothing"}`);
  return node;
}

function asOperation(node: ExplanationNode | null | undefined): OperationNode {
  if (node?.kind !== "operation") throw new Error(`not an operation: ${node?.kind ?? "nothing"}`);
  return node;
}

function asReference(node: ExplanationNode | null | undefined): ReferenceNode {
  if (node?.kind !== "reference") throw new Error(`not a reference: ${node?.kind ?? "nothing"}`);
  return node;
}

const transfer = workbookOf(
  sheetOf("Repasse", [
    ["Total da receita", 6659887.46],
    ["(-) Rendimentos", 169653.6],
    ["Cota parte", "=CRESS.CFESS_SHARE(B1,B2) → 1298046.772"],
    ["Receita líquida", "=ROUND(B1-CRESS.CFESS_SHARE(B1,B2),2) → 5361840.69"],
  ]),
);

test("a CRESS call is explained by its memo, with named arguments and where they come from", () => {
  const explanation = explained(transfer, "Repasse", "B3");
  const call = asCall(explanation.root);
  expect(call.name).toBe("CRESS.CFESS_SHARE");
  expect(call.arguments.map((each) => each.name?.en)).toEqual(["revenue", "excluded"]);
  const revenue = asReference(call.arguments[0]?.node);
  expect(revenue.target).toMatchObject({ sheet: "Repasse", range: { row: 0, column: 1 } });
  expect(revenue).toMatchObject({ text: "B1", value: 6659887.46, label: "Total da receita" });
  expect(call.rule?.steps.at(-1)?.value.toString()).toBe("1298046.772");
  expect(call.rule?.sources.length).toBeGreaterThan(0);
  expect(explanation.check).toEqual({ kind: "equal", recomputed: 1298046.772 });
});

test("nested calls and native operations are taken apart with the value of each part", () => {
  const root = asCall(explained(transfer, "Repasse", "B4").root);
  expect(root).toMatchObject({ name: "ROUND", value: 5361840.69 });
  const difference = asOperation(root.arguments[0]?.node);
  expect(difference).toMatchObject({ operator: "-", text: "B1-CRESS.CFESS_SHARE(B1,B2)", value: 5361840.688 });
  expect(asCall(difference.operands[1]).rule?.id).toBe("CFESS_SHARE");
});

test("a value that its formula no longer gives is told with the difference, to the cent", () => {
  const stale = workbookOf(sheetOf("S", [[194737, 6219, "=A1+B1 → 200957"]]));
  expect(explained(stale, "S", "C1").check).toEqual({ kind: "different", recomputed: 200956, difference: "1" });
});

test("the residue of binary arithmetic is no difference", () => {
  const residue = workbookOf(
    sheetOf("S", [[0.1, 0.2, "=A1+B1 → 0.30000000000000004", `=A1+B1-0.3 → ${String(0.1 + 0.2 - 0.3)}`]]),
  );
  expect(explained(residue, "S", "C1").check.kind).toBe("equal");
  expect(explained(residue, "S", "D1").check.kind).toBe("equal");
});

test("a function that is not computed here leaves its parent uncomputed and says which", () => {
  const random = workbookOf(sheetOf("S", [[2, "=SUM(A1,BESSELI(1,2)*10) → 7"]]));
  const explanation = explained(random, "S", "B1");
  expect(explanation.check).toEqual({
    kind: "notRecomputed",
    reason: { en: "the function BESSELI is not computed here", "pt-BR": "a função BESSELI não é calculada aqui" },
  });
  expect(asReference(asCall(explanation.root).arguments[0]?.node).value).toBe(2);
});

test("the branch that IF does not take may hold what is not computed here", () => {
  const branch = workbookOf(sheetOf("S", [[5, "=IF(A1>0,A1*2,RAND()) → 10"]]));
  expect(explained(branch, "S", "B1").check).toEqual({ kind: "equal", recomputed: 10 });
});

test.each([
  ["=IF(A1>0,A1,9)", [undefined, true, false]],
  ["=IF(A1>9,A1,9)", [undefined, false, true]],
  ["=IFS(A1>9,1,A1>0,2)", [undefined, false, undefined, true]],
  ["=SWITCH(A1,1,10,5,20,30)", [undefined, undefined, false, undefined, true, false]],
  ["=SWITCH(A1,1,10,30)", [undefined, undefined, false, true]],
  ["=CHOOSE(2,A1,7)", [undefined, false, true]],
  ["=IFERROR(A1/0,7)", [false, true]],
  ["=IFERROR(A1/1,7)", [true, false]],
])("%s marks the branch that it takes, and no condition", (formula, marks) => {
  const { root } = explained(workbookOf(sheetOf("S", [[5, formula]])), "S", "B1");
  expect(asCall(root).arguments.map(({ taken }) => taken)).toEqual(marks);
});

test("precedents name each range once, on other sheets too, and say where a sheet is missing", () => {
  const workbook = workbookOf(
    sheetOf("A", [["=SUM(B1:B2)+B1*'Outra aba'!C3+Nada!A1+SUM(B1:B2)"]]),
    sheetOf("Outra aba", []),
  );
  expect(explained(workbook, "A", "A1").precedents).toEqual([
    { text: "B1:B2", sheet: "A", range: { row: 0, column: 1, rows: 2, columns: 1 }, exists: true },
    { text: "B1", sheet: "A", range: { row: 0, column: 1, rows: 1, columns: 1 }, exists: true },
    { text: "'Outra aba'!C3", sheet: "Outra aba", range: { row: 2, column: 2, rows: 1, columns: 1 }, exists: true },
    { text: "Nada!A1", sheet: "Nada", range: { row: 0, column: 0, rows: 1, columns: 1 }, exists: false },
  ]);
});

test("a defined name leads to its cells", () => {
  const workbook: WorkbookSnapshot = {
    ...workbookOf(sheetOf("A", [[30, "=Taxa*2 → 60"]])),
    names: [{ name: "Taxa", refersTo: "A!$A$1" }],
  };
  const product = asOperation(explained(workbook, "A", "B1").root);
  expect(asReference(product.operands[0])).toMatchObject({ text: "Taxa", value: 30, target: { sheet: "A" } });
});

test("a bad argument gives the rule's own message in place of a memo", () => {
  const workbook = workbookOf(sheetOf("S", [["muito", "=CRESS.CFESS_SHARE(A1,0) → #VALUE!"]]));
  const call = asCall(explained(workbook, "S", "B1").root);
  expect(call.value).toEqual({ error: "#VALUE!" });
  expect(call.reason?.en).toMatch(/revenue/);
  expect(explained(workbook, "S", "B1").check.kind).toBe("equal");
});

test("a constant has no tree, and a spilled cell names the cell that fills it", () => {
  const spilled = workbookOf(
    sheetOf("S", [
      [1, { value: 2, formula: "=A1:A2*2", spill: { row: 0, column: 1, rows: 2, columns: 1 } }],
      [2, { value: 4, spilled: true }],
    ]),
  );
  expect(explained(spilled, "S", "A1")).toMatchObject({ root: null, check: { kind: "none" }, shown: 1 });
  expect(explained(spilled, "S", "B2")).toMatchObject({ root: null, spilledFrom: "B1" });
  expect(asOperation(explained(spilled, "S", "B1").root).values).toEqual([[2], [4]]);
});

test("a formula that cannot be parsed is shown whole, and no sheet gives no explanation", () => {
  const broken = workbookOf(sheetOf("S", [["=SUM(1,,"]]));
  expect(explained(broken, "S", "A1").root).toMatchObject({ kind: "unread", text: "SUM(1,," });
  expect(explain(broken, "Nenhuma", { row: 0, column: 0 }, "en")).toBeNull();
});

test.each([
  ["=9^9^9^9", { error: "#NUM!" }],
  ["=1/0", { error: "#DIV/0!" }],
  ['=ROUND(2.5,0)&"x"', "3x"],
  ['=SUMIF(A1:A3,">1",B1:B3)', 50],
  ["=SUMPRODUCT((A1:A3>1)*B1:B3)", 50],
  ['=COUNTIF(C1:C3,"real*")', 2],
  ["=VLOOKUP(2,A1:B3,2,FALSE)", 20],
  ["=INDEX(B1:B3,MATCH(3,A1:A3,0))", 30],
  ['=IFERROR(VLOOKUP(9,A1:B3,2,FALSE),"não há")', "não há"],
  ["=ROUNDUP(-1.21,1)", -1.3],
  ["=DATE(2018,14,1)", 43497],
  ["=DAY(46022.5)", 31],
  ["=MONTH(46022)", 12],
  ["=YEAR(46022)", 2025],
  ["=MOD(-3,2)", 1],
])("%s gives %j", (formula, expected) => {
  const workbook = workbookOf(
    sheetOf("S", [
      [1, 10, "REALIZADO", formula],
      [2, 20, "realizado", null],
      [3, 30, "previsto", null],
    ]),
  );
  expect(explained(workbook, "S", "D1").root?.value).toEqual(expected);
});
