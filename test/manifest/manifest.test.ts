import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { floor } from "../../src/excel/office";
import { ribbonViews } from "../../src/excel/ribbon";
import { DEVELOPMENT_ADDRESS, manifestFor } from "../../tools/addin-address";
import { manifestProblems, type Expected, type Site } from "../../tools/manifest/check";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** What the build adds to the icons; that it really does is the dist test's part. */
const built = [
  "taskpane.html",
  "functions.js",
  "functions.json",
  "functions.pt-BR.json",
  "functions-help.html",
  "guia.html",
];

const site: Site = {
  address: DEVELOPMENT_ADDRESS,
  read: (name) => {
    if (built.includes(name)) return new Uint8Array();
    try {
      return readFileSync(path.join(root, name));
    } catch {
      return null;
    }
  },
};

const expected: Expected = { site, locales: ["pt-BR"], requirements: floor, actions: Object.keys(ribbonViews) };

const problemsOf = (xml: string): string => manifestProblems(xml, expected).join("\n");

/** The manifest with one thing broken: the first match of `found`, which must be there. */
function broken(found: RegExp | string, replacement: string): string {
  const changed = manifest.replace(found, replacement);
  if (changed === manifest) throw new Error(`nothing in the manifest matches ${String(found)}`);
  return changed;
}

