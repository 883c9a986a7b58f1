import { checks } from "../../src/audit/checks";
import { review } from "../../src/audit/review";
import { tracked, type AuditMemory } from "../../src/audit/tracking/memory";
import { entriesIn } from "../../src/taskpane/audit/audit-entry";
import { auditSheet } from "../../src/taskpane/audit/audit-sheet";
import { sheetOf, workbookOf, type WrittenCell } from "../audit/sheet-of";

/** The exported findings are numbers in the form of their cells, formulas in the reader's language. */

const noMemory: AuditMemory = { dismissals: [], last: null, answered: [], sheets: [] };

test("a rate that was typed over is exported as a percentage, and the formula beside it in Portuguese", () => {
  const rate = (value: number, formula?: string): WrittenCell => ({
    value,
    format: "0.0%",
    ...(formula && { formula }),
  });
  const rows = Array.from({ length: 9 }, (_, index): readonly WrittenCell[] => {
    const row = String(index + 2);
    const share = index === 4 ? rate(0.9) : rate((500 + 37 * index) / 1000, `=SUM(B${row})/C${row}`);
    return [`Linha ${row}`, 500 + 37 * index, 1000, share];
  });
  const sums = sheetOf("Somas", [
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["d", 4],
    ["Total", "=SUM(B1:B3) → 6"],
  ]);
  const found = review(workbookOf(sheetOf("S", [["", "Parte", "Todo", "Taxa"], ...rows]), sums));
  const entries = entriesIn(found, tracked(found.findings, found.workbook, noMemory, "2026-11-29"), {});
  const kindTitle = (kind: string) => checks.find((each) => each.kind === kind)?.title ?? { en: kind, "pt-BR": kind };
  const scope = { en: "all", "pt-BR": "tudo" };
  const versions = { addIn: "2.0.0", legalValues: "2026-11-01" };
  const { blocks, formats } = auditSheet({ entries, kindTitle, versions, day: "2026-11-29", scope }, "pt-BR");
  const [, ...lines] = blocks[2]?.cells ?? [];
  const at = entries.findIndex(({ finding }) => finding.cells.includes("D6"));
  expect(lines[at]?.slice(5, 8)).toEqual(["0.9", "0.648", "0.252"].map((number) => ({ kind: "number", number })));
  const form = formats.filter(({ range }) => range.row === 4 + at && range.column >= 5 && range.column < 8);
  expect(form.map(({ format }) => format)).toEqual(["percent", "percent", "percent"]);
  const short = entries.findIndex(({ finding }) => finding.kind === "rangeStopsShort");
  expect(lines[short]?.slice(5, 7)).toEqual(["=SOMA(B1:B3)", "=SOMA(B1:B4)"].map((text) => ({ kind: "text", text })));
});
