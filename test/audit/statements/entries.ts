import type { Entry } from "./statement";

/** What a statement's lines are made of. */

export const part = (cents: number): Entry => ({ cents, role: "part" });
export const total = (cents: number): Entry => ({ cents, role: "total" });
export const result = (cents: number): Entry => ({ cents, role: "result" });
export const carried = (cents: number): Entry => ({ cents, role: "carried" });
export const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);
export const at = (values: readonly number[], index: number): number => values[index] ?? 0;
