/** Sasha's plan (issue 13): a whole year, its ceiling given. */
export const sasha = {
  planName: "Plano Sasha",
  planAssets: "7900000",
  obligation: "5900000",
  discountRate: "0.08",
  givenCeiling: "1200000",
  openingAssets: "6000000",
  openingObligation: "5000000",
  openingCeilingEffect: "300000",
  openingRate: "0.1",
  currentServiceCost: "900000",
  employerContributions: "1000000",
  assetReturn: "300000",
  financialGains: "500000",
};
