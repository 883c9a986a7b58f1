import type { Wording } from "../../../core/wording";
import { formula, text } from "../../builder/cell";
import { hasMovement, isGiven, type PlanOf } from "../plan-answers";
import { changes, changeLabels } from "../proof/sensitivity-part";
import { proofWords } from "../proof/wording";
import { standards } from "../choices";
import { hasPrior } from "../year/typed-part";
import { standardWords, yearWords } from "../year/wording";
import { say, when } from "./phrase";
import type { NotePage } from "./note-page";

/** The note's own tables: each cell refers to the sheet that it is computed on. */

interface MovementRow {
  readonly name: string;
  readonly label: Wording;
  readonly isTotal?: boolean;
}

function movementRows(plan: PlanOf): readonly MovementRow[] {
  const givenInAny = (...ids: readonly string[]): boolean =>
    ids.some(
      (id) =>
        isGiven(plan, id) || (hasPrior(plan) && isGiven(plan, `prior${id.charAt(0).toUpperCase()}${id.slice(1)}`)),
    );
  return [
    { name: "opening", label: yearWords.opening, isTotal: true },
    { name: "currentService", label: yearWords.currentService },
    ...(givenInAny("pastServiceCost") ? [{ name: "pastService", label: yearWords.pastService }] : []),
    { name: "interest", label: yearWords.interest },
    { name: "result", label: yearWords.result, isTotal: true },
    { name: "assetReturn", label: yearWords.assetReturn },
    { name: "demographic", label: yearWords.demographic },
    { name: "financial", label: yearWords.financial },
    { name: "experience", label: yearWords.experience },
    { name: "ceilingChange", label: yearWords.ceilingChange },
    { name: "remeasurements", label: standardWords.ociTotal, isTotal: true },
    { name: "employer", label: yearWords.employer },
    { name: "employees", label: yearWords.employees },
    { name: "benefits", label: yearWords.benefits },
    ...(givenInAny("exchangeAssets", "exchangeObligation", "exchangeCeiling")
      ? [{ name: "exchange", label: yearWords.exchange }]
      : []),
    { name: "unexplained", label: yearWords.unexplained },
    { name: "closing", label: yearWords.closing, isTotal: true },
  ];
}

const yearColumns = {
  current: ["assets", "obligation", "ceiling", "net"],
  prior: ["priorAssets", "priorObligation", "priorCeiling", "priorNet"],
} as const;

/** Items 140 and 141: assets, obligation and ceiling from opening to closing. */
export function layMovementTable(page: NotePage, plan: PlanOf, year: "current" | "prior"): void {
  if (!hasMovement(plan)) return;
  const { builder, cells } = page;
  const title = year === "current" ? yearWords.current : yearWords.prior;
  const isEquity = cells.holds(cells.parameter("standard"), standards[1].label);
  page.prose.table({
    headings: [title, yearWords.assets, yearWords.obligation, yearWords.ceiling, yearWords.net],
    headingLines: 2,
    rows: movementRows(plan).map(({ name, label, isTotal }) => ({
      label:
        name === "remeasurements"
          ? formula(page.said([when(isEquity, [standardWords.equityTotal], [standardWords.ociTotal])]))
          : text(builder.word(label)),
      figures: yearColumns[year].map((column) => ({
        formula: cells.of(plan, "year", name, column),
        look: { format: name === "unexplained" ? "difference" : "amount" },
      })),
      ...(isTotal === true ? { isTotal } : {}),
    })),
  });
}

/** NBC TG 26, item 129(b): the sheet's sensitivity, ceiling and net position alone. */
export function laySensitivityTable(page: NotePage, plan: PlanOf): void {
  const { builder, cells } = page;
  page.prose.table({
    headings: [proofWords.changed, proofWords.largest, proofWords.netThen, proofWords.change],
    rows: changes.map((change) => ({
      label: text(builder.word(changeLabels[change])),
      figures: ["third", "fourth", "fifth"].map((column) => ({
        formula: cells.of(plan, "proof", change, column),
        look: { format: "amount", align: "right" },
      })),
    })),
  });
}

/** Item 131: each plan's asset or liability in a column of its own. */
export function layPositionTable(page: NotePage, plans: readonly PlanOf[]): void {
  const { cells } = page;
  const look = { format: "amount" } as const;
  page.prose.table({
    headings: [say("Plan", "Plano"), say("Net asset", "Ativo líquido"), say("Net liability", "Passivo líquido")],
    rows: plans.map((plan) => {
      const net = cells.of(plan, "ceiling", "net");
      return {
        label: formula(page.said([cells.name(plan)])),
        figures: [
          { formula: `MAX(0,${net})`, look },
          { formula: `MAX(0,-${net})`, look },
        ],
      };
    }),
    sums: { label: yearWords.totals, look },
  });
}
