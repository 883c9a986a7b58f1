import { parseRange, splitAddress, type RangeAddress } from "../../workbook/address";

/**
 * The merged cells of a range. Excel answers for no more than 512 of them and refuses beyond: then nothing is known of any, and what a merge
 * covers is read as if it showed.
 */
export async function mergedAreas(context: Excel.RequestContext, range: Excel.Range): Promise<readonly RangeAddress[]> {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  try {
    await context.sync();
  } catch {
    return [];
  }
  return merged.isNullObject ? [] : areasIn(merged.address);
}

/** `'Q1, Q2'!A1:C1,'Q1, Q2'!A3:B3`: a comma within quotes is one of the sheet's name. */
function areasIn(address: string): readonly RangeAddress[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return parts.flatMap((part) => parseRange(splitAddress(part).cells) ?? []);
}
