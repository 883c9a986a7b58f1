/**
 * A hierarchical account code such as 6.2.2.1.1.01.04: segments of digits between points, hyphens or slashes (3.3.90.30-01, 33.90/30),
 * with or without a point behind the last (3.1.90.11.). Segments are text: `01` is not `1`, and …01.1 is not above …01.10.
 */
const wellFormed = /^\d+(?:\.\d+)*$/;
const asPrinted = /^\d+(?:[./-]\d+)*\.?$/;

/** The code without the blanks around it and the point behind it, as it was printed; null where it is malformed. */
export function printedCode(typed: string): string | null {
  // Most codes need no trimming, and a chart has many.
  if (wellFormed.test(typed)) return typed;
  const code = typed.trim();
  if (!asPrinted.test(code)) return null;
  return code.endsWith(".") ? code.slice(0, -1) : code;
}

/** The code with a point between any two segments, for comparison: 3.3.90.30-01 is 3.3.90.30.01. Null where it is malformed. */
export function accountCode(typed: string): string | null {
  if (wellFormed.test(typed)) return typed;
  return printedCode(typed)?.replace(/[/-]/g, ".") ?? null;
}

/** A line that names itself without a code, as "DÍVIDA CFESS" does on slide 53: it begins with a letter or holds no digit. */
export function isNameInsteadOfCode(typed: string): boolean {
  return /^\s*\p{L}|^\D*$/u.test(typed);
}

export function accountLevel(code: string): number {
  return code.split(/[./-]/).length;
}

/** The code one level above, as it was printed; an empty text above the first level. */
export function accountParent(code: string): string {
  return code.slice(0, Math.max(code.lastIndexOf("."), code.lastIndexOf("-"), code.lastIndexOf("/"), 0));
}

export function isAtOrBelow(code: string, prefix: string): boolean {
  return code.startsWith(prefix) && (code.length === prefix.length || code.charAt(prefix.length) === ".");
}

/** Every code that stands above one of these: a line with such a code is a subtotal. Time grows with the number of codes alone. */
export function subtotalCodes(codes: Iterable<string>): ReadonlySet<string> {
  const above = new Set<string>();
  for (const code of codes) {
    let parent = accountParent(code);
    // Where a code is known to stand above another, everything above it is known too.
    while (parent !== "" && !above.has(parent)) {
      above.add(parent);
      parent = accountParent(parent);
    }
  }
  return above;
}
