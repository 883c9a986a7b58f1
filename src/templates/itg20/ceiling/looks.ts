import type { Wording } from "../../../core/wording";
import { no, yes } from "../../builder/answer-cells";
import type { Look } from "../../builder/cell";
import type { Option } from "../choices";

export const money: Look = { format: "amount" };
export const percent: Look = { format: "percent" };
export const count: Look = { format: "count" };
/** A name or one of a few words, which may be longer than the column of figures: it runs on to the right, where nothing stands. */
export const words: Look = { format: "text", align: "left" };
/** Yes or no. */
export const flag: Look = { align: "right" };
export const remark: Look = { format: "text", align: "left" };

/** What a cell of yes or no, or of a choice, offers to choose from. */
export const yesOrNoChoices: { readonly choices: readonly Wording[] } = { choices: [yes, no] };
export const offered = (options: readonly Option[]): { readonly choices: readonly Wording[] } => ({
  choices: options.map(({ label }) => label),
});
