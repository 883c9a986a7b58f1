/** The expense lines of slide 53 (CRESS-MG, 20/10/2017) under the adjustments of 6.5%, 7.5% and 8.5%, as printed. */
export interface ExpenseLine {
  readonly code: string;
  readonly amounts: readonly [number, number, number];
}

const same = (code: string, amount: number): ExpenseLine => ({ code, amounts: [amount, amount, amount] });

export const slide53: readonly ExpenseLine[] = [
  same("6.2.2.1.1.01.01", 3163175.01),
  same("6.2.2.1.1.01.04.03.001", 144728.41),
  same("6.2.2.1.1.01.04.03.004", 142016.71),
  { code: "6.2.2.1.1.01.04.03.006", amounts: [276534.78, 276534.78, 316534.78] },
  same("6.2.2.1.1.01.04.03.007", 389550),
  { code: "6.2.2.1.1.01.04.03.008", amounts: [30450, 30450, 80450] },
  { code: "6.2.2.1.1.01.04.03.009", amounts: [60000, 60000, 70000] },
  { code: "6.2.2.1.1.01.04.04", amounts: [699349.77, 740347.78, 876083.79] },
  same("6.2.2.1.1.01.05.01", 18300),
  same("6.2.2.1.1.01.06", 122000),
  same("6.2.2.1.1.01.08.03", 50000),
  same("6.2.2.1.1.02.01", 30000),
  same("DÍVIDA CFESS", 194738),
];

export const codesOf = (lines: readonly ExpenseLine[]): readonly string[] => lines.map((line) => line.code);

export const expensesAt = (scenario: 0 | 1 | 2): readonly number[] => slide53.map((line) => line.amounts[scenario]);
