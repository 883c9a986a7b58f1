import { decimalFromDouble, zero, type Decimal } from "../../../core/decimal";
import { fillWording, sameInBoth, type Wording } from "../../../core/wording";
import type { FormulaCell, ResolvedReference, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { accountCode, subtotalCodes } from "../../../rules/budget/account-code";
import { cellName, holdsCell } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { figureWording } from "../../figure-wording";
import { findingOf, type Finding } from "../../finding";
import { plainLabel } from "../../tables/table-labels";
import { isTotal } from "../../totals";

const message: Wording = {
  en: "{cells} ({label}): {amount} stands in a line without an account code, and CRESS.ACCOUNT_SUM leaves it out of every account, as in {total}.",
  "pt-BR":
    "{cells} ({label}): {amount} está em linha sem código de conta, e CRESS.ACCOUNT_SUM o deixa fora de todas as contas, como em {total}.",
};
const fix: Wording = {
  en: "Give the line its account code, or see that its amount is added elsewhere.",
  "pt-BR": "Informe o código da conta na linha, ou confira se o valor é somado em outro lugar.",
};

const ACCOUNT_SUM = "CRESS.ACCOUNT_SUM";

/** Lines with an amount and without a code, within what CRESS.ACCOUNT_SUM reads: their money is in no account and in no total. */
export const amountWithoutCode: Check = {
  kind: "amountWithoutCode",
  group: "rule",
  severity: "warning",
  repeats: false,
  settledBy: "expected",
  title: { en: "Amount without an account code", "pt-BR": "Valor sem código de conta" },
  run({ workbook }: CheckContext) {
    const told = new Set<string>();
    return workbook.sheets.flatMap((sheet) =>
      [...sheet.formulas.values()].flatMap((formula) => {
        if (!formula.pattern.functions.has(ACCOUNT_SUM)) return [];
        const ranges = workbook
          .references(sheet, formula)
          .filter(({ reference, range }) => reference.within === ACCOUNT_SUM && range.rows * range.columns > 1);
        const findings: Finding[] = [];
        for (let at = 0; at + 1 < ranges.length; at += 2) {
          const [codes, amounts] = [ranges[at], ranges[at + 1]];
          if (!codes || !amounts) continue;
          // Many totals read the same lines.
          const key = [codes, amounts].map((each) => `${each.sheet.name} ${JSON.stringify(each.range)}`).join();
          if (told.has(key)) continue;
          told.add(key);
          for (const line of bareLines(codes, amounts)) {
            if (told.has(line.key) || isReadOtherwise(workbook, amounts.sheet, line)) continue;
            told.add(line.key);
            findings.push(findingFor(line, amounts.sheet, sheet, formula));
          }
        }
        return findings;
      }),
    );
  },
};

interface BareLine {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly amount: Decimal;
}

function findingFor(line: BareLine, sheet: SheetModel, totalSheet: SheetModel, total: FormulaCell): Finding {
  const totalCell = `${totalSheet.name}!${cellName(total.row, total.column)}`;
  const marks = {
    cells: cellName(line.row, line.column),
    label: sameInBoth(line.label),
    amount: figureWording(line.amount, 2),
    total: totalCell,
  };
  return findingOf(amountWithoutCode, {
    sheet,
    cells: [line],
    found: line.amount,
    related: [totalCell],
    message: fillWording(message, marks),
    fix,
  });
}

/** Whether another formula takes the amount in, as a plain sum of the whole table does: then it is in the total, if in no account. */
function isReadOtherwise(workbook: WorkbookModel, lines: SheetModel, { row, column }: BareLine): boolean {
  return workbook.sheets.some((sheet) =>
    [...sheet.formulas.values()].some((formula) =>
      workbook
        .references(sheet, formula)
        .some(
          (each) => each.reference.within !== ACCOUNT_SUM && each.sheet === lines && holdsCell(each.range, row, column),
        ),
    ),
  );
}

/** The lines of a chart of accounts whose amount is in none of its accounts; a total of the lines is no line. */
function bareLines(codes: ResolvedReference, amounts: ResolvedReference): readonly BareLine[] {
  if (codes.range.columns !== 1 || amounts.range.columns !== 1) return [];
  const bare: BareLine[] = [];
  const coded: { readonly code: string; readonly amount: Decimal }[] = [];
  for (const { row, column, cell } of amounts.sheet.cellsIn(amounts.range)) {
    if (typeof cell.value !== "number" || cell.value === 0) continue;
    const amount = decimalFromDouble(cell.value);
    const typed = codes.sheet.cell(codes.range.row + row - amounts.range.row, codes.range.column)?.value ?? null;
    const code = typeof typed === "number" ? String(typed) : typeof typed === "string" ? accountCode(typed) : null;
    if (code !== null) {
      coded.push({ code, amount });
      continue;
    }
    const label =
      typeof typed === "string" && typed.trim() !== "" ? typed.trim() : labelBeside(amounts.sheet, row, column);
    if (/^(sub)?total\b|^soma\b|^sum\b/.test(plainLabel(label))) continue;
    if (isTotal(amounts.sheet.formula(row, column))) continue;
    const key = `${amounts.sheet.name}!${cellName(row, column)}`;
    bare.push({ key, row, column, label, amount });
  }
  const above = subtotalCodes(coded.map(({ code }) => code));
  const whole = coded.reduce((sum, { code, amount }) => (above.has(code) ? sum : sum.plus(amount)), zero);
  return bare.filter(({ amount }) => !amount.equals(whole));
}

/** The nearest text of the row, to the left and then to the right. */
function labelBeside(sheet: SheetModel, row: number, column: number): string {
  for (const step of [-1, 1]) {
    for (let at = column + step; at >= 0 && Math.abs(at - column) < 12; at += step) {
      const value = sheet.cell(row, at)?.value;
      if (typeof value === "string" && value.trim() !== "" && accountCode(value) === null) return value.trim();
    }
  }
  return cellName(row, column);
}
