import { cellName, holdsCell, parseRange, type RangeAddress } from "../workbook/address";
import { attributeOf, elementsOf, firstElement, replacedElements, type Element } from "./elements";

/** Ranges of formats times checks: far more than any sheet that people made. */
const MOST_WORK = 200_000;

/**
 * In a copy that holds values alone a check's colour is settled too: the conditional format that tells TRUE from FALSE becomes the cell's own
 * look. (LibreOffice 7.4 breaks off printing where such a format stands on constants.)
 */
export class SettledChecks {
  private readonly fonts: string[];
  private readonly fills: string[];
  private readonly formats: string[];
  private readonly differences: readonly string[];
  private readonly made = new Map<string, number>();

  constructor(private readonly styles: string) {
    this.fonts = elements(inside(styles, "fonts"), "font");
    this.fills = elements(inside(styles, "fills"), "fill");
    this.formats = elements(inside(styles, "cellXfs"), "xf");
    this.differences = elements(inside(styles, "dxfs"), "dxf");
  }

  /** The sheet with the checks' looks on their cells. */
  settle(sheet: string): string {
    const checks = checksOf(sheet);
    const looks = new Map<string, ReadonlyMap<string, number>[]>();
    let work = 0;
    const settled = replacedElements(sheet, ["conditionalFormatting"], (formatting) => {
      const ranges = (attributeOf(formatting, "sqref") ?? "").split(" ").map(parseRange);
      const [first] = ranges;
      const found = formatting.body === undefined || !first ? null : this.looksOf(formatting.body, first);
      work += ranges.length * checks.length;
      // What is left stays a conditional format, which shows the same.
      if (!found || work > MOST_WORK) return formatting.whole;
      for (const { name, cell } of checks) {
        if (!ranges.some((range) => range && holdsCell(range, cell.row, cell.column))) continue;
        const known = looks.get(name);
        if (known) known.push(found);
        else looks.set(name, [found]);
      }
      return "";
    });
    if (looks.size === 0) return settled;
    return replacedElements(settled, ["c"], (cell) => {
      const value = truthOf(cell);
      const differences = value === null ? undefined : looks.get(attributeOf(cell, "r") ?? "");
      if (value === null || !differences) return cell.whole;
      let attributes = cell.attributes;
      for (const each of differences) {
        const difference = each.get(value);
        if (difference === undefined) continue;
        const other = this.format(Number(attributeOf({ attributes }, "s") ?? 0), difference);
        attributes = `${attributes.replace(/\ss="\d+"/, "")} s="${String(other)}"`;
      }
      return `<c${attributes}><v>${value}</v></c>`;
    });
  }

  /** The styles with all that was settled. */
  get amended(): string {
    if (this.made.size === 0) return this.styles;
    return replaced(replaced(replaced(this.styles, "fonts", this.fonts), "fills", this.fills), "cellXfs", this.formats);
  }

  /** Difference by value; null where some rule asks for more than whether the cell itself is TRUE or FALSE. */
  private looksOf(rules: string, first: RangeAddress): ReadonlyMap<string, number> | null {
    const looks = new Map<string, number>();
    for (const rule of elementsOf(rules, "cfRule")) {
      const formula = firstElement(rule.body ?? "", "formula");
      if (!formula || formula.whole !== rule.body?.trim()) return null;
      const [, cell, truth] = /^(\w+)=(TRUE|FALSE)$/.exec(formula.body ?? "") ?? [];
      const difference = attributeOf(rule, "dxfId");
      if (cell !== cellName(first.row, first.column) || truth === undefined || difference === undefined) return null;
      looks.set(truth === "TRUE" ? "1" : "0", Number(difference));
    }
    return looks.size > 0 ? looks : null;
  }

  private format(format: number, difference: number): number {
    const key = `${String(format)} ${String(difference)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const base = this.formats[format] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const look = this.differences[difference] ?? "";
    const color = firstElement(look, "color")?.whole;
    const background = firstElement(look, "bgColor")?.attributes;
    let other = base;
    if (color !== undefined) {
      const font = this.fonts[Number(/\bfontId="(\d+)"/.exec(base)?.[1] ?? 0)] ?? "<font></font>";
      const bare = replacedElements(font, ["color"], () => "");
      this.fonts.push(bare.endsWith("/>") ? `<font>${color}</font>` : coloured(bare, color));
      other = withAttribute(withAttribute(other, "fontId", this.fonts.length - 1), "applyFont", 1);
    }
    if (background !== undefined) {
      this.fills.push(`<fill><patternFill patternType="solid"><fgColor${background}/></patternFill></fill>`);
      other = withAttribute(withAttribute(other, "fillId", this.fills.length - 1), "applyFill", 1);
    }
    this.formats.push(other);
    this.made.set(key, this.formats.length - 1);
    return this.formats.length - 1;
  }
}

/** A font's colour stands before its name (ECMA-376 18.8.22, in the order that Excel writes). */
function coloured(font: string, color: string): string {
  const name = font.search(/<name\b/);
  const at = name >= 0 ? name : font.length - "</font>".length;
  return `${font.slice(0, at)}${color}${font.slice(at)}`;
}

function withAttribute(xf: string, name: string, value: number): string {
  const written = `${name}="${String(value)}"`;
  const pattern = new RegExp(`\\b${name}="[^"]*"`);
  return pattern.test(xf) ? xf.replace(pattern, written) : xf.replace(/^<xf\b/, `<xf ${written}`);
}

function inside(styles: string, collection: string): string {
  return firstElement(styles, collection)?.body ?? "";
}

function elements(text: string, name: string): string[] {
  return elementsOf(text, name).map(({ whole }) => whole);
}

function replaced(styles: string, collection: string, all: readonly string[]): string {
  return replacedElements(
    styles,
    [collection],
    () => `<${collection} count="${String(all.length)}">${all.join("")}</${collection}>`,
  );
}

interface Check {
  readonly name: string;
  readonly cell: RangeAddress;
}

/** Cells that hold TRUE or FALSE and nothing else. */
function checksOf(sheet: string): readonly Check[] {
  return elementsOf(sheet, "c").flatMap((cell) => {
    const name = truthOf(cell) === null ? "" : (attributeOf(cell, "r") ?? "");
    const range = parseRange(name);
    return range ? [{ name, cell: range }] : [];
  });
}

/** `1` for TRUE, `0` for FALSE; null for any other cell. */
function truthOf(cell: Element): string | null {
  if (cell.prefix !== "" || attributeOf(cell, "t") !== "b") return null;
  return /^<v>([01])<\/v>$/.exec(cell.body ?? "")?.[1] ?? null;
}
