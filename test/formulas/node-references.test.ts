import { isReferenceNode, type AstExpression } from "@borgar/fx";
import { WorkbookModel } from "../../src/formulas/model/formula-model";
import { sheetOf, workbookOf } from "../audit/sheet-of";

function referenceNodes(tree: AstExpression | null): AstExpression[] {
  if (tree === null) return [];
  if (isReferenceNode(tree)) return [tree];
  return "arguments" in tree ? (tree.arguments as (AstExpression | null)[]).flatMap(referenceNodes) : [];
}

test.each([2, 8, 9, 40])("each of %i nodes of a formula has its own reference", (count) => {
  // The same cell twice: the node tells which of the two is meant.
  const terms = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? "B1" : `SUM(C${String(index)})`));
  const sheet = sheetOf("Planilha1", [[{ value: 0, formula: `=${terms.join("-")}` }]]);
  const pattern = new WorkbookModel(workbookOf(sheet)).sheet("Planilha1")?.formula(0, 0)?.pattern;
  const nodes = referenceNodes(pattern?.tree ?? null);
  const found = nodes.map((node) => pattern?.referenceOf.get(node));
  expect(nodes).toHaveLength(count);
  expect(found.map((each) => each?.text)).toEqual(nodes.map((node) => "value" in node && node.value));
  expect(new Set(found).size).toBe(count);
  expect(pattern?.tree && pattern.referenceOf.get(pattern.tree)).toBeUndefined();
});
