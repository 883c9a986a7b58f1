import type { Section } from "../../builder/field";
import { standards, units } from "../choices";
import { choice, day, flag } from "./fields";

/** What the note says of the statements as a whole. */
export const entitySection: Section = {
  id: "statements",
  title: { en: "Statements", "pt-BR": "Demonstrações contábeis" },
  fields: [
    day(
      "reportDate",
      { en: "Reporting date", "pt-BR": "Data do balanço" },
      {
        en: "The last day of the year that is closed, such as 31/12/2025.",
        "pt-BR": "O último dia do exercício que se encerra, por exemplo 31/12/2025.",
      },
    ),
    choice(
      "standard",
      { en: "Standard", "pt-BR": "Norma aplicada" },
      {
        en: "NBC TSP 15 where the statements follow the public sector's standards, as an autarchy's do (Lei 4.320/1964): remeasurements go straight to net assets, since there is no statement of other comprehensive income, and the discount rate may rest on government bonds. NBC TG 33 in all other cases. The ceiling is the same; NBC TSP 15 has no interpretation of its own for it, and ITG 20 guides by analogy. Blank: NBC TG 33.",
        "pt-BR":
          "NBC TSP 15 quando as demonstrações seguem as normas do setor público, como as de uma autarquia (Lei 4.320/1964): as remensurações vão direto ao patrimônio líquido, pois não há demonstração do resultado abrangente, e a taxa de desconto pode se basear em títulos públicos. NBC TG 33 nos demais casos. O teto é o mesmo; a NBC TSP 15 não tem interpretação própria para ele, e a ITG 20 orienta por analogia. Vazio: NBC TG 33.",
      },
      standards,
    ),
    choice(
      "unit",
      { en: "Amounts are in", "pt-BR": "Valores em" },
      {
        en: "The unit that the amounts are typed in; the note says it beside each figure. Blank: R$.",
        "pt-BR": "A unidade em que os valores são digitados; a nota a repete em cada cifra. Vazio: R$.",
      },
      units,
    ),
    flag(
      "firstYear",
      { en: "First year, without comparatives", "pt-BR": "Primeiro exercício, sem comparativo" },
      {
        en: "The entity has this plan for the first time: the note says that there are no comparative figures (NBC TG 26, item 38).",
        "pt-BR":
          "A entidade tem este plano pela primeira vez: a nota diz que não há valores comparativos (NBC TG 26, item 38).",
      },
    ),
  ],
};
