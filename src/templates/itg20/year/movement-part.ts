import type { Wording } from "../../../core/wording";
import type { Case, Line, Part } from "../../builder/description";
import { check, gap, headings, line, result, section, total, within } from "../../builder/parts";
import { money } from "../ceiling/looks";
import { isShared } from "../ceiling/plan-part";
import { definedName, sheetId, type PlanOf } from "../plan-answers";
import { current, givenIn, givenInAny, hasPrior, yearsOf, type Year } from "./typed-part";
import { yearWords as words } from "./wording";

/** A line's cells by year and kind; what is left out stays blank. */
type Cells = Partial<Record<keyof Year, (year: Year) => string>>;

const typed = (id: string, year: Year): string => `{typed-${id}.${year.assets}}`;

function casesOf(plan: PlanOf, cells: Cells): readonly Case[] {
  return yearsOf(plan).flatMap((year) => [
    ...(Object.entries(cells) as [keyof Year, (year: Year) => string][]).map(([kind, formula]) =>
      within([year[kind]], formula(year)),
    ),
    ...("net" in cells ? [] : [within([year.net], `SUM({${NAME}.${year.assets}}:{${NAME}.${year.ceiling}})`)]),
  ]);
}

/** Stands for the line's own name until it is known. */
const NAME = "own-line";

function movement(plan: PlanOf, name: string, label: Wording, cells: Cells, look = money): Line {
  return line(name, label, named(casesOf(plan, cells), name), look);
}

function named(cases: readonly Case[], name: string): readonly Case[] {
  return cases.map((each) =>
    typeof each.holds === "string" ? { ...each, holds: each.holds.replaceAll(NAME, name) } : each,
  );
}

