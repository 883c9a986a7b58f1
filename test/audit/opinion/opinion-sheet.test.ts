import { auditedModel } from "../../../src/audit/audit";
import { opinionOf } from "../../../src/audit/opinion/opinion";
import { opinionSheet } from "../../../src/audit/opinion/opinion-sheet";
import { review } from "../../../src/audit/review";
import { tracked, withDismissals, type AuditMemory, type Tracked } from "../../../src/audit/tracking/memory";
import type { Language } from "../../../src/core/wording";
import type { CellContent, PlannedSheet } from "../../../src/workbook/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";

/** What is handed in must say whose, of what, when, with what, and what was found, dismissed and fixed (issue 19, contains 5). */

const rows: (readonly WrittenCell[])[] = [
  ["Receitas", "2017", "2018", "2019"],
  ["Anuidades", 5000000.1, 5200000.2, 5400000.3],
  ["Taxas", 100000.1, 110000.2, 120000.3],
  ["Receita líquida", "=SUM(B2:B3) → 5100000.2", 5410000.4, "=SUM(D2:D3) → 5520000.6"],
  ["Despesas", 5000000.2, 5210000.4, 5420000.6],
  ["Receita − despesa", "=B4-B5 → 100000", "=C4-C5 → 200000", "=D4-D5 → 100000"],
];
const money = { format: "#,##0.00" };
const book = (...faults: readonly (readonly [string, WrittenCell])[]): WorkbookSnapshot => {
  let sheet: SheetSnapshot = sheetOf("Orçamento", rows);
  const cells = new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell, ...money }] as const));
  sheet = { ...sheet, cells };
  for (const [cell, content] of faults) sheet = withCell(sheet, cell, content);
  return workbookOf(sheet);
};
const nothingKept: AuditMemory = { last: null, dismissals: [], answered: [], sheets: [] };
const check = (snapshot: WorkbookSnapshot, memory: AuditMemory = nothingKept, day = "2026-11-20"): Tracked =>
  tracked(review(snapshot).findings, auditedModel(snapshot), memory, day);

async function printed(
  snapshot: WorkbookSnapshot,
  result: Tracked,
  language: Language = "pt-BR",
): Promise<{ sheet: PlannedSheet; lines: readonly (readonly string[])[] }> {
  const checked = review(snapshot);
  const findings = new Map(result.findings.map((entry) => [JSON.stringify(entry.finding), entry]));
  // The review of the test and that of the check are two, with the same findings.
  const same = checked.findings.flatMap((finding) => {
    const entry = findings.get(JSON.stringify(finding));
    return entry ? [{ ...entry, finding }] : [];
  });
  const opinion = await opinionOf(
    checked,
    { ...result, findings: same },
    {
      file: "orçamento & contas.xlsx",
      scope: { en: "The whole workbook", "pt-BR": "A pasta de trabalho toda" },
      isInScope: () => true,
      reviewer: "Ana Souza",
      day: "2026-11-27",
      before: "2026-11-20",
      versions: { addIn: "2.0.0", legalValues: "2026-11-22" },
    },
  );
  const sheet = opinionSheet(opinion, language);
  return { sheet, lines: sheet.blocks.flatMap(({ cells }) => cells.map((row) => row.map(shown))) };
}

function shown(content: CellContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "blank":
      return "";
    case "boolean":
    case "formula":
    case "spill":
      return content.kind;
  }
}

const rowOf = (lines: readonly (readonly string[])[], beginning: string): readonly string[] =>
  (lines.find((line) => line.some((cell) => cell.startsWith(beginning))) ?? []).filter((cell) => cell !== "");

/** The format that a cell is shown in: the last that the plan gives it. */
const formatAt = ({ formats }: PlannedSheet, row: number, column: number): string | undefined =>
  formats
    .filter(
      ({ range, format }) =>
        format !== undefined &&
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    )
    .at(-1)?.format;

test("it says of which file, in what scope, by whom, when, with which versions, and what the workbook held", async () => {
  const snapshot = book();
  const { lines, sheet } = await printed(snapshot, check(snapshot));
  expect(lines[0]?.[0]).toBe("Relatório de auditoria para o parecer");
  expect(rowOf(lines, "Arquivo")).toEqual(["Arquivo", "orçamento & contas.xlsx"]);
  expect(rowOf(lines, "Escopo")).toEqual(["Escopo", "A pasta de trabalho toda"]);
  expect(rowOf(lines, "Quem conferiu")).toEqual(["Quem conferiu", "Ana Souza"]);
  // 27/11/2026 and 20/11/2026 as Excel counts days.
  expect(rowOf(lines, "Dia da conferência")).toEqual(["Dia da conferência", "46353"]);
  expect(rowOf(lines, "Conferência anterior")).toEqual(["Conferência anterior", "46346"]);
  expect(rowOf(lines, "Versões")[1]).toBe("Erário 2.0.0; valores legais conferidos em 22/11/2026");
  expect(rowOf(lines, "Conteúdo")[1]).toBe("24 células preenchidas, das quais 5 com fórmula");
  expect(rowOf(lines, "Resumo das fórmulas")[1]).toMatch(/^[0-9a-f]{64}$/);
  expect(rowOf(lines, "Resumo dos valores")[1]).toMatch(/^[0-9a-f]{64}$/);
  // An ampersand begins a code in a page's header.
  expect(sheet.page?.header?.left).toBe("orçamento && contas.xlsx");
  expect(sheet.page?.footer?.right).toBe("página &P de &N");
});

