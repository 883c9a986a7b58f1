import type { Wording } from "../../../core/wording";
import { refundKinds } from "../choices";
import { hasTerminalFlow, hasYears, isGiven, type PlanOf } from "../plan-answers";
import type { NoteCells } from "./note-cells";
import { isPositive } from "./note-cells";
import { say, when, type Phrase, type Quoted } from "./phrase";

/** How much a benefit is and how it was measured, in the note's words. */

/** What is said only while the actuary's amount stands in its cell; and what is said once it was cleared, or where it was never given. */
export function whereGiven(
  cells: NoteCells,
  plan: PlanOf,
  id: "givenCeiling" | "givenRefund" | "givenReduction",
  then: readonly Phrase[],
  otherwise: readonly Phrase[] = [],
): readonly Phrase[] {
  if (!isGiven(plan, id)) return otherwise;
  return [when(`ISNUMBER(${cells.of(plan, "ceiling", id)})`, then, otherwise)];
}

/** `, líquida de custos e tributos (item 13)`: of those that are there, or nothing. */
export function netOf(
  amounts: readonly (readonly [cell: string, named: Wording])[],
  items: Wording,
): readonly Phrase[] {
  const holds = amounts.map(([cell]) => isPositive(`N(${cell})`));
  const any = (some: readonly string[]): string => `OR(${some.join(",")})`;
  return [
    when(any(holds), [
      say(", net of ", ", líquida de "),
      ...amounts.map(([, named], index): Phrase => {
        const before = holds.slice(0, index);
        const after = holds.slice(index + 1);
        const comma: readonly Phrase[] =
          before.length === 0
            ? []
            : [
                when(any(before), [
                  after.length === 0 ? say(" and ", " e ") : when(any(after), [say(", ", ", ")], [say(" and ", " e ")]),
                ]),
              ];
        return when(holds[index] ?? "FALSE", [...comma, named]);
      }),
      items,
    ]),
  ];
}

export function refundMeasure(cells: NoteCells, plan: PlanOf, report: Quoted): readonly Phrase[] {
  const at = (name: string): string => cells.of(plan, "ceiling", name);
  const isLife = cells.holds(cells.of(plan, "ceiling", "kind"), refundKinds[0].label);
  const costsAndTax = netOf(
    [
      [at("costs"), say("costs", "custos")],
      [at("tax"), say("taxes", "tributos")],
    ],
    say(" (item 13)", " (item 13)"),
  );
  const fixed: readonly Phrase[] = [
    say(", the present value of a fixed amount (item 15)", ", valor presente de um valor fixo (item 15)"),
    ...costsAndTax,
    say(".", "."),
  ];
  const proportional: readonly Phrase[] = [
    say(", that is ", ", ou seja, "),
    cells.text(plan, "share"),
    say(" of the surplus", " do superávit"),
    when(isPositive(cells.value(plan, "funding")), [
      say(" once the minimum contributions are paid", " depois de pagas as contribuições mínimas"),
    ]),
    ...costsAndTax,
    say(", ", ", "),
    when(
      isLife,
      [say("during the life of the plan (item 11(a))", "durante a vida do plano (item 11(a))")],
      [say("as the plan is settled gradually (item 11(b))", "na liquidação gradual do plano (item 11(b))")],
    ),
    say(
      "; it is measured without an adjustment for the time value of money (item 15).",
      "; é mensurada sem ajuste pelo valor do dinheiro no tempo (item 15).",
    ),
  ];
  const given: readonly Phrase[] = [
    say(", as the actuary's report gives it ", ", como a informa o parecer atuarial "),
    report,
    say(".", "."),
  ];
  return [
    cells.text(plan, "refund"),
    ...whereGiven(cells, plan, "givenRefund", given, isGiven(plan, "refundFixed") ? fixed : proportional),
  ];
}

export function reductionMeasure(cells: NoteCells, plan: PlanOf, report: Quoted): readonly Phrase[] {
  const given: readonly Phrase[] = [
    say(". It is as the actuary's report gives it ", ". É como a informa o parecer atuarial "),
    report,
    say(".", "."),
  ];
  return whereGiven(cells, plan, "givenReduction", given, computedReduction(cells, plan));
}

function computedReduction(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  if (!hasYears(plan) || !isGiven(plan, "discountRate")) return [say(".", ".")];
  const funded = cells.isYes(cells.of(plan, "ceiling", "minimumFunding"));
  const midYear = cells.isYes(cells.of(plan, "ceiling", "midYear"));
  return [
    say(". It is the present value, at ", ". É o valor presente, à taxa de "),
    cells.text(plan, "rate"),
    when(
      funded,
      [
        say(
          ", of the future service cost less the minimum contributions for future service, never below zero in all (items 20(b) and 22)",
          ", do custo do serviço futuro menos as contribuições mínimas para serviço futuro, nunca inferior a zero no total (itens 20(b) e 22)",
        ),
      ],
      [
        say(
          ", of the future service cost, as no minimum funding is required for future service (item 16)",
          ", do custo do serviço futuro, pois não há custeio mínimo para serviço futuro (item 16)",
        ),
      ],
    ),
    when(midYear, [say(", with flows in the middle of each year", ", com fluxos no meio de cada ano")]),
    ...lifePhrases(cells, plan),
    when(isPositive(cells.value(plan, "prepaid")), [
      say(
        "; with the prepayment, as far as it reduces contributions, of ",
        "; com o pré-pagamento, até onde reduz contribuições, de ",
      ),
      cells.text(plan, "prepaid"),
      say(" (item 20(a))", " (item 20(a))"),
    ]),
    say(
      "; a stable workforce and the assumptions of the obligation are taken (item 17).",
      "; supõem-se força de trabalho estável e as premissas da obrigação (item 17).",
    ),
  ];
}

function lifePhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const typed = String(plan.flows.length);
  if (!hasYears(plan) || !hasTerminalFlow(plan)) {
    return [typed === "1" ? say(", over 1 year", ", em 1 ano") : say(`, over ${typed} years`, `, em ${typed} anos`)];
  }
  if (isGiven(plan, "terminalYears")) {
    return [say(", over ", ", em "), cells.text(plan, "lifeYears"), say(" years", " anos")];
  }
  const remaining = cells.of(plan, "ceiling", "remaining");
  return [
    when(
      `ISNUMBER(${remaining})`,
      [
        say(", over ", ", em "),
        cells.text(plan, "lifeYears"),
        say(
          " years, the shorter of the lives of the plan and of the entity (item 16)",
          " anos, a menor entre a vida do plano e a da entidade (item 16)",
        ),
      ],
      [
        say(
          ", for ever, as neither the plan nor the entity is expected to end (item 16)",
          ", para sempre, pois não se espera o fim do plano nem da entidade (item 16)",
        ),
      ],
    ),
  ];
}
