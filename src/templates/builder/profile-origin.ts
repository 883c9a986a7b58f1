import { isoDay } from "../../core/dates";
import { decimalFromText } from "../../core/decimal";
import type { Profile, ProfileValue } from "../../profile/profile";
import type { CellContent } from "../../workbook/plan";
import { profileKeyOf } from "./from-profile";

interface Given {
  /** The parameter's key: the field's id, with `.row.column` for a table's cell. */
  readonly key: string;
  readonly content: CellContent;
}

/** Source and day of a parameter whose content is what the profile holds; nothing where it is another or has no source on record. */
export function profileOrigin(
  { key, content }: Given,
  profile: Profile | undefined,
): { readonly source?: string; readonly checked?: string } {
  const [id = "", row, column] = key.replace(/^council\./, "").split(".");
  const value = profile?.values[profileKeyOf(id)];
  if (!value) return {};
  const held = heldText(value, row, column);
  if (held === null || !isSame(content, held)) return {};
  return {
    ...(value.source === "" ? {} : { source: value.source }),
    ...(value.day === "" ? {} : { checked: value.day }),
  };
}

function heldText({ value }: ProfileValue, row: string | undefined, column: string | undefined): string | null {
  if (typeof value === "string") return row === undefined ? value : null;
  return value[Number(row)]?.[column ?? ""] ?? null;
}

function isSame(content: CellContent, held: string): boolean {
  if (content.kind === "text") return content.text === held.trim();
  return content.kind === "number" && decimalOf(held)?.eq(content.number) === true;
}

/** A number, or a day as its serial. */
function decimalOf(held: string): ReturnType<typeof decimalFromText> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(held)) return decimalFromText(held);
  return decimalFromText(String(isoDay(held)));
}
