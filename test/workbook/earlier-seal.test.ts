import { rowsAfterUpdate } from "../../src/workbook/earlier-seal";
import type { SealedCell, SealedRow } from "../../src/workbook/seal";

const text = (column: number, mark: string): SealedCell => ({ column, kind: "text", mark });
const number = (column: number, value: string): SealedCell => ({ column, kind: "number", number: value });
const formula = (column: number, mark: string): SealedCell => ({ column, kind: "formula", mark });
const rows = (...lines: readonly (readonly SealedCell[])[]): readonly SealedRow[] =>
  lines.map((cells, row) => ({ row, cells }));

const earlier = rows(
  [text(0, "head")],
  [text(0, "rate"), number(1, "0.3")],
  [text(0, "one"), number(1, "10")],
  [text(0, "two"), number(1, "20")],
  [text(0, "old total"), formula(1, "SUM3")],
  [text(0, "end"), formula(1, "OLD")],
  [text(0, "old note")],
);

/** The rate, and the list that begins two rows below the head. */
const isInput = (row: number, column: number): boolean => column === 1 && row >= 1 && row <= 4;

test("inputs are what the fill wrote; labels and formulas that it left are still those of the version before", () => {
  const planned = rows(
    [text(0, "head")],
    [text(0, "rate"), number(1, "0.25")],
    [text(0, "one"), number(1, "11")],
    [text(0, "two"), number(1, "22")],
    [text(0, "new total"), formula(1, "SUM3")],
    [text(0, "end"), formula(1, "NEW")],
    [text(0, "a line that was not there"), formula(1, "MORE")],
    [text(0, "new note")],
  );
  expect(rowsAfterUpdate(earlier, planned, isInput)).toEqual(
    rows(
      [text(0, "head")],
      [text(0, "rate"), number(1, "0.25")],
      [text(0, "one"), number(1, "11")],
      [text(0, "two"), number(1, "22")],
      [text(0, "old total"), formula(1, "SUM3")],
      [text(0, "end"), formula(1, "OLD")],
    ),
  );
});

test("a line that the form took out is sealed no more, one that it put in is like one of a person's, and all else stays where it was sealed", () => {
  const planned = rows(
    [text(0, "head")],
    [text(0, "rate"), number(1, "0.3")],
    [text(0, "two"), number(1, "22")],
    [text(0, "three"), number(1, "30")],
    [text(0, "four"), number(1, "40")],
    [text(0, "old total"), formula(1, "SUM4")],
    [text(0, "end"), formula(1, "OLD")],
  );
  expect(rowsAfterUpdate(earlier, planned, isInput)).toEqual([
    { row: 0, cells: [text(0, "head")] },
    { row: 1, cells: [text(0, "rate"), number(1, "0.3")] },
    { row: 3, cells: [text(0, "two"), number(1, "22")] },
    { row: 4, cells: [text(0, "old total"), formula(1, "SUM3")] },
    { row: 5, cells: [text(0, "end"), formula(1, "OLD")] },
  ]);
});

test("an input that was blank or is blank now is sealed as it is now", () => {
  const before = rows([text(0, "a"), number(1, "1")], [text(0, "b")]);
  const planned = rows([text(0, "a")], [text(0, "b"), number(1, "2")]);
  expect(rowsAfterUpdate(before, planned, (_, column) => column === 1)).toEqual(planned);
});
