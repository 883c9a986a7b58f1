import { audit, auditedModel } from "../../../src/audit/audit";
import { tracked, withDismissals, type AuditMemory, type Tracked } from "../../../src/audit/tracking/memory";
import { memoryFrom, storedMemory, type StoredMemory } from "../../../src/audit/tracking/stored-memory";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";

/** Findings through what people do to a workbook between two checks (issue 19, rows 3 to 5). */

const debts = (debt: WrittenCell = 194737): (readonly WrittenCell[])[] => [
  ["Débitos em 31/12", "Valor"],
  ["Débito CFESS", debt],
  ["Fornecedores", 4219.5],
  ["Encargos", 2000.25],
];
const expense: (readonly WrittenCell[])[] = [
  ["Despesas", "2016", "2017", "2018"],
  ["Pessoal", 1520.25, 1618.5, 1730.75],
  ["Diárias", 240.25, 255.5, 270],
  ["Serviços", 876.5, 902.25, 931.75],
  ["Total", "=SUM(B2:B4) → 2637", 9999.99, "=SUM(D2:D4) → 2932.5"],
];
const book = (...sheets: SheetSnapshot[]): WorkbookSnapshot => workbookOf(...sheets);
const typed = (rows = expense, name = "Despesa") => sheetOf(name, rows);
const day = "2026-11-27";

const nothingKept: AuditMemory = { last: null, dismissals: [], answered: [], sheets: [] };

function check(snapshot: WorkbookSnapshot, memory: AuditMemory = nothingKept): Tracked {
  const findings = audit(snapshot);
  // What a workbook keeps goes through its settings.
  return tracked(
    findings,
    auditedModel(snapshot),
    memoryFrom(JSON.parse(JSON.stringify(storedMemory(memory))) as StoredMemory),
    day,
  );
}

const C5 = "typedAmongFormulas typedOverFormula totalMismatch unevenTotals changedSinceFill";
const about = (result: Tracked, cell: string) => result.findings.filter(({ finding }) => finding.cells.includes(cell));

function dismissed(snapshot: WorkbookSnapshot): AuditMemory {
  const first = check(snapshot);
  const entries = about(first, "C5");
  expect(entries.map(({ finding }) => finding.kind)).not.toEqual([]);
  for (const { finding } of entries) expect(C5).toContain(finding.kind);
  return withDismissals(first, entries, { reason: "fechado em ata", day, by: "Ana" }, auditedModel(snapshot)).memory;
}

/** Rows of references move too, as a spreadsheet moves them. */
const moved = (rows: readonly (readonly WrittenCell[])[], by: number) =>
  rows.map((row) =>
    row.map((cell) =>
      typeof cell === "string" && cell.startsWith("=")
        ? cell.replace(/([A-D])(\d)/g, (_, column: string, number: string) => `${column}${String(Number(number) + by)}`)
        : cell,
    ),
  );

test.each<[string, SheetSnapshot, string]>([
  ["nothing", typed(), "C5"],
  ["a row inserted above", typed([["CRESS 6ª Região"], ...moved(expense, 1)]), "C6"],
  ["a blank row inserted above", typed([[], ...moved(expense, 1)]), "C6"],
  [
    "a new line in the table",
    typed([
      ...expense.slice(0, 2),
      ["Eventos", 0, 0, 0],
      ...expense.slice(2, 4),
      ["Total", "=SUM(B2:B5) → 2637", 9999.99, "=SUM(D2:D5) → 2932.5"],
    ]),
    "C6",
  ],
  ["the sheet renamed", typed(expense, "Despesas d'água 2018"), "C5"],
  ["renamed and moved", typed([["x"], [], ...moved(expense, 2)], "Outra"), "C7"],
  [
    "another line's label rewritten",
    typed([...expense.slice(0, 2), ["Diárias e passagens", 240.25, 255.5, 270], ...expense.slice(3)]),
    "C5",
  ],
  [
    "a column inserted before the labels",
    typed(
      expense.map((row) => [
        null,
        ...row.map((cell) =>
          typeof cell === "string"
            ? cell.replace(/\b([B-D])(?=\d)/g, (c) => String.fromCharCode(c.charCodeAt(0) + 1))
            : cell,
        ),
      ]),
    ),
    "D5",
  ],
])("a dismissal and a finding follow: %s", (_, sheet, cell) => {
  const memory = dismissed(book(typed()));
  const again = check(book(sheet), memory);
  const entries = about(again, cell);
  expect(entries.map(({ fresh, dismissal, reopened }) => ({ fresh, by: dismissal?.by, reopened }))).toEqual(
    entries.map(() => ({ fresh: false, by: "Ana", reopened: null })),
  );
  expect(entries).not.toEqual([]);
  expect(again.gone).toEqual([]);
  // And once more, from what was kept then.
  expect(about(check(book(sheet), again.memory), cell).every(({ dismissal }) => dismissal !== null)).toBe(true);
});

