import type { SheetModel } from "../../formulas/model/formula-model";
import { figureSheetOf } from "./figure-sheet";
import { isCurrencyFormat, isDayFormat, isPercentFormat } from "./shown-format";
import { plainLabel } from "./table-labels";

/** What a label says where the figure is in R$, whatever else it says. */
const inReais = /r\$|\breais\b/;

/** Words of a figure that is counted or measured. */
const otherUnit =
  /%|\b(kg|quilos?|quilogramas?|toneladas?|tons?|t?co2\w*|emiss(ao|oes)|emissions?|km|quilometros?|litros?|m2|m3|kwh|mwh|qtde?|qtds?|quantidades?|quantity|numeros?|n[.º°]|inscritos|profissionais|pessoas|habitantes|dias?|days?|horas?|hours?|parcelas|percentua(l|is)|indices?|population|number|count)(?!\w)/;

/** What councils and governments call amounts of money. */
const moneyWords =
  /\b(receitas?|despesas?|valor(es)?|saldos?|anuidades?|taxas|multas?|juros|custos?|precos?|pagamentos?|recebimentos?|creditos?|debitos?|dividas?|salarios?|remunerac(ao|oes)|encargos|tarifas?|alugue(l|is)|impostos?|tributos?|orcamento|orcad[oa]s?|empenhad[oa]s?|liquidad[oa]s?|arrecadad[oa]s?|arrecadacao|faturamento|ativos?|passivos?|patrimonio|dotac(ao|oes)|desembolsos?|superavit|deficit)\b/;

/** A sheet's heading that says it of all its figures: `em R$`, `Em milhares de reais`. */
const allInReais = /\b(em|in)( milhares de| milhoes de| mil| thousands of)? (r\$|reais\b)/;

/** What is longer is prose, which may speak of R$ where the table counts something else. */
const LONGEST_HEADING = 80;

/**
 * Whether the workbook shows that a figure is an amount in R$: its format does, or the words beside it. What it does not show may be
 * kilograms, another currency or a count.
 */
export function isInReais(sheet: SheetModel, row: number, column: number): boolean {
  const format = sheet.cell(row, column)?.format;
  if (isCurrencyFormat(format)) return true;
  if (isDayFormat(format) || isPercentFormat(format) || hasOtherCurrency(format)) return false;
  const unit = plainLabel(wordsIn(format));
  if (unit !== "") return moneyWords.test(unit);
  const figures = figureSheetOf(sheet);
  const words = [figures.headingOf(row, column), figures.labelOfRow(row)].map(plainLabel);
  if (words.some((each) => inReais.test(each))) return true;
  if (words.some((each) => otherUnit.test(each))) return false;
  return words.some((each) => moneyWords.test(each)) || saysReais(sheet);
}

function hasOtherCurrency(format: string | undefined): boolean {
  return format !== undefined && /[€£¥$]/.test(format.replace(/\[\$-[^\]]*\]/g, ""));
}

/** What the format writes about a positive figure: ` "kg"`, `"superávit de "`. */
function wordsIn(format: string | undefined): string {
  const [positive = ""] = (format ?? "").split(";");
  return [...positive.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text.replace(/[^\p{L}\s]/gu, "")).join(" ");
}

const known = new WeakMap<SheetModel, boolean>();

function saysReais(sheet: SheetModel): boolean {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const says = [...sheet.snapshot.cells.values()].some(
    ({ value }) => typeof value === "string" && value.length <= LONGEST_HEADING && allInReais.test(plainLabel(value)),
  );
  known.set(sheet, says);
  return says;
}
