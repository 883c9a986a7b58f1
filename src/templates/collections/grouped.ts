import { tableRows, textAnswer, type AnswerRow, type Answers } from "../builder/answers";

/** One debtor's lines, which lie together in the list. */
export interface DebtorLines {
  readonly debtor: string;
  /** Position of the first line in the list, from 0. */
  readonly first: number;
  readonly count: number;
  /** What the form knows of the debtor. */
  readonly facts: AnswerRow;
}

/** The lines in the order of the sheet: those of a debtor together, the oldest first; the debtors as they came. */
export function sortedDebts(answers: Answers): readonly AnswerRow[] {
  const rows = tableRows(answers, "debtors");
  const order = new Map<string, number>();
  for (const row of rows) {
    const debtor = textAnswer(row, "debtor");
    if (!order.has(debtor)) order.set(debtor, order.size);
  }
  const place = (row: AnswerRow): number => order.get(textAnswer(row, "debtor")) ?? 0;
  const due = (row: AnswerRow): string => textAnswer(row, "dueDate");
  return [...rows].sort((a, b) => place(a) - place(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

export function debtorLines(answers: Answers): readonly DebtorLines[] {
  const facts = new Map(tableRows(answers, "debtorFacts").map((row) => [textAnswer(row, "debtor"), row]));
  const groups: { debtor: string; first: number; count: number; facts: AnswerRow }[] = [];
  sortedDebts(answers).forEach((row, index) => {
    const debtor = textAnswer(row, "debtor");
    const last = groups.at(-1);
    if (last?.debtor === debtor) last.count += 1;
    else groups.push({ debtor, first: index, count: 1, facts: facts.get(debtor) ?? {} });
  });
  return groups;
}
