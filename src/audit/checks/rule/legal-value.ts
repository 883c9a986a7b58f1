import { brazilianText, isoDay, isoText, type Day } from "../../../core/dates";
import { Decimal, decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { lawTables } from "../../../law/tables";
import type { CellAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding } from "../../finding";
import type { SheetModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { isDayFormat } from "../../tables/shown-format";
import { plainLabel } from "../../tables/table-labels";

const rows = lawTables.flatMap((table) => table.rows);

const message: Wording = {
  en: "{cell} ({label}) is {found}, but {source}, which the row cites, has {expected}.",
  "pt-BR": "{cell} ({label}) é {found}, mas {source}, que a linha cita, traz {expected}.",
};
const fix: Wording = {
  en: "Use the value of the act, or cite the one that it comes from.",
  "pt-BR": "Use o valor do ato ou cite aquele de onde ele vem.",
};

/** A value that names an act as its source and is not what that act says. */
export const legalValue: Check = {
  kind: "legalValue",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Value other than its source's", "pt-BR": "Valor diferente do que diz a fonte" },
  run({ workbook }: CheckContext) {
    const acts = new Map<string, Act>();
    for (const { value, source, from, until, checked } of rows) {
      const key = plainLabel(source.citation);
      const act = acts.get(key) ?? { citation: source.citation, rows: [] };
      acts.set(key, act);
      const values: ActValue[] = [];
      collect(value, "", null, values);
      act.rows.push({
        fromYear: Number(from.slice(0, 4)),
        untilYear: until === undefined ? Infinity : Number(until.slice(0, 4)),
        values,
        from: new Decimal(isoDay(from)),
        checked: new Decimal(isoDay(checked)),
      });
    }
    return workbook.sheets.flatMap((sheet) => findIn(sheet, acts));
  },
};

interface ActValue {
  readonly value: Decimal;
  readonly isDay: boolean;
  /** As the law's row names it: `minimum`, `rate`, … */
  readonly name: string;
  /** Its place in a schedule, from 1. */
  readonly step: number | null;
}

/** An act may have several rows: values for one year after the other. */
interface Act {
  readonly citation: string;
  readonly rows: ActRow[];
}

interface ActRow {
  readonly fromYear: number;
  readonly untilYear: number;
  readonly values: readonly ActValue[];
  readonly from: Decimal;
  readonly checked: Decimal;
}

/** Every number and day of a law's row, with the name that it has there. */
function collect(value: unknown, name: string, step: number | null, into: ActValue[]): void {
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) into.push({ value: new Decimal(isoDay(value)), isDay: true, name, step });
    else if (/^-?\d+(\.\d+)?$/.test(value)) into.push({ value: new Decimal(value), isDay: false, name, step });
  } else if (typeof value === "number") into.push({ value: new Decimal(value), isDay: false, name, step });
  else if (Array.isArray(value)) for (const [at, part] of value.entries()) collect(part, name, at + 1, into);
  else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) collect(part, key, step, into);
  }
}

/** A template writes the citation and, behind a dash, what is to be known of it. */
function actCited(text: string, acts: ReadonlyMap<string, Act>): Act | undefined {
  const [citation = ""] = text.split(" — ");
  return acts.get(plainLabel(text)) ?? acts.get(plainLabel(citation));
}

function findIn(sheet: SheetModel, acts: ReadonlyMap<string, Act>): Finding[] {
  const findings: Finding[] = [];
  const headings = new Map<number, string>();
  for (let row = 0; row < sheet.rows; row++) {
    for (const column of sheet.filledColumns(row)) {
      const text = sheet.cell(row, column)?.value;
      if (typeof text !== "string") continue;
      const act = text.length > 8 ? actCited(text, acts) : undefined;
      if (act) findings.push(...judge(sheet, { row, column }, act, headings));
      else headings.set(column, plainLabel(text));
    }
  }
  return findings;
}

