import type { Look } from "../builder/cell";

export const money: Look = { format: "money" };
export const count: Look = { format: "count" };
export const date: Look = { format: "date", align: "left" };
