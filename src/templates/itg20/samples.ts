import type { Wording } from "../../core/wording";
import type { Answers } from "../builder/answers";
import type { Council, Sample } from "../builder/template";

const entity: Council = { name: "Entidade dos exemplos da ITG 20", region: "" };

function example(number: string, of: Wording, answers: Answers): Sample {
  return {
    id: `itg20-example-${number}`,
    name: { en: `ITG 20, example ${number}: ${of.en}`, "pt-BR": `ITG 20, exemplo ${number}: ${of["pt-BR"]}` },
    council: entity,
    answers,
  };
}

const fiveYears = Array.from({ length: 5 }, () => ({ serviceCost: "10", futureContribution: "15", shortfall: "" }));

/** The illustrative examples of the interpretation, EI1 to EI27. */
export const itgSamples: readonly Sample[] = [
  example(
    "1",
    { en: "surplus, contributions fully refundable", "pt-BR": "superávit, contribuições totalmente restituíveis" },
    {
      planName: "Plano A",
      planAssets: "1200",
      obligation: "1100",
      refundRight: true,
      refundShare: "1",
      immediateContribution: "200",
    },
  ),
  example(
    "2",
    { en: "deficit, contributions partly available", "pt-BR": "déficit, contribuições não totalmente disponíveis" },
    {
      planName: "Plano B",
      planAssets: "1000",
      obligation: "1100",
      refundRight: true,
      refundShare: "0.60",
      immediateContribution: "300",
    },
  ),
  example(
    "3",
    { en: "benefit as a reduction in contributions", "pt-BR": "benefício como redução de contribuições" },
    {
      planName: "Plano C",
      surplus: "50",
      discountRate: "0.06",
      fundingYears: [
        { serviceCost: "13", futureContribution: "15", shortfall: "120" },
        { serviceCost: "13", futureContribution: "13", shortfall: "112" },
        { serviceCost: "13", futureContribution: "11", shortfall: "104" },
      ],
      terminalServiceCost: "13",
      terminalContribution: "9",
    },
  ),
  example(
    "4",
    { en: "prepayment", "pt-BR": "pré-pagamento" },
    {
      planName: "Plano D",
      // EI25: 35 before the prepayment of 30.
      surplus: "65",
      discountRate: "0",
      fundingYears: fiveYears,
      prepayment: "30",
    },
  ),
];
