import { bankHolidaysChecked } from "./bank-holidays";
import { lawTables } from "./tables";

/** The version of the legal values: the last day on which one of them was compared with its source, as ISO text. */
export const legalValuesVersion: string = [
  bankHolidaysChecked,
  ...lawTables.flatMap(({ rows }) => rows.map((row) => row.checked)),
].reduce((last, day) => (day > last ? day : last));
