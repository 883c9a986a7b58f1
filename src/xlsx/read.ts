import type { SheetSnapshot, SnapshotName, SnapshotTable, WorkbookSnapshot } from "../workbook/snapshot";
import { Archive } from "./archive";
import { readCellStyles } from "./cell-styles";
import { readConditionalLooks } from "./conditional-formats";
import { refuseOtherPackages } from "./file-kind";
import { readCustomProperties, readSettings } from "./kept-settings";
import { relationshipsOf, type Relationship } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { readSheetPart, type CellSources } from "./sheet-part";
import { readTable } from "./table-part";
import { damaged, UnreadableWorkbook } from "./unreadable";
import { WorkBudget } from "./work-budget";
import { readWorkbookPart, type ListedName, type ListedSheet } from "./workbook-part";

/** Reads an .xlsx file; throws `UnreadableWorkbook` where it cannot, within the bounds of `limits`. */
export async function readWorkbook(data: Uint8Array): Promise<WorkbookSnapshot> {
  try {
    return await readParts(Archive.open(data));
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw damaged({ en: "a part of it cannot be understood", "pt-BR": "uma parte dele não pode ser entendida" }, error);
  }
}

async function readParts(archive: Archive): Promise<WorkbookSnapshot> {
  const workbookPath = await pathOfWorkbook(archive);
  const { date1904, sheets, names } = await readWorkbookPart(archive, workbookPath);
  const relationships = await relationshipsOf(archive, workbookPath);
  const sources: CellSources = {
    strings: await readIfThere(archive, relationships, "sharedStrings", readSharedStrings),
    styles: await readIfThere(archive, relationships, "styles", readCellStyles),
    looks: await readIfThere(archive, relationships, "styles", readConditionalLooks),
    date1904,
  };
  const budget = new WorkBudget();
  const read: SheetSnapshot[] = [];
  const tables: SnapshotTable[] = [];
  for (const sheet of sheets) {
    const path = worksheetPath(archive, sheet, relationships);
    if (path === null) continue;
    const { contents, properties } = await readSheetPart(archive, path, sources, budget);
    const ofSheet = await relationshipsOf(archive, path);
    const customProperties = await readCustomProperties(archive, properties, ofSheet, budget);
    read.push({
      name: sheet.name,
      hidden: sheet.hidden,
      ...contents,
      ...(customProperties.size === 0 ? {} : { customProperties }),
    });
    for (const { kind, path: tablePath } of ofSheet) {
      if (kind !== "table" || !archive.has(tablePath)) continue;
      const table = await readTable(archive, tablePath, sheet.name, budget);
      if (table) tables.push(table);
    }
  }
  refuseLost(archive, sheets, relationships);
  const settings = await readSettings(archive);
  return {
    sheets: read,
    names: names.flatMap((name) => snapshotName(name, sheets)),
    tables,
    date1904,
    withoutAt: true,
    ...(settings.size === 0 ? {} : { settings }),
  };
}

async function pathOfWorkbook(archive: Archive): Promise<string> {
  const named = (await relationshipsOf(archive, "")).find(({ kind }) => kind === "officeDocument")?.path;
  refuseOtherPackages(archive.paths, named);
  const path = named ?? archive.find("xl/workbook.xml");
  if (path === null || !archive.has(path)) {
    throw damaged({ en: "it names no workbook", "pt-BR": "ele não indica a pasta de trabalho" });
  }
  return path;
}

async function readIfThere<Part>(
  archive: Archive,
  relationships: readonly Relationship[],
  kind: string,
  read: (archive: Archive, path: string) => Promise<readonly Part[]>,
): Promise<readonly Part[]> {
  const path = relationships.find((each) => each.kind === kind)?.path;
  return path === undefined || !archive.has(path) ? [] : read(archive, path);
}

/**
 * Null for what is no worksheet: charts and dialogs have sheets of their own, and a module of a macro, which Excel 5 showed as a sheet,
 * is listed without a way to any part.
 */
function worksheetPath(
  archive: Archive,
  { name, relationship }: ListedSheet,
  relationships: readonly Relationship[],
): string | null {
  const found = relationships.find(({ id }) => id === relationship);
  if ((found && found.kind !== "worksheet") || relationship === "") return null;
  if (!found || !archive.has(found.path)) {
    throw lacksSheet(name);
  }
  return found.path;
}

/** A worksheet that the workbook has a way to but lists without it: what stands on it would be left out without a word. */
function refuseLost(archive: Archive, sheets: readonly ListedSheet[], relationships: readonly Relationship[]): void {
  const nowhere = sheets.find(({ relationship }) => relationship === "");
  const listed = new Set(sheets.map(({ relationship }) => relationship));
  const isLost = ({ kind, id, path }: Relationship): boolean =>
    kind === "worksheet" && !listed.has(id) && archive.has(path);
  if (nowhere && relationships.some(isLost)) throw lacksSheet(nowhere.name);
}

function lacksSheet(name: string): UnreadableWorkbook {
  return damaged({ en: `it lacks the sheet “${name}”`, "pt-BR": `falta-lhe a planilha “${name}”` });
}

function snapshotName({ name, refersTo, sheet }: ListedName, sheets: readonly ListedSheet[]): readonly SnapshotName[] {
  if (name.startsWith("_xlnm.")) return [];
  if (sheet === undefined) return [{ name, refersTo }];
  const owner = sheets[sheet]?.name;
  return [owner === undefined ? { name, refersTo } : { name, refersTo, sheet: owner }];
}
