import { bankHolidaysChecked } from "./bank-holidays";
import { inpc } from "./inpc";
import { lawTables } from "./tables";

/** The version of the legal values: the last day on which one of them was compared with its source, as ISO text. */
export const legalValuesVersion: string = [
  bankHolidaysChecked,
  ...inpc.map((row) => row.checked),
  ...lawTables.flatMap(({ rows }) => rows.map((row) => row.checked)),
].reduce((last, day) => (day > last ? day : last));
