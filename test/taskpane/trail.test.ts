import { trailAfter, type Place } from "../../src/taskpane/explain/use-trail";

/** Issue 19, row 15: the way that links led, and back. */

const at = (name: string): Place => {
  const [sheet = "", cell = ""] = name.split("!");
  return { sheet, cell };
};
const names = (places: readonly Place[]): readonly string[] => places.map(({ sheet, cell }) => `${sheet}!${cell}`);

test.each([
  ["a link was followed", ["A!B1"], "P!C3", "P!C3", ["A!B1", "P!C3"]],
  ["another cell was selected", ["A!B1", "P!C3"], "A!Z9", null, ["A!Z9"]],
  ["another cell was selected while a link led elsewhere", ["A!B1"], "A!Z9", "P!C3", ["A!Z9"]],
  ["the way went back", ["A!B1", "P!C3", "P!C9"], "A!B1", "A!B1", ["A!B1"]],
  ["a circle leads to where the way began", ["A!B1", "A!B2"], "A!B1", "A!B1", ["A!B1"]],
  ["the same cell was calculated anew", ["A!B1", "P!C3"], "P!C3", null, ["A!B1", "P!C3"]],
  ["the first cell", [], "A!B1", null, ["A!B1"]],
])("%s", (_what, before, shown, followed, after) => {
  expect(names(trailAfter(before.map(at), at(shown), followed === null ? null : at(followed)))).toEqual(after);
});
