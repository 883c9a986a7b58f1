import { isoDay } from "../../core/dates";
import { Decimal, decimalFromDouble } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { annuityBand } from "../../law/annuity-band";
import { cfessQuota } from "../../law/cfess-quota";
import { collectionMultiple } from "../../law/collection-multiple";
import type { DatedValue } from "../../law/dated";
import { discountSchedule } from "../../law/discount-schedule";
import { installmentLimits } from "../../law/installment-limit";
import { lateFine, lateInterest } from "../../law/late-charges";
import type { Check, CheckContext } from "../check";
import { causeOfDifference, figureText, figureWording, withCause } from "../figures";
import type { Finding } from "../finding";
import type { SheetModel } from "../formula-model";
import { nameOf } from "../lines";
import { plainLabel } from "../table-labels";

const rows: readonly DatedValue<unknown>[] = [
  ...annuityBand,
  ...cfessQuota,
  ...collectionMultiple,
  ...discountSchedule,
  ...installmentLimits,
  ...lateFine,
  ...lateInterest,
];

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
  title: { en: "Value other than its source's", "pt-BR": "Valor diferente do que diz a fonte" },
  run({ workbook }: CheckContext) {
    const byCitation = new Map<string, { values: Map<string, string>; citation: string }>();
    for (const { value, source } of rows) {
      const key = plainLabel(source.citation);
      const known = byCitation.get(key) ?? { values: new Map<string, string>(), citation: source.citation };
      byCitation.set(key, known);
      collect(value, "", known.values);
    }
    return workbook.sheets.flatMap((sheet) => findIn(sheet, byCitation));
  },
};

/** Every number and day of a law's row, with the name that it has there. */
function collect(value: unknown, name: string, into: Map<string, string>): void {
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) into.set(String(isoDay(value)), name);
    else if (/^-?\d+(\.\d+)?$/.test(value)) into.set(new Decimal(value).toFixed(), name);
  } else if (typeof value === "number") into.set(new Decimal(value).toFixed(), name);
  else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) collect(part, Number.isNaN(Number(key)) ? key : name, into);
  }
}

function findIn(
  sheet: SheetModel,
  byCitation: ReadonlyMap<string, { values: Map<string, string>; citation: string }>,
): Finding[] {
  const findings: Finding[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    for (const column of sheet.filledColumns(row)) {
      const text = sheet.cell(row, column)?.value;
      const law = typeof text === "string" && text.length > 8 ? byCitation.get(plainLabel(text)) : undefined;
      if (!law) continue;
      const finding = judge(sheet, row, column, law);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** The value stands between the row's label and its source. */
function judge(
  sheet: SheetModel,
  row: number,
  sourceColumn: number,
  law: { values: Map<string, string>; citation: string },
): Finding | null {
  for (let column = sourceColumn - 1; column >= 0; column--) {
    const cell = sheet.cell(row, column);
    if (typeof cell?.value !== "number" || cell.formula !== undefined) continue;
    const found = decimalFromDouble(cell.value);
    if (law.values.has(found.toFixed())) return null;
    const label = labelAt(sheet, row, column);
    const expected = meant(label, found, law.values);
    if (!expected) return null;
    const cause = causeOfDifference(found, expected);
    return {
      kind: legalValue.kind,
      severity: "error",
      sheet: sheet.name,
      cells: [nameOf({ row, column })],
      found: figureText(found),
      expected: figureText(expected),
      difference: figureText(found.minus(expected)),
      cause,
      related: [nameOf({ row, column: sourceColumn })],
      source: law.citation,
      message: withCause(
        fillWording(message, {
          cell: nameOf({ row, column }),
          label,
          found: figureWording(found),
          source: law.citation,
          expected: figureWording(expected),
        }),
        cause,
      ),
      fix,
    };
  }
  return null;
}

/** Of an act's values the one that the label names, or else the nearest. */
function meant(label: string, found: Decimal, values: ReadonlyMap<string, string>): Decimal | null {
  const plain = plainLabel(label);
  const wanted = /minim/.test(plain) ? "minimum" : /maxim/.test(plain) ? "maximum" : null;
  const candidates = [...values]
    .filter(([, name]) => wanted === null || name === wanted)
    .map(([text]) => new Decimal(text));
  candidates.sort((a, b) => a.minus(found).abs().comparedTo(b.minus(found).abs()));
  return candidates[0] ?? null;
}

function labelAt(sheet: SheetModel, row: number, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    const value = sheet.cell(row, left)?.value;
    if (typeof value === "string") return value.trim();
  }
  return "";
}
