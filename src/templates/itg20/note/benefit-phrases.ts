import { basisWords } from "../ceiling/wording";
import { deciders } from "../choices";
import { isGiven, type PlanOf } from "../plan-answers";
import type { NoteCells } from "./note-cells";
import { isPositive } from "./note-cells";
import { netOf, reductionMeasure, refundMeasure, whereGiven } from "./benefit-measures";
import { quote, say, when, type Phrase } from "./phrase";

/** What persons type into the checklist and the benefit's sentences quote. */
export interface TypedTexts {
  readonly refundRules: string;
  readonly actuaryReport: string;
}

/** Items 9 to 22: the benefit that is taken, and those that are not; nothing of it where there is no surplus that one could have. */
export function benefitPhrases(cells: NoteCells, plan: PlanOf, typed: TypedTexts): readonly Phrase[] {
  const basis = cells.of(plan, "ceiling", "basis");
  const is = (word: keyof typeof basisWords): string => cells.holds(basis, basisWords[word]);
  const at = (name: string): string => cells.of(plan, "ceiling", name);
  const applies = isPositive(cells.value(plan, "after"));
  const rules = [say(", under ", ", conforme "), quote(typed.refundRules, 80)];
  const report = quote(typed.actuaryReport, 80);
  const refund: readonly Phrase[] = [
    say(
      "The economic benefit available is a refund, to which the entity has an unconditional right",
      "O benefício econômico disponível é a restituição, a que a entidade tem direito incondicional",
    ),
    ...rules,
    say(": ", ": "),
    ...refundMeasure(cells, plan, report),
  ];
  const reduction: readonly Phrase[] = [
    say(
      "The economic benefit available is a reduction in future contributions of ",
      "O benefício econômico disponível é a redução de contribuições futuras, de ",
    ),
    cells.text(plan, "reduction"),
    ...rules,
    ...reductionMeasure(cells, plan, report),
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
    say("; the plan is taken to stay open (item 9)", "; supõe-se que o plano permanece aberto (item 9)"),
    ...reductionMeasure(cells, plan, report),
    ...whereGiven(cells, plan, "givenRefund", [
      say(" The refund is the one of the actuary's report ", " A restituição é a do parecer atuarial "),
      report,
      say(".", "."),
    ]),
  ];
  const windUp: readonly Phrase[] = [
    say(
      "The economic benefit available is the refund on winding up the plan in a single event, ",
      "O benefício econômico disponível é a restituição na liquidação integral do plano em um único evento, ",
    ),
    cells.text(plan, "windUp"),
    ...rules,
    ...netOf(
      [
        [at("premium"), say("costs of settling the obligation", "custos de liquidação da obrigação")],
        [at("fees"), say("fees", "honorários")],
        [at("windUpTax"), say("taxes", "tributos")],
      ],
      say(" (items 11(c) and 14)", " (itens 11(c) e 14)"),
    ),
    say(
      "; it is measured without an adjustment for the time value of money (item 15).",
      "; é mensurada sem ajuste pelo valor do dinheiro no tempo (item 15).",
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
    say(" is the one of the actuary's report ", " é o do parecer atuarial "),
    report,
    say(", taken as it is.", ", usado como está."),
  ];
  const nothingToLimit: readonly Phrase[] = [
    say(
      "There is no surplus, and the asset ceiling has nothing to limit.",
      "Não há superávit, e o teto de ativo nada tem a limitar.",
    ),
  ];
  return [
    when(
      applies,
      [
        when(is("refund"), refund, [
          when(is("reduction"), reduction, [
            when(is("both"), both, [when(is("windUp"), windUp, [when(is("actuary"), actuary, none)])]),
          ]),
        ]),
        ...rightPhrases(cells, plan),
        ...rejectedPhrases(cells, plan),
      ],
      nothingToLimit,
    ),
  ];
}

/** What kept a refund from being one. */
function rightPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const right = cells.isYes(cells.of(plan, "ceiling", "right"));
  const others = cells.holds(cells.of(plan, "ceiling", "decision"), deciders[1].label);
  const windUp = cells.isYes(cells.of(plan, "ceiling", "windUpRight"));
  const given = (["givenCeiling", "givenRefund"] as const)
    .filter((id) => isGiven(plan, id))
    .map((id) => `ISNUMBER(${cells.of(plan, "ceiling", id)})`);
  const phrases: readonly Phrase[] = [
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
  return given.length === 0 ? phrases : [when(`OR(${given.join(",")})`, [], phrases)];
}

/** Item 9: those that were computed and are smaller. */
function rejectedPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const named = [
    { name: "refund", said: say("the refund of ", "a restituição de ") },
    { name: "reduction", said: say("the reduction in contributions of ", "a redução de contribuições de ") },
    {
      name: "combined",
      said: say(
        "the reduction together with the refund of what it leaves, ",
        "a redução com a restituição do que ela deixa, de ",
      ),
    },
    { name: "windUp", said: say("the refund on winding up of ", "a restituição na liquidação integral de ") },
  ] as const;
  const smaller = (name: string): string => cells.holds(cells.of(plan, "ceiling", name, "second"), basisWords.smaller);
  const isBoth = cells.holds(cells.of(plan, "ceiling", "basis"), basisWords.both);
  const shown = named.map(({ name, said }) => ({
    said,
    name,
    holds: name === "windUp" || name === "combined" ? smaller(name) : `AND(${smaller(name)},NOT(${isBoth}))`,
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