test("a finding has its amount, its share and what putting it right does; figures are numbers in their form, days are days", async () => {
  const snapshot = book();
  const { lines, sheet } = await printed(snapshot, check(snapshot));
  const at = lines.findIndex((line) => line[2]?.startsWith("Orçamento!C4"));
  const line = lines[at] ?? [];
  expect(line.slice(0, 2)).toEqual(["1", "Aviso"]);
  expect([line[4], line[7]]).toEqual(["5410000.4", "100000.00"]);
  expect(line[9]).toContain("receita líquida (Orçamento!C4): −R$ 100.000,00, para R$ 5.310.000,40");
  expect([4, 7, 8].map((column) => formatAt(sheet, at, column))).toEqual(["amount", "money", "percent"]);
  const day = lines.findIndex(([term]) => term === "Dia da conferência");
  expect(formatAt(sheet, day, 3)).toBe("date");
  expect(rowOf(lines, "receita líquida (Orçamento!C4)")).toEqual([
    "receita líquida (Orçamento!C4)",
    "5410000.40",
    "5310000.40",
    "-100000.00",
  ]);
});

test("what was dismissed says by whom, when and why; what was fixed says what the cell holds now; totals count each", async () => {
  const snapshot = book();
  const first = check(snapshot);
  const entry = first.findings.filter(({ finding }) => finding.cells.includes("C4"));
  const model = auditedModel(snapshot);
  const dismissed = withDismissals(first, entry, { reason: "ata de 3/11", day: "2026-11-21", by: "Rui" }, model);
  const { lines } = await printed(snapshot, dismissed);
  expect(lines.find((line) => line.includes("ata de 3/11"))?.slice(7)).toEqual(["Rui", "46347", "ata de 3/11"]);
  expect(lines.find((line) => line[3] === "Total")?.slice(4, 9)).toEqual(["0", "0.00", "1", "100000.00", "0"]);

  const right = book(
    ["C4", { value: 5310000.4, formula: "=SUM(C2:C3)" }],
    ["C6", { value: 100000, formula: "=C4-C5" }],
  );
  const second = await printed(right, check(right, first.memory, "2026-11-27"), "en");
  const fixed = second.lines.find((line) => line[7] === "fixed") ?? [];
  expect(fixed.slice(1, 3)).toEqual(["Warning", "Orçamento!C4"]);
  expect([fixed[8], fixed[9]]).toEqual(["46353", "=SUM(C2:C3)"]);
  expect(second.lines.find((line) => line[3] === "Total")?.slice(4, 9)).toEqual(["0", "0.00", "0", "0.00", "1"]);
});

test("what 1.0.0 dismissed is marked to have no figures", async () => {
  const snapshot = book();
  const first = check(snapshot);
  const dismissal = { reason: "ata", day: "2026-01-02" };
  const entry = first.findings.find(({ finding }) => finding.cells.includes("C4"));
  const old = {
    id: "1",
    kind: entry?.finding.kind ?? "",
    severity: "error",
    sheet: "Orçamento",
    cells: ["C4"],
  } as const;
  const again = check(snapshot, { ...nothingKept, dismissals: [{ ...dismissal, kept: old }] });
  const { lines } = await printed(snapshot, again);
  expect(lines.some((line) => line[9] === "ata (sem valores guardados)")).toBe(true);
});

test("every test that was made is listed, with what it found", async () => {
  const snapshot = book();
  const { lines } = await printed(snapshot, check(snapshot));
  const from = lines.findIndex(([first]) => first === "Testes feitos");
  const tests = lines.slice(from + 2).filter(([first]) => /^\d+$/.test(first ?? ""));
  expect(tests.length).toBeGreaterThan(35);
  expect(tests.flatMap((line) => line.slice(4, 7).map(Number)).reduce((sum, each) => sum + each, 0)).toBe(1);
});

test("rows are as high as what wraps in them, so that pages break between them", async () => {
  const snapshot = book();
  const { lines, sheet } = await printed(snapshot, check(snapshot));
  const at = lines.findIndex((line) => line[2]?.startsWith("Orçamento!C4"));
  expect(sheet.rowHeights.find(({ row }) => row === at)?.lines).toBeGreaterThan(2);
});
