import type { ScalarField } from "../../../src/templates/builder/field";
import { importRows, type Imported } from "../../../src/taskpane/fill/paste/table-import";
import { sameInBoth } from "../../../src/core/wording";

/** What a pasted total may be the sum of: all lines, its own part, or those beside it. */

const columns: readonly ScalarField[] = [
  { kind: "text", id: "name", label: sameInBoth("Conta"), required: true },
  { kind: "number", unit: "money", id: "amount", label: sameInBoth("Valor"), required: true },
];

const read = (lines: readonly (readonly [string, string])[]): Imported =>
  importRows({ cells: lines, inOrder: false }, columns, "pt-BR");

test.each<[string, readonly (readonly [string, string])[], boolean]>([
  [
    "all lines",
    [
      ["Um", "10,00"],
      ["Dois", "20,00"],
      ["Total", "30,00"],
    ],
    true,
  ],
  [
    "the lines right above, where those before have no total",
    [
      ["Um", "10,00"],
      ["Dois", "20,00"],
      ["Três", "5,00"],
      ["Total", "25,00"],
    ],
    true,
  ],
  [
    "the lines right below",
    [
      ["Total", "30,00"],
      ["Um", "10,00"],
      ["Dois", "20,00"],
      ["Outro", "7,00"],
    ],
    true,
  ],
  [
    "each its own part",
    [
      ["Um", "10,00"],
      ["Total", "10,00"],
      ["Dois", "20,00"],
      ["Três", "5,00"],
      ["Total", "25,00"],
    ],
    true,
  ],
  [
    "all lines, where it stands within the list",
    [
      ["Um", "10,00"],
      ["Total", "30,00"],
      ["Dois", "20,00"],
      ["Total", "30,00"],
    ],
    true,
  ],
  [
    "lines that do not stand beside it",
    [
      ["Um", "10,00"],
      ["Dois", "20,00"],
      ["Três", "5,00"],
      ["Total", "10,00"],
    ],
    false,
  ],
  [
    "the first lines of a list in which it stands further down",
    [
      ["Um", "10,00"],
      ["Dois", "20,00"],
      ["Três", "5,00"],
      ["Total", "30,00"],
      ["Quatro", "1,00"],
    ],
    false,
  ],
  [
    "no lines at all",
    [
      ["Um", "10,00"],
      ["Dois", "20,00"],
      ["Total", "31,00"],
    ],
    false,
  ],
])("a total that is the sum of %s", (_case, lines, isRight) => {
  const { rows, questions } = read(lines);
  expect(rows).toHaveLength(lines.filter(([name]) => name !== "Total").length);
  expect(questions.map(({ id }) => id)).toEqual(isRight ? [] : ["contradictions"]);
});

test("the difference is told against the total's own part", () => {
  const { questions } = read([
    ["Um", "10,00"],
    ["Total", "11,00"],
    ["Dois", "20,00"],
    ["Total", "20,00"],
  ]);
  expect(questions[0]?.wording["pt-BR"]).toMatch(/11,00, as linhas somam 10,00 \(diferença 1,00\)/);
});
