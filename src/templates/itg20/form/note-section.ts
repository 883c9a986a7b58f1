import type { Section } from "../../builder/field";
import { amount, rate, words, years } from "./fields";

/** What only a person can say in the note; each is an item of the checklist. */
export const noteSection: Section = {
  id: "note",
  title: { en: "Texts of the note", "pt-BR": "Textos da nota" },
  help: {
    en: "What the figures cannot say. A blank one stands in brackets in the note and as missing in the checklist.",
    "pt-BR":
      "O que as cifras não dizem. O que ficar vazio aparece entre colchetes na nota e como pendente na lista de verificação.",
  },
  fields: [
    words(
      "planNature",
      { en: "Nature of the benefits and regulation", "pt-BR": "Natureza dos benefícios e marco regulatório" },
      {
        en: "What the plan pays, who governs it, and which law or rules set its funding (item 139(a)).",
        "pt-BR": "O que o plano paga, quem o governa e que lei ou regulamento define o custeio (item 139(a)).",
      },
    ),
    words(
      "planRisks",
      { en: "Risks", "pt-BR": "Riscos" },
      {
        en: "Those that the plan exposes the entity to, with concentrations (item 139(b)).",
        "pt-BR": "Os riscos a que o plano expõe a entidade e suas concentrações (item 139(b)).",
      },
    ),
    words(
      "planChanges",
      { en: "Amendments, curtailments and settlements", "pt-BR": "Alterações, reduções e liquidações do plano" },
      {
        en: "Of the year; write “none” where there were none (item 139(c)).",
        "pt-BR": "Do exercício; escreva “não houve” se for o caso (item 139(c)).",
      },
    ),
    words(
      "refundRules",
      { en: "What the right to the benefit rests on", "pt-BR": "Em que se apoia o direito ao benefício" },
      {
        en: "Article of the rules of the plan and its date (ITG 20, items 10 and 12).",
        "pt-BR": "Artigo do regulamento do plano e sua data (ITG 20, itens 10 e 12).",
      },
    ),
    words(
      "actuaryReport",
      { en: "Actuary's report", "pt-BR": "Parecer atuarial" },
      {
        en: "Actuary, number and date of the report, where a ceiling or a benefit is taken from it as it is.",
        "pt-BR": "Atuário, número e data do parecer, quando o teto ou o benefício vem pronto dele.",
      },
    ),
    words(
      "restrictions",
      { en: "Restrictions on realising the surplus", "pt-BR": "Restrições à realização do superávit" },
      {
        en: "Such as a contingency reserve that comes first; write “none” where there are none (ITG 20, item 10).",
        "pt-BR":
          "Por exemplo, a reserva de contingência que vem antes; escreva “não há” se for o caso (ITG 20, item 10).",
      },
    ),
    words(
      "assetClasses",
      { en: "Classes of assets", "pt-BR": "Composição dos ativos" },
      {
        en: "Fair value by class, apart those with and without a quoted price (item 142).",
        "pt-BR": "Valor justo por classe, separando com e sem cotação em mercado ativo (item 142).",
      },
    ),
    words(
      "ownInstruments",
      { en: "The entity's own instruments and property", "pt-BR": "Instrumentos e imóveis da própria entidade" },
      {
        en: "Held by the plan, at fair value; write “none” where there are none (item 143).",
        "pt-BR": "Detidos pelo plano, a valor justo; escreva “não há” se for o caso (item 143).",
      },
    ),
    words(
      "assumptions",
      { en: "Actuarial assumptions", "pt-BR": "Premissas atuariais" },
      {
        en: "Beside the discount rate: mortality, wages, inflation, in absolute terms (item 144).",
        "pt-BR": "Além da taxa de desconto: tábua, salários, inflação, em termos absolutos (item 144).",
      },
    ),
    words(
      "obligationSensitivity",
      { en: "Sensitivity of the obligation", "pt-BR": "Sensibilidade da obrigação" },
      {
        en: "From the actuary's report, for each significant assumption, with method and limits (item 145).",
        "pt-BR": "Do parecer atuarial, por premissa significativa, com método e limitações (item 145).",
      },
    ),
    rate(
      "rateStep",
      { en: "Step of the discount rate", "pt-BR": "Variação da taxa de desconto" },
      {
        en: "For the sensitivity of the ceiling: what is reasonably possible by the next year end. Blank: 0.5%.",
        "pt-BR":
          "Para a sensibilidade do teto: o que é razoavelmente possível até o fim do próximo exercício. Vazio: 0,5%.",
      },
      { least: "0.0001", most: "0.5" },
    ),
    rate(
      "flowStep",
      { en: "Step of service cost and contributions", "pt-BR": "Variação do custo do serviço e das contribuições" },
      { en: "In the same way. Blank: 10%.", "pt-BR": "Do mesmo modo. Vazio: 10%." },
      { least: "0.0001", most: "1" },
    ),
    words(
      "matching",
      { en: "Asset-liability matching", "pt-BR": "Casamento entre ativos e passivos" },
      {
        en: "Strategies of the plan; write “none” where there are none (item 146).",
        "pt-BR": "Estratégias do plano; escreva “não há” se for o caso (item 146).",
      },
    ),
    words(
      "fundingPolicy",
      { en: "Funding policy", "pt-BR": "Política de custeio" },
      {
        en: "What sets the contributions to come (item 147(a)).",
        "pt-BR": "O que define as contribuições futuras (item 147(a)).",
      },
    ),
    amount(
      "expectedContributions",
      { en: "Contributions expected next year", "pt-BR": "Contribuições esperadas no próximo exercício" },
      { en: "Of the entity (item 147(b)).", "pt-BR": "Da entidade (item 147(b))." },
    ),
    years(
      "duration",
      { en: "Weighted average duration of the obligation", "pt-BR": "Duração média ponderada da obrigação" },
      { en: "In years (item 147(c)).", "pt-BR": "Em anos (item 147(c))." },
      { least: "0", most: "200" },
    ),
    words(
      "judgements",
      { en: "Judgements", "pt-BR": "Julgamentos" },
      {
        en: "Made on the right to the benefit and on the lives, apart from estimates (NBC TG 26, item 122).",
        "pt-BR": "Exercidos sobre o direito ao benefício e as vidas, além das estimativas (NBC TG 26, item 122).",
      },
    ),
    words(
      "uncertainty",
      { en: "Other sources of uncertainty", "pt-BR": "Outras fontes de incerteza" },
      {
        en: "Beside rate, service cost and contributions, whose effect is computed (NBC TG 26, items 125 and 129).",
        "pt-BR":
          "Além da taxa, do custo do serviço e das contribuições, cujo efeito é calculado (NBC TG 26, itens 125 e 129).",
      },
    ),
  ],
};
