import { Decimal, roundAt } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { cfessQuota } from "../../../law/cfess-quota";
import { keptWithoutDay } from "../../../law/dated";
import { formatPercent } from "../../../text/format";
import type { Check, CheckContext } from "../../check";
import { figureSheetOf, type FigureRow, type FigureSheet } from "../../tables/figure-sheet";
import type { SeenFigure } from "../../tables/seen-figure";
import { areFederalRules } from "../../federal-rules";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding } from "../../finding";
import { nameOf } from "../../tables/lines";
import { plainLabel } from "../../tables/table-labels";
import { figureThresholds } from "../../thresholds";

/** “Cota-parte do CFESS a 7,5%” says at which adjustment of the annuity the share is, not its rate. */
const SCENARIO = /\b(?:a|at|reajuste(?: de)?|adjustment(?: of)?)\s+\d+(?:[.,]\d+)?\s*%/gi;

const message: Wording = {
  en: "{cell} ({label}) is {found}, but {rate} of {base} ({baseCell}) is {expected}.",
  "pt-BR": "{cell} ({label}) é {found}, mas {rate} de {base} ({baseCell}) dá {expected}.",
};
const rateMessage: Wording = {
  en: "{cell} ({label}) applies {rate}; the share of the federal council is {quota}.",
  "pt-BR": "{cell} ({label}) aplica {rate}; a cota-parte do conselho federal é de {quota}.",
};
const rateCause: Wording = { en: "another rate than the one in force", "pt-BR": "percentual diferente do vigente" };
const fix: Wording = {
  en: "Apply the rate in force to the base.",
  "pt-BR": "Aplique o percentual vigente à base de cálculo.",
};

/** The federal council's share, typed: its rate and what it is taken of. */
export const shareMismatch: Check = {
  kind: "shareMismatch",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Federal council's share", "pt-BR": "Cota-parte do conselho federal" },
  run(context: CheckContext) {
    const isFederal = areFederalRules(context);
    return context.workbook.sheets.flatMap((sheet) => {
      const figures = figureSheetOf(sheet);
      return figures.rows.flatMap((row) => judge(figures, row, isFederal));
    });
  },
};

/** @param isFederal whether CFESS's quota holds: another council's is the one that its row writes, if any */
function judge(figures: FigureSheet, row: FigureRow, isFederal: boolean): Finding[] {
  const label = plainLabel(row.label);
  if (!/\bcota[- ]?parte|\bquota\b|\brepasse de \d/.test(label)) return [];
  const written = /(?<!\d)(\d+(?:[.,]\d+)?)\s*%/.exec(row.label.replace(SCENARIO, ""))?.[1];
  const rate = written === undefined ? null : new Decimal(written.replace(",", ".")).div(100);
  const quota = keptWithoutDay(cfessQuota);
  const inForce = new Decimal(quota.value);
  if (!isFederal && rate === null) return [];
  const findings: Finding[] = [];
  for (const share of row.figures.filter((figure) => figure.typed && !figure.percent)) {
    const base = baseOf(figures, row, share.column);
    const applied = rate ?? inForce;
    const expected = base && roundAt(base.value.times(applied), share.places, "HALF_UP");
    if (base && expected && !share.value.equals(expected))
      findings.push(wrongShare(figures, row, share, base, applied, expected));
  }
  const [first] = row.figures;
  if (isFederal && rate && !rate.equals(inForce) && first)
    findings.push(wrongRate(figures, row, first, rate, inForce, quota.source.citation));
  return findings;
}

/** The nearest row above that names itself the base. */
function baseOf(figures: FigureSheet, row: FigureRow, column: number): SeenFigure | null {
  for (let above = row.row - 1; above >= row.row - figureThresholds.rowsAboveShare; above--) {
    if (/\bbase\b/.test(plainLabel(figures.labelOfRow(above)))) return figures.figure(above, column) ?? null;
  }
  return null;
}

function percentWording(rate: Decimal): Wording {
  return { en: formatPercent(rate, "en", 0), "pt-BR": formatPercent(rate, "pt-BR", 0) };
}

function wrongShare(
  figures: FigureSheet,
  row: FigureRow,
  share: SeenFigure,
  base: SeenFigure,
  rate: Decimal,
  expected: Decimal,
): Finding {
  const cause = causeOfDifference(share.value, expected);
  return {
    kind: shareMismatch.kind,
    severity: "error",
    sheet: figures.sheet.name,
    cells: [nameOf(share)],
    found: figureText(share.value),
    expected: figureText(expected),
    difference: figureText(share.value.minus(expected)),
    cause,
    related: [nameOf(base)],
    source: keptWithoutDay(cfessQuota).source.citation,
    message: withCause(
      fillWording(message, {
        cell: nameOf(share),
        label: row.label,
        found: figureWording(share.value, 2),
        rate: percentWording(rate),
        base: figureWording(base.value, 2),
        baseCell: nameOf(base),
        expected: figureWording(expected, 2),
      }),
      cause,
    ),
    fix,
  };
}

function wrongRate(
  figures: FigureSheet,
  row: FigureRow,
  share: SeenFigure,
  rate: Decimal,
  inForce: Decimal,
  citation: string,
): Finding {
  return {
    kind: shareMismatch.kind,
    severity: "warning",
    sheet: figures.sheet.name,
    cells: [nameOf(share)],
    found: figureText(rate),
    expected: figureText(inForce),
    difference: figureText(rate.minus(inForce)),
    cause: { code: "RATE", wording: rateCause },
    related: [],
    source: citation,
    message: fillWording(rateMessage, {
      cell: nameOf(share),
      label: row.label,
      rate: percentWording(rate),
      quota: percentWording(inForce),
    }),
    fix,
  };
}
