import type { Check } from "../check";
import { ambiguousNumber } from "./ambiguous-number";
import { annuityOutsideBand } from "./annuity-outside-band";
import { brokenPattern } from "./broken-pattern";
import { changedSinceFill } from "./changed-since-fill";
import { constantInFormula } from "./constant-in-formula";
import { discountBase } from "./discount-base";
import { doubledSign } from "./doubled-sign";
import { droppedTerm } from "./dropped-term";
import { errorValue } from "./error-value";
import { failedCheck } from "./failed-check";
import { headingInTotal } from "./heading-in-total";
import { hiddenInTotal } from "./hidden-in-total";
import { instalmentSum } from "./instalment-sum";
import { legalValue } from "./legal-value";
import { moneyFormat } from "./money-format";
import { negativeInput } from "./negative-input";
import { nonBusinessDay } from "./non-business-day";
import { notRecalculated } from "./not-recalculated";
import { numberAsText } from "./number-as-text";
import { outOfSequence } from "./out-of-sequence";
import { partialTotal } from "./partial-total";
import { productMismatch } from "./product-mismatch";
import { rangeStopsShort } from "./range-stops-short";
import { rateAboveWhole } from "./rate-above-whole";
import { scenarioBalance } from "./scenario-balance";
import { shareMismatch } from "./share-mismatch";
import { staleValue } from "./stale-value";
import { totalMismatch } from "./total-mismatch";
import { twoValues } from "./two-values";
import { typedAmongFormulas } from "./typed-among-formulas";
import { typedOverFormula } from "./typed-over-formula";
import { unevenTotals } from "./uneven-totals";
import { unusableReference } from "./unusable-reference";

/** Every check, in the order in which findings are listed and heard: of two that name the same cells, the first is kept. */
export const checks: readonly Check[] = [
  errorValue,
  staleValue,
  rangeStopsShort,
  partialTotal,
  typedOverFormula,
  typedAmongFormulas,
  unevenTotals,
  droppedTerm,
  doubledSign,
  constantInFormula,
  brokenPattern,
  headingInTotal,
  hiddenInTotal,
  numberAsText,
  unusableReference,
  scenarioBalance,
  failedCheck,
  legalValue,
  shareMismatch,
  totalMismatch,
  productMismatch,
  twoValues,
  negativeInput,
  rateAboveWhole,
  outOfSequence,
  moneyFormat,
  ambiguousNumber,
  discountBase,
  instalmentSum,
  annuityOutsideBand,
  nonBusinessDay,
  changedSinceFill,
  notRecalculated,
];
