import type { DatedRows } from "./dated";

/** Into how many equal instalments, without discount, a council of social work may divide an annuity. */
export interface AnnuityInstallments {
  readonly least: string;
  readonly most: string;
}

export const annuityInstallments: DatedRows<AnnuityInstallments> = [
  {
    from: "2022-09-28",
    value: { least: "6", most: "10" },
    unit: "instalments",
    source: {
      citation:
        "Resolução CFESS 1006/2022, art. 1º (DOU 28/09/2022), que altera a Resolução CFESS 829/2017, art. 1º, § 3º",
      note: {
        en: "councils of social work: 6 to 10 equal instalments without discount",
        "pt-BR": "regionais de serviço social: 6 a 10 parcelas iguais, sem desconto",
      },
    },
    checked: "2026-11-22",
  },
];
