import { isSealName } from "../workbook/seal";
import { Archive } from "./archive";
import { attributeOf, firstElement, replacedElements, type Element } from "./elements";
import { packedArchive } from "./packed-archive";
import { SettledChecks } from "./settled-checks";

/**
 * A copy of an .xlsx file for those without the add-in: every cell keeps its looks and shows what it showed, none computes (links within the workbook go on leading); the add-in's
 * names, settings, stamps and marks are gone. Pictures, charts, print set-up and all else stay as they are.
 */
export async function valuesOnly(data: Uint8Array): Promise<Uint8Array> {
  const archive = Archive.open(data);
  const edited = new Map<string, string>();
  const text = async (path: string): Promise<string> => edited.get(path) ?? (await archive.text(path));
  const dropped = new Set(archive.paths.filter((path) => DROPPED.test(path)));

  const stylesPath = "xl/styles.xml";
  const checks = archive.has(stylesPath) ? new SettledChecks(await text(stylesPath)) : null;

  for (const path of archive.paths) {
    if (SHEET.test(path)) {
      const { sheet, stamps } = sheetOfValues(await text(path));
      edited.set(path, checks ? checks.settle(sheet) : sheet);
      const relations = relationsOf(path);
      if (stamps.length === 0 || !archive.has(relations)) continue;
      const stamped = withoutRelations(await text(relations), (id) => stamps.includes(id));
      edited.set(relations, stamped.relations);
      for (const target of stamped.targets) dropped.add(resolved(path, target));
    } else if (path === "xl/workbook.xml") edited.set(path, workbookOfValues(await text(path)));
    else if (TABLE.test(path))
      edited.set(
        path,
        replacedElements(await text(path), ["calculatedColumnFormula", "totalsRowFormula"], () => ""),
      );
    else if (path === "docProps/app.xml") edited.set(path, knownApplication(await text(path)));
  }
  if (checks) edited.set(stylesPath, checks.amended);
  for (const path of archive.paths.filter((each) => each.endsWith(".rels"))) {
    const { relations } = withoutRelations(await text(path), (_id, target) =>
      dropped.has(resolved(path.replace(/_rels\/([^/]*)\.rels$/, "$1"), target)),
    );
    edited.set(path, relations);
  }
  const types = "[Content_Types].xml";
  edited.set(
    types,
    replacedElements(await text(types), ["Override"], (override) =>
      dropped.has((attributeOf(override, "PartName") ?? "").replace(/^\//, "")) ? "" : override.whole,
    ),
  );

  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  for (const path of archive.paths) {
    if (dropped.has(path)) continue;
    const changed = edited.get(path);
    parts.set(path, changed === undefined ? await archive.bytes(path) : encoder.encode(changed));
  }
  return packedArchive(parts);
}

/** The order of calculation, which no longer has anything to calculate, and add-ins with their settings (MS-OWEXML 2.1). */
const DROPPED = /^xl\/calcChain\.xml$|^(?:xl\/)?webextensions\//i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const TABLE = /^xl\/tables\/[^/]+\.xml$/;
/** A link to a place of the workbook computes nothing, and leads there for everyone. */
const LINK =
  /^\s*HYPERLINK\((?:"|&quot;)#(?:[^",&]|&(?!quot;)[^;]*;)+(?:"|&quot;),(?:"|&quot;)(?:[^"&]|&(?!quot;)[^;]*;)*(?:"|&quot;)\)\s*$/i;
/** What names the add-in's functions, names or marks. */
const OURS = /\bCRESS[._]|_xldudf_|erario[:.]/i;

function sheetOfValues(sheet: string): { readonly sheet: string; readonly stamps: readonly string[] } {
  const stamps: string[] = [];
  let values = replacedElements(sheet, ["c"], (cell) => {
    const formula = cell.body === undefined ? null : firstElement(cell.body, "f");
    return formula && !LINK.test(formula.body ?? "") ? cellOfValue(cell) : cell.whole;
  });
  for (const [each, collection] of [
    ["cfRule", "conditionalFormatting"],
    ["dataValidation", "dataValidations"],
  ] as const) {
    values = replacedElements(values, [each], ({ whole }) => (OURS.test(whole) ? "" : whole));
    values = replacedElements(values, [collection], unlessEmpty);
  }
  values = replacedElements(values, ["customPr"], (property) => {
    if (!OURS.test(property.whole)) return property.whole;
    const id = /\b(?:\w+:)?id="([^"]*)"/.exec(property.attributes)?.[1];
    if (id !== undefined) stamps.push(id);
    return "";
  });
  return { sheet: replacedElements(values, ["customProperties"], unlessEmpty), stamps };
}

function unlessEmpty({ whole, body }: Element): string {
  return body?.trim() === "" ? "" : whole;
}

/** A formula's text result becomes a text of the cell's own (ECMA-376 18.18.11); numbers, truths and errors stay as they stand. */
function cellOfValue({ prefix, attributes, body = "" }: Element): string {
  const value = firstElement(body, "v")?.body ?? "";
  const isText = /\st="str"/.test(attributes);
  const kept = attributes.replace(/\s(?:cm|vm)="[^"]*"/g, "");
  if (value === "") return `<${prefix}c${kept.replace(/\st="[^"]*"/, "")}/>`;
  if (!isText) return `<${prefix}c${kept}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const inline = kept.replace(/\st="str"/, ' t="inlineStr"');
  return `<${prefix}c${inline}><${prefix}is><${prefix}t xml:space="preserve">${value}</${prefix}t></${prefix}is></${prefix}c>`;
}

function workbookOfValues(workbook: string): string {
  const named = replacedElements(workbook, ["definedName"], (definedName) => {
    const name = attributeOf(definedName, "name") ?? "";
    return isSealName(name) || OURS.test(name) || OURS.test(definedName.body ?? "") ? "" : definedName.whole;
  });
  return replacedElements(named, ["definedNames"], unlessEmpty).replace(
    /\s(?:fullCalcOnLoad|forceFullCalc)="[^"]*"/g,
    "",
  );
}

/** LibreOffice believes a file's figures only where it knows the program that wrote them, and this file is written as Excel writes it. */
function knownApplication(properties: string): string {
  return properties.replace(/(<(?:\w+:)?Application>)[^<]*(<)/, "$1Microsoft Excel$2");
}

function relationsOf(path: string): string {
  const folder = path.lastIndexOf("/") + 1;
  return `${path.slice(0, folder)}_rels/${path.slice(folder)}.rels`;
}

function withoutRelations(
  relations: string,
  isDropped: (id: string, target: string) => boolean,
): { readonly relations: string; readonly targets: readonly string[] } {
  const targets: string[] = [];
  const left = replacedElements(relations, ["Relationship"], (relation) => {
    const id = attributeOf(relation, "Id") ?? "";
    const target = attributeOf(relation, "Target") ?? "";
    if (!isDropped(id, target)) return relation.whole;
    targets.push(target);
    return "";
  });
  return { relations: left, targets };
}

/** The path that a relation's target means, from the part that it belongs to. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
