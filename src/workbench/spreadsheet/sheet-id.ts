/**
 * The id of the sheet that was added as the so many-eth: `getItem` takes a name or an id, and nobody calls a sheet so. `sheet6` was taken for
 * the sheet of the name Sheet6.
 */
export function sheetId(added: number): string {
  return `worksheet${String(added).padStart(8, "0")}`;
}
