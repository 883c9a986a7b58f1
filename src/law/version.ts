import { annuityBand } from "./annuity-band";
import { bankHolidaysChecked } from "./bank-holidays";
import { cfessQuota } from "./cfess-quota";
import { collectionMultiple } from "./collection-multiple";
import type { DatedValue } from "./dated";
import { discountSchedule } from "./discount-schedule";
import { installmentLimits } from "./installment-limit";
import { lateFine, lateInterest } from "./late-charges";

const tables: readonly (readonly DatedValue<unknown>[])[] = [
  annuityBand,
  cfessQuota,
  collectionMultiple,
  discountSchedule,
  installmentLimits,
  lateFine,
  lateInterest,
];

/** The version of the legal values: the last day on which one of them was compared with its source, as ISO text. */
export const legalValuesVersion: string = [
  bankHolidaysChecked,
  ...tables.flatMap((rows) => rows.map((row) => row.checked)),
].reduce((latest, day) => (day > latest ? day : latest));
