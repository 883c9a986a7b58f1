import { invalidArgument } from "../host-error";

/** `#RRGGBB`, as Excel answers; names of colours are kept as they were given. */
export function color(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A colour is text such as #1A6E3C.");
  const hex = /^#?([0-9a-f]{6})$/i.exec(value);
  return hex ? `#${(hex[1] ?? "").toUpperCase()}` : value;
}
