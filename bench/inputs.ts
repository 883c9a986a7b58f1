import type { Column } from "./contestants";

/** The same numbers in every run and for every contestant. */
export function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function column(size: number, cell: () => number): Column {
  return Array.from({ length: size }, () => [cell()] as const);
}

/** Amounts in R$ with cents, below `most`. */
export function amounts(size: number, seed: number, most: number): Column {
  const next = sequence(seed);
  return column(size, () => next(most * 100) / 100);
}

/** Rates of up to 20%, with three decimal places: 7.5% is 0.075. */
export function rates(size: number, seed: number): Column {
  const next = sequence(seed);
  return column(size, () => next(201) / 1000);
}

/** Amounts with three decimal places, so that every tenth is a tie at the cent. */
export function thousandths(size: number, seed: number): Column {
  const next = sequence(seed);
  return column(size, () => next(2_000_000_000) / 1000);
}

/** Days from January to June 2018. */
export function days(size: number, seed: number): Column {
  const next = sequence(seed);
  return column(size, () => 43_101 + next(181));
}

/** A due day and a day of payment of which no two pairs are alike: of some 2,000 days from 2013 on, each paid on up to 512 others. */
export function differentDays(size: number): { readonly due: Column; readonly paid: Column } {
  let row = -1;
  const due = column(size, () => 41_275 + ((row += 1) % 2_048));
  row = -1;
  return { due, paid: column(size, () => 43_400 + Math.floor((row += 1) / 2_048)) };
}

/** Leaves of a chart of accounts, each group under a line of its own that adds it up. */
export function accounts(size: number): { codes: (readonly [string])[]; values: (readonly [number])[] } {
  const next = sequence(9);
  const codes: (readonly [string])[] = [];
  const values: (readonly [number])[] = [];
  const twoDigits = (whole: number): string => String(whole).padStart(2, "0");
  for (let line = 0; line < size; line += 1) {
    const group = Math.floor(line / 50);
    const base = `6.2.2.1.1.${twoDigits(group % 90)}.${twoDigits(Math.floor(group / 90))}`;
    codes.push([line % 50 === 0 ? base : `${base}.${String(line % 50).padStart(3, "0")}`]);
    values.push([next(10_000_000) / 100]);
  }
  return { codes, values };
}
