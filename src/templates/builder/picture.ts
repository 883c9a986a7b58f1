/** What a template's sheets look like from afar, for its card: a drawing of 56 by 42 of what stands out, no more. */
export type PicturePart =
  | { readonly kind: "row"; readonly y: number; readonly widths: readonly number[]; readonly strong: boolean }
  | { readonly kind: "bars"; readonly x: number; readonly heights: readonly number[] }
  | { readonly kind: "line"; readonly points: string }
  | { readonly kind: "text"; readonly y: number; readonly width: number };

/** A row of cells, by their widths from the left margin on. */
export function pictureRow(y: number, ...widths: readonly number[]): PicturePart {
  return { kind: "row", y, widths, strong: false };
}

/** A row of headings. */
export function pictureHeadings(y: number, ...widths: readonly number[]): PicturePart {
  return { kind: "row", y, widths, strong: true };
}

/** Columns of a chart, from `x` on. */
export function pictureBars(x: number, ...heights: readonly number[]): PicturePart {
  return { kind: "bars", x, heights };
}

/** A chart's line: "x,y x,y …". */
export function pictureLine(points: string): PicturePart {
  return { kind: "line", points };
}

/** A line of text. */
export function pictureText(y: number, width: number): PicturePart {
  return { kind: "text", y, width };
}
