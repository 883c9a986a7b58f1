import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { licenceOf, PERMISSIVE } from "../../tools/licences-plugin";

const built = (file: string): string => readFileSync(path.resolve(__dirname, "../../dist", file), "utf8");

/** `name version (licence)` between two rules, then the text. */
function listed(file: string): readonly { name: string; licence: string; text: string }[] {
  return built(file)
    .split(/^={80}\n(?=\S+ \S+ \()/m)
    .slice(1)
    .map((entry) => {
      const [, name = "", licence = "", text = ""] = /^(\S+) \S+ \(([^)]+)\)\n=+\n([^]*)$/.exec(entry) ?? [];
      return { name, licence, text };
    });
}

describe("a package's licence", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "licence-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const describePackage = (licence: string | undefined, file?: string): void => {
    writeFileSync(
      path.join(folder, "package.json"),
      JSON.stringify({ name: "thing", version: "1.2.3", license: licence }),
    );
    if (file !== undefined) writeFileSync(path.join(folder, file), "Permission is granted\n");
  };

  it.each(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"])("may be %s", (licence) => {
    describePackage(licence, "LICENSE.md");
    expect(licenceOf(folder)).toEqual({
      name: "thing",
      version: "1.2.3",
      license: licence,
      text: "Permission is granted",
    });
  });

  it.each(["GPL-3.0-only", "LGPL-2.1", "MPL-2.0", "UNLICENSED", "SEE LICENSE IN LICENSE", undefined])(
    "may not be %s",
    (licence) => {
      describePackage(licence, "LICENSE");
      expect(() => licenceOf(folder)).toThrow("thing 1.2.3 has the licence");
    },
  );

  it("brings its text", () => {
    describePackage("MIT");
    expect(() => licenceOf(folder)).toThrow("brings no text");
  });
});

describe("dist/licenses.txt", () => {
  it("lists what the pane ships, with every text", () => {
    const licences = listed("licenses.txt");
    const names = licences.map(({ name }) => name);
    for (const name of ["react", "react-dom", "decimal.js", "@fluentui/react-button", "@griffel/core"])
      expect(names).toContain(name);
    for (const { licence, text } of licences) {
      expect(PERMISSIVE).toContain(licence);
      expect(text.length).toBeGreaterThan(300);
    }
  });

  it("has the functions' own in a list beside it: decimal.js and nothing else", () => {
    expect(listed("functions.licenses.txt").map(({ name }) => name)).toEqual(["decimal.js"]);
  });
});
