/**
 * The id of the sheet that was added as the so many-eth, in the form of Excel's own: `getItem` takes a name or an id, and nobody calls a sheet
 * so. `sheet6` was taken for the sheet of the name Sheet6.
 */
export function sheetId(added: number): string {
  return `{00000000-0001-0000-${added.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}
