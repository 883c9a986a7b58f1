import { text } from "../builder/cell";
import type { Answers } from "../builder/answers";
import type { SheetDescription } from "../builder/description";
import { asRows, fromCall } from "../builder/holds";
import { callOverRows, column, gap, line, table } from "../builder/parts";
import { debtorLines } from "./grouped";
import { count, date, money } from "./looks";
import { words } from "./wording";

const kinds = [words.judicialNotice, words.divided, words.friendly] as const;

/** Those who get one kind of notice, for whoever writes the letters. */
export function noticesSheet(answers: Answers): SheetDescription {
  const rows = Math.max(1, debtorLines(answers).length);
  // With the blank row below, the list is never a single row, which some hosts take for a value.
  const over = (columns: string): string => `{$debtors.list.${columns}[0:${String(rows)}]}`;
  return {
    id: "notices",
    name: words.noticesSheet,
    title: words.noticesTitle,
    words: { nobody: words.nobody },
    columns: [
      { id: "debtor", width: 34 },
      { id: "owedCount", width: 14 },
      { id: "oldest", width: 18 },
      { id: "total", width: 18 },
    ],
    frozenTo: "headings",
    parts: [
      line(
        "chosen",
        words.chosen,
        { kind: "input", key: "lookup.notice", content: (language) => text(kinds[0][language]) },
        { align: "left" },
        { choices: kinds },
      ),
      gap(),
      table(
        "found",
        asRows(Array.from({ length: rows }, () => ({}))),
        [
          callOverRows(`FILTER(${over("debtor:total")},${over("notice")}={$chosen},{'nobody})`, [
            column("debtor", words.id, fromCall, { format: "text" }),
            column("owedCount", words.owedCount, fromCall, count),
            column("oldest", words.oldest, fromCall, { ...date, align: "center" }),
            column("total", words.total, fromCall, money),
          ]),
        ],
        { headings: { name: "headings" }, personal: ["debtor", "owedCount", "oldest", "total"] },
      ),
    ],
  };
}
