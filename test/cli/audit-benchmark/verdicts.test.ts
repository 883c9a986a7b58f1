import { verdictsIn, withoutApart } from "../../../src/cli/audit-benchmark/verdicts";
import type { Finding } from "../../../src/audit/finding";

const text = [
  "workbook,sheet,cell,kind,severity,formula,verdict,reason",
  'a.xlsx,Sheet1,"F122 G122",numberAsText,warning,\'14,right,"Texts, in columns of ""numbers"""',
  "a.xlsx,Sheet1,J27,constantInFormula,warning,=SUM(B27:I27)-30,wrong,On purpose",
].join("\n");

function finding(kind: string, cells: readonly string[]): Finding {
  return {
    kind,
    severity: "warning",
    sheet: "Sheet1 ",
    cells,
    found: null,
    expected: null,
    difference: null,
    cause: null,
    source: null,
    related: [],
    message: { en: "", "pt-BR": "" },
    fix: null,
  };
}

test("a file of verdicts is read with its quotes", () => {
  expect(verdictsIn(text)).toEqual([
    { workbook: "a.xlsx", sheet: "Sheet1", cells: ["F122", "G122"], kind: "numberAsText", verdict: "right" },
    { workbook: "a.xlsx", sheet: "Sheet1", cells: ["J27"], kind: "constantInFormula", verdict: "wrong" },
  ]);
  expect(() => verdictsIn(text.replace("wrong", "perhaps"))).toThrow("perhaps");
});

test("only what is plainly right and not annotated is counted apart", () => {
  const [textual, constant] = [finding("numberAsText", ["F122", "G122"]), finding("constantInFormula", ["J27"])];
  const said = [textual, constant];
  const verdicts = verdictsIn(text);
  expect(withoutApart("a.xlsx", said, {}, verdicts)).toEqual([constant]);
  expect(withoutApart("b.xlsx", said, {}, verdicts)).toEqual(said);
  expect(withoutApart("a.xlsx", said, { Sheet1: ["G122"] }, verdicts)).toEqual(said);
  // Another cell than the one that was judged.
  const more = finding("numberAsText", ["F122", "H122"]);
  expect(withoutApart("a.xlsx", [more], {}, verdicts)).toEqual([more]);
});
