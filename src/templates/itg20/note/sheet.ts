import type { Wording } from "../../../core/wording";
import type { Answers } from "../../builder/answers";
import { absolute, formula, type Place } from "../../builder/cell";
import { laySheets, type LaidSheets } from "../../builder/lay-sheets";
import type { PlanBuilder } from "../../builder/plan-builder";
import { standards, units } from "../choices";
import { hasMovement, type PlanOf } from "../plan-answers";
import { isRecomputable } from "../proof/largest-benefit";
import { hasPrior } from "../year/typed-part";
import { checklistSheet } from "./checklist-sheet";
import { totalAssets, totalLiabilities } from "./figure-sheet";
import { isSomething, NoteCells } from "./note-cells";
import { NotePage } from "./note-page";
import { quote, say, when, type Phrase } from "./phrase";
import { benefitPhrases } from "./benefit-phrases";
import { fundingPhrases, isPublic, positionPhrases } from "./position-phrases";
import { rollPhrases, sensitivityPhrases, yearPhrases } from "./year-phrases";
import { requirementsOf } from "./requirements";
import { layMovementTable, layPositionTable, laySensitivityTable } from "./tables";

const words = {
  sheet: { en: "ITG 20 note", "pt-BR": "Nota ITG 20" },
  basis: { en: "Basis", "pt-BR": "Base" },
  allPlans: { en: "All plans", "pt-BR": "Todos os planos" },
  plan: { en: "Plan", "pt-BR": "Plano" },
} as const satisfies Record<string, Wording>;

/** The cells that the note quotes a person's answers from, by field: the answer, or in brackets what it still has to be. */
type Answered = ReadonlyMap<string, Place>;

/** What item 10, NBC TG 33 and NBC TG 26 have disclosed: sentences and tables over the cells of the other sheets. */
export function layNote(builder: PlanBuilder, sheets: LaidSheets, plans: readonly PlanOf[], answers: Answers): void {
  const sheet = builder.sheet(words.sheet);
  const checklist = laySheets(builder, [checklistSheet(plans, answers)]);
  const answered: Answered = new Map(
    requirementsOf(plans).flatMap(({ answer }) =>
      answer.kind === "figures" ? [] : [[answer.field, checklist.cell(`checklist.${answer.field}`, "quoted")]],
    ),
  );
  const page = new NotePage(builder, sheet, new NoteCells(builder, sheets, sheet));
  page.heading(words.basis);
  page.paragraph(basisPhrases(page.cells, plans));
  page.gap();
  for (const plan of plans) layPlan(page, plan, answered);
  if (plans.length > 1) layAllPlans(page, plans);
  layTexts(page, plans, answered);
}

function basisPhrases(cells: NoteCells, plans: readonly PlanOf[]): readonly Phrase[] {
  return [
    quote(cells.parameter("council.name"), 40),
    when(
      cells.holds(cells.parameter("standard"), standards[1].label),
      [
        say(
          " follows NBC TSP 15 – Employee Benefits; for the asset ceiling and the minimum funding requirement, which it has no interpretation of, ITG 20 guides by analogy. Remeasurements go straight to net assets.",
          " segue a NBC TSP 15 – Benefícios a Empregados; para o teto de ativo e o custeio mínimo, de que ela não tem interpretação, a ITG 20 orienta por analogia. As remensurações são reconhecidas diretamente no patrimônio líquido.",
        ),
      ],
      [
        say(
          " follows NBC TG 33 – Employee Benefits and ITG 20 – Limit on a Defined Benefit Asset, Minimum Funding Requirements and their Interaction. Remeasurements go to other comprehensive income.",
          " segue a NBC TG 33 – Benefícios a Empregados e a ITG 20 – Limite de Ativo de Benefício Definido, Requisitos de Custeio (Funding) Mínimo e sua Interação. As remensurações são reconhecidas em outros resultados abrangentes.",
        ),
      ],
    ),
    when(
      cells.holds(cells.parameter("unit"), units[1].label),
      [say(" Amounts are in thousands of reais.", " Os valores estão em milhares de reais.")],
      [say(" Amounts are in reais.", " Os valores estão em reais.")],
    ),
    when(
      cells.isYes(cells.parameter("firstYear")),
      [
        say(
          " It is the first year with this plan, so that there are no comparative figures.",
          " É o primeiro exercício com o plano, e por isso não há valores comparativos.",
        ),
      ],
      plans.some(hasPrior)
        ? [say(" The year before is shown for comparison.", " O exercício anterior é apresentado para comparação.")]
        : [
            say(
              " [Add the comparative figures of the year before.]",
              " [Incluir os valores comparativos do exercício anterior.]",
            ),
          ],
    ),
  ];
}

