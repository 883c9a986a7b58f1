import { Archive } from "./archive";
import { packedArchive } from "./packed-archive";

/**
 * The library stores the error that a formula gave as text (`t="str"`), which a reader would show as text. This gives those cells
 * the type of errors (ECMA-376 18.18.11).
 */
export async function withErrorResults(data: Uint8Array): Promise<Uint8Array> {
  const archive = Archive.open(data);
  const parts = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const path of archive.paths) {
    const text = await archive.text(path);
    parts.set(path, encoder.encode(/^xl\/worksheets\/sheet\d+\.xml$/.test(path) ? withErrorTypes(text) : text));
  }
  return packedArchive(parts);
}

const RESULT =
  /<c ([^>]*?)t="str"([^>]*)>(<f[^>]*>[^<]*<\/f><v>)(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!))<\/v>/g;

function withErrorTypes(sheet: string): string {
  return sheet.replace(RESULT, '<c $1t="e"$2>$3$4</v>');
}
