import type { Section } from "../../builder/field";
import { costBearers, deciders, refundKinds } from "../choices";
import { amount, choice, flag, share, years } from "./fields";

/** Items 11 to 15. */
export const refundSection: Section = {
  id: "refund",
  title: { en: "Right to a refund", "pt-BR": "Direito a restituição" },
  fields: [
    flag(
      "refundRight",
      { en: "Unconditional right to a refund", "pt-BR": "Direito incondicional a restituição" },
      {
        en: "Yes only where the entity has the right to a refund while the plan lasts, whatever others decide (items 11 and 12).",
        "pt-BR":
          "Sim só se a entidade tem direito à restituição enquanto o plano existe, sem depender de decisão alheia (itens 11 e 12).",
      },
    ),
    choice(
      "refundDecision",
      { en: "Who decides on the refund", "pt-BR": "Quem decide a restituição" },
      {
        en: "Where the fund, its members or the supervisor can keep the entity from it, the right is not unconditional (item 12).",
        "pt-BR":
          "Se a entidade fechada, os participantes ou o órgão fiscalizador podem impedi-la, o direito não é incondicional (item 12).",
      },
      deciders,
    ),
    choice(
      "refundKind",
      { en: "When it is refunded", "pt-BR": "Quando se restitui" },
      {
        en: "During the plan's life, without settling it (item 11(a)), or as it is settled gradually until all members have left (item 11(b)).",
        "pt-BR":
          "Durante a vida do plano, sem liquidá-lo (item 11(a)), ou com a liquidação gradual até a saída de todos os participantes (item 11(b)).",
      },
      refundKinds,
    ),
    share(
      "refundShare",
      { en: "Share that can be refunded", "pt-BR": "Proporção restituível" },
      {
        en: "Part of the surplus that the rules give back, such as 60%; needed where there is a right.",
        "pt-BR": "Parte do superávit que o regulamento devolve, por exemplo 60%; necessária quando há direito.",
      },
    ),
    amount(
      "refundCosts",
      { en: "Costs of the refund", "pt-BR": "Custos da restituição" },
      {
        en: "What it costs to obtain it (item 13). Blank: none.",
        "pt-BR": "O que custa obtê-la (item 13). Vazio: nenhum.",
      },
    ),
    choice(
      "costsPaidBy",
      { en: "Who bears these costs", "pt-BR": "Quem arca com esses custos" },
      {
        en: "The plan, out of the surplus before it is shared; or the entity, with the tax on the gross refund or on what the costs leave of it. Blank: the plan.",
        "pt-BR":
          "O plano, antes da repartição do superávit; ou a entidade, com imposto sobre a restituição bruta ou sobre o que resta depois dos custos. Vazio: o plano.",
      },
      costBearers,
    ),
    share(
      "refundTax",
      { en: "Tax on the refund", "pt-BR": "Imposto sobre a restituição" },
      {
        en: "Taxes other than income tax that fall on what is refunded (item 13). Blank: none.",
        "pt-BR":
          "Tributos que não sejam o imposto sobre a renda e incidem sobre o restituído (item 13). Vazio: nenhum.",
      },
    ),
    amount(
      "refundFixed",
      { en: "Fixed amount", "pt-BR": "Valor fixo" },
      {
        en: "Only where the refund is a fixed amount, not the surplus or a share of it: it is discounted (item 15).",
        "pt-BR": "Só se a restituição é um valor fixo, e não o superávit ou parte dele: ele é descontado (item 15).",
      },
    ),
    years(
      "refundYears",
      { en: "Years until the fixed amount", "pt-BR": "Anos até o valor fixo" },
      { en: "From the reporting date.", "pt-BR": "A contar da data do balanço." },
      { least: "0", most: "1000" },
    ),
    amount(
      "givenRefund",
      { en: "Refund given by the actuary", "pt-BR": "Restituição dada pelo atuário" },
      {
        en: "The benefit as a refund where the actuary's report gives it ready; it replaces the fields above.",
        "pt-BR": "O benefício como restituição, quando o parecer atuarial o traz pronto; substitui os campos acima.",
      },
    ),
    flag(
      "combine",
      {
        en: "Refund and reduction can be had together",
        "pt-BR": "Restituição e redução não são mutuamente exclusivas",
      },
      {
        en: "Yes only where the plan stays open and the rules allow both (item 9). What cuts contributions is not refunded too. A refund on winding up excludes reductions.",
        "pt-BR":
          "Sim só se o plano permanece aberto e o regulamento permite as duas (item 9). O que reduz contribuições não é também restituído. A restituição na liquidação integral exclui reduções.",
      },
    ),
  ],
};

/** Item 11(c) with item 14. */
export const windUpSection: Section = {
  id: "windUp",
  title: { en: "Refund on winding up", "pt-BR": "Restituição na liquidação integral" },
  help: {
    en: "Full settlement of the plan in a single event (item 11(c)). It excludes reductions in contributions: who settles contributes no more.",
    "pt-BR":
      "Liquidação de todo o plano em um único evento (item 11(c)). Exclui a redução de contribuições: quem liquida não contribui mais.",
  },
  fields: [
    flag(
      "windUpRight",
      { en: "Right to wind up and be refunded", "pt-BR": "Direito de liquidar e ser restituída" },
      {
        en: "Yes only where the entity can wind the plan up without anyone's consent (items 11(c) and 12).",
        "pt-BR": "Sim só se a entidade pode liquidar o plano sem anuência de terceiros (itens 11(c) e 12).",
      },
    ),
    share(
      "windUpShare",
      { en: "Share that can be refunded on winding up", "pt-BR": "Proporção restituível na liquidação" },
      {
        en: "Part of what is left that is the entity's; needed where there is a right.",
        "pt-BR": "Parte do que resta que cabe à entidade; necessária quando há direito.",
      },
    ),
    amount(
      "windUpPremium",
      { en: "Cost of settling the obligation", "pt-BR": "Custo de liquidar a obrigação" },
      {
        en: "What an insurer asks above the obligation, or other costs of settling it (item 14).",
        "pt-BR": "O que a seguradora cobra acima da obrigação, ou outros custos de liquidá-la (item 14).",
      },
    ),
    amount(
      "windUpFees",
      { en: "Professional fees", "pt-BR": "Honorários profissionais" },
      {
        en: "Paid by the plan, with insurance that the settlement needs (item 14).",
        "pt-BR": "Pagos pelo plano, com os seguros que a liquidação exija (item 14).",
      },
    ),
    share(
      "windUpTax",
      { en: "Tax on what is refunded on winding up", "pt-BR": "Imposto sobre o restituído na liquidação" },
      { en: "As above. Blank: none.", "pt-BR": "Como acima. Vazio: nenhum." },
    ),
  ],
};
