import { BASIC_TYPES, OVERRIDES, placeOf } from "./structure";

/** Limits of the manifest's schema, in characters. */
const SHORT = 125;
const LONG = 250;
const RESID = 32;

type Kind = "Image" | "Url" | "ShortString" | "LongString";

const kindOfList: Readonly<Record<string, Kind>> = {
  Images: "Image",
  Urls: "Url",
  ShortStrings: "ShortString",
  LongStrings: "LongString",
};

const kindOfUse: Readonly<Record<string, Kind>> = {
  Image: "Image",
  Runtime: "Url",
  SourceLocation: "Url",
  FunctionFile: "Url",
  LearnMoreUrl: "Url",
  Label: "ShortString",
  Title: "ShortString",
  Namespace: "ShortString",
  Description: "LongString",
};

interface Resource {
  readonly kind: Kind;
  readonly element: Element;
}

export function resourcesOf(document: Document): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const [list, kind] of Object.entries(kindOfList)) {
    for (const holder of document.getElementsByTagNameNS(BASIC_TYPES, list)) {
      for (const element of holder.children) resources.set(element.getAttribute("id") ?? "", { kind, element });
    }
  }
  return resources;
}

export function usesOf(document: Document): readonly Element[] {
  return [...document.querySelectorAll("[resid]")];
}

/** A resid must be there, of the kind that its use asks for; and a resource must be used. */
export function resourceProblems(document: Document): string[] {
  const problems: string[] = [];
  const resources = resourcesOf(document);
  const used = new Set<string>();
  for (const use of usesOf(document)) {
    const resid = use.getAttribute("resid") ?? "";
    used.add(resid);
    if (resid.length > RESID) problems.push(`${placeOf(use)}: a resid has at most ${RESID} characters`);
    const resource = resources.get(resid);
    const kind = kindOfUse[use.localName];
    if (!resource) problems.push(`${placeOf(use)}: there is no resource with that id`);
    else if (resource.kind !== kind)
      problems.push(`${placeOf(use)} takes a ${kind ?? "?"}; the resource is a ${resource.kind}`);
  }
  const seen = new Set<string>();
  for (const holder of document.getElementsByTagNameNS(OVERRIDES, "Resources")) {
    for (const element of [...holder.children].flatMap((list) => [...list.children])) {
      const id = element.getAttribute("id") ?? "";
      if (seen.has(id)) problems.push(`${placeOf(element)}: the id is taken already`);
      seen.add(id);
      if (id.length > RESID) problems.push(`${placeOf(element)}: an id has at most ${RESID} characters`);
      if (!used.has(id)) problems.push(`${placeOf(element)} is used nowhere`);
    }
  }
  return problems;
}

/** The text of a localised element in every language: the default's locale is "". */
export function textsOf(element: Element): readonly { readonly locale: string; readonly text: string }[] {
  const overrides = [...element.children].filter((child) => child.localName === "Override");
  return [
    { locale: "", text: element.getAttribute("DefaultValue") ?? "" },
    ...overrides.map((override) => ({
      locale: override.getAttribute("Locale") ?? "",
      text: override.getAttribute("Value") ?? "",
    })),
  ];
}

function limitOf(element: Element, kind: Kind | undefined): number {
  if (kind === "LongString" || (kind === undefined && element.localName === "Description")) return LONG;
  return kind === "Url" || kind === "Image" || element.localName.endsWith("Url") ? Infinity : SHORT;
}

/**
 * What people read exists in every language of `locales`, once, within its length.
 * The addresses that lead to something to read are the functions' metadata, the help and the page behind "learn more".
 */
export function wordingProblems(document: Document, locales: readonly string[]): string[] {
  const problems: string[] = [];
  const root = document.documentElement;
  const direct = (name: string): Element[] => [...root.children].filter((child) => child.localName === name);
  const readUrls = new Set(
    usesOf(document)
      .filter((use) => use.localName === "LearnMoreUrl" || use.parentElement?.localName === "Metadata")
      .map((use) => use.getAttribute("resid")),
  );
  const localised: { element: Element; kind: Kind | undefined; translated: boolean }[] = [
    ...["DisplayName", "Description", "SupportUrl"]
      .flatMap(direct)
      .map((element) => ({ element, kind: undefined, translated: true })),
    ...[...resourcesOf(document).values()].map(({ element, kind }) => ({
      element,
      kind,
      translated: kind === "Url" ? readUrls.has(element.getAttribute("id")) : kind !== "Image",
    })),
  ];
  for (const { element, kind, translated } of localised) {
    const texts = textsOf(element);
    for (const { locale, text } of texts) {
      const place = `${placeOf(element)}${locale === "" ? "" : ` in ${locale}`}`;
      const limit = limitOf(element, kind);
      if (text.trim() === "") problems.push(`${place} is empty`);
      if (text.length > limit) problems.push(`${place} has ${text.length} characters; at most ${limit} fit`);
      if (locale !== "" && !locales.includes(locale))
        problems.push(`${place}: the add-in does not speak that language`);
    }
    for (const locale of locales) {
      const count = texts.filter((each) => each.locale === locale).length;
      if (translated && count === 0) problems.push(`${placeOf(element)} lacks its text in ${locale}`);
      if (count > 1) problems.push(`${placeOf(element)} has more than one text in ${locale}`);
    }
  }
  return problems;
}
