import { fillWording, type Wording } from "../../../core/wording";
import { parseBrazilianNumber } from "../../../text/parse-brazilian-number";
import { addressOfKey, type CellAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { writtenColumn, type WrittenColumn } from "../../tables/code-columns";
import { nameOf } from "../../tables/lines";
import { agreeing, cellsWording } from "../../wording/cells-wording";

const message: Wording = {
  en: "{cells} writes {written} with a decimal point among Brazilian numbers: it can be read in two ways.",
  "pt-BR": "{cells} escreve {written} com ponto decimal entre números brasileiros: pode ser lido de duas maneiras.",
};
const severalMessage: Wording = {
  en: "{cells} write {count} numbers as texts with a decimal point ({written} in {first}): they can be read as other numbers.",
  "pt-BR":
    "{cells} escrevem {count} números como texto, com ponto decimal ({written} em {first}): podem ser lidos como outros números.",
};
const cause: Wording = { en: "a decimal point in place of a comma", "pt-BR": "ponto no lugar da vírgula decimal" };
const fix: Wording = {
  en: "Write {written} with a comma: {expected}.",
  "pt-BR": "Escreva {written} com vírgula: {expected}.",
};
const severalFix: Wording = {
  en: "Replace the point by a comma in these cells (Find and Replace), so that they become numbers.",
  "pt-BR": "Troque o ponto por vírgula nestas células (Localizar e Substituir), para que sejam números.",
};

interface Written {
  readonly at: CellAddress;
  readonly written: string;
  /** Whether the cell holds nothing else. */
  readonly alone: boolean;
}

/** A number in a Brazilian text that could be two numbers, such as (1.06). */
export const ambiguousNumber: Check = {
  kind: "ambiguousNumber",
  group: "figure",
  severity: "warning",
  repeats: true,
  settledBy: "number",
  title: { en: "Ambiguous number", "pt-BR": "Número ambíguo" },
  run({ workbook }: CheckContext) {
    return isBrazilian(workbook) ? workbook.sheets.flatMap(findIn) : [];
  },
};

function findIn(sheet: SheetModel): Finding[] {
  const columns = new Map<number, WrittenColumn>();
  const alike = new Map<number, Written[]>();
  const findings: Finding[] = [];
  for (const [key, cell] of sheet.snapshot.cells) {
    if (typeof cell.value !== "string" || cell.formula !== undefined) continue;
    const ambiguous = ambiguousIn(cell.value);
    // `1.3 -` is a code, with what parts it from its name.
    if (ambiguous === null || /\d\s+[-–]$/.test(ambiguous)) continue;
    const at = addressOfKey(key);
    const each: Written = { at, written: ambiguous, alone: ambiguous === cell.value.trim() };
    const isPlain = each.alone && /^\d/.test(ambiguous);
    if (isPlain) {
      const column = columns.get(at.column) ?? writtenColumn(sheet, at.column);
      columns.set(at.column, column);
      // Codes of items and accounts are no numbers; a point among commas is the odd one, points alone are how the column was written.
      if (column.isCodes) continue;
      if (column.pointed >= column.numbers && column.pointed > 1) {
        const others = alike.get(at.column) ?? [];
        others.push(each);
        alike.set(at.column, others);
        continue;
      }
    }
    findings.push(report(sheet, each));
  }
  for (const column of alike.values()) findings.push(reportAlike(sheet, column));
  return findings;
}

function report(sheet: SheetModel, { at, written }: Written): Finding {
  const expected = written.replace(".", ",");
  return findingOf(ambiguousNumber, {
    sheet,
    cells: [at],
    found: written,
    expected,
    cause: { code: "DECIMAL_POINT", wording: cause },
    message: fillWording(message, { cells: nameOf(at), written }),
    fix: fillWording(fix, { written, expected }),
  });
}

function reportAlike(sheet: SheetModel, column: readonly Written[]): Finding {
  const [first] = column;
  const cells = column.map(({ at }) => at);
  const marks = {
    cells: cellsWording(cells),
    count: String(column.length),
    written: first?.written ?? "",
    first: first ? nameOf(first.at) : "",
    expected: first?.written.replace(".", ",") ?? "",
  };
  return findingOf(ambiguousNumber, {
    severity: "info",
    sheet,
    cells,
    found: marks.written,
    expected: marks.expected,
    cause: { code: "DECIMAL_POINT", wording: cause },
    message: fillWording(agreeing(column.length, message, severalMessage), marks),
    fix: fillWording(agreeing(column.length, fix, severalFix), marks),
    details: column.map(({ at, written }) => ({ cell: at, found: written, expected: written.replace(".", ",") })),
  });
}

/** The whole cell, an amount after R$, or a number in brackets (no function's argument): elsewhere a point may end a section's number or a day. */
function ambiguousIn(text: string): string | null {
  const candidates = [
    text.trim(),
    ...(text.match(/(?<![\p{L}\d_])\(-?\d+\.\d+\)|R\$\s*-?\d+\.\d{1,2}(?![\d.,])/gu) ?? []),
  ];
  return candidates.find((each) => parseBrazilianNumber(each).kind === "ambiguous") ?? null;
}

const ENGLISH = /\b(of|the|and|by|at|in|with)\b/i;
const PORTUGUESE = /ção\b|ções\b|ão\b|\b(de|da|do|das|dos|em|com)\b/i;

/** An English sheet with Brazilian amounts, names and citations in it writes its decimals with a point. */
function isBrazilian(workbook: WorkbookModel): boolean {
  let isOfBrazil = false;
  let words = 0;
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.snapshot.cells.values()) {
      if (typeof cell.value !== "string") continue;
      isOfBrazil ||= /R\$|ção\b|ções\b|ão\b/i.test(cell.value);
      words += (PORTUGUESE.test(cell.value) ? 1 : 0) - (ENGLISH.test(cell.value) ? 1 : 0);
    }
  }
  return isOfBrazil && words >= 0;
}