describe("manifest.xml", () => {
  it("has no problem", () => {
    expect(manifestProblems(manifest, expected)).toEqual([]);
  });

  it("is read by Microsoft's own reader", () => {
    // In a process of its own: the package loads ES modules that jest does not.
    const program =
      "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then((read) => console.log(JSON.stringify(read)))";
    const read: unknown = JSON.parse(execFileSync(process.execPath, ["-e", program], { cwd: root, encoding: "utf8" }));
    expect(read).toMatchObject({
      id: "84bff067-1d64-47ee-ba0a-bb186d4de26f",
      displayName: "Erário",
      defaultLocale: "en-US",
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      hosts: ["Workbook"],
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("carries the package's version", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it("moves to the address of its host, sub-folder and all", () => {
    const address = "https://conselho.example/ferramentas/erario/";
    const moved = manifestFor(manifest, address);
    expect(manifestProblems(moved, { ...expected, site: { ...site, address } })).toEqual([]);
    expect(moved).toContain("<AppDomain>https://conselho.example</AppDomain>");
    expect(moved).not.toContain("localhost");
  });
});

describe("the manifest check finds", () => {
  const long = (length: number): string => "x".repeat(length);
  const table: readonly (readonly [what: string, found: RegExp | string, replacement: string, problem: string])[] = [
    ["XML that does not close", "</Permissions>", "", "not well-formed XML"],
    ["another root type", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', "not a TaskPaneApp"],
    ["another schema version", /(<OfficeApp xmlns=".*?)1\.1"/, '$11.0"', "not an OfficeApp of version 1.1"],
    ["an id that is no GUID", "<Id>84bff067-", "<Id>84bff067", "Id is no GUID"],
    ["no id", /<Id>.*<\/Id>/, "", "OfficeApp lacks Id"],
    ["two ids", /(<Id>.*<\/Id>)/, "$1$1", "OfficeApp has more than one Id"],
    ["a version below 1.0", "<Version>2.0.0.0", "<Version>0.9.0.0", "Version 0.9.0.0"],
    ["a version of letters", "<Version>2.0.0.0", "<Version>one", "Version one"],
    ["a version that does not fit", "<Version>2.0.0.0", "<Version>1.65536.0.0", "Version 1.65536.0.0"],
    ["no provider", "<ProviderName>Erário", "<ProviderName>", "ProviderName has"],
    ["a provider's name that is too long", "<ProviderName>", `<ProviderName>${long(125)}`, "ProviderName has"],
    ["a locale that is none", "<DefaultLocale>en-US", "<DefaultLocale>english", "DefaultLocale"],
    [
      "elements in another order",
      /(\s*<IconUrl.*\/>)(\s*<HighResolutionIconUrl.*\/>)/,
      "$2$1",
      "OfficeApp lacks IconUrl in its place",
    ],
    [
      "requirements before the hosts",
      /(<Hosts>\s*<Host Name[^]*?<\/Hosts>)([^]*?)(<Requirements>[^]*?<\/Requirements>)/,
      "$3$2$1",
      "lacks Hosts in its place",
    ],
    ["an element that nobody knows", "<Permissions>", "<Rights/><Permissions>", "does not take"],
    ["no support address", /<SupportUrl[^]*?<\/SupportUrl>/, "", "lacks SupportUrl"],
    ["other permissions", "ReadWriteDocument", "ReadWriteMailbox", "Permissions"],
    ["another application", '<Host Name="Workbook"/>', '<Host Name="Document"/>', "is not Workbook"],
    [
      "another application in the overrides",
      '<Host xsi:type="Workbook">',
      '<Host xsi:type="Document">',
      "is not Workbook",
    ],
    [
      "a display name that is too long",
      'DisplayName DefaultValue="',
      `DisplayName DefaultValue="${long(126)}`,
      "at most 125",
    ],
    [
      "a description that is too long",
      'Description DefaultValue="',
      `Description DefaultValue="${long(250)}`,
      "at most 250",
    ],
    [
      "a translation that is too long",
      'Locale="pt-BR" Value="Anuidades',
      `Locale="pt-BR" Value="${long(250)}`,
      "in pt-BR has",
    ],
    [
      "a label that is too long",
      'id="Fill.Label" DefaultValue="',
      `id="Fill.Label" DefaultValue="${long(125)}`,
      "at most 125",
    ],
    [
      "a tip that is too long",
      'id="Audit.Description" DefaultValue="',
      `id="Audit.Description" DefaultValue="${long(250)}`,
      "at most 250",
    ],
    ["an empty label", 'id="Fill.Label" DefaultValue="Fill"', 'id="Fill.Label" DefaultValue=" "', "is empty"],
    ["a label without Portuguese", /(id="Fill.Label"[^>]*>)\s*<bt:Override[^>]*>/, "$1", "lacks its text in pt-BR"],
    [
      "a description without Portuguese",
      /(<Description DefaultValue[^>]*>)\s*<Override[^>]*>/,
      "$1",
      "lacks its text in pt-BR",
    ],
    [
      "function descriptions without Portuguese",
      /(id="Functions.Metadata.Url"[^>]*>)\s*<bt:Override[^>]*>/,
      "$1",
      "lacks its text in pt-BR",
    ],
    ["two Portuguese texts", /(id="Fill.Label"[^>]*>)(\s*<bt:Override[^>]*>)/, "$1$2$2", "more than one text in pt-BR"],
    [
      "a language that the add-in does not speak",
      'Locale="pt-BR" Value="Preencher"',
      'Locale="pt-PT" Value="Preencher"',
      "does not speak",
    ],
    ["a resid without a resource", 'Label resid="Fill.Label"', 'Label resid="Fill.Labels"', "there is no resource"],
    [
      "a resource without a use",
      "</bt:ShortStrings>",
      '<bt:String id="Old" DefaultValue="x"><bt:Override Locale="pt-BR" Value="x"/></bt:String></bt:ShortStrings>',
      "is used nowhere",
    ],
    ["a resource of another kind", 'Label resid="Fill.Label"', 'Label resid="Fill.Description"', "takes a ShortString"],
    ["an id that is taken", 'bt:String id="Fill.Title"', 'bt:String id="Fill.Label"', "taken already"],
    ["a resid that is too long", /Fill\.Label/g, `Fill.Label${long(23)}`, "at most 32"],
    ["an address by HTTP", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js", "is not HTTPS"],
    ["an address elsewhere", "https://localhost:3000/functions.js", "https://example.com/functions.js", "is not at"],
    [
      "an address that leads nowhere",
      "https://localhost:3000/functions.js",
      "https://localhost:3000/function.js",
      "there is no https",
    ],
    [
      "something that is no address",
      'DefaultValue="https://localhost:3000/functions.js"',
      'DefaultValue="functions.js"',
      "is no address",
    ],
    ["a domain with a path", "<AppDomain>https://localhost:3000", "<AppDomain>https://localhost:3000/", "AppDomain"],
    ["an icon that is not there", "assets/fill-32.png", "assets/fill-33.png", "there is no assets/fill-33.png"],
    ["an icon of another size", "assets/fill-32.png", "assets/fill-80.png", "80 × 80 pixels; 32 × 32"],
    [
      "an add-in icon of another size",
      "assets/icon-64.png",
      "assets/icon-32.png",
      "HighResolutionIconUrl: assets/icon-32.png has 32 × 32",
    ],
    ["an icon that is no PNG", "assets/fill-32.png", "assets/source/fill.svg", "is no PNG"],
    ["an icon without one of its sizes", '<bt:Image size="80" resid="Fill.80"/>', "", "lacks the size of 80"],
    ["a second runtime", /(<Runtime resid.*\/>)/, "$1$1", "more than one Runtime"],
    ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', "long lifetime"],
    [
      "functions in another page",
      /(<Page>\s*<SourceLocation resid=")Taskpane\.Url/,
      "$1GetStarted.Url",
      "not the shared runtime's",
    ],
    [
      "commands in another page",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="GetStarted.Url"',
      "not the shared runtime's",
    ],
    [
      "a runtime of another page",
      '<Runtime resid="Taskpane.Url"',
      '<Runtime resid="GetStarted.Url"',
      "not the shared runtime's",
    ],
    [
      "a pane before the overrides that is another page",
      /(<DefaultSettings>\s*<SourceLocation DefaultValue=".*)taskpane/,
      "$1guia",
      "DefaultSettings",
    ],
    [
      "a translated namespace",
      'Locale="pt-BR" Value="CRESS"',
      'Locale="pt-BR" Value="CONSELHO"',
      "same in every language",
    ],
    ["a namespace that Excel does not take", /"CRESS"/g, '"CRESS-MG"', "letters, digits"],
    ["no namespace", /<Namespace.*\/>/, "", "lacks Namespace"],
    ["no function metadata", /<Metadata>[^]*?<\/Metadata>/, "", "lacks Metadata"],
    [
      "metadata before the page",
      /(<Page>[^]*?<\/Page>\s*)(<Metadata>[^]*?<\/Metadata>)/,
      "$2$1",
      "lacks Page in its place",
    ],
    [
      "a lower floor of Excel",
      'Name="ExcelApi" MinVersion="1.14"',
      'Name="ExcelApi" MinVersion="1.9"',
      "ask for ExcelApi 1.14",
    ],
    ["no shared runtime asked for", /<bt:Set Name="SharedRuntime".*\/>/, "", "ask for SharedRuntime 1.1"],
    ["a button that does nothing", "showFill", "showFil", "the page has no such function"],
    ["a view without a button", "showAudit", "showExplain", "no button calls showAudit"],
    ["two buttons of one id", 'id="Erario.Explain"', 'id="Erario.Fill"', "no id of its own"],
    ["a button without a tip", /<Supertip>[^]*?<\/Supertip>/, "", "lacks Supertip"],
    ["an element of another namespace", /<bt:Images>([^]*?)<\/bt:Images>/, "<Images>$1</Images>", "lacks bt:Images"],
  ];

  it.each(table)("%s", (_what, found, replacement, problem) => {
    expect(problemsOf(broken(found, replacement))).toContain(problem);
  });
});