/** Opening, result, other comprehensive income, payments and closing, in the columns of assets, obligation, ceiling and net. */
export function movementPart(plan: PlanOf): readonly Part[] {
  const ceiling = sheetId(plan, "ceiling");
  const columns = yearsOf(plan).flatMap((year) => [year.assets, year.obligation, year.ceiling, year.net]);
  const sumOf = (names: readonly string[]): Cells => {
    const sum = (kind: keyof Year) => (year: Year) => names.map((each) => `{${each}.${year[kind]}}`).join("+");
    return { assets: sum("assets"), obligation: sum("obligation"), ceiling: sum("ceiling"), net: sum("net") };
  };
  const totalLine = (name: string, label: Wording | string, names: readonly string[], suffix?: string): Line =>
    total(name, label, casesOf(plan, sumOf(names)), money, {
      bandsTo: columns.at(-1) ?? "net",
      results: suffix === undefined ? [] : [result(definedName(plan, suffix), ["net"])],
    });
  const interest = (id: string, opening: string) => (year: Year) => {
    const computed = `{opening.${year[opening as keyof Year]}}*${typed("openingRate", year)}`;
    if (!givenInAny(plan, id)) return computed;
    const sign = id === "interestObligation" ? "-" : "";
    return `IF(ISNUMBER(${typed(id, year)}),${sign}${typed(id, year)},${computed})`;
  };
  const exchange = ["exchangeAssets", "exchangeObligation", "exchangeCeiling"].some((id) => givenInAny(plan, id));
  const exchangeOf = (id: string) => (year: Year) =>
    id === "exchangeCeiling" && year === current
      ? givenIn(plan, id, current)
        ? `{${ceiling}.exchange}`
        : "0"
      : givenInAny(plan, id)
        ? typed(id, year)
        : "0";
  const ceilingOf = (inCurrent: string, inPrior: string) => (year: Year) => (year === current ? inCurrent : inPrior);
  const zero = (): string => "0";
  const resultNames = ["currentService", ...(givenInAny(plan, "pastServiceCost") ? ["pastService"] : []), "interest"];
  const remeasurementNames = ["assetReturn", "demographic", "financial", "experience", "ceilingChange"];
  const paidNames = ["employer", "employees", "benefits", ...(exchange ? ["exchange"] : [])];
  const ownObligation = isShared(plan) ? `{${ceiling}.surplus}-{${ceiling}.assets}` : `-{${ceiling}.obligation}`;
  return [
    section(words.movementTitle),
    ...(hasPrior(plan)
      ? [headings(null, { in: columns, titles: { assets: words.current, priorAssets: words.prior } })]
      : []),
    headings(words.component, {
      in: columns,
      titles: Object.fromEntries<Wording>(
        yearsOf(plan).flatMap((year): [string, Wording][] => [
          [year.assets, words.assets],
          [year.obligation, words.obligation],
          [year.ceiling, words.ceiling],
          [year.net, words.net],
        ]),
      ),
    }),
    movement(plan, "opening", words.opening, {
      assets: (year) => typed("openingAssets", year),
      obligation: (year) => `-${typed("openingObligation", year)}`,
      ceiling: (year) => `-${typed("openingCeilingEffect", year)}`,
    }),
    movement(plan, "currentService", words.currentService, {
      assets: zero,
      obligation: (year) => `-${typed("currentServiceCost", year)}`,
      ceiling: zero,
    }),
    ...(givenInAny(plan, "pastServiceCost")
      ? [
          movement(plan, "pastService", words.pastService, {
            assets: zero,
            obligation: (year) => `-${typed("pastServiceCost", year)}`,
            ceiling: zero,
          }),
        ]
      : []),
    movement(plan, "interest", words.interest, {
      assets: interest("interestAssets", "assets"),
      obligation: interest("interestObligation", "obligation"),
      ceiling: ceilingOf(`{${ceiling}.rollInterest}`, "{opening.priorCeiling}*{typed-openingRate.priorAssets}"),
    }),
    totalLine("result", words.result, resultNames, "RESULTADO"),
    movement(plan, "assetReturn", words.assetReturn, {
      assets: (year) => typed("assetReturn", year),
      obligation: zero,
      ceiling: zero,
    }),
    ...(["demographic", "financial", "experience"] as const).map((kind) =>
      movement(plan, kind, words[kind], {
        assets: zero,
        obligation: (year) => typed(`${kind}Gains`, year),
        ceiling: zero,
      }),
    ),
    movement(plan, "ceilingChange", words.ceilingChange, {
      assets: zero,
      obligation: zero,
      ceiling: ceilingOf(
        `{${ceiling}.rollRemeasurement}`,
        `{closing.priorCeiling}-{opening.priorCeiling}-{interest.priorCeiling}${exchange ? "-{exchange.priorCeiling}" : ""}`,
      ),
    }),
    totalLine("remeasurements", "IF({standard}={'tsp15},{'equityTotal},{'ociTotal})", remeasurementNames, "ORA"),
    movement(plan, "employer", words.employer, {
      assets: (year) => typed("employerContributions", year),
      obligation: zero,
      ceiling: zero,
    }),
    movement(plan, "employees", words.employees, {
      assets: (year) => typed("employeeContributions", year),
      obligation: (year) => `-${typed("employeeContributions", year)}`,
      ceiling: zero,
    }),
    movement(plan, "benefits", words.benefits, {
      assets: (year) => `-${typed("benefitsPaid", year)}`,
      obligation: (year) => typed("benefitsPaid", year),
      ceiling: zero,
    }),
    ...(exchange
      ? [
          movement(plan, "exchange", words.exchange, {
            assets: exchangeOf("exchangeAssets"),
            obligation: exchangeOf("exchangeObligation"),
            ceiling: exchangeOf("exchangeCeiling"),
          }),
        ]
      : []),
    totalLine("computed", words.computed, ["opening", "result", "remeasurements", ...paidNames]),
    movement(plan, "closing", words.closing, {
      assets: ceilingOf(`{${ceiling}.assets}`, "{opening.assets}"),
      obligation: ceilingOf(ownObligation, "{opening.obligation}"),
      ceiling: ceilingOf(`{${ceiling}.effect}`, "{opening.ceiling}"),
    }),
    movement(
      plan,
      "unexplained",
      words.unexplained,
      {
        assets: (year) => `ROUND({closing.${year.assets}}-{computed.${year.assets}},2)`,
        obligation: (year) => `ROUND({closing.${year.obligation}}-{computed.${year.obligation}},2)`,
        ceiling: (year) => `ROUND({closing.${year.ceiling}}-{computed.${year.ceiling}},2)`,
      },
      { format: "difference" },
    ),
    check(
      "foots",
      words.foots,
      yearsOf(plan).flatMap((year) =>
        [year.assets, year.obligation, year.ceiling, year.net].map((column) =>
          within([column], `{unexplained.${column}}=0`),
        ),
      ),
    ),
    gap(),
  ];
}
