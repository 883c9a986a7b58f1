import { ADD_IN_ID } from "./addin-parts";
import type { Archive } from "./archive";
import { relationshipsOf, type Relationship } from "./relationships";
import { UnreadableWorkbook } from "./unreadable";
import type { WorkBudget } from "./work-budget";
import { attributeIn, visitPart, type Attributes } from "./xml-part";

/**
 * The add-in's settings in a workbook, each value as JSON; those of other add-ins are theirs. A part that cannot be read keeps nobody from
 * the workbook's cells: it is as if it were not there.
 */
export async function readSettings(archive: Archive): Promise<ReadonlyMap<string, string>> {
  try {
    for (const { path: panes } of await related(archive, "", "webextensiontaskpanes")) {
      for (const { path } of await related(archive, panes, "webextension")) {
        const found = await readExtension(archive, path);
        if (found) return found;
      }
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableWorkbook)) throw problem;
  }
  return new Map();
}

/** @returns null where the extension is another add-in's */
async function readExtension(archive: Archive, path: string): Promise<ReadonlyMap<string, string> | null> {
  const settings = new Map<string, string>();
  let isOurs = false;
  await visitPart(archive, path, {
    open(name, attributes) {
      if (name === "reference") isOurs ||= bare(attributes["id"] ?? "") === ADD_IN_ID;
      const { name: key, value } = attributes;
      if (name === "property" && key !== undefined && value !== undefined) settings.set(key, value);
    },
  });
  return isOurs ? settings : null;
}

function bare(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

/** Custom properties of a sheet, as its part lists them. */
export interface ListedProperty {
  readonly name: string;
  readonly relationship: string;
}

export function listedProperty(attributes: Attributes): ListedProperty | null {
  const relationship = attributeIn(attributes, "id");
  const { name } = attributes;
  return name !== undefined && relationship !== undefined ? { name, relationship } : null;
}

export async function readCustomProperties(
  archive: Archive,
  listed: readonly ListedProperty[],
  relationships: readonly Relationship[],
  budget: WorkBudget,
): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  const paths = new Map(
    relationships.flatMap(({ id, kind, path }) => (kind === "customProperty" ? [[id, path] as const] : [])),
  );
  for (const { name, relationship } of listed) {
    budget.take("properties");
    const path = paths.get(relationship);
    if (path === undefined || !archive.has(path)) continue;
    const value = await archive.bytes(path);
    budget.take("propertyLetters", value.length / 2);
    properties.set(name, new TextDecoder("utf-16le").decode(value));
  }
  return properties;
}

async function related(archive: Archive, part: string, kind: string): Promise<readonly Relationship[]> {
  const all = await relationshipsOf(archive, part);
  return all.filter((each) => each.kind === kind && archive.has(each.path));
}
