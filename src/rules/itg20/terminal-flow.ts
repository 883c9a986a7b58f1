import type { Decimal } from "../../core/decimal";
import type { Calculation } from "../../rule/calculation";
import { Failure } from "../../rule/failure";
import { constant, type Figure } from "../../rule/figure";
import { numberInMessage } from "../../rule/number-in-message";
import { positioned } from "../../rule/parameter-ranges";
import type { Wording } from "../../core/wording";
import { futureServiceCost } from "./norms";

/** How a terminal flow's steps are called: cost less contribution as one flow, or each of them where they grow apart. */
export interface TerminalWords {
  readonly atYear: Wording;
  readonly rateLessGrowth: Wording;
  readonly growthFactor: Wording;
  readonly ratio: Wording;
  readonly ratioPower: Wording;
  readonly lastingPart: Wording;
  readonly lastingFlow: Wording;
}

const together: TerminalWords = {
  atYear: { en: "Terminal flow at the end of year", "pt-BR": "Fluxo terminal ao fim do ano" },
  rateLessGrowth: { en: "Discount rate less growth", "pt-BR": "Taxa de desconto menos crescimento" },
  growthFactor: { en: "Yearly growth factor", "pt-BR": "Fator anual de crescimento" },
  ratio: { en: "Growth over discount", "pt-BR": "Crescimento sobre desconto" },
  ratioPower: { en: "Growth over discount, all years", "pt-BR": "Crescimento sobre desconto, todos os anos" },
  lastingPart: { en: "Part within the terminal years", "pt-BR": "Parcela dentro dos anos terminais" },
  lastingFlow: { en: "Terminal flow within its years", "pt-BR": "Fluxo terminal dentro dos anos" },
};

function of(part: Wording): TerminalWords {
  const named = (words: Wording): Wording => ({
    en: `${words.en}: ${part.en}`,
    "pt-BR": `${words["pt-BR"]}: ${part["pt-BR"]}`,
  });
  return {
    atYear: {
      en: `${part.en}, terminal, at the end of year`,
      "pt-BR": `${part["pt-BR"]} terminal, ao fim do ano`,
    },
    rateLessGrowth: named(together.rateLessGrowth),
    growthFactor: named(together.growthFactor),
    ratio: named(together.ratio),
    ratioPower: named(together.ratioPower),
    lastingPart: named(together.lastingPart),
    lastingFlow: named(together.lastingFlow),
  };
}

export const terminalWords = {
  together,
  cost: of({ en: "service cost", "pt-BR": "custo do serviço" }),
  contribution: of({ en: "contribution", "pt-BR": "contribuição" }),
  prepaid: of({ en: "prepaid contributions", "pt-BR": "contribuições pré-pagas" }),
} as const;

export interface TerminalFlow {
  readonly flow: Figure;
  readonly rate: Figure;
  readonly onePlusRate: Figure;
  readonly growth: Figure;
  /** The growth's name in a message. */
  readonly growthName: Wording;
  /** Undefined: for ever. */
  readonly years: Figure | undefined;
  readonly lastYear: number;
}

function forEverNeedsRate(name: Wording, rate: Decimal, growth: Decimal): Failure {
  const [shown, grown] = [numberInMessage(rate), numberInMessage(growth)];
  return new Failure(
    "invalidValue",
    {
      en: `discount_rate must be greater than ${name.en} where the terminal flow lasts for ever; it got ${shown.en} and ${grown.en}`,
      "pt-BR": `taxa_desconto deve ser maior que ${name["pt-BR"]} quando o fluxo terminal é para sempre; recebeu ${shown["pt-BR"]} e ${grown["pt-BR"]}`,
    },
    "discount_rate",
  );
}

/**
 * What a terminal flow is worth at year n, in closed form: flow ÷ (rate − growth) for ever; for m years that times
 * 1 − ((1 + growth) ÷ (1 + rate))^m, or flow × m ÷ (1 + rate) where rate and growth are the same.
 */
export function terminalValue(calculation: Calculation, words: TerminalWords, terminal: TerminalFlow): Figure {
  const { flow, rate, onePlusRate, growth, years } = terminal;
  const label = positioned(words.atYear, terminal.lastYear);
  const spread = calculation.difference(words.rateLessGrowth, rate, growth);
  if (!years) {
    if (spread.value.lte(0)) throw forEverNeedsRate(terminal.growthName, rate.value, growth.value);
    return calculation.quotient(label, flow, spread, futureServiceCost);
  }
  if (spread.value.isZero()) {
    const undiscounted = calculation.product(words.lastingFlow, [flow, years], futureServiceCost);
    return calculation.quotient(label, undiscounted, onePlusRate);
  }
  const onePlusGrowth = calculation.sum(words.growthFactor, [constant("1"), growth]);
  const ratio = calculation.quotient(words.ratio, onePlusGrowth, onePlusRate);
  const ratioPower = calculation.power(words.ratioPower, ratio, years, futureServiceCost);
  const lastingPart = calculation.difference(words.lastingPart, constant("1"), ratioPower);
  const lastingFlow = calculation.product(words.lastingFlow, [flow, lastingPart]);
  return calculation.quotient(label, lastingFlow, spread);
}