function layPlan(page: NotePage, plan: PlanOf, answered: Answered): void {
  const { cells, sheet } = page;
  const typed = (field: string): string => {
    const place = answered.get(field);
    return place ? absolute(place, sheet.name) : '""';
  };
  page.heading(cells.name(plan));
  page.paragraph(positionPhrases(cells, plan));
  const texts = { refundRules: typed("refundRules"), actuaryReport: typed("actuaryReport") };
  page.paragraph(benefitPhrases(cells, plan, texts));
  page.paragraph(fundingPhrases(cells, plan, typed("restrictions")));
  if (hasMovement(plan)) {
    page.paragraph(yearPhrases(cells, plan));
    layMovementTable(page, plan, "current");
    if (hasPrior(plan)) layMovementTable(page, plan, "prior");
  } else {
    const roll = rollPhrases(cells, plan);
    if (roll.length > 0) page.paragraph(roll);
  }
  if (isRecomputable(plan)) {
    page.paragraph(sensitivityPhrases(cells, plan));
    laySensitivityTable(page, plan);
  }
  page.gap();
}

/** Item 131: assets and liabilities of different plans stand apart. */
function layAllPlans(page: NotePage, plans: readonly PlanOf[]): void {
  const { cells } = page;
  page.heading(words.allPlans);
  layPositionTable(page, plans);
  const [assets, liabilities] = [
    cells.at(`figures.${totalAssets}`, "value"),
    cells.at(`figures.${totalLiabilities}`, "value"),
  ];
  page.paragraph([
    when(
      `AND(${isSomething(assets)},${isSomething(liabilities)})`,
      [
        say(
          "The net assets of some plans and the net liabilities of others are not offset",
          "Os ativos líquidos de uns planos e os passivos líquidos de outros não se compensam",
        ),
        when(isPublic(cells), [], [say(" (NBC TG 33, item 131)", " (NBC TG 33, item 131)")]),
        say(": assets of ", ": ativos de "),
        cells.total(totalAssets),
        say(", liabilities of ", ", passivos de "),
        cells.total(totalLiabilities),
        say(".", "."),
      ],
      [
        when(isSomething(assets), [
          say("The plans are net assets of ", "Os planos somam ativos líquidos de "),
          cells.total(totalAssets),
          say("; none is a liability.", "; nenhum é passivo."),
        ]),
        when(isSomething(liabilities), [
          say("The plans are net liabilities of ", "Os planos somam passivos líquidos de "),
          cells.total(totalLiabilities),
          say("; none is an asset.", "; nenhum é ativo."),
        ]),
        when(`AND(NOT(${isSomething(assets)}),NOT(${isSomething(liabilities)}))`, [
          say("No plan is an asset or a liability.", "Nenhum plano é ativo ou passivo."),
        ]),
      ],
    ),
  ]);
  page.gap();
}

const topics: readonly { readonly title: Wording; readonly items: Wording; readonly fields: readonly string[] }[] = [
  {
    title: say("Plan, rules and risks", "Plano, regulamento e riscos"),
    items: say(" (NBC TG 33, item 139)", " (NBC TG 33, item 139)"),
    fields: ["planNature", "planRisks", "planChanges"],
  },
  {
    title: say("Assets of the plan", "Ativos do plano"),
    items: say(" (NBC TG 33, items 142 and 143)", " (NBC TG 33, itens 142 e 143)"),
    fields: ["assetClasses", "ownInstruments"],
  },
  {
    title: say("Assumptions and sensitivity", "Premissas e sensibilidade"),
    items: say(" (NBC TG 33, items 144 and 145)", " (NBC TG 33, itens 144 e 145)"),
    fields: ["assumptions", "obligationSensitivity"],
  },
  {
    title: say("Future cash flows", "Fluxos de caixa futuros"),
    items: say(" (NBC TG 33, items 146 and 147)", " (NBC TG 33, itens 146 e 147)"),
    fields: ["matching", "fundingPolicy", "expectedContributions", "duration"],
  },
  {
    title: say("Judgements and uncertainty", "Julgamentos e incertezas"),
    items: say(" (NBC TG 26, items 122, 125 and 129)", " (NBC TG 26, itens 122, 125 e 129)"),
    fields: ["judgements", "uncertainty"],
  },
];

/** What persons say, or in brackets what they still have to. */
function layTexts(page: NotePage, plans: readonly PlanOf[], answered: Answered): void {
  const { sheet } = page;
  for (const { title, items, fields } of topics) {
    page.heading(title, [when(isPublic(page.cells), [], [items])]);
    for (const field of fields) {
      const place = answered.get(field);
      const requirement = requirementsOf(plans).find(
        ({ answer }) => answer.kind !== "figures" && answer.field === field,
      );
      if (!place || !requirement) continue;
      const cell = absolute(place, sheet.name);
      const { answer } = requirement;
      if (answer.kind === "text") {
        const demand: Wording = { en: `${requirement.demand.en}: `, "pt-BR": `${requirement.demand["pt-BR"]}: ` };
        page.paragraph([demand, quote(cell, 160)]);
        continue;
      }
      page.prose.entry(requirement.demand, formula(cell), {
        style: "computed",
        format: answer.kind === "amount" ? "amount" : "general",
        align: "right",
      });
    }
    page.gap();
  }
}
