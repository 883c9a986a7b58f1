import type { Part, Words } from "../../builder/description";
import { check, gap, headings, line, section, total, within } from "../../builder/parts";
import { money } from "../ceiling/looks";
import { hasMovement, isGiven, sheetId, type PlanOf } from "../plan-answers";
import { yearWords as words } from "./wording";

/** One entry: what raises (+) or lessens (−) the net position, against which account. */
interface Entry {
  readonly name: string;
  readonly account: Words;
  readonly change: string;
}

const debit = "assets";
const credit = "obligation";
const after = "net";

/**
 * Each entry in three lines: the other account, and how much of it the actuarial asset and the actuarial liability take, so that an entry
 * that turns a liability into an asset ends the one before it begins the other (as example 2's payment does).
 */
export function entriesPart(plan: PlanOf): readonly Part[] {
  const ceiling = sheetId(plan, "ceiling");
  const entries = entriesOf(plan, ceiling);
  const first = hasMovement(plan) ? "{opening.net}" : `{${ceiling}.surplus}`;
  const lines = entries.flatMap((entry, index) => {
    const before = index === 0 ? first : `{${entries[index - 1]?.name ?? ""}.${after}}`;
    return linesOf(entry, before);
  });
  const names = entries.flatMap(({ name }) => [name, `${name}Asset`, `${name}Liability`]);
  const sum = (column: string): string => names.map((name) => `{${name}.${column}}`).join("+");
  return [
    section(words.entriesTitle),
    headings(words.entry, {
      in: [debit, credit, "ceiling", after],
      titles: { [debit]: words.debit, [credit]: words.credit, [after]: words.after },
    }),
    ...lines,
    total("entryTotals", words.totals, [within([debit], sum(debit)), within([credit], sum(credit))], money, {
      bandsTo: "net",
    }),
    check("balanced", words.balanced, [within([debit], `ABS({entryTotals.${debit}}-{entryTotals.${credit}})<0.005`)]),
    gap(),
  ];
}

function entriesOf(plan: PlanOf, ceiling: string): readonly Entry[] {
  const ceilingAccount = "IF({standard}={'tsp15},{'equityCeiling},{'ociCeiling})";
  const payment: readonly Entry[] = isGiven(plan, "immediateContribution")
    ? [{ name: "paymentEntry", account: words.paymentEntry, change: `{${ceiling}.immediate}` }]
    : [];
  if (!hasMovement(plan)) {
    return [{ name: "ceilingEntry", account: ceilingAccount, change: `{${ceiling}.effect}` }, ...payment];
  }
  const exchanged = ["exchangeAssets", "exchangeObligation", "exchangeCeiling"].some((id) => isGiven(plan, id));
  return [
    { name: "serviceEntry", account: words.serviceEntry, change: "{result.net}-{interest.net}" },
    { name: "interestEntry", account: words.interestEntry, change: "{interest.net}" },
    { name: "contributionEntry", account: words.contributionEntry, change: "{employer.net}" },
    {
      name: "remeasurementEntry",
      account: "IF({standard}={'tsp15},{'equityRemeasurement},{'ociRemeasurement})",
      change: "{remeasurements.net}-{ceilingChange.net}",
    },
    { name: "ceilingEntry", account: ceilingAccount, change: "{ceilingChange.net}" },
    ...(exchanged ? [{ name: "exchangeEntry", account: words.exchangeEntry, change: "{exchange.net}" }] : []),
    ...payment,
  ];
}

function linesOf({ name, account, change }: Entry, before: string): readonly Part[] {
  const then = `{${name}.${after}}`;
  const part = (value: string, sign: string): string => `MAX(0,${sign}${value})`;
  const grown = (sign: string, up: boolean): string => {
    const [from, to] = [part(before, sign), part(then, sign)];
    return up ? `MAX(0,${to}-${from})` : `MAX(0,${from}-${to})`;
  };
  return [
    line(
      name,
      account,
      [
        within([debit], `MAX(0,-(${change}))`),
        within([credit], `MAX(0,${change})`),
        within([after], `${before}+${change}`),
      ],
      money,
    ),
    line(
      `${name}Asset`,
      words.actuarialAsset,
      [within([debit], grown("", true)), within([credit], grown("", false))],
      money,
    ),
    line(
      `${name}Liability`,
      words.actuarialLiability,
      [within([debit], grown("-", false)), within([credit], grown("-", true))],
      money,
    ),
  ];
}