/** The value stands between the row's label and its source; behind the source stand its first day and that of its last check. */
function judge(sheet: SheetModel, source: CellAddress, act: Act, headings: ReadonlyMap<number, string>): Finding[] {
  const findings: Finding[] = [];
  const { row } = source;
  // A value for another year than the act's rows have is not the act's: its resolution goes on, its table is of one year.
  const year = yearMeant(sheet, source);
  const held = act.rows.filter(({ fromYear, untilYear }) => year === null || (fromYear <= year && year <= untilYear));
  const tell = (column: number, label: string, expected: readonly Decimal[]): void => {
    const found = numberAt(sheet, row, column);
    if (!found || expected.length === 0 || expected.some((each) => each.equals(found))) return;
    findings.push(report(sheet, { row, column }, label, found, nearest(expected, found), source, act));
  };
  let ofValue: readonly ActRow[] = held;
  for (let column = source.column - 1; column >= 0; column--) {
    const value = numberAt(sheet, row, column);
    if (!value) continue;
    const label = labelAt(sheet, row, column);
    const meantIn = (values: readonly ActValue[]): Decimal[] =>
      meant(label, isDayFormat(sheet.cell(row, column)?.format), values);
    const ofAct = meantIn(held.flatMap(({ values }) => values));
    // The act has no row for that year, so its days are not the value's either.
    if (year !== null && ofAct.length === 0) return [];
    tell(column, label, ofAct);
    // The days are those of the rows that have the value, where one has.
    const having = held.filter(({ values }) => meantIn(values).some((each) => each.equals(value)));
    if (having.length > 0) ofValue = having;
    break;
  }
  for (const column of sheet.filledColumns(row)) {
    const heading = headings.get(column) ?? "";
    if (column <= source.column) continue;
    if (/desde|since/.test(heading))
      tell(
        column,
        heading,
        ofValue.map(({ from }) => from),
      );
    else if (/conferid|checked/.test(heading))
      tell(
        column,
        heading,
        ofValue.map(({ checked }) => checked),
      );
  }
  return findings;
}

/** The year that the row names beside its source, else the sheet's title. */
function yearMeant(sheet: SheetModel, source: CellAddress): number | null {
  const named = (row: number, except: number): number | null => {
    for (const column of sheet.filledColumns(row)) {
      const value = column === except ? null : sheet.cell(row, column)?.value;
      const [, year] = typeof value === "string" ? (/\b(20\d\d)\b/.exec(value) ?? []) : [];
      if (year !== undefined) return Number(year);
    }
    return null;
  };
  return named(source.row, source.column) ?? (source.row > 0 ? named(0, -1) : null);
}

function numberAt(sheet: SheetModel, row: number, column: number): Decimal | null {
  const cell = sheet.cell(row, column);
  return typeof cell?.value === "number" && cell.formula === undefined ? decimalFromDouble(cell.value) : null;
}

/** Of an act's values those that the label names. */
function meant(label: string, isDay: boolean, values: readonly ActValue[]): Decimal[] {
  const plain = plainLabel(label);
  const name = /minim/.test(plain) ? "minimum" : /maxim/.test(plain) ? "maximum" : null;
  const [, step] = /\b(\d)\b/.exec(plain) ?? [];
  const ofKind = values.filter((each) => each.isDay === isDay && (name === null || each.name === name));
  const ofStep = ofKind.filter((each) => step !== undefined && each.step === Number(step));
  return (ofStep.length > 0 ? ofStep : ofKind).map(({ value }) => value);
}

function nearest(values: readonly Decimal[], found: Decimal): Decimal {
  const [first = found] = [...values].sort((a, b) => a.minus(found).abs().comparedTo(b.minus(found).abs()));
  return first;
}

function report(
  sheet: SheetModel,
  at: CellAddress,
  label: string,
  found: Decimal,
  expected: Decimal,
  source: CellAddress,
  act: Act,
): Finding {
  const cause = causeOfDifference(found, expected);
  const isDay = isDayFormat(sheet.cell(at.row, at.column)?.format);
  const wording = (value: Decimal): Wording => {
    const day = value.toNumber() as Day;
    return isDay ? { en: isoText(day), "pt-BR": brazilianText(day) } : figureWording(value);
  };
  return {
    kind: legalValue.kind,
    severity: "error",
    sheet: sheet.name,
    cells: [nameOf(at)],
    found: figureText(found),
    expected: figureText(expected),
    difference: figureText(found.minus(expected)),
    cause,
    related: [nameOf(source)],
    source: act.citation,
    message: withCause(
      fillWording(message, {
        cell: nameOf(at),
        label,
        found: wording(found),
        source: act.citation,
        expected: wording(expected),
      }),
      cause,
    ),
    fix,
  };
}

function labelAt(sheet: SheetModel, row: number, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    const value = sheet.cell(row, left)?.value;
    if (typeof value === "string") return value.trim();
  }
  return "";
}
