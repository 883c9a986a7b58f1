import { brazilianText, isDay, isoText } from "../../../core/dates";
import { decimalFromDouble, decimalFromText, zero } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { readSeals, type SealedCell } from "../../../workbook/seal";
import { isErrorValue, type CellValue, type SnapshotCell } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { tellingCause, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding } from "../../finding";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { isDayFormat } from "../../tables/shown-format";
import { FormulaSearch } from "../../formula-search";
import { formulaWording } from "../../wording/formula-wording";
import { cellKey, type CellAddress } from "../../../workbook/address";
import { SealedFormulas } from "../../sealed-formulas";
import { placedSeal } from "../../sealed-rows";
import { thresholds } from "../../thresholds";

const valueMessage: Wording = {
  en: "{cell} was {expected} when the template was filled, and is {found} now.",
  "pt-BR": "{cell} era {expected} quando o modelo foi preenchido e agora é {found}.",
};
const typedMessage: Wording = {
  en: "{cell} had a formula when the template was filled, and holds {found} now.",
  "pt-BR": "{cell} tinha uma fórmula quando o modelo foi preenchido e agora contém {found}.",
};
const formulaMessage: Wording = {
  en: "{cell} has another formula than the template filled in: {found}.",
  "pt-BR": "{cell} tem outra fórmula que não a preenchida pelo modelo: {found}.",
};
const typedOverMessage: Wording = {
  en: "{cell} had the formula {expected} when the template was filled, and holds {found} now.",
  "pt-BR": "{cell} tinha a fórmula {expected} quando o modelo foi preenchido e agora contém {found}.",
};
const otherFormulaMessage: Wording = {
  en: "{cell} had the formula {expected} when the template was filled, and has {found} now.",
  "pt-BR": "{cell} tinha a fórmula {expected} quando o modelo foi preenchido e agora tem {found}.",
};
const cause: Wording = {
  en: "the cell was typed over after the template was filled",
  "pt-BR": "a célula foi alterada depois que o modelo foi preenchido",
};
const fix: Wording = {
  en: "Compare with the source. Where the new content is right, fill the template again with it, or dismiss this with the reason.",
  "pt-BR":
    "Confira com a fonte. Se o novo conteúdo estiver certo, preencha o modelo de novo com ele, ou dispense este apontamento com o motivo.",
};
const nothing: Wording = { en: "blank", "pt-BR": "vazia" };

/** A cell that a template filled and that holds something else now. */
export const changedSinceFill: Check = {
  kind: "changedSinceFill",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "expected",
  title: { en: "Changed since the template was filled", "pt-BR": "Alterada depois do preenchimento" },
  run({ workbook }: CheckContext) {
    return sealComparison(workbook).flatMap(({ changed }) => changed.map(report));
  },
};

export interface ComparedSheet {
  readonly sheet: SheetModel;
  readonly changed: readonly Change[];
  /** Formulas that are still those of the fill, by `cellKey`. */
  readonly kept: ReadonlySet<number>;
  /** Rows of the fill that were not found again. */
  readonly lostRows: number;
  /** Formulas that were not compared, since another program wrote them its own way or their sheets have other names. */
  readonly lostFormulas: number;
  /** Whether so much differs that it is no longer the sheet that was filled. */
  readonly rearranged: boolean;
}

const compared = new WeakMap<WorkbookModel, readonly ComparedSheet[]>();

/** Each sheet with its seal, row by row, as far as they correspond. */
export function sealComparison(workbook: WorkbookModel): readonly ComparedSheet[] {
  const known = compared.get(workbook);
  if (known) return known;
  const sheets = readSeals(workbook.snapshot.names).seals.flatMap((seal) => {
    const sheet = workbook.sheet(seal.sheet);
    return sheet ? [{ sheet, placed: placedSeal(sheet, seal) }] : [];
  });
  const formulasThen = new SealedFormulas(workbook, sheets);
  const changes = sheets.map(({ sheet, placed }) => {
    const cells = placed.rows.flatMap(({ sealed, row }) => sealed.cells.map((cell) => ({ cell, row })));
    const changed: Change[] = [];
    const kept = new Set<number>();
    for (const { cell, row } of cells) {
      const change = changeOf(sheet, row, cell, formulasThen);
      if (change) changed.push(change);
      else if (cell.kind === "formula") kept.add(cellKey(row, cell.column));
    }
    const formulas = cells.filter(({ cell }) => cell.kind === "formula").length;
    return { sheet, cells: cells.length, formulas, changed, kept, lostRows: placed.lost };
  });
  const differing = changes.reduce((sum, { changed }) => sum + changed.filter(isOfFormula).length, 0);
  const sealed = changes.reduce((sum, { formulas }) => sum + formulas, 0);
  // Another program may write every formula its own way.
  const formulasCount = differing * 2 <= sealed;
  const search = new FormulaSearch(formulasThen);
  const result = changes.map(({ sheet, cells, changed, kept, lostRows }): ComparedSheet => {
    const ofFormula = changed.filter(isOfFormula);
    const counted = formulasCount ? changed : changed.filter((change) => !isOfFormula(change));
    // Where more than half differ, the sheet was rearranged, and is no longer what was filled.
    const rearranged = cells >= thresholds.fewestSealsCompared && counted.length * 2 > cells;
    return {
      sheet,
      changed: rearranged ? [] : counted.map((change) => withFormulaThen(change, search)),
      lostRows,
      kept: rearranged || !formulasCount ? new Set() : kept,
      lostFormulas: formulasCount ? 0 : ofFormula.length,
      rearranged,
    };
  });
  compared.set(workbook, result);
  return result;
}

