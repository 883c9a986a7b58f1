import { cressMg, proposals, sampleName } from "../cress-mg-2018";
import type { Sample } from "../builder/template";

/** Slides 57 and 58. */
export const annuitySample: Sample = {
  id: "annuity-proposal",
  name: sampleName,
  council: cressMg,
  answers: {
    year: proposals.year,
    currentAnnuity: proposals.currentAnnuity,
    rates: proposals.rates,
    bandMinimum: "",
    bandMaximum: "",
    // The deck takes 5 % off 522.93375, not off what it publishes: 496.79 on slide 58.
    discountBase: "UNROUNDED",
    discounts: [
      { deadline: "2018-02-15", rate: "0.15" },
      { deadline: "2018-03-15", rate: "0.10" },
      { deadline: "2018-04-15", rate: "0.05" },
    ],
    installments: "6",
    companyAnnuity: "563.40",
    previousCompanyAnnuity: "538.73",
    annuityFees: [
      { name: "Inscrição de pessoa física", amount: "88.53" },
      { name: "Inscrição de pessoa jurídica", amount: "110.68" },
      { name: "2ª via de identidade", amount: "66.37" },
      { name: "Substituição de registro de pessoa jurídica", amount: "44.24" },
      { name: "Inscrição secundária de pessoa física", amount: "88.53" },
    ],
  },
};
