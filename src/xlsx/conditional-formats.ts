import { cellName, parseRange } from "../workbook/address";
import type { SnapshotConditionalFormat } from "../workbook/snapshot";
import type { Archive } from "./archive";
import { SharedFormula } from "./shared-formula";
import { typedFormula } from "./stored-formula";
import { isTrue, visitPart, type Attributes } from "./xml-part";

type Look = SnapshotConditionalFormat["look"];

/** Beyond so many of a sheet the others are passed over: they are looks, and drawing a cell asks each. */
const MOST_FORMATS = 2_000;
/** Excel's longest formula. */
const LONGEST_FORMULA = 8_192;

/** The looks that conditional formats give, by their number (ECMA-376 Part 1, 18.8.15). */
export async function readConditionalLooks(archive: Archive, path: string): Promise<readonly Look[]> {
  const looks: { color?: string; fill?: string; bold?: boolean }[] = [];
  const within: string[] = [];
  await visitPart(archive, path, {
    open(name, attributes) {
      const parent = within[within.length - 1];
      within.push(name);
      if (within[within.length - 2] === "dxfs" && name === "dxf") looks.push({});
      const look = looks[looks.length - 1];
      if (!look || !within.includes("dxf")) return;
      const rgb = colorOf(attributes);
      if (parent === "font" && name === "color" && rgb) look.color = rgb;
      // A filled cell's colour is its background here, other than in the formats of cells (18.8.20).
      if (name === "bgColor" && rgb) look.fill = rgb;
      if (parent === "font" && name === "b" && (attributes["val"] === undefined || isTrue(attributes["val"])))
        look.bold = true;
    },
    close() {
      within.pop();
    },
  });
  return looks;
}

function colorOf({ rgb }: Attributes): string | null {
  return rgb !== undefined && /^[0-9A-F]{8}$/i.test(rgb) ? `#${rgb.slice(2).toUpperCase()}` : null;
}

interface Rule {
  readonly priority: number;
  readonly look: Look;
  formula: string;
}

/** Conditional formats of a sheet whose rule is a formula (18.3.1.10), as the add-in and its templates write all of theirs. */
export class ConditionalFormatsInPart {
  private readonly found: { readonly priority: number; readonly format: SnapshotConditionalFormat }[] = [];
  private ranges: readonly string[] = [];
  private rule: Rule | null = null;
  private inFormula = false;

  constructor(private readonly looks: readonly Look[]) {}

  open(name: string, attributes: Attributes): void {
    if (name === "conditionalFormatting") this.ranges = (attributes["sqref"] ?? "").split(" ", MOST_FORMATS);
    else if (name === "cfRule" && attributes["type"] === "expression") {
      const look = this.looks[Number(attributes["dxfId"] ?? -1)];
      if (look) this.rule = { priority: Number(attributes["priority"] ?? 0), look, formula: "" };
    } else if (name === "formula" && this.rule) this.inFormula = true;
  }

  text(piece: string): void {
    if (this.inFormula && this.rule && this.rule.formula.length <= LONGEST_FORMULA) this.rule.formula += piece;
  }

  close(name: string): void {
    if (name === "formula") this.inFormula = false;
    else if (name === "conditionalFormatting") this.ranges = [];
    else if (name === "cfRule" && this.rule) {
      this.take(this.rule);
      this.rule = null;
    }
  }

  /** The first that applies comes first. */
  get all(): readonly SnapshotConditionalFormat[] {
    return [...this.found].sort((one, other) => one.priority - other.priority).map(({ format }) => format);
  }

  private take({ priority, look, formula }: Rule): void {
    if (formula === "" || formula.length > LONGEST_FORMULA) return;
    const ranges = this.ranges.flatMap((text) => parseRange(text) ?? []);
    const [first] = ranges;
    if (!first) return;
    // A formula is written for the first range, and moves with the others.
    const shared = ranges.length > 1 ? new SharedFormula(formula, cellName(first.row, first.column)) : null;
    for (const range of ranges) {
      if (this.found.length === MOST_FORMATS) return;
      const own = shared && range !== first ? shared.at(cellName(range.row, range.column)) : formula;
      this.found.push({ priority, format: { range, formula: `=${typedFormula(own)}`, look } });
    }
  }
}
