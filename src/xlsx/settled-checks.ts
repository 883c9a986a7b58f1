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
    let settled = sheet;
    for (const [whole, sqref = "", rules = ""] of sheet.matchAll(
      /<conditionalFormatting\b[^>]*sqref="([^"]*)"[^>]*>([\s\S]*?)<\/conditionalFormatting>/g,
    )) {
      const looks = this.looksOf(rules, sqref);
      if (!looks) continue;
      settled = settled.replace(whole, "");
      const cells = new Set(cellsOf(sqref));
      settled = settled.replace(/<c\b([^>]*)><v>([01])<\/v><\/c>/g, (cell, attributes: string, value: string) => {
        const [, name = ""] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
        const difference = looks.get(value);
        if (difference === undefined || !cells.has(name) || !/\bt="b"/.test(attributes)) return cell;
        const [, format = "0"] = /\bs="(\d+)"/.exec(attributes) ?? [];
        const other = this.format(Number(format), difference);
        return `<c${attributes.replace(/\ss="\d+"/, "")} s="${String(other)}"><v>${value}</v></c>`;
      });
    }
    return settled;
  }

  /** The styles with all that was settled. */
  get amended(): string {
    if (this.made.size === 0) return this.styles;
    return replaced(replaced(replaced(this.styles, "fonts", this.fonts), "fills", this.fills), "cellXfs", this.formats);
  }

  /** Difference by value; null where some rule asks for more than whether the cell itself is TRUE or FALSE. */
  private looksOf(rules: string, sqref: string): ReadonlyMap<string, number> | null {
    const [first = ""] = cellsOf(sqref);
    const looks = new Map<string, number>();
    for (const [, attributes = "", formula = ""] of rules.matchAll(
      /<cfRule\b([^>]*)>\s*<formula>([^<]*)<\/formula>\s*<\/cfRule>/g,
    )) {
      const [, cell, truth] = /^(\w+)=(TRUE|FALSE)$/.exec(formula) ?? [];
      const [, difference] = /\bdxfId="(\d+)"/.exec(attributes) ?? [];
      if (cell !== first || truth === undefined || difference === undefined) return null;
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
    const [color] = /<color\b[^>]*\/>/.exec(look) ?? [];
    const [, background] = /<bgColor\b([^>]*)\/>/.exec(look) ?? [];
    let other = base;
    if (color !== undefined) {
      const font = this.fonts[Number(/\bfontId="(\d+)"/.exec(base)?.[1] ?? 0)] ?? "<font></font>";
      const bare = font.replace(/<color\b[^>]*\/>/, "");
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
  return new RegExp(`<${collection}\\b[^>]*>([\\s\\S]*?)</${collection}>`).exec(styles)?.[1] ?? "";
}

function elements(text: string, name: string): string[] {
  return text.match(new RegExp(`<${name}\\b[^>]*?/>|<${name}\\b[^>]*>[\\s\\S]*?</${name}>`, "g")) ?? [];
}

function replaced(styles: string, collection: string, all: readonly string[]): string {
  return styles.replace(
    new RegExp(`<${collection}\\b[^>]*>[\\s\\S]*?</${collection}>`),
    `<${collection} count="${String(all.length)}">${all.join("")}</${collection}>`,
  );
}

/** `B23:D23` as its cells. */
function cellsOf(sqref: string): string[] {
  return sqref.split(" ").flatMap((range) => {
    const [, left = "", top = "", right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
    const cells: string[] = [];
    for (let column = columnNumber(left); column <= columnNumber(right); column += 1) {
      for (let row = Number(top); row <= Number(bottom); row += 1) cells.push(`${columnLetters(column)}${String(row)}`);
    }
    return cells;
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  return number > 26
    ? columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26))
    : String.fromCharCode(64 + number);
}
