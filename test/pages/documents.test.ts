import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(path.join(root, "docs")).map((file) => `docs/${file}`),
].filter((file) => file.endsWith(".md"));
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Code aside, in which nothing is a link. */
const prose = (text: string): string => text.replace(/```[^]*?```/g, "").replace(/`[^`\n]*`/g, "");

describe.each(documents)("%s", (document) => {
  it("links to what is there", () => {
    const broken = [...prose(textOf(document)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(path.join(root, path.dirname(document), target.split("#")[0] ?? "")));
    expect(broken).toEqual([]);
  });

  it("names scripts that package.json has", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...textOf(document).matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it("names files of the project that are there", () => {
    const named = [...textOf(document).matchAll(/`((?:src|tools|test|docs|assets)\/[\w./-]*[\w/])`/g)].map(
      ([, file = ""]) => file,
    );
    // An example's name says that it is one.
    expect(named.filter((file) => !/your-|GROUP/.test(file) && !existsSync(path.join(root, file)))).toEqual([]);
  });
});
