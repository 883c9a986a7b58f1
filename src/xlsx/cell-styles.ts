import type { Archive } from "./archive";
import { WorkBudget } from "./work-budget";
import { isTrue, visitPart } from "./xml-part";

/** What the audit asks of a cell's style. */
export interface CellStyleRead {
  /** Number format code; absent for `General`. */
  readonly format?: string;
  readonly bold?: true;
}

const plain: CellStyleRead = {};

/** The formats of cells by their number (ECMA-376 Part 1, 18.8.10). */
export async function readCellStyles(archive: Archive, path: string): Promise<readonly CellStyleRead[]> {
  const formats = new Map<number, string>();
  const boldFonts = new Set<number>();
  const styles: CellStyleRead[] = [];
  const within: string[] = [];
  const budget = new WorkBudget();
  let font = -1;
  await visitPart(archive, path, {
    open(name, attributes) {
      const parent = within[within.length - 1];
      within.push(name);
      if (parent === "numFmts" || parent === "fonts" || parent === "cellXfs") budget.take("styles");
      if (name === "numFmt" && parent === "numFmts") {
        formats.set(Number(attributes["numFmtId"]), formatCode(attributes["formatCode"]));
      } else if (name === "font" && parent === "fonts") font += 1;
      else if (name === "b" && parent === "font" && within[within.length - 3] === "fonts") {
        if (attributes["val"] === undefined || isTrue(attributes["val"])) boldFonts.add(font);
      } else if (name === "xf" && parent === "cellXfs") {
        const id = Number(attributes["numFmtId"] ?? 0);
        const format = formats.get(id) ?? builtInFormats.get(id) ?? "General";
        const bold = boldFonts.has(Number(attributes["fontId"] ?? 0));
        styles.push(
          format === "General" && !bold
            ? plain
            : { ...(format === "General" ? {} : { format }), ...(bold ? { bold: true as const } : {}) },
        );
      }
    },
    close() {
      within.pop();
    },
  });
  return styles;
}

/** The formats that a file names by their number alone (ECMA-376 Part 1, 18.8.30). */
const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);("$"#,##0)'],
  [6, '"$"#,##0_);[Red]("$"#,##0)'],
  [7, '"$"#,##0.00_);("$"#,##0.00)'],
  [8, '"$"#,##0.00_);[Red]("$"#,##0.00)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** Excel's longest code; a longer one is none of Excel's, and what reads codes need not bear it. */
const LONGEST_CODE = 255;

function formatCode(code: string | undefined): string {
  return code === undefined || code.length > LONGEST_CODE ? "General" : code;
}
