import { decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { addressOfKey } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { figureSheetOf } from "../../tables/figure-sheet";
import { isFilledTemplate } from "../../filled-workbook";
import { findingOf, type Finding } from "../../finding";
import type { SheetModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { isDayFormat, isPercentFormat } from "../../tables/shown-format";
import { namesResult } from "../../tables/table-labels";
import { shownWording } from "../../wording/shown-wording";

const message: Wording = {
  en: "{cell} ({label}) is {found}: the template takes amounts and counts without a sign.",
  "pt-BR": "{cell} ({label}) é {found}: o modelo recebe valores e quantidades sem sinal.",
};
const cause: Wording = { en: "the sign is the other way round", "pt-BR": "o sinal está invertido" };
const fix: Wording = {
  en: "Type the amount without the sign; the formulas subtract where they must.",
  "pt-BR": "Digite o valor sem o sinal; as fórmulas subtraem onde devem.",
};

/** A negative amount or count typed into a template, whose formulas do the subtracting. */
export const negativeInput: Check = {
  kind: "negativeInput",
  group: "figure",
  severity: "warning",
  repeats: true,
  settledBy: "number",
  title: { en: "Negative amount typed", "pt-BR": "Valor negativo digitado" },
  run({ workbook }: CheckContext) {
    return isFilledTemplate(workbook) ? workbook.sheets.flatMap(findIn) : [];
  },
};

function findIn(sheet: SheetModel): Finding[] {
  const findings: Finding[] = [];
  for (const [key, cell] of sheet.snapshot.cells) {
    const { value, format } = cell;
    if (typeof value !== "number" || value >= 0 || cell.formula !== undefined || cell.spilled === true) continue;
    // A sheet of a person's own beside the template's has no formats of ours; growth and results go either way.
    if (format === undefined || isPercentFormat(format) || isDayFormat(format)) continue;
    const at = addressOfKey(key);
    const label = figureSheetOf(sheet).labelOfRow(at.row);
    if (namesResult(label)) continue;
    const found = decimalFromDouble(value);
    findings.push(
      findingOf(negativeInput, {
        sheet,
        cells: [at],
        found,
        expected: found.negated(),
        cause: { code: "SIGN", wording: cause },
        message: fillWording(message, { cell: nameOf(at), label, found: shownWording(cell) }),
        fix,
      }),
    );
  }
  return findings;
}
