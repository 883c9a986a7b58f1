import { standards } from "../choices";
import { hasYears, isGiven, type PlanOf } from "../plan-answers";
import type { NoteCells } from "./note-cells";
import { isNegative, isPositive, isSomething } from "./note-cells";
import { quote, say, when, type Phrase } from "./phrase";

/** Whether remeasurements go straight to net assets. */
export const isPublic = (cells: NoteCells): string => cells.holds(cells.parameter("standard"), standards[1].label);

/** What the plan shows and what the entity recognises. */
export function positionPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const surplus = cells.value(plan, "surplus");
  const net = cells.value(plan, "net");
  const effect = cells.value(plan, "effect");
  const funding = cells.value(plan, "funding");
  const isLimited = isSomething(effect);
  return [
    say("On ", "Em "),
    cells.day(),
    say(", ", ", "),
    cells.name(plan),
    when(
      isPositive(surplus),
      [say(" shows a surplus of ", " apresenta superávit de "), cells.text(plan, "surplus")],
      [
        when(
          isNegative(surplus),
          [say(" shows a deficit of ", " apresenta déficit de "), cells.text(plan, "surplus")],
          [say(" shows neither surplus nor deficit", " não apresenta superávit nem déficit")],
        ),
      ],
    ),
    ...(isGiven(plan, "surplus")
      ? []
      : [
          say(" (assets of ", " (ativos de "),
          cells.text(plan, "assets"),
          say(" and an obligation of ", " e obrigação de "),
          cells.text(plan, "obligation"),
          say(")", ")"),
        ]),
    say(". ", ". "),
    when(isLimited, [
      when(
        isPositive(funding),
        [
          say(
            "With the asset ceiling and the minimum funding requirement, ",
            "Com o teto de ativo e o custeio mínimo, ",
          ),
        ],
        [say("With the asset ceiling, ", "Com o teto de ativo, ")],
      ),
    ]),
    quote(cells.parameter("council.name"), 40),
    when(
      isPositive(net),
      [say(" recognises a net asset of ", " reconhece ativo líquido de "), cells.text(plan, "net")],
      [
        when(
          isNegative(net),
          [say(" recognises a net liability of ", " reconhece passivo líquido de "), cells.text(plan, "net")],
          [say(" recognises neither asset nor liability", " não reconhece ativo nem passivo")],
        ),
      ],
    ),
    say(" for this plan.", " por esse plano."),
    when(isLimited, [
      when(
        isPositive(funding),
        [
          say(
            " The effect of the ceiling and of the minimum funding requirement at that day is ",
            " O efeito do teto e do custeio mínimo nessa data é de ",
          ),
        ],
        [say(" The effect of the ceiling at that day is ", " O efeito do teto nessa data é de ")],
      ),
      cells.text(plan, "effect"),
      when(
        isPublic(cells),
        [
          say(
            "; its changes, but for interest, go straight to net assets.",
            "; suas variações, exceto juros, são reconhecidas diretamente no patrimônio líquido.",
          ),
        ],
        [
          say(
            "; its changes, but for interest, are recognised in other comprehensive income (NBC TG 33, items 64 and 127(c)).",
            "; suas variações, exceto juros, são reconhecidas em outros resultados abrangentes (NBC TG 33, itens 64 e 127(c)).",
          ),
        ],
      ),
    ]),
    when(`AND(${isPositive(surplus)},NOT(${isLimited}))`, [
      say(" The ceiling does not limit the surplus.", " O teto não limita o superávit."),
    ]),
  ];
}

/** Items 23 and 24, and what keeps a surplus from being realised. */
export function fundingPhrases(cells: NoteCells, plan: PlanOf, restrictions: string): readonly Phrase[] {
  const after = cells.value(plan, "after");
  const afterPayment = cells.value(plan, "afterPayment");
  return [
    when(
      isPositive(cells.value(plan, "funding")),
      [
        say(
          "Minimum contributions due for past service amount to ",
          "As contribuições mínimas devidas por serviço passado somam ",
        ),
        cells.text(plan, "funding"),
        ...(hasYears(plan) && isGiven(plan, "discountRate")
          ? [
              when(isPositive(`ROUND(${cells.of(plan, "ceiling", "shortfallValue")},2)`), [
                say(" at present value", " a valor presente"),
              ]),
            ]
          : []),
        say("; once they are paid, ", "; depois de pagas, "),
        when(
          isPositive(after),
          [say("the surplus would be ", "o superávit seria de "), cells.text(plan, "after")],
          [
            when(
              isNegative(after),
              [say("the deficit would be ", "o déficit seria de "), cells.text(plan, "after")],
              [say("there would be neither surplus nor deficit", "não haveria superávit nem déficit")],
            ),
          ],
        ),
        when(
          isPositive(afterPayment),
          [say(" and the net asset ", " e o ativo líquido, de "), cells.text(plan, "afterPayment")],
          [
            when(isNegative(afterPayment), [
              say(" and the net liability ", " e o passivo líquido, de "),
              cells.text(plan, "afterPayment"),
            ]),
          ],
        ),
        when(`AND(${isPositive(after)},${after}>${cells.value(plan, "ceiling")})`, [
          say(
            "; what will not be available of it is a liability now (item 24)",
            "; o que não estará disponível é passivo desde já (item 24)",
          ),
        ]),
        say(".", "."),
      ],
      [
        say(
          "No minimum contributions are due for past service.",
          "Não há contribuições mínimas devidas por serviço passado.",
        ),
      ],
    ),
    when(isPositive(after), [
      say(" Restrictions on realising the surplus: ", " Restrições à realização do superávit: "),
      quote(restrictions, 120),
      say(".", "."),
    ]),
  ];
}
