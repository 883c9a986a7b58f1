import { dayOf, isoText } from "../../core/dates";

/** Today's ISO day. Only the pane reads a clock; no figure rests on it. */
export function today(): string {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return day === null ? "" : isoText(day);
}
