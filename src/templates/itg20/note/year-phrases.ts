import { hasRoll } from "../ceiling/summary-part";
import type { PlanOf } from "../plan-answers";
import type { NoteCells } from "./note-cells";
import { isNegative, isSomething } from "./note-cells";
import { say, when, type Phrase } from "./phrase";
import { isPublic } from "./position-phrases";

/** NBC TG 33, items 120 to 127: what the year took to result and to other comprehensive income. */
export function yearPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  const result = cells.value(plan, "result");
  const remeasurements = cells.value(plan, "remeasurements");
  return [
    say("In the year the plan brought ", "No exercício, o plano trouxe "),
    when(
      isSomething(result),
      [
        when(isNegative(result), [say("an expense of ", "despesa de ")], [say("an income of ", "receita de ")]),
        cells.text(plan, "result"),
      ],
      [say("nothing", "nada")],
    ),
    say(" to the result, and ", " ao resultado e "),
    when(
      isSomething(remeasurements),
      [
        when(isNegative(remeasurements), [say("a loss of ", "perda de ")], [say("a gain of ", "ganho de ")]),
        cells.text(plan, "remeasurements"),
      ],
      [say("nothing", "nada")],
    ),
    when(
      isPublic(cells),
      [say(" straight to net assets", " diretamente ao patrimônio líquido")],
      [say(" to other comprehensive income", " a outros resultados abrangentes")],
    ),
    when(isSomething(cells.value(plan, "ceilingChange")), [
      say(", of which ", ", com "),
      when(
        isNegative(cells.value(plan, "ceilingChange")),
        [say("a loss of ", "perda de ")],
        [say("a gain of ", "ganho de ")],
      ),
      cells.text(plan, "ceilingChange"),
      say(" from the ceiling", " do teto"),
    ]),
    say(". Net interest is at the opening rate of ", ". Os juros líquidos são à taxa do início, de "),
    cells.text(plan, "openingRate"),
    when(isPublic(cells), [say(".", ".")], [say(" (item 123).", " (item 123).")]),
    when(isSomething(cells.value(plan, "unexplained")), [
      say(" [Explain the difference of ", " [Explicar a diferença de "),
      cells.text(plan, "unexplained"),
      say(" in the table below.]", " no quadro abaixo.]"),
    ]),
  ];
}

/** Item 141(c)(iv): where only the effect of the ceiling is rolled forward. */
export function rollPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  if (!hasRoll(plan)) return [];
  const remeasurement = cells.value(plan, "rollRemeasurement");
  const said: readonly Phrase[] = [
    say("The effect of the ceiling went from ", "O efeito do teto passou de "),
    cells.text(plan, "rollOpening"),
    say(" to ", " para "),
    cells.text(plan, "effect"),
    say(": interest of ", ": juros de "),
    cells.text(plan, "rollInterest"),
    say(" at the opening rate of ", " à taxa do início, de "),
    cells.text(plan, "openingRate"),
    when(isSomething(remeasurement), [
      when(
        isNegative(remeasurement),
        [say(", and a remeasurement that raises it by ", ", e remensuração que o aumenta em ")],
        [say(", and a remeasurement that lessens it by ", ", e remensuração que o diminui em ")],
      ),
      cells.text(plan, "rollRemeasurement"),
    ]),
    when(
      isPublic(cells),
      [say(".", ".")],
      [say(" (NBC TG 33, items 126 and 141(c)(iv)).", " (NBC TG 33, itens 126 e 141(c)(iv)).")],
    ),
  ];
  // An effect that neither was nor is has no roll-forward to tell.
  const any = `OR(${isSomething(cells.value(plan, "rollOpening"))},${isSomething(cells.value(plan, "effect"))})`;
  return [
    when(any, said, [
      say(
        "The ceiling had no effect at the start of the year and has none at its end.",
        "O teto não tinha efeito no início do exercício nem tem no fim.",
      ),
    ]),
  ];
}

/** NBC TG 26, items 125 and 129: how far the figures may move. */
export function sensitivityPhrases(cells: NoteCells, plan: PlanOf): readonly Phrase[] {
  return [
    say(
      "The table computes ceiling and net position anew, one assumption changed at a time: the discount rate by ",
      "O quadro recalcula o teto e a posição líquida, variando uma premissa por vez: a taxa de desconto em ",
    ),
    cells.text(plan, "rateStep"),
    say(
      ", service cost and contributions for future service by ",
      ", o custo do serviço e as contribuições para serviço futuro em ",
    ),
    cells.text(plan, "flowStep"),
    say(
      ". Assets, obligation and contributions for the shortfall stay as they are.",
      ". Ativos, obrigação e contribuições para a defasagem ficam como estão.",
    ),
  ];
}
