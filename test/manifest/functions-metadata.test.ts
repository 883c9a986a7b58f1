import * as engine from "@univerjs/engine-formula";
import { functionsMetadata, type FunctionMetadata, type FunctionsMetadata } from "../../src/excel/functions/metadata";
import { rules } from "../../src/rules";
import { metadataProblems, type LocalisedMetadata } from "../../tools/manifest/functions";

const help = (language: string): string => `https://example.org/help.${language}.html`;

const languages: readonly LocalisedMetadata[] = (["en", "pt-BR"] as const).map((language) => ({
  metadata: functionsMetadata(rules, language, help(language)),
  helpUrl: help(language),
}));

/** Excel's functions as the embedded spreadsheet lists them, without the ones of its own. */
const builtIn = new Set(
  Object.entries(engine)
    .filter(([name]) => name.startsWith("FUNCTION_NAMES_") && name !== "FUNCTION_NAMES_UNIVER")
    .flatMap(([, names]) => Object.values(names as Record<string, string>)),
);

/** The metadata with its first function, or the first that has such parameters, changed in every language. */
function changed(change: (each: FunctionMetadata) => FunctionMetadata, only?: number): readonly LocalisedMetadata[] {
  return languages.map(({ metadata, helpUrl }, language) => {
    const functions = metadata.functions.map((each, index) =>
      index === 0 && (only === undefined || only === language) ? change(each) : each,
    );
    return { metadata: { ...metadata, functions } satisfies FunctionsMetadata, helpUrl };
  });
}

const renamed = (id: string) => (each: FunctionMetadata) => ({
  ...each,
  id,
  name: id,
  helpUrl: each.helpUrl.replace(/#.*/, `#${id.toLowerCase()}`),
});

const withParameters =
  (...optional: boolean[]) =>
  (each: FunctionMetadata) => ({
    ...each,
    parameters: optional.map((isOptional, index) => ({
      name: `p${String(index)}`,
      description: "x",
      type: "any" as const,
      dimensionality: "scalar" as const,
      optional: isOptional,
    })),
  });

const problemsOf = (metadata: readonly LocalisedMetadata[]): string => metadataProblems(metadata, builtIn).join("\n");

describe("functions.json and functions.pt-BR.json", () => {
  it("have no problem", () => {
    expect(metadataProblems(languages, builtIn)).toEqual([]);
  });

  it("are held against Excel's own function names", () => {
    for (const name of ["SUM", "XLOOKUP", "NORM.DIST", "PMT", "DATEDIF"]) expect(builtIn).toContain(name);
    expect(builtIn.size).toBeGreaterThan(450);
  });

  it("let errors among the arguments in, so that only their row of a range fails", () => {
    for (const { metadata } of languages) {
      expect(metadata.allowErrorForDataTypeAny).toBe(true);
      expect(metadata).not.toHaveProperty("allowCustomDataForDataTypeAny");
    }
  });

  it("hold every rule, in the catalogue's order", () => {
    for (const { metadata } of languages)
      expect(metadata.functions.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });
});

describe("the metadata check finds", () => {
  const table: readonly (readonly [string, readonly LocalisedMetadata[], string])[] = [
    ["an id that is a cell's address", changed(renamed("ITG20")), "ITG20 is a cell's address"],
    ["an id that is the last cell's address", changed(renamed("XFD1048576")), "XFD1048576 is a cell's address"],
    ["an id that is a row and column", changed(renamed("R1C1")), "R1C1 is a cell's address"],
    ["an id that Excel has itself", changed(renamed("IRR")), "IRR is a function of Excel's own"],
    ["an id with a hyphen", changed(renamed("CFESS-SHARE")), "an id begins with a letter"],
    ["an id of two letters", changed(renamed("AB")), "an id begins with a letter"],
    ["an id of small letters", changed(renamed("Share")), "an id begins with a letter"],
    ["an id that is there twice", changed(renamed(rules[1]?.id ?? "")), "is there twice"],
    ["a translated name", changed((each) => ({ ...each, name: "COTA" }), 1), "is shown as COTA"],
    ["an empty description", changed((each) => ({ ...each, description: " " })), "has no description"],
    [
      "a description that does not fit",
      changed((each) => ({ ...each, description: "x".repeat(256) })),
      "256 characters",
    ],
    ["help elsewhere", changed((each) => ({ ...each, helpUrl: "https://example.org/" })), "has its help at"],
    ["a required parameter behind an optional one", changed(withParameters(false, true, false)), "stands behind p1"],
    [
      "a parameter without a description",
      changed((each) => ({ ...each, parameters: each.parameters.map((p) => ({ ...p, description: "" })) })),
      "has no description",
    ],
    [
      "a parameter's name with a space",
      changed((each) => ({ ...each, parameters: each.parameters.map((p) => ({ ...p, name: "a b" })) })),
      "is no name",
    ],
    ["a parameter that one language lacks", changed(withParameters(false), 1), "the languages differ"],
    [
      "a parameter that is optional in one language",
      changed((each) => ({ ...each, parameters: each.parameters.map((p) => ({ ...p, optional: !p.optional })) }), 1),
      "the languages differ",
    ],
    [
      "a result of another shape in one language",
      changed(
        (each) => ({
          ...each,
          result: { type: "any", dimensionality: each.result.dimensionality === "matrix" ? "scalar" : "matrix" },
        }),
        1,
      ),
      "the languages differ",
    ],
    [
      "functions in another order",
      [
        languages[0],
        {
          ...languages[1],
          metadata: { ...languages[1]?.metadata, functions: [...(languages[1]?.metadata.functions ?? [])].reverse() },
        },
      ] as readonly LocalisedMetadata[],
      "the languages differ",
    ],
  ];

  it.each(table)("%s", (_what, metadata, problem) => {
    expect(problemsOf(metadata)).toContain(problem);
  });

  it("not what only looks like an address", () => {
    expect(problemsOf(changed(renamed("ITG20_NET2")))).not.toContain("address");
    expect(problemsOf(changed(renamed("XFE1")))).not.toContain("address");
  });
});
