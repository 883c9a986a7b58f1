import type { IStyleData } from "@univerjs/core";

/** Width in points that a text takes, from the mean width of a character of the default font. */
export function estimatedWidth(text: string, style: IStyleData): number {
  const size = style.fs ?? 11;
  const longestLine = Math.max(0, ...text.split("\n").map((line) => line.length));
  return (longestLine * 0.52 + 1.2) * size * (Number(style.bl) === 1 ? 1.08 : 1);
}
