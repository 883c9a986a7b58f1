import { basisWords } from "../ceiling/wording";
import { deciders, refundKinds } from "../choices";
import { hasTerminalFlow, hasYears, isGiven, type PlanOf } from "../plan-answers";
import type { NoteCells } from "./note-cells";
import { isPositive } from "./note-cells";
import { quote, say, when, type Phrase } from "./phrase";

/** Items 9 to 22: the benefit that is taken, and those that are not; nothing of it where there is no surplus that one could have. */
export function benefitPhrases(cells: NoteCells, plan: PlanOf, refundRules: string): readonly Phrase[] {
  const basis = cells.of(plan, "ceiling", "basis");
  const is = (word: keyof typeof basisWords): string => cells.holds(basis, basisWords[word]);
  const applies = isPositive(cells.value(plan, "after"));
  const rules = [say(", under ", ", conforme "), quote(refundRules, 80)];
  const refund: readonly Phrase[] = [
    say(
      "The economic benefit available is a refund, to which the entity has an unconditional right",
      "O benefício econômico disponível é a restituição, a que a entidade tem direito incondicional",
    ),
    ...rules,
    say(": ", ": "),
    ...refundMeasure(cells, plan),
  ];
  const reduction: readonly Phrase[] = [
    say(
      "The economic benefit available is a reduction in future contributions of ",
      "O benefício econômico disponível é a redução de contribuições futuras, de ",
    ),
    cells.text(plan, "reduction"),
    ...rules,
    ...reductionMeasure(cells, plan),
  ];
  const both: readonly Phrase[] = [
    say(
      "The economic benefit available is a reduction in future contributions of ",
      "O benefício econômico disponível é a redução de contribuições futuras, de ",
    ),
    cells.text(plan, "reduction"),
    say(
      ", and the refund of what it leaves of the surplus, together ",
      ", e a restituição do que ela deixa do superávit, somando ",
    ),
    cells.text(plan, "combined"),
    ...rules,
    say("; the plan is taken to stay open (item 9).", "; supõe-se que o plano permanece aberto (item 9)."),
    ...reductionMeasure(cells, plan),
  ];
  const windUp: readonly Phrase[] = [
    say(
      "The economic benefit available is the refund on winding up the plan in a single event, ",
      "O benefício econômico disponível é a restituição na liquidação integral do plano em um único evento, ",
    ),
    cells.text(plan, "windUp"),
    ...rules,
    say(
      ", net of the cost of settling the obligation, fees and taxes (items 11(c) and 14) and without an adjustment for the time value of money (item 15).",
      ", líquida do custo de liquidar a obrigação, de honorários e de tributos (itens 11(c) e 14) e sem ajuste pelo valor do dinheiro no tempo (item 15).",
    ),
  ];
  const none: readonly Phrase[] = [
    say(
      "No economic benefit is available, as a refund or as a reduction in contributions, so that no asset is recognised.",
      "Não há benefício econômico disponível, como restituição ou como redução de contribuições, e por isso nenhum ativo é reconhecido.",
    ),
  ];
  const actuary: readonly Phrase[] = [
    say("The asset ceiling of ", "O teto de ativo de "),
    cells.text(plan, "ceiling"),
    say(" is the one of the actuary's report.", " é o do parecer atuarial."),
  ];
  return [
    when(applies, [
      when(is("refund"), refund, [
        when(is("reduction"), reduction, [
          when(is("both"), both, [when(is("windUp"), windUp, [when(is("actuary"), actuary, none)])]),
        ]),
      ]),
      ...rightPhrases(cells, plan),
      ...rejectedPhrases(cells, plan),
    ]),
  ];
}

function refundMeasure(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const isLife = cells.holds(cells.of(plan, "ceiling", "kind"), refundKinds[0].label);
  if (isGiven(plan, "givenRefund")) {
    return [
      cells.text(plan, "refund"),
      say(", as the actuary's report gives it.", ", como informado no parecer atuarial."),
    ];
  }
  if (isGiven(plan, "refundFixed")) {
    return [
      cells.text(plan, "refund"),
      say(", the present value of a fixed amount (item 15).", ", valor presente de um valor fixo (item 15)."),
    ];
  }
  return [
    cells.text(plan, "refund"),
    say(", that is ", ", ou seja, "),
    cells.text(plan, "share"),
    say(
      " of the surplus once the minimum contributions are paid, net of costs and taxes (item 13), ",
      " do superávit depois de pagas as contribuições mínimas, líquida de custos e tributos (item 13), ",
    ),
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
}

function reductionMeasure(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  if (isGiven(plan, "givenReduction")) {
    return [say(". It is as the actuary's report gives it.", ". É como informado no parecer atuarial.")];
  }
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
    return [say(`, over ${typed} years`, `, em ${typed} anos`)];
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

/** What kept a refund from being one. */
function rightPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const right = cells.isYes(cells.of(plan, "ceiling", "right"));
  const others = cells.holds(cells.of(plan, "ceiling", "decision"), deciders[1].label);
  const windUp = cells.isYes(cells.of(plan, "ceiling", "windUpRight"));
  const given = isGiven(plan, "givenCeiling") || isGiven(plan, "givenRefund");
  if (given) return [];
  return [
    when(`AND(${right},${others})`, [
      say(
        " A refund depends on what others decide, so that there is no unconditional right to it (item 12).",
        " A restituição depende também de decisão de terceiros, e por isso não há direito incondicional a ela (item 12).",
      ),
    ]),
    when(`AND(NOT(${right}),NOT(${windUp}))`, [
      say(
        " The entity has no unconditional right to a refund (items 11 and 12).",
        " A entidade não tem direito incondicional a restituição (itens 11 e 12).",
      ),
    ]),
  ];
}

/** Item 9: those that were computed and are smaller. */
function rejectedPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const named = [
    { name: "refund", said: say("the refund of ", "a restituição de ") },
    { name: "reduction", said: say("the reduction in contributions of ", "a redução de contribuições de ") },
    { name: "windUp", said: say("the refund on winding up of ", "a restituição na liquidação integral de ") },
  ] as const;
  const smaller = (name: string): string => cells.holds(cells.of(plan, "ceiling", name, "second"), basisWords.smaller);
  const isBoth = cells.holds(cells.of(plan, "ceiling", "basis"), basisWords.both);
  const shown = named.map(({ name, said }) => ({
    said,
    name,
    holds: name === "windUp" ? smaller(name) : `AND(${smaller(name)},NOT(${isBoth}))`,
  }));
  return [
    when(`OR(${shown.map(({ holds }) => holds).join(",")})`, [
      say(" Smaller benefits are not taken (item 9): ", " Não se adotam os benefícios menores (item 9): "),
      ...shown.map(({ said, name, holds }, index): Phrase => {
        const before = shown.slice(0, index).map((each) => each.holds);
        const comma = before.length === 0 ? [] : [when(`OR(${before.join(",")})`, [say("; ", "; ")])];
        return when(holds, [...comma, said, cells.text(plan, name)]);
      }),
      say(".", "."),
    ]),
  ];
}
