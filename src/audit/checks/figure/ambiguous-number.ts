import { fillWording, type Wording } from "../../../core/wording";
import { parseBrazilianNumber } from "../../../text/parse-brazilian-number";
import { addressOfKey } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import type { WorkbookModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";

const message: Wording = {
  en: "{cell} writes {written} with a decimal point among Brazilian numbers: it can be read as two numbers.",
  "pt-BR": "{cell} escreve {written} com ponto decimal entre números brasileiros: pode ser lido de duas maneiras.",
};
const cause: Wording = { en: "a decimal point in place of a comma", "pt-BR": "ponto no lugar da vírgula decimal" };
const fix: Wording = { en: "Write decimals with a comma.", "pt-BR": "Escreva os decimais com vírgula." };

/** A number in a Brazilian text that could be two numbers, such as (1.06). */
export const ambiguousNumber: Check = {
  kind: "ambiguousNumber",
  group: "figure",
  severity: "warning",
  repeats: false,
  title: { en: "Ambiguous number", "pt-BR": "Número ambíguo" },
  run({ workbook }: CheckContext) {
    if (!isBrazilian(workbook)) return [];
    return workbook.sheets.flatMap((sheet) =>
      [...sheet.snapshot.cells].flatMap(([key, cell]) => {
        if (typeof cell.value !== "string" || cell.formula !== undefined) return [];
        const written = ambiguousIn(cell.value);
        if (written === null) return [];
        const name = nameOf(addressOfKey(key));
        return [
          {
            kind: ambiguousNumber.kind,
            severity: "warning" as const,
            sheet: sheet.name,
            cells: [name],
            found: written,
            expected: written.replace(".", ","),
            difference: null,
            cause: { code: "DECIMAL_POINT", wording: cause },
            related: [],
            source: null,
            message: fillWording(message, { cell: name, written }),
            fix,
          },
        ];
      }),
    );
  },
};

/** The whole cell, an amount after R$, or a number in brackets: elsewhere a point may end a section's number or a day. */
function ambiguousIn(text: string): string | null {
  const candidates = [text.trim(), ...(text.match(/\(-?\d+\.\d+\)|R\$\s*-?\d+\.\d{1,2}(?![\d.,])/g) ?? [])];
  return candidates.find((each) => parseBrazilianNumber(each).kind === "ambiguous") ?? null;
}

function isBrazilian(workbook: WorkbookModel): boolean {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.snapshot.cells.values()) {
      if (typeof cell.value === "string" && /R\$|ção\b|ções\b|ão\b/i.test(cell.value)) return true;
    }
  }
  return false;
}
