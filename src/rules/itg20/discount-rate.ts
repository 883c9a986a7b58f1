import { one, type Decimal } from "../../core/decimal";
import { Failure } from "../../rule/failure";
import type { Figure } from "../../rule/figure";
import { numberInMessage } from "../../rule/number-in-message";
import type { Parameter, ParameterSite } from "../../rule/parameter";
import { flag, number, optionalNumber, type NumberOptions } from "../../rule/parameter-values";
import type { Wording } from "../../core/wording";

const options: NumberOptions = {
  named: "taxa_desconto",
  label: { en: "Discount rate", "pt-BR": "Taxa de desconto" },
  description: {
    en: "Yearly discount rate as a fraction (6% is 0.06), greater than −1 and less than 1; nominal for nominal amounts. A blank cell counts as 0.",
    "pt-BR":
      "Taxa de desconto anual como fração (6% é 0,06), maior que −1 e menor que 1; nominal para valores nominais. Célula vazia conta como 0.",
  },
  unit: "rate",
  above: "-1",
};

/** A 6 typed for 6% would discount everything away without a word. */
function aboveWhole(site: ParameterSite, rate: Decimal): Failure {
  const shown = numberInMessage(rate);
  return new Failure(
    "invalidValue",
    {
      en: `${site.name.en} must be less than 1: type 6% or 0.06; it got ${shown.en}`,
      "pt-BR": `${site.name["pt-BR"]} deve ser menor que 1: digite 6% ou 0,06; recebeu ${shown["pt-BR"]}`,
    },
    site.english,
  );
}

function belowOne<F extends Figure | undefined>(parameter: Parameter<F>): Parameter<F> {
  return {
    ...parameter,
    read(raw, site) {
      const rate = parameter.read(raw, site);
      if (rate?.value.gte(one)) throw aboveWhole(site, rate.value);
      return rate;
    },
  };
}

/** The yearly rate of every function of ITG 20. */
export const discountRate: Parameter<Figure> = belowOne(number(options));

export function optionalDiscountRate(byDefault: Wording): Parameter<Figure | undefined> {
  return belowOne(optionalNumber(byDefault, options));
}

/** Whether flows fall in the middle of each year, as contributions paid month by month do on average. */
export const midYear = flag({
  named: "meio_do_ano",
  label: { en: "Flows in the middle of the year", "pt-BR": "Fluxos no meio do ano" },
  description: {
    en: "TRUE discounts each year's flow from the middle of the year, as for monthly contributions; left out, FALSE: from its end.",
    "pt-BR":
      "VERDADEIRO desconta o fluxo de cada ano a partir do meio do ano, como nas contribuições mensais; se omitido, FALSO: do fim do ano.",
  },
});