function withFormulaThen(change: Change, search: FormulaSearch): Change {
  const { sheet, place, mark, now } = change;
  if (mark === null) return change;
  return { ...change, formulaThen: search.found(sheet, place, mark, now?.formula ?? null) };
}

function isOfFormula({ kind }: Change): boolean {
  return kind === "formula";
}

interface Change {
  readonly kind: "value" | "typed" | "formula";
  readonly sheet: SheetModel;
  readonly cell: string;
  readonly place: CellAddress;
  readonly now: SnapshotCell | undefined;
  /** Of a formula that was there, what the seal keeps of it. */
  readonly mark: string | null;
  /** The formula that was there, where it could be told by its mark. */
  readonly formulaThen?: string | null;
  /** Decimal text or truth; null for a formula, which the seal does not keep. */
  readonly before: string | boolean | null;
}

function changeOf(sheet: SheetModel, row: number, sealed: SealedCell, formulasThen: SealedFormulas): Change | null {
  const now = sheet.cell(row, sealed.column);
  const change = (kind: Change["kind"], before: Change["before"]): Change => ({
    kind,
    sheet,
    cell: nameOf({ row, column: sealed.column }),
    place: { row, column: sealed.column },
    mark: sealed.kind === "formula" ? sealed.mark : null,
    now,
    before,
  });
  switch (sealed.kind) {
    case "text":
      return null;
    case "formula":
      if (now?.formula === undefined) return change("typed", null);
      return formulasThen.isSame(now.formula, sheet, sealed.mark) ? null : change("formula", null);
    case "number":
      if (now?.formula !== undefined || isSameNumber(now?.value, sealed.number)) return null;
      return change("value", sealed.number);
    case "boolean":
      return now?.formula !== undefined || now?.value === sealed.boolean ? null : change("value", sealed.boolean);
  }
}

/** To the 15 digits that a cell keeps. */
function isSameNumber(value: CellValue | undefined, before: string): boolean {
  if (typeof value !== "number") return false;
  const sealed = decimalFromText(before);
  return sealed !== null && decimalFromDouble(value).eq(sealed.toSignificantDigits(15));
}

function report({ kind, sheet, cell, now, before, formulaThen = null }: Change): Finding {
  const found = kind === "formula" ? formulaWording(now?.formula ?? "") : valueWording(now?.value ?? null, now?.format);
  const expected =
    formulaThen !== null
      ? formulaWording(formulaThen)
      : typeof before === "string"
        ? numberWording(before, now?.format)
        : before === null
          ? null
          : truthWording(before);
  const message = messageOf(kind, formulaThen !== null);
  const figures =
    typeof before === "string" && typeof now?.value === "number"
      ? { was: decimalFromText(before) ?? zero, is: decimalFromDouble(now.value) }
      : null;
  const slip = figures && !isDayFormat(now?.format) ? tellingCause(figures.is, figures.was) : null;
  return {
    kind: changedSinceFill.kind,
    severity: changedSinceFill.severity,
    sheet: sheet.name,
    cells: [cell],
    found: kind === "formula" ? (now?.formula ?? null) : plainText(now?.value ?? null),
    expected: formulaThen ?? (typeof before === "boolean" ? String(before) : before),
    difference: figures ? figureText(figures.is.minus(figures.was)) : null,
    cause: slip && slip.code !== "OTHER" ? slip : { code: "CHANGED_SINCE_FILL", wording: cause },
    related: [],
    source: null,
    message: withCause(fillWording(message, { cell, found, ...(expected ? { expected } : {}) }), slip),
    fix,
  };
}

function messageOf(kind: Change["kind"], isKnown: boolean): Wording {
  if (kind === "value") return valueMessage;
  if (kind === "typed") return isKnown ? typedOverMessage : typedMessage;
  return isKnown ? otherFormulaMessage : formulaMessage;
}

function plainText(value: CellValue): string | null {
  if (value === null) return null;
  if (isErrorValue(value)) return value.error;
  return typeof value === "number" ? decimalFromDouble(value).toFixed() : String(value);
}

function valueWording(value: CellValue, format: string | undefined): Wording {
  if (typeof value === "number") return numberWording(decimalFromDouble(value).toFixed(), format);
  if (typeof value === "boolean") return truthWording(value);
  return value === null || value === "" ? nothing : plainWording(isErrorValue(value) ? value.error : `“${value}”`);
}

function numberWording(text: string, format: string | undefined): Wording {
  const number = decimalFromText(text);
  if (!number) return plainWording(text);
  const day = number.toNumber();
  if (!isDayFormat(format) || !isDay(day)) return figureWording(number);
  return { en: isoText(day), "pt-BR": brazilianText(day) };
}

function truthWording(truth: boolean): Wording {
  return truth ? { en: "TRUE", "pt-BR": "VERDADEIRO" } : { en: "FALSE", "pt-BR": "FALSO" };
}

function plainWording(text: string): Wording {
  return { en: text, "pt-BR": text };
}
