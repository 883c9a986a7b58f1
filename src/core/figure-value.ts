import type { Day } from "./dates";
import type { Decimal } from "./decimal";

/** What a figure can be: an amount or rate, a day, a truth, a word. */
export type FigureValue = Decimal | Day | boolean | string;
