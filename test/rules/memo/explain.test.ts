import { evaluate } from "../../../src/rule/evaluation";
import { Failure } from "../../../src/rule/failure";
import type { RawArgument } from "../../../src/rule/raw";
import type { Language } from "../../../src/core/wording";
import { rules } from "../../../src/rules";
import { call, column, failureOf, rawExample, registered, shownCell } from "../call";

function explained(language: Language, ...args: readonly RawArgument[]): readonly (readonly string[])[] {
  const { cells } = evaluate(registered("EXPLAIN"), args, { recording: false, language });
  return cells.map((row) => row.map(shownCell));
}

test("slide 52's share, in Portuguese: header, arguments, the quota with its source, the result", () => {
  const [header, ...rows] = explained("pt-BR", "CRESS.CFESS_SHARE", [[6659887.46]], [[169653.6]]);
  expect(header).toEqual(["Passo", "Rótulo", "Fórmula", "Valor", "Fonte"]);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["1", "Receita", "argumento", "6659887.46"],
    ["2", "Receitas excluídas da base", "argumento", "169653.6"],
    ["3", "Base de cálculo da cota-parte", "Receita − Receitas excluídas da base", "6490233.86"],
    ["4", "Alíquota da cota-parte", "sem dia: valor de 13/05/2005", "0.2"],
    ["5", "Cota-parte do CFESS", "Base de cálculo da cota-parte × Alíquota da cota-parte", "1298046.772"],
  ]);
  expect(rows[3]?.[4]).toContain("CFESS");
});

const examples = rules
  .filter((rule) => rule.id !== "EXPLAIN")
  .flatMap((rule) =>
    rule.examples.map(
      (example, index) => [`${rule.id} ${String(index + 1)}`, rule, example.arguments.map(rawExample)] as const,
    ),
  );

test.each(examples)("%s: the last step is the function's value", (_name, rule, args) => {
  const value = call(rule.id, ...args)
    .at(-1)
    ?.at(-1);
  const table = explained("en", rule.id, ...args);
  expect(table.at(-1)?.[3]).toBe(value);
  expect(table.slice(1).map((row) => row[0])).toEqual(table.slice(1).map((_, index) => String(index + 1)));
});

test.each(examples)("%s: the language changes labels, not figures", (_name, rule, args) => {
  const figures = (table: readonly (readonly string[])[]): (string | undefined)[] =>
    table.slice(1).map((row) => row[3]);
  const [english, portuguese] = [explained("en", rule.id, ...args), explained("pt-BR", rule.id, ...args)];
  expect(figures(portuguese)).toEqual(figures(english));
  expect(portuguese[0]).not.toEqual(english[0]);
  expect(portuguese.map((row) => row[1])).not.toEqual(english.map((row) => row[1]));
});

test.each(["CFESS_SHARE", "cfess_share", "CRESS.CFESS_SHARE", " cress.Cfess_Share "])("%s is a name", (name) => {
  expect(call("EXPLAIN", name, 100, 0).at(-1)?.[3]).toBe("20");
});

test.each(["NOPE", "CRESS.", "EXPLAIN", "CRESS.EXPLAIN", "__proto__"])("%s is none", (name) => {
  const failure = failureOf("EXPLAIN", name, 1, 2);
  expect(failure.reason).toBe("invalidValue");
  expect(failure.parameter).toBe("function");
  expect(failure.wording["pt-BR"]).toMatch(/^funcao deve ser o nome de uma função CRESS/);
});

test("a failure is the function's own", () => {
  const own = failureOf("CFESS_SHARE", 100, "x");
  const explainedFailure = failureOf("EXPLAIN", "CFESS_SHARE", 100, "x");
  expect(explainedFailure.wording).toEqual(own.wording);
  expect(explainedFailure.parameter).toBe("excluded");
  expect(failureOf("EXPLAIN", "FIND_COMPONENTS", 1, column(2)).reason).toBe("notAvailable");
  expect(failureOf("EXPLAIN", "CFESS_SHARE").parameter).toBe("revenue");
});

test("an argument too many is named", () => {
  const failure = failureOf("EXPLAIN", "CFESS_SHARE", 1, 2, 0.2, null, [[4]]);
  expect(failure.wording.en).toBe("argument5 is one too many: CFESS_SHARE takes 4");
  expect(failure.parameter).toBe("argument5");
});

describe("lifted ranges", () => {
  const table = call("EXPLAIN", "CFESS_SHARE", column(100, null, "x", 300), 0, 0.2);

  test("each row's memo in turn, a failing one with its message, a blank one without lines", () => {
    const labels = table.slice(1).map((row) => row[1]);
    expect(labels.filter((label) => label?.startsWith("[1] "))).toHaveLength(5);
    expect(labels.some((label) => label?.startsWith("[2] "))).toBe(false);
    expect(table.find((row) => row[1] === "[3] CFESS share")).toEqual([
      "6",
      "[3] CFESS share",
      'revenue must be a number; it got the text "x"',
      "",
      "",
    ]);
    expect(table.at(-1)?.slice(1, 4)).toEqual(["[4] CFESS share", "Share base × Share rate", "60"]);
  });

  test("a rectangle by rows", () => {
    const values = call("EXPLAIN", "ROUND_BRL", [
      [1.005, 2.005],
      [3.005, 4.005],
    ]).filter((row) => row[1]?.endsWith("Rounded value"));
    expect(values.map((row) => [row[1], row[3]])).toEqual([
      ["[1] Rounded value", "1.01"],
      ["[2] Rounded value", "2.01"],
      ["[3] Rounded value", "3.01"],
      ["[4] Rounded value", "4.01"],
    ]);
  });

  test("ranges of different shape fail as in the function itself", () => {
    const args = [column(1, 2), column(1, 2, 3)] as const;
    expect(failureOf("EXPLAIN", "CFESS_SHARE", ...args).wording).toEqual(failureOf("CFESS_SHARE", ...args).wording);
  });

  test("1,000 rows, not more", () => {
    const rows = (count: number): RawArgument => Array.from({ length: count }, () => [1]);
    expect(call("EXPLAIN", "ROUND_BRL", rows(1000)).at(-1)?.[1]).toBe("[1000] Rounded value");
    const failure = failureOf("EXPLAIN", "ROUND_BRL", rows(1001));
    expect(failure.wording.en).toContain("at most 1000 rows");
    expect(failure.parameter).toBe("argument1");
  });
});

test("arguments that come as one array are the same arguments", () => {
  const repeating = [[[100]], [[40]], [[0.2]]] as unknown as RawArgument;
  expect(call("EXPLAIN", "CFESS_SHARE", repeating)).toEqual(call("EXPLAIN", "CFESS_SHARE", 100, 40, 0.2));
});

test("dates stay serials and words stay words", () => {
  const rows = explained("en", "ANNUITY_PRORATA", 120, 43282, "SEMESTER");
  expect(rows.some((row) => row[3] === "43282")).toBe(true);
  expect(rows.some((row) => row[3] === "SEMESTER")).toBe(true);
});

test("a result beyond what a cell holds is a failure, not text", () => {
  expect(failureOf("EXPLAIN", "ANNUITY_REVENUE", 1e300, 1e300)).toBeInstanceOf(Failure);
});
