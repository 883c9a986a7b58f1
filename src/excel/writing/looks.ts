import type { CellStyle } from "../../workbook/plan";

/** How a kind of cell looks: quiet colours, so that inputs, totals and checks are what stands out. */
export interface LookOfStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly topLine?: string;
  readonly bottomLine?: string;
  readonly middle?: true;
}

const ink = "#1B3A57";
const line = "#8FA3B7";

export const looks: Readonly<Record<CellStyle, LookOfStyle>> = {
  title: { bold: true, size: 16, color: ink },
  subtitle: { color: "#5B6B7A" },
  heading: { bold: true, color: ink, fill: "#DCE6F0", bottomLine: line, middle: true },
  section: { bold: true, color: ink, fill: "#EEF3F8" },
  label: { middle: true },
  /** A row of a long list, told from the next by a line. */
  entry: { middle: true, topLine: "#D5DEE7" },
  input: { color: "#1F4E9E", fill: "#FFF8E1", middle: true },
  computed: {},
  total: { bold: true, fill: "#F3F6F9", topLine: line },
  check: { bold: true },
  source: { size: 9, color: "#5B6B7A", middle: true },
  note: { italic: true, size: 9, color: "#5B6B7A" },
  slideTitle: { bold: true, size: 30, color: ink, middle: true },
  slideSubtitle: { size: 16, color: "#5B6B7A", middle: true },
  slideHeading: { bold: true, size: 20, color: ink, fill: "#DCE6F0", bottomLine: line, middle: true },
  slideFigure: { size: 20, middle: true },
  slideTotal: { bold: true, size: 20, fill: "#F3F6F9", topLine: line, middle: true },
  slideSource: { italic: true, size: 13, color: "#5B6B7A", middle: true },
  link: { color: "#0B5CAD", underline: true, middle: true },
};

/** Where a check holds and where it does not; told apart by more than colour, since the cell itself says TRUE or FALSE. */
export const checkLooks = {
  passes: { color: "#0B6A0B", fill: "#DFF6DD" },
  fails: { color: "#A4262C", fill: "#FDE7E9" },
} as const;