test("a dismissal holds for the figures that were dismissed: others open the finding again, and it says so", () => {
  const memory = dismissed(book(typed()));
  const again = check(book(withCell(typed(), "C5", 8888.88)), memory);
  const [entry] = about(again, "C5");
  expect(entry).toMatchObject({ dismissal: null, reopened: { reason: "fechado em ata", found: "9999.99" } });
});

test("what 1.0.0 dismissed has no figures: it stays dismissed and says so, and from then on it follows", () => {
  const snapshot = book(typed());
  const keys = audit(snapshot)
    .filter(({ cells }) => cells.includes("C5"))
    .map(({ kind, sheet, cells }) => JSON.stringify([kind, sheet, cells]));
  const old = {
    dismissals: Object.fromEntries(keys.map((key) => [key, { reason: "ata", day: "2026-01-02" }])),
    found: { workbook: keys },
  };
  const first = tracked(audit(snapshot), auditedModel(snapshot), memoryFrom(old), day);
  expect(about(first, "C5").map(({ dismissal, fresh }) => [dismissal?.withoutFigures, fresh])).toEqual(
    keys.map(() => [true, false]),
  );
  const other = book(typed([["x"], ...moved(withRow(4, 2, 8888.88), 1)]));
  const again = check(other, first.memory);
  expect(about(again, "C6").every(({ dismissal }) => dismissal?.withoutFigures === true)).toBe(true);
});

function withRow(row: number, column: number, value: WrittenCell): (readonly WrittenCell[])[] {
  return expense.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  );
}

const two = (debt: WrittenCell, paid: WrittenCell = 194738) =>
  book(
    sheetOf("Resultados", debts(debt)),
    sheetOf("Despesa", [
      ["Conta", "Valor"],
      ["Débito CFESS", paid],
      ["Outras", 10.55],
    ]),
  );

test.each<[string, WorkbookSnapshot, string]>([
  ["the cell holds what the other one does", two(194738), "fixed"],
  ["the other one holds what the cell does", two(194737, 194737), "fixed"],
  ["the cell holds something else altogether", two(150000), "changed"],
  ["the cell is blank", two(null), "changed"],
  [
    "its row is gone",
    book(
      sheetOf(
        "Resultados",
        debts().filter((_, row) => row !== 1),
      ),
      two(1).sheets[1] as SheetSnapshot,
    ),
    "deleted",
  ],
])("a figure with two values: %s", (_, after, outcome) => {
  const first = check(two(194737));
  expect(first.findings.map(({ finding }) => finding.kind)).toContain("twoValues");
  const again = check(after, first.memory);
  const gone = again.gone.filter(({ followed }) => followed.kept.kind === "twoValues");
  if (again.findings.some(({ finding }) => finding.kind === "twoValues")) expect(gone).toEqual([]);
  else expect(gone.map((each) => each.outcome)).toEqual([outcome]);
  if (outcome === "fixed")
    expect(again.memory.answered.map(({ kept, outcome: was }) => [kept.kind, was])).toContainEqual([
      "twoValues",
      "fixed",
    ]);
});

test.each<[string, WrittenCell, string]>([
  ["the formula is back", "=SUM(C2:C4) → 2776.25", "fixed"],
  ["the right figure is typed", 2776.25, "stays or changed"],
  ["it is blank", null, "changed"],
])("a total typed over: %s", (_, content, outcome) => {
  const first = check(book(typed()));
  const again = check(book(withCell(typed(), "C5", content)), first.memory);
  const outcomes = again.gone.map((each) => each.outcome);
  if (outcome === "fixed") expect(new Set(outcomes)).toEqual(new Set(["fixed"]));
  else if (outcome === "changed") expect(outcomes).not.toContain("fixed");
});
