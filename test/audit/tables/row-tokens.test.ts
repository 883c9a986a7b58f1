import { tokenRows } from "../../../src/audit/tables/row-tokens";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import { sheetOf, workbookOf } from "../sheet-of";

function tokensOf(...texts: readonly string[]) {
  const sheet = sheetOf(
    "Planilha1",
    texts.map((text) => [text]),
  );
  const model = new WorkbookModel(workbookOf(sheet)).sheet("Planilha1");
  if (!model) throw new Error("there is no sheet");
  return [...tokenRows(model)].flatMap(({ tokens }) =>
    tokens.map((token) => [token.kind, "value" in token ? String(token.value) : token.day]),
  );
}

test("blanks between words do not change what a text says", () => {
  const said = [
    ["amount", "1234.56"],
    ["percent", "0.05"],
    ["count", "3"],
  ];
  expect(tokensOf("anuidade de R$ 1.234,56 com 5% em 3 x")).toEqual(said);
  expect(tokensOf("anuidade  de   R$    1.234,56   com 5  %\u00a0\u00a0em\t3   x")).toEqual(said);
});

test("descriptions that a program padded are read to their end", async () => {
  // Each blank of a run was tried with all those after it: over a minute for so many texts.
  const padded = `ITEM 1${" ".repeat(980)}-`;
  for (let part = 0; part < 40; part += 1) {
    expect(tokensOf(...Array.from({ length: 10 }, () => padded))).toEqual([]);
    // Where it takes minutes, the test's own patience ends here.
    await new Promise(setImmediate);
  }
}, 20_000);
