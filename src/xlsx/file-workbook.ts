import type { RangeAddress } from "../workbook/address";
import type { SnapshotCell, SnapshotName } from "../workbook/snapshot";

/** A workbook as it goes into a file: what a snapshot holds, and how it looks. */
export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly SnapshotName[];
  readonly activeSheet?: number;
  readonly title?: string;
}

export interface FileSheet {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<number, FileCell>;
  readonly merges?: readonly RangeAddress[];
  /** Width by column, in characters of the default font. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  /** Height by row, in points. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly showGridlines?: boolean;
  /** `#RRGGBB`. */
  readonly tabColor?: string;
  readonly protected?: boolean;
  readonly charts?: readonly FileChart[];
  readonly conditionalFormats?: readonly FileConditionalFormat[];
  readonly print?: FilePrint;
}

export interface FileCell extends SnapshotCell {
  readonly look?: FileLook;
}

/** Colours are `#RRGGBB`. */
export interface FileLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", FileBorder>>>;
}

export interface FileBorder {
  readonly style: "thin" | "medium" | "thick" | "hair" | "dotted" | "dashed" | "double";
  readonly color?: string;
}

export interface FileReference {
  readonly sheet: string;
  readonly range: RangeAddress;
}

export interface FileChart {
  readonly kind: "line" | "column" | "stackedColumn" | "bar" | "pie" | "area";
  readonly title: string;
  readonly categoryAxis: string;
  readonly valueAxis: string;
  /** Number format code of the value axis. */
  readonly valueFormat: string;
  readonly legend: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly values: FileReference;
    readonly categories: FileReference | null;
  }[];
  /** The cells that the chart lies over. */
  readonly place: RangeAddress;
}

export interface FileConditionalFormat {
  readonly range: RangeAddress;
  /** English formula with its `=`, for the range's first cell. */
  readonly formula: string;
  readonly look: { readonly color?: string; readonly fill?: string; readonly bold?: boolean };
}

export interface FilePrint {
  readonly orientation?: "portrait" | "landscape";
  readonly area?: RangeAddress;
  readonly titleRows?: RangeAddress;
  readonly fitToWidth?: boolean;
}
