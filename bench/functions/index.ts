import type { Race } from "../contestants";
import { accountSum } from "./account-sum";
import { annuityAdjust } from "./annuity-adjust";
import { annuityDiscount } from "./annuity-discount";
import { cfessShare } from "./cfess-share";
import { itg20Reduction } from "./itg20-reduction";
import { lateCharges, lateChargesOfDifferentDays, lateChargesRefused } from "./late-charges";
import { roundBrl } from "./round-brl";

export const races: readonly Race[] = [
  annuityAdjust,
  annuityDiscount,
  lateCharges,
  lateChargesOfDifferentDays,
  lateChargesRefused,
  cfessShare,
  roundBrl,
  accountSum,
  itg20Reduction,
];
