import { Decimal, decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { addressOfKey } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { figureSheetOf } from "../../tables/figure-sheet";
import { figureText, figureWording } from "../../figure-wording";
import { isFilledTemplate } from "../../filled-workbook";
import type { Finding } from "../../finding";
import type { SheetModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { isPercentFormat } from "../../tables/shown-format";

const message: Wording = {
  en: "{cell} ({label}) is {found}%: the template takes no rate above 100%.",
  "pt-BR": "{cell} ({label}) é {found}%: o modelo não recebe taxa acima de 100%.",
};
const cause: Wording = {
  en: "the rate was typed without its % sign, or an amount in its place",
  "pt-BR": "a taxa foi digitada sem o sinal de %, ou um valor no lugar dela",
};
const fix: Wording = {
  en: "Type the rate with its sign, such as 7.5%.",
  "pt-BR": "Digite a taxa com o sinal, como 7,5%.",
};

/** A rate typed into a template that is more than the whole: 7.5 where 7.5% was meant. */
export const rateAboveWhole: Check = {
  kind: "rateAboveWhole",
  group: "figure",
  severity: "warning",
  repeats: true,
  settledBy: "number",
  title: { en: "Rate above 100%", "pt-BR": "Taxa acima de 100%" },
  run({ workbook }: CheckContext) {
    return isFilledTemplate(workbook) ? workbook.sheets.flatMap(findIn) : [];
  },
};

function findIn(sheet: SheetModel): Finding[] {
  const findings: Finding[] = [];
  for (const [key, { value, format, formula, spilled }] of sheet.snapshot.cells) {
    if (typeof value !== "number" || value <= 1 || formula !== undefined || spilled === true) continue;
    if (!isPercentFormat(format)) continue;
    const at = addressOfKey(key);
    const found = decimalFromDouble(value);
    findings.push({
      kind: rateAboveWhole.kind,
      severity: "warning",
      sheet: sheet.name,
      cells: [nameOf(at)],
      found: figureText(found),
      expected: null,
      difference: null,
      cause: { code: "SCALE", wording: cause },
      related: [],
      source: null,
      message: fillWording(message, {
        cell: nameOf(at),
        label: figureSheetOf(sheet).nameOfRow(at.row),
        found: figureWording(found.times(new Decimal(100))),
      }),
      fix,
    });
  }
  return findings;
}
