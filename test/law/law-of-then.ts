import type { DatedValue } from "../../src/law/dated";
import { lawTables } from "../../src/law/tables";

/** The day on which the documents' legal values were compared, and the published figures were made with them. */
const THEN = "2026-11-22";

/**
 * Takes out the rows that begin later, as a maintainer adds them year by year: tests of what was published or documented then hold whatever
 * follows. What later rows may change is held by `later-rows.test.ts`.
 * @returns what puts them back
 */
export function withoutLaterRows(): () => void {
  const kept = lawTables.map(({ rows }) => {
    const table = rows as unknown as DatedValue<unknown>[];
    const all = [...table];
    table.splice(0, table.length, ...all.filter(({ from }) => from <= THEN));
    return () => table.splice(0, table.length, ...all);
  });
  return () => {
    for (const putBack of kept) putBack();
  };
}
