import type { RangeAddress } from "../workbook/address";
import type { SnapshotCell, SnapshotConditionalFormat, SnapshotName } from "../workbook/snapshot";

/** A workbook as it goes into a file: what a snapshot holds, and how it looks. */
export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly SnapshotName[];
  readonly activeSheet?: number;
  readonly title?: string;
  /** The add-in's settings, each value as JSON. */
  readonly settings?: ReadonlyMap<string, string>;
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
  /** Rows of `rowHeights` that are as high as their texts, and follow them where those change. */
  readonly fittedRows?: ReadonlySet<number>;
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
  /** Cells with a list to choose from; a blank is allowed. */
  readonly choices?: readonly FileChoice[];
  readonly print?: FilePrint;
  readonly customProperties?: ReadonlyMap<string, string>;
}

export interface FileChoice {
  readonly range: RangeAddress;
  readonly words: readonly string[];
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
  /** Where the value axis begins; the program that opens the file chooses where absent. */
  readonly minimum?: number;
  /** How far its lines stand apart. */
  readonly majorUnit?: number;
  /** In points, of all texts. */
  readonly textSize?: number;
  /** Whether the categories stand below all columns, also those that go down. */
  readonly labelsBelow?: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly values: FileReference;
    readonly categories: FileReference | null;
  }[];
  /** The cells that the chart lies over. */
  readonly place: RangeAddress;
}

export type FileConditionalFormat = SnapshotConditionalFormat;

export interface FilePrint {
  readonly orientation?: "portrait" | "landscape";
  readonly area?: RangeAddress;
  readonly titleRows?: RangeAddress;
  readonly fitToWidth?: boolean;
  /** Pages that the sheet is fitted to in height; as many as it takes where absent. */
  readonly pagesTall?: number;
  readonly centred?: boolean;
  /** Rows that begin a page. */
  readonly breaksBefore?: readonly number[];
  /** In points. */
  readonly margins?: FileMargins;
  readonly header?: PageLine;
  readonly footer?: PageLine;
}

export type FileMargins = Readonly<Record<"top" | "right" | "bottom" | "left" | "header" | "footer", number>>;

/** What is printed above or below each page, with the codes of ECMA-376 18.3.1.46: `&P` the page, `&N` their number, `&D` the day. */
export interface PageLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}
