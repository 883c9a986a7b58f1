import type { FileConditionalFormat } from "../xlsx/file-workbook";
import { ruleFormula } from "./spreadsheet/conditional-rule";
import type { ConditionalFormatModel, SheetExtras } from "./spreadsheet/sheet-extras";

/** A conditional format as a file has it: its rule a formula, whatever it is here. */
export function fileConditionalFormat(format: ConditionalFormatModel): FileConditionalFormat | null {
  const { fontColor, fillColor, bold } = format.look;
  const look = {
    ...(fontColor ? { color: fontColor } : {}),
    ...(fillColor ? { fill: fillColor } : {}),
    ...(bold ? { bold } : {}),
  };
  const formula = ruleFormula(format);
  return formula ? { range: format.range, formula, look } : null;
}

/** Puts those of a file on its sheet: the add-in's marks, and the checks of its templates. */
export function openConditionalFormats(extras: SheetExtras, formats: readonly FileConditionalFormat[] = []): void {
  for (const { range, formula, look } of formats) {
    extras.conditionalFormats.push({
      id: `conditionalFormat${String(extras.nextId++)}`,
      range,
      type: "Custom",
      rule: { formula },
      look: {
        ...(look.color ? { fontColor: look.color } : {}),
        ...(look.fill ? { fillColor: look.fill } : {}),
        ...(look.bold ? { bold: look.bold } : {}),
      },
      stopIfTrue: false,
    });
  }
}
