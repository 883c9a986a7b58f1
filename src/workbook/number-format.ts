import type { NumberFormat } from "./plan";

/** Excel stores format codes in their English form; Brazilian Excel shows `R$ 1.234,56` for the first. */
export const numberFormatCodes: Readonly<Record<NumberFormat, string>> = {
  money: '"R$" #,##0.00',
  moneyUnrounded: '"R$" #,##0.00###',
  amount: "#,##0.00",
  difference: "[Red]#,##0.00;[Red]-#,##0.00;#,##0.00",
  balance: '"superávit de "#,##0.00;[Red]"déficit de "#,##0.00;"equilibrado"',
  balanceInEnglish: '"surplus of "#,##0.00;[Red]"deficit of "#,##0.00;"balanced"',
  truth: '"VERDADEIRO";"VERDADEIRO";"FALSO"',
  truthInEnglish: '"TRUE";"TRUE";"FALSE"',
  percent: "0.00%",
  percentFine: "0.0000%",
  date: "dd/mm/yyyy",
  count: "#,##0",
  year: "0",
  factor: "0.0000####",
  text: "@",
  general: "General",
};
