import { JSDOM } from "jsdom";
import { iconProblems } from "./pictures";
import { resourceProblems, resourcesOf, textsOf, usesOf, wordingProblems } from "./resources";
import { BASE, INSTANCE, OVERRIDES, placeOf, structureProblems } from "./structure";

/** The site that the manifest describes. */
export interface Site {
  /** Where it is hosted, with a slash at its end. */
  readonly address: string;
  /** A file's bytes by its path under the address; null where it is not there. */
  readonly read: (path: string) => Uint8Array | null;
}

export interface Expected {
  readonly site: Site;
  /** The languages of the overrides. */
  readonly locales: readonly string[];
  /** Requirement sets with their least version. */
  readonly requirements: readonly (readonly [set: string, version: string])[];
  /** The functions that the page ties to ribbon buttons. */
  readonly actions: readonly string[];
}

const PERMISSIONS = ["ReadDocument", "ReadWriteDocument"];

function parse(xml: string): Document | string {
  try {
    return new JSDOM(xml, { contentType: "text/xml" }).window.document;
  } catch (problem) {
    return `not well-formed XML: ${(problem as Error).message}`;
  }
}

function textOf(document: Document, name: string): string {
  const element = [...document.documentElement.children].find((child) => child.localName === name);
  return element?.textContent.trim() ?? "";
}

function identityProblems(document: Document): string[] {
  const problems: string[] = [];
  const root = document.documentElement;
  if (root.localName !== "OfficeApp" || root.namespaceURI !== BASE)
    problems.push("the root is not an OfficeApp of version 1.1");
  if (root.getAttributeNS(INSTANCE, "type") !== "TaskPaneApp") problems.push("OfficeApp is not a TaskPaneApp");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(document, "Id"))) problems.push("Id is no GUID");
  const version = textOf(document, "Version");
  const numbers = /^\d+(\.\d+){1,3}$/.test(version) ? version.split(".").map(Number) : [];
  // Microsoft's validator refuses a version below 1.0.
  if (numbers.length === 0 || numbers.some((each) => each > 65535) || numbers[0] === 0) {
    problems.push(`Version ${version} is not 1.0 or more, in two to four numbers up to 65535`);
  }
  const provider = textOf(document, "ProviderName");
  if (provider === "" || provider.length > 125) problems.push("ProviderName has 1 to 125 characters");
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(textOf(document, "DefaultLocale")))
    problems.push("DefaultLocale is no language and country");
  if (!PERMISSIONS.includes(textOf(document, "Permissions"))) problems.push("Permissions are not those of a task pane");
  for (const host of document.getElementsByTagNameNS(BASE, "Host")) {
    if (host.getAttribute("Name") !== "Workbook") problems.push(`${placeOf(host)} is not Workbook`);
  }
  for (const host of document.getElementsByTagNameNS(OVERRIDES, "Host")) {
    if (host.getAttributeNS(INSTANCE, "type") !== "Workbook") problems.push(`${placeOf(host)} is not Workbook`);
  }
  return problems;
}

/** Every address is the site's, by HTTPS, and leads to something. */
function addressProblems(document: Document, site: Site): string[] {
  const problems: string[] = [];
  for (const element of document.querySelectorAll("[DefaultValue], [Value]")) {
    const text = element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";
    if (!/^[a-z][\w+.-]*:/i.test(text)) {
      if (/url$/i.test(element.localName) || element.localName === "SourceLocation")
        problems.push(`${placeOf(element)} is no address`);
      continue;
    }
    if (!text.startsWith("https://")) problems.push(`${placeOf(element)}: ${text} is not HTTPS`);
    else if (!text.startsWith(site.address)) problems.push(`${placeOf(element)}: ${text} is not at ${site.address}`);
    else if (site.read(text.slice(site.address.length)) === null)
      problems.push(`${placeOf(element)}: there is no ${text}`);
  }
  for (const domain of document.getElementsByTagNameNS(BASE, "AppDomain")) {
    const text = domain.textContent;
    if (!URL.canParse(text) || new URL(text).origin !== text || !text.startsWith("https://")) {
      problems.push(`AppDomain ${text} is not an HTTPS origin without a path`);
    }
  }
  return problems;
}

/** The shared runtime is one page: the same resid everywhere, the same address before VersionOverrides takes over. */
function runtimeProblems(document: Document): string[] {
  const problems: string[] = [];
  const [runtime] = document.getElementsByTagNameNS(OVERRIDES, "Runtime");
  const resid = runtime?.getAttribute("resid") ?? "";
  if (runtime?.getAttribute("lifetime") !== "long") problems.push("Runtime is not of long lifetime");
  const pages = usesOf(document).filter(
    (use) =>
      use.localName === "FunctionFile" ||
      (use.localName === "SourceLocation" && ["Page", "Action"].includes(use.parentElement?.localName ?? "")),
  );
  for (const page of pages) {
    if (page.getAttribute("resid") !== resid) problems.push(`${placeOf(page)} is not the shared runtime's ${resid}`);
  }
  const start = document.getElementsByTagNameNS(BASE, "SourceLocation")[0]?.getAttribute("DefaultValue");
  const shared = resourcesOf(document).get(resid)?.element.getAttribute("DefaultValue");
  if (start !== shared) problems.push("DefaultSettings > SourceLocation is not the shared runtime's page");
  const namespaces = usesOf(document)
    .filter((use) => use.localName === "Namespace")
    .flatMap((use) => textsOf(resourcesOf(document).get(use.getAttribute("resid") ?? "")?.element ?? use));
  if (new Set(namespaces.map(({ text }) => text)).size !== 1)
    problems.push("Namespace is not the same in every language");
  if (namespaces.some(({ text }) => !/^[A-Za-z][A-Za-z0-9.]*$/.test(text)))
    problems.push("Namespace is not letters, digits and dots");
  return problems;
}

function requirementProblems(document: Document, wanted: Expected["requirements"]): string[] {
  const present = new Map(
    [...document.querySelectorAll("VersionOverrides > Requirements *")]
      .filter((element) => element.localName === "Set")
      .map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
  );
  return wanted
    .filter(([set, version]) => present.get(set) !== version)
    .map(([set, version]) => `VersionOverrides > Requirements does not ask for ${set} ${version}`);
}

function ribbonProblems(document: Document, actions: readonly string[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const element of document.querySelectorAll("Group, Control")) {
    const id = element.getAttribute("id") ?? "";
    if (id === "" || id.length > 125 || ids.has(id))
      problems.push(`${placeOf(element)} has no id of its own of at most 125 characters`);
    ids.add(id);
  }
  const called = [...document.getElementsByTagNameNS(OVERRIDES, "FunctionName")].map((element) => element.textContent);
  for (const name of called)
    if (!actions.includes(name)) problems.push(`FunctionName ${name}: the page has no such function`);
  for (const action of actions) if (!called.includes(action)) problems.push(`no button calls ${action}`);
  return problems;
}

/** What Excel, or an administrator's centre, would refuse or misread in the manifest; nothing where it is sound. */
export function manifestProblems(xml: string, expected: Expected): string[] {
  const document = parse(xml);
  if (typeof document === "string") return [document];
  return [
    ...identityProblems(document),
    ...structureProblems(document.documentElement),
    ...resourceProblems(document),
    ...wordingProblems(document, expected.locales),
    ...addressProblems(document, expected.site),
    ...iconProblems(document, expected.site),
    ...runtimeProblems(document),
    ...requirementProblems(document, expected.requirements),
    ...ribbonProblems(document, expected.actions),
  ];
}
