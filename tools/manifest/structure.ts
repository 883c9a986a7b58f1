/** The add-in only manifest's elements, their namespaces, and which children each takes in which order (MS-OWEMXML and its schemas). */
export const BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
export const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
export const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
export const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** `Name` once, `Name?` at most once, `Name+` once or more, `Name*` any number of times. */
type Children = readonly string[];

/** By the element's name; one that means two things is told apart by its parent (`Parent/Name`) or its type (`Name:type`). */
const base: Readonly<Record<string, Children>> = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains?",
    "Hosts",
    "Requirements?",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  DisplayName: ["Override*"],
  Description: ["Override*"],
  IconUrl: ["Override*"],
  HighResolutionIconUrl: ["Override*"],
  SupportUrl: ["Override*"],
  AppDomains: ["AppDomain+"],
  Hosts: ["Host+"],
  Requirements: ["Sets?", "Methods?"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation", "RequestedWidth?", "RequestedHeight?"],
  SourceLocation: ["Override*"],
};

const overrides: Readonly<Record<string, Children>> = {
  VersionOverrides: ["Description?", "Requirements", "Hosts", "Resources"],
  Requirements: ["bt:Sets"],
  Hosts: ["Host+"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  "ExtensionPoint:CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile", "ExtensionPoint+"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "ExtensionPoint:PrimaryCommandSurface": ["OfficeTab"],
  OfficeTab: ["Group+"],
  Group: ["Label", "Icon", "Control+"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled?"],
  Supertip: ["Title", "Description"],
  Icon: ["bt:Image+"],
  "Action:ExecuteFunction": ["FunctionName"],
  "Action:ShowTaskpane": ["TaskpaneId?", "SourceLocation", "Title?"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const basicTypes: Readonly<Record<string, Children>> = {
  Sets: ["bt:Set+"],
  Images: ["bt:Image+"],
  Urls: ["bt:Url+"],
  ShortStrings: ["bt:String+"],
  LongStrings: ["bt:String+"],
  "Images/Image": ["bt:Override*"],
  Url: ["bt:Override*"],
  String: ["bt:Override*"],
};

const grammars: Readonly<Record<string, Readonly<Record<string, Children>>>> = {
  [BASE]: base,
  [OVERRIDES]: overrides,
  [BASIC_TYPES]: basicTypes,
};

function childrenOf(element: Element): Children {
  const grammar = grammars[element.namespaceURI ?? ""] ?? {};
  const type = element.getAttributeNS(INSTANCE, "type") ?? "";
  const parent = element.parentElement?.localName ?? "";
  const name = element.localName;
  return grammar[`${name}:${type}`] ?? grammar[`${parent}/${name}`] ?? grammar[name] ?? [];
}

/** The namespace that a child is in: `bt:` says so, VersionOverrides opens its own, every other child is in its parent's. */
function namespaceOf(child: string, parent: Element): string | null {
  if (child.startsWith("bt:")) return BASIC_TYPES;
  return child === "VersionOverrides" ? OVERRIDES : parent.namespaceURI;
}

/** Where an element stands, for a message. */
export function placeOf(element: Element): string {
  const id = element.getAttribute("id") ?? element.getAttribute("resid");
  const above = element.parentElement === null ? "" : `${element.parentElement.localName} > `;
  return `${above}${element.localName}${id === null ? "" : ` "${id}"`}`;
}

/** Missing, unknown, repeated and misplaced elements, in the whole tree. */
export function structureProblems(element: Element): string[] {
  const problems: string[] = [];
  const present = [...element.children];
  let from = 0;
  for (const rule of childrenOf(element)) {
    const [, child = "", count = ""] = /^([\w:]+)([?+*]?)$/.exec(rule) ?? [];
    const name = child.replace("bt:", "");
    const first = from;
    while (present[from]?.localName === name && present[from]?.namespaceURI === namespaceOf(child, element)) from += 1;
    const found = from - first;
    if (found === 0 && (count === "" || count === "+"))
      problems.push(`${placeOf(element)} lacks ${child} in its place`);
    if (found > 1 && (count === "" || count === "?")) problems.push(`${placeOf(element)} has more than one ${child}`);
  }
  const extra = present[from];
  if (extra) problems.push(`${placeOf(element)} does not take ${extra.nodeName} there`);
  return [...problems, ...present.flatMap(structureProblems)];
}
