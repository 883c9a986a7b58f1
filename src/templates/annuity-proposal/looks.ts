import type { Look } from "../builder/cell";

export const money: Look = { format: "money" };
export const percent: Look = { format: "percent" };
export const date: Look = { format: "date", align: "center" };
