import { fillWording, type Wording } from "../../core/wording";
import { isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { proposalProblems } from "../builder/shared-fields";
import type { Problem, Whose } from "../builder/template";
import { legalSchedule } from "./terms";

const notAscending: Wording = {
  en: "Discounts for paying at once, row {row}: must be later than the deadline before it",
  "pt-BR": "Descontos à vista, linha {row}: deve ser posterior ao prazo anterior",
};
const rateOrAmount: Wording = {
  en: "Discounts for paying at once, row {row}: type the rate or the amount to pay, one of them",
  "pt-BR": "Descontos à vista, linha {row}: digite o percentual ou o valor a pagar, um dos dois",
};
const noFirstDay: Wording = {
  en: "First instalment due: there is no discount's deadline to take it from; fill it in",
  "pt-BR": "Vencimento da primeira parcela: não há prazo de desconto de onde tirá-lo; preencha este campo",
};

/** What the fields alone cannot see. */
export function annuityProblems(answers: Answers, whose: Whose): readonly Problem[] {
  const problems: Problem[] = [...proposalProblems(answers)];
  const rows = tableRows(answers, "discounts");
  rows.forEach((row, index) => {
    const mark = { row: String(index + 1) };
    if (isBlankAnswer(row.rate) === isBlankAnswer(row.amount)) {
      const message = fillWording(rateOrAmount, mark);
      problems.push({ field: "discounts", row: index, column: "rate", message });
    }
    const before = rows[index - 1];
    if (!before || textAnswer(before, "deadline") < textAnswer(row, "deadline")) return;
    const message = fillWording(notAscending, mark);
    problems.push({ field: "discounts", row: index, column: "deadline", message });
  });
  const hasDay = rows.length > 0 || !isBlankAnswer(answers.firstDueDate) || !isBlankAnswer(answers.fullDueDate);
  if (!hasDay && legalSchedule(answers, whose) === null) problems.push({ field: "firstDueDate", message: noFirstDay });
  return problems;
}
