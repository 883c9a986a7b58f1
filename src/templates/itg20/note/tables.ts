import type { Wording } from "../../../core/wording";
import { formula, text } from "../../builder/cell";
import { hasMovement, isGiven, type PlanOf } from "../plan-answers";
import { changes, changeLabels } from "../proof/sensitivity-part";
import { proofWords } from "../proof/wording";
import { standards } from "../choices";
import { hasPrior } from "../year/typed-part";
import { standardWords, yearWords } from "../year/wording";
import { formulaOf, say, when } from "./phrase";
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
  const { builder, sheet, cells } = page;
  const title = year === "current" ? yearWords.current : yearWords.prior;
  const headings = [title, yearWords.assets, yearWords.obligation, yearWords.ceiling, yearWords.net];
  sheet.headings(
    page.row,
    0,
    headings.map((heading) => builder.word(heading)),
  );
  sheet.height(page.row, 2);
  page.row += 1;
  for (const { name, label, isTotal } of movementRows(plan)) {
    const look = isTotal === true ? ({ style: "total" } as const) : ({ style: "label" } as const);
    const isEquity = cells.holds(cells.parameter("standard"), standards[1].label);
    const said =
      name === "remeasurements"
        ? formula(formulaOf([when(isEquity, [standardWords.equityTotal], [standardWords.ociTotal])], builder.language))
        : text(builder.word(label));
    sheet.put(page.row, 0, said, look);
    yearColumns[year].forEach((column, index) => {
      sheet.formula(page.row, 1 + index, cells.of(plan, "year", name, column), {
        format: name === "unexplained" ? "difference" : "amount",
        ...(isTotal === true ? { style: "total" } : {}),
      });
    });
    page.row += 1;
  }
  page.gap();
}

/** NBC TG 26, item 129(b): the sheet's sensitivity, ceiling and net position alone. */
export function laySensitivityTable(page: NotePage, plan: PlanOf): void {
  const { builder, sheet, cells } = page;
  const headings = [proofWords.changed, proofWords.largest, proofWords.netThen, proofWords.change];
  sheet.headings(
    page.row,
    0,
    headings.map((heading) => builder.word(heading)),
  );
  page.row += 1;
  for (const change of changes) {
    sheet.text(page.row, 0, builder.word(changeLabels[change]));
    ["third", "fourth", "fifth"].forEach((column, index) => {
      sheet.formula(page.row, 1 + index, cells.of(plan, "proof", change, column), { format: "amount", align: "right" });
    });
    page.row += 1;
  }
  page.gap();
}

/** Item 131: each plan's asset or liability in a column of its own. */
export function layPositionTable(page: NotePage, plans: readonly PlanOf[]): void {
  const { builder, sheet, cells } = page;
  const headings = [say("Plan", "Plano"), say("Net asset", "Ativo líquido"), say("Net liability", "Passivo líquido")];
  sheet.headings(
    page.row,
    0,
    headings.map((heading) => builder.word(heading)),
  );
  page.row += 1;
  const first = page.row;
  for (const plan of plans) {
    const net = cells.of(plan, "ceiling", "net");
    sheet.put(page.row, 0, formula(formulaOf([cells.name(plan)], builder.language)), {
      style: "label",
    });
    sheet.formula(page.row, 1, `MAX(0,${net})`, { format: "amount" });
    sheet.formula(page.row, 2, `MAX(0,-${net})`, { format: "amount" });
    page.row += 1;
  }
  sheet.band(page.row, 3, builder.word(yearWords.totals), { style: "total" });
  for (const column of [1, 2]) {
    const letter = column === 1 ? "B" : "C";
    sheet.formula(page.row, column, `SUM(${letter}${String(first + 1)}:${letter}${String(page.row)})`, {
      style: "total",
      format: "amount",
    });
  }
  page.row += 2;
}
