import type { Look } from "../../builder/cell";

export const money: Look = { format: "amount" };
export const percent: Look = { format: "percent" };
export const count: Look = { format: "count" };
/** A name or one of a few words. */
export const words: Look = { format: "text", align: "right" };
/** Yes or no. */
export const flag: Look = { align: "right" };
export const remark: Look = { format: "text", align: "left" };
