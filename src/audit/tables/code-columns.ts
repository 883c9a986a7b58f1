import type { CellAddress } from "../../workbook/address";
import type { SheetModel } from "../../formulas/model/formula-model";
import { parseBrazilianNumber } from "../../text/parse-brazilian-number";
import { plainLabel } from "./table-labels";

/** `1.1`, `3.1.90.11`, `3.3.90.30-01`, `33.90/30`, `1.`: digits in segments. */
const code = /^\d{1,6}(?:[./-]\d{1,6})*\.?$/;
const codeHeading =
  /\b(itens|item|cod|codigo|code|conta|nivel|classificacao|natureza|rubrica|elemento|grupo|n|no|nr|num|id|ref|account|level)\b/;
/** Whether a heading says that what stands below it are codes. */
export function namesCodes(heading: string): boolean {
  return codeHeading.test(plainLabel(heading));
}

/** Words of a heading whose column holds numbers of documents, parts, accounts or people; `no` only where no word follows: "no mês" is a time. */
const identifierHeading =
  /\b(cod|codigo|code|id|ref|part|peca|sku|serial|invoice|fatura|factura|facture|rechnung|nota fiscal|nf-?e?|documento|document|processo|protocolo|matricula|inscricao|registro|cpf|cnpj|cep|zip|telefone|phone|gst|nif|iban|empenho|cheque|voucher|recibo)\b|\b(n|no|nr|num)\.?$|\bn[º°]/;
/** A column of money or of counts is called so, whatever document it is of. */
const amountHeading =
  /\b(valor|valores|total|amount|value|preco|price|quantidade|qtd|quantity|custo|cost|saldo|balance|montante|importe|montant|betrag|r\$)\b/;

/** Whether the heading above a cell, past texts without letters and numbers, says that its column holds codes. */
export function hasCodeHeading(sheet: SheetModel, { row, column }: CellAddress): boolean {
  for (let above = row - 1; above >= 0; above--) {
    const value = sheet.cell(above, column)?.value;
    // A document's own number may hold letters; a heading has a word and no digits.
    if (typeof value !== "string" || !/\p{L}{2}/u.test(value) || /\d/.test(value)) continue;
    const heading = plainLabel(value);
    return !amountHeading.test(heading) && identifierHeading.test(heading);
  }
  return false;
}

/** Rows that are read to say what a column holds. */
const MOST_ROWS = 2_000;

export interface WrittenColumn {
  /** Cells that hold numbers, or texts of numbers with a decimal comma. */
  readonly numbers: number;
  /** Texts of digits with a point and no comma. */
  readonly pointed: number;
  /** Whether its texts are codes of items or accounts, and no amounts. */
  readonly isCodes: boolean;
}

/** What a column's typed cells hold. */
export function writtenColumn(sheet: SheetModel, column: number): WrittenColumn {
  let numbers = 0;
  let pointed = 0;
  let nested = 0;
  let beforeLabel = 0;
  let heading = "";
  for (const row of sheet.filledRows(column).slice(0, MOST_ROWS)) {
    const cell = sheet.cell(row, column);
    const value = cell?.value;
    if (typeof value === "number") numbers += 1;
    if (typeof value !== "string" || cell?.formula !== undefined) continue;
    const text = value.trim();
    if (code.test(text)) {
      pointed += 1;
      if (/^\d+[./-]\d+[./-]\d+/.test(text)) nested += 1;
      const next = sheet.cell(row, column + 1)?.value;
      if (typeof next === "string" && /\p{L}{2}/u.test(next)) beforeLabel += 1;
    } else if (parseBrazilianNumber(text).kind === "number") numbers += 1;
    else if (pointed === 0) heading = plainLabel(text);
  }
  // A code stands before its name, has the depth of its level, or is called one.
  const isCodes = pointed > 0 && (nested > 0 || beforeLabel > pointed / 2 || codeHeading.test(heading));
  return { numbers, pointed, isCodes };
}
