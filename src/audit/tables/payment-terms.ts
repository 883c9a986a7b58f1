import type { Day } from "../../core/dates";
import type { Decimal } from "../../core/decimal";
import type { SheetModel } from "../../formulas/model/formula-model";
import { nameOf } from "./lines";
import { tokenRows, type RowToken, type TokenRow } from "./row-tokens";
import { plainLabel } from "./table-labels";
import { figureThresholds } from "../thresholds";

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
  if (!namesAnnuity(sheet)) return [];
  return sections(tokenRows(sheet)).flatMap((rows) => {
    const terms = termsOf(sheet, rows);
    return terms.full || terms.discounts.length > 0 || terms.instalments.length > 0 || terms.dueDays.length > 0
      ? [terms]
      : [];
  });
}

/** Whether any text of the sheet may be such a heading's. */
function namesAnnuity(sheet: SheetModel): boolean {
  for (const { value } of sheet.snapshot.cells.values())
    if (typeof value === "string" && annuity.test(plainLabel(value))) return true;
  return false;
}

const annuity = /\banuidade|\bannuity/;

/** A heading that names an annuity begins a section; a heading stands alone, without figures. What no annuity heads is no annuity's. */
function sections(rows: Iterable<TokenRow>): TokenRow[][] {
  const found: TokenRow[][] = [];
  let section: TokenRow[] | undefined;
  for (const row of rows) {
    if (row.tokens.length === 0 && annuity.test(plainLabel(row.text))) {
      section = [];
      found.push(section);
    }
    if (section && section.length < figureThresholds.longestSection) section.push(row);
  }
  return found;
}

function termsOf(sheet: SheetModel, rows: readonly TokenRow[]): PaymentTerms {
  const heading = rows.map((row) => row.text).find((text) => /anuidade|annuity/i.test(text)) ?? "";
  const discounts: { rate: Decimal; amount: TypedAmount }[] = [];
  const instalments: { count: number; amount: TypedAmount }[] = [];
  const dueDays: { cell: string; day: Day }[] = [];
  const atOnce: TypedAmount[] = [];
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
    const count = countOf(tokens, label);
    if (amount && rate?.kind === "percent" && /\b(pgto|pagamento|desconto|ate|a vista|discount|until)\b/.test(label)) {
      discounts.push({ rate: rate.value, amount });
      atOnce.push(amount);
    } else if (amount && count !== null && /\b(parcel|prestac|instal|vezes)|\dx\b/.test(label)) {
      const isDiscounted = /\b(com desconto|discounted|with discount)\b/.test(label);
      if (!isDiscounted) instalments.push({ count, amount: eachOf(tokens, count) ?? amount });
    } else if (amount && /\b(integral|sem desconto|full)\b/.test(label)) full ??= amount;
    else if (amount) atOnce.push(amount);
    if (/\b(venc|pgto|pagamento|prazo|ate\b|due)/.test(label)) {
      const days = tokens.filter((token) => token.kind === "day");
      // Only a row of due dates has many of them; elsewhere what follows the first is when it was fixed or checked.
      dueRows += days.length > 0 ? 1 : 0;
      const due = /\b(vencimentos|due dates)\b/.test(label) ? days : days.slice(0, 1);
      for (const token of due) if (token.kind === "day") dueDays.push({ cell: nameOf(token.place), day: token.day });
    }
  }
  // More due days than a year's months are a list of what was paid.
  if (dueRows > figureThresholds.mostDueRows) dueDays.length = 0;
  const year = /\b(20\d\d)\b/.exec(heading)?.[1];
  return {
    sheet: sheet.name,
    heading,
    year: year === undefined ? null : Number(year),
    full,
    discounts,
    // Instalments of what is paid at once, such as 2 of 175,00 where 350,00 is: they are of that amount, and not of the annuity.
    instalments: instalments.filter(({ count, amount }) => {
      const sum = amount.value.times(count);
      const isOfOther = atOnce.some(({ value }) => sum.equals(value));
      return !isOfOther || (full !== null && sum.greaterThanOrEqualTo(full.value));
    }),
    dueDays,
  };
}

/** `6x`, a cell of 6, or the words "6 parcelas". */
function countOf(tokens: readonly RowToken[], label: string): number | null {
  const token = tokens.find(({ kind }) => kind === "count");
  if (token?.kind === "count") return token.value;
  const written = /\b(\d{1,3}) (?:parcelas|prestacoes|vezes|instal+ments)\b/.exec(label)?.[1];
  return written === undefined ? null : Number(written);
}

/** Of a line that says both, the instalment and what they come to, the instalment. */
function eachOf(tokens: readonly RowToken[], count: number): TypedAmount | null {
  const amounts = tokens.filter((token) => token.kind === "amount");
  const each = amounts.find((one, index) =>
    amounts.slice(index + 1).some((other) => other.value.equals(one.value.times(count))),
  );
  return each?.kind === "amount" ? typedAmount(each) : null;
}

function amountOf(tokens: readonly RowToken[]): TypedAmount | null {
  const amounts = tokens.filter((token) => token.kind === "amount");
  const amount = amounts[amounts.length - 1];
  return amount?.kind === "amount" ? typedAmount(amount) : null;
}

function typedAmount({ place, value, places }: RowToken & { readonly kind: "amount" }): TypedAmount {
  return { cell: nameOf(place), value, places };
}
