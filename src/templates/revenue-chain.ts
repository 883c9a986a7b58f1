import { isBlankAnswer, type Answers } from "./builder/answers";

/**
 * How a budget's revenue follows from the annuity (slides 49 to 52, 54 and 55): each step as a formula over the names that it is given. It is
 * said here once, for the sheet that shows every line and for the one that compares adjustments.
 */

export function adjustedAnnuity(current: string, rate: string): string {
  return `CRESS.ANNUITY_ADJUST(${current},${rate})`;
}

/** What those owe who register in the second half of the year. */
export function halfAnnuity(annuity: string): string {
  return `${annuity}/2`;
}

export function annuityRevenue(registrants: string, annuity: string): string {
  return `CRESS.ANNUITY_REVENUE(${registrants},${annuity})`;
}

/** The individuals' annuities that are not expected to come in. */
export function delinquency(annuities: string): string {
  return `${annuities}*{delinquencyRate}`;
}

/** The companies' annuities that are not expected to come in, where the council knows a rate of their own. */
export function companyDelinquency(annuities: string): string {
  return `${annuities}*{companyDelinquencyRate}`;
}

export function hasCompanyRate(answers: Answers): boolean {
  return !isBlankAnswer(answers.companyDelinquencyRate);
}

export function totalRevenue(gross: string, lost: string, withCompanies: boolean): string {
  return `${gross}-${lost}${withCompanies ? "-{companiesLost}" : ""}`;
}

/** Total, excluded, base, share and what is left, below each other. */
export function federalTransfer(total: string, excluded: string): string {
  return `CRESS.CFESS_TRANSFER(${total},${excluded},{shareRate})`;
}
