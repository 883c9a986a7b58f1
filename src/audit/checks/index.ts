import type { Check } from "../check";
import { ambiguousNumber } from "./figure/ambiguous-number";
import { amountWithoutCode } from "./rule/amount-without-code";
import { annuityOutsideBand } from "./rule/annuity-outside-band";
import { blankArgument } from "./formula/blank-argument";
import { brokenPattern } from "./formula/broken-pattern";
import { changedSinceFill } from "./formula/changed-since-fill";
import { constantInFormula } from "./formula/constant-in-formula";
import { countedTwice } from "./formula/counted-twice";
import { discountBase } from "./rule/discount-base";
import { doubtfulMonth } from "./figure/doubtful-month";
import { doubledSign } from "./formula/doubled-sign";
import { droppedTerm } from "./formula/dropped-term";
import { errorValue } from "./formula/error-value";
import { failedCheck } from "./rule/failed-check";
import { headingInTotal } from "./formula/heading-in-total";
import { hiddenInTotal } from "./formula/hidden-in-total";
import { instalmentSum } from "./rule/instalment-sum";
import { laterLaw } from "./rule/later-law";
import { legalValue } from "./rule/legal-value";
import { missingBrackets } from "./formula/missing-brackets";
import { moneyFormat } from "./figure/money-format";
import { negatedTotal } from "./formula/negated-total";
import { negativeInput } from "./figure/negative-input";
import { nonBusinessDay } from "./rule/non-business-day";
import { notRecalculated } from "./formula/not-recalculated";
import { numberAsText } from "./formula/number-as-text";
import { outOfSequence } from "./figure/out-of-sequence";
import { partialTotal } from "./formula/partial-total";
import { productMismatch } from "./figure/product-mismatch";
import { rangeStopsShort } from "./formula/range-stops-short";
import { rateAboveWhole } from "./figure/rate-above-whole";
import { scenarioBalance } from "./rule/scenario-balance";
import { shareMismatch } from "./rule/share-mismatch";
import { staleValue } from "./formula/stale-value";
import { summedBenefits } from "./rule/summed-benefits";
import { totalMismatch } from "./figure/total-mismatch";
import { twoValues } from "./figure/two-values";
import { typedAmongFormulas } from "./formula/typed-among-formulas";
import { typedOverFormula } from "./formula/typed-over-formula";
import { unequalRanges } from "./formula/unequal-ranges";
import { unevenTotals } from "./formula/uneven-totals";
import { unreadSeal } from "./formula/unread-seal";
import { unusableReference } from "./formula/unusable-reference";

/** Every check, in the order in which findings are listed and heard: of two that name the same cells, the first is kept. */
export const checks: readonly Check[] = [
  blankArgument,
  errorValue,
  staleValue,
  rangeStopsShort,
  partialTotal,
  typedOverFormula,
  typedAmongFormulas,
  unevenTotals,
  droppedTerm,
  doubledSign,
  missingBrackets,
  constantInFormula,
  brokenPattern,
  unequalRanges,
  countedTwice,
  negatedTotal,
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
  doubtfulMonth,
  outOfSequence,
  moneyFormat,
  ambiguousNumber,
  discountBase,
  instalmentSum,
  annuityOutsideBand,
  amountWithoutCode,
  nonBusinessDay,
  summedBenefits,
  laterLaw,
  changedSinceFill,
  notRecalculated,
  unreadSeal,
];
