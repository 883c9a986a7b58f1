import { explain } from "../../src/formulas/explanation/explain-formula";
import type { ExplanationNode } from "../../src/formulas/explanation/explanation";
import { cellKey } from "../../src/workbook/address";
import { memoRows, memosOf, memoText, outermostMemos } from "../../src/taskpane/explain/memo-rows";

function rootOf(formula: string): ExplanationNode {
  const sheet = {
    name: "Plan1",
    hidden: false,
    cells: new Map([[cellKey(0, 0), { value: null, formula }]]),
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merges: [],
  };
  const root = explain({ sheets: [sheet], names: [], date1904: false }, "Plan1", { row: 0, column: 0 }, "pt-BR")?.root;
  if (!root) throw new Error(`${formula} was not read`);
  return root;
}

const nested = rootOf("=CRESS.ITG20_NET(50,300,CRESS.ITG20_CEILING(10,20))+CRESS.ROUND_BRL(1.005)");

test("a call comes before those in its arguments, and the outermost ones can be told", () => {
  expect(memosOf(nested).map(({ id }) => id)).toEqual(["ITG20_NET", "ITG20_CEILING", "ROUND_BRL"]);
  expect(outermostMemos(nested).map(({ id }) => id)).toEqual(["ITG20_NET", "ROUND_BRL"]);
});

test("the rows hold figures as numbers, under headings, a memo after the other", () => {
  const memos = memosOf(rootOf("=CRESS.CFESS_SHARE(6659887.46,169653.6)"));
  const rows = memoRows(memos, "pt-BR");
  expect(rows[0]?.map(({ content }) => content)).toEqual([
    { kind: "text", text: "CRESS.CFESS_SHARE(6659887.46,169653.6)" },
  ]);
  expect(rows[1]?.map(({ content }) => (content.kind === "text" ? content.text : ""))).toEqual([
    "Passo",
    "Descrição",
    "Fórmula",
    "Valor",
    "Fonte",
  ]);
  expect(rows.at(-1)?.[3]?.content).toEqual({ kind: "number", number: "1298046.772" });
  expect(rows).toHaveLength(2 + (memos[0]?.steps.length ?? 0));
});

test("the text has a line a step and a tab between its parts", () => {
  const lines = memoText(memosOf(rootOf("=CRESS.CFESS_SHARE(6659887.46,169653.6)")), "pt-BR").split("\n");
  expect(lines.at(-1)?.split("\t")[3]).toBe("1.298.046,772");
  expect(new Set(lines.slice(1).map((line) => line.split("\t").length))).toEqual(new Set([5]));
});
