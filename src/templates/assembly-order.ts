/** The templates in the order in which an assembly takes them: accounts, then proposals, and last what belongs to neither. */
const order: readonly string[] = [
  "assembly-pack",
  "accountability",
  "interim-accounts",
  "results-history",
  "registrations",
  "budget-proposal",
  "annuity-proposal",
  "collections",
  "itg20",
];

/** Where a template's sheets stand among those of others; what no assembly knows comes last. */
export function assemblyRank(template: string): number {
  const rank = order.indexOf(template);
  return rank === -1 ? order.length : rank;
}
