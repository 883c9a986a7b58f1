import type { Wording } from "../core/wording";
import { annuityBand } from "./annuity-band";
import { annuityCeiling } from "./annuity-ceiling";
import { annuityInstallments } from "./annuity-installments";
import { cfessQuota } from "./cfess-quota";
import { collectionMultiple } from "./collection-multiple";
import { companyAnnuity } from "./company-annuity";
import type { DatedRows } from "./dated";
import { discountSchedule } from "./discount-schedule";
import { installmentLimits } from "./installment-limit";
import { lateFine, lateInterest } from "./late-charges";
import { suspendedCharges } from "./suspended-charges";

/** A table of dated legal values, by the name under which people look it up. */
export interface LawTable {
  readonly title: Wording;
  readonly rows: DatedRows<unknown>;
}

/** Every table of dated legal values. A new one is one more line here. */
export const lawTables: readonly LawTable[] = [
  {
    title: { en: "Annuity band of individuals", "pt-BR": "Patamares da anuidade de pessoa física" },
    rows: annuityBand,
  },
  { title: { en: "CFESS share", "pt-BR": "Cota-parte do CFESS" }, rows: cfessQuota },
  {
    title: {
      en: "Least debt for the courts, times its reference",
      "pt-BR": "Débito mínimo para a cobrança judicial, em referências",
    },
    rows: collectionMultiple,
  },
  { title: { en: "Discount schedule", "pt-BR": "Cronograma de descontos" }, rows: discountSchedule },
  { title: { en: "Instalments of a debt", "pt-BR": "Parcelas de um débito" }, rows: installmentLimits },
  { title: { en: "Fine on late payment", "pt-BR": "Multa por atraso" }, rows: lateFine },
  { title: { en: "Interest on late payment, a month", "pt-BR": "Juros de mora ao mês" }, rows: lateInterest },
  {
    title: { en: "Annuity of companies", "pt-BR": "Anuidade de pessoa jurídica" },
    rows: companyAnnuity,
  },
  {
    title: {
      en: "Most that an individual's annuity may be, prices of 2011",
      "pt-BR": "Teto legal da anuidade, preços de 2011",
    },
    rows: annuityCeiling,
  },
  {
    title: { en: "Instalments of an annuity", "pt-BR": "Parcelas da anuidade" },
    rows: annuityInstallments,
  },
  {
    title: { en: "Paid without charges until", "pt-BR": "Pagamento sem encargos até" },
    rows: suspendedCharges,
  },
];
