/** A sheet of A4 in landscape, in points; the header and the footer stand within the margins. */
export const pageMargins = { top: 54, bottom: 50, left: 36, right: 36, header: 24, footer: 22 } as const;
const PAPER = { width: 842, height: 595 } as const;
export const pageRoom = {
  width: PAPER.width - pageMargins.left - pageMargins.right,
  height: PAPER.height - pageMargins.top - pageMargins.bottom,
} as const;

export const POINTS_A_LINE = 15;

/** Other fonts and printers take a little more than the points that were counted. */
export const SLACK = 0.94;

/** Seven pixels a character of the default font and five around them, at three quarters of a point a pixel. */
export function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** How many lines of the default font a page has room for once columns of these widths fill its breadth. */
export function linesOfOnePage(widths: readonly number[]): number {
  const width = widths.reduce((sum, each) => sum + pointsOfCharacters(each), 0);
  return (pageRoom.height * SLACK * Math.max(1, width / pageRoom.width)) / POINTS_A_LINE;
}
