import type { Day } from "../../core/dates";
import type { Decimal } from "../../core/decimal";
import type { SheetModel } from "../../formulas/model/formula-model";
import { nameOf } from "./lines";
import { tokenRows, type RowToken, type TokenRow } from "./row-tokens";
import { plainLabel } from "./table-labels";

export interface TypedAmount {
  readonly cell: string;
  readonly value: Decimal;
  readonly places: number;
}

/** How an annuity may be paid, as a table or as sentences say it. */
export interface PaymentTerms {
  readonly sheet: string;
  readonly heading: string;
  readonly year: number | null;
  readonly full: TypedAmount | null;
  readonly discounts: readonly { readonly rate: Decimal; readonly amount: TypedAmount }[];
  readonly instalments: readonly { readonly count: number; readonly amount: TypedAmount }[];
  readonly dueDays: readonly { readonly cell: string; readonly day: Day }[];
}

/** The terms that a sheet states in typed cells; computed ones are the business of their formulas. */
export function paymentTermsOf(sheet: SheetModel): readonly PaymentTerms[] {
  const known = termsOfSheets.get(sheet);
  if (known) return known;
  const terms = readTerms(sheet);
  termsOfSheets.set(sheet, terms);
  return terms;
}

/** Read once for all the checks that ask. */
const termsOfSheets = new WeakMap<SheetModel, readonly PaymentTerms[]>();

function readTerms(sheet: SheetModel): readonly PaymentTerms[] {
  return sections(tokenRows(sheet)).flatMap((rows) => {
    const terms = termsOf(sheet, rows);
    return terms.full || terms.discounts.length > 0 || terms.instalments.length > 0 || terms.dueDays.length > 0
      ? [terms]
      : [];
  });
}

const MOST_DUE_ROWS = 14;

/** What is said of one annuity takes a few rows; what goes on beyond is a list. */
const LONGEST_SECTION = 40;

/** A heading that names an annuity begins a section; a heading stands alone, without figures. What no annuity heads is no annuity's. */
function sections(rows: readonly TokenRow[]): TokenRow[][] {
  const found: TokenRow[][] = [];
  let section: TokenRow[] | undefined;
  for (const row of rows) {
    if (row.tokens.length === 0 && /\banuidade|\bannuity/.test(plainLabel(row.text))) {
      section = [];
      found.push(section);
    }
    if (section && section.length < LONGEST_SECTION) section.push(row);
  }
  return found;
}

function termsOf(sheet: SheetModel, rows: readonly TokenRow[]): PaymentTerms {
  const heading = rows.map((row) => row.text).find((text) => /anuidade|annuity/i.test(text)) ?? "";
  const discounts: { rate: Decimal; amount: TypedAmount }[] = [];
  const instalments: { count: number; amount: TypedAmount }[] = [];
  const dueDays: { cell: string; day: Day }[] = [];
  let full: TypedAmount | null = null;
  let dueRows = 0;
  for (const row of rows) {
    // "Cota única" alone is what is paid at once, most often with a discount: the annuity is the whole amount.
    // Terms are named by words: most rows of a large sheet hold figures alone.
    if (row.tokens.length === 0 || row.text === "") continue;
    const label = plainLabel(row.text);
    const tokens = row.tokens.filter((token) => token.typed);
    const amount = amountOf(tokens);
    const rate = tokens.find((token) => token.kind === "percent");
    const count = tokens.find((token) => token.kind === "count");
    if (amount && rate?.kind === "percent" && /\b(pgto|pagamento|desconto|ate|a vista|discount|until)\b/.test(label)) {
      discounts.push({ rate: rate.value, amount });
    } else if (amount && count?.kind === "count" && /\b(parcel|prestac|instal|vezes)|\dx\b/.test(label)) {
      instalments.push({ count: count.value, amount });
    } else if (amount && /\b(integral|sem desconto|full)\b/.test(label)) full ??= amount;
    if (/\b(venc|pgto|pagamento|prazo|ate\b|due)/.test(label)) {
      const days = tokens.filter((token) => token.kind === "day");
      // Only a row of due dates has many of them; elsewhere what follows the first is when it was fixed or checked.
      dueRows += days.length > 0 ? 1 : 0;
      const due = /\b(vencimentos|due dates)\b/.test(label) ? days : days.slice(0, 1);
      for (const token of due) if (token.kind === "day") dueDays.push({ cell: nameOf(token.place), day: token.day });
    }
  }
  // More due days than a year's months are a list of what was paid.
  if (dueRows > MOST_DUE_ROWS) dueDays.length = 0;
  const year = /\b(20\d\d)\b/.exec(heading)?.[1];
  return {
    sheet: sheet.name,
    heading,
    year: year === undefined ? null : Number(year),
    full,
    discounts,
    instalments,
    dueDays,
  };
}

function amountOf(tokens: readonly RowToken[]): TypedAmount | null {
  const amounts = tokens.filter((token) => token.kind === "amount");
  const amount = amounts[amounts.length - 1];
  return amount?.kind === "amount" ? { cell: nameOf(amount.place), value: amount.value, places: amount.places } : null;
}
