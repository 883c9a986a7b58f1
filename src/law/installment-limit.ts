import type { DatedRows } from "./dated";

/** From how many annuities owed on, how many instalments at most; ascending. */
export interface InstallmentLimit {
  readonly annuities: number;
  readonly installments: string;
}

/**
 * The resolution's third case names 4 years of debt; more than 4 is read with it, since a larger debt cannot allow fewer instalments.
 * Into how many instalments a regional council may divide a debt.
 */
export const installmentLimits: DatedRows<readonly [InstallmentLimit, ...InstallmentLimit[]]> = [
  {
    from: "2012-10-10",
    value: [
      { annuities: 1, installments: "5" },
      { annuities: 2, installments: "10" },
      { annuities: 4, installments: "20" },
    ],
    unit: "instalments",
    source: {
      citation: "Resolução CFESS 638/2012, de 27/09/2012, art. 5º, republicada em outubro de 2012",
      note: {
        en: "kept by Resolução CFESS 829/2017, art. 5; a debt may be divided again at most twice (art. 5, § 2); secondary source: CRESS-SE's notice of the republication",
        "pt-BR":
          "mantido pela Resolução CFESS 829/2017, art. 5º; reparcelamento no máximo duas vezes (art. 5º, § 2º); fonte secundária: comunicado do CRESS-SE sobre a republicação",
      },
    },
    checked: "2026-11-22",
    withoutDay: true,
  },
];
