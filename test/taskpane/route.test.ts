import { hashOf, viewOfHash, views, viewTitle } from "../../src/taskpane/shell/route";

test("the tabs stand in the order that everybody learns once", () => {
  expect(views.map((view) => viewTitle[view]["pt-BR"])).toEqual(["Preencher", "Explicar", "Auditar", "Funções"]);
});

test("the ribbon's addresses open their views", () => {
  expect(["#/preencher", "#/explicar", "#/auditar", "#/funcoes"].map(viewOfHash)).toEqual([...views]);
  for (const view of views) expect(viewOfHash(hashOf[view])).toBe(view);
});

test.each(["", "#", "#/", "#/outra", "#/constructor"])("%j names no view, so that the last one comes back", (hash) => {
  expect(viewOfHash(hash)).toBeNull();
});
