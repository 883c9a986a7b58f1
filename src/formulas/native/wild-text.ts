/** Stands for any letter in a piece; no cell can hold it. */
const ANY = "\0";

/**
 * A text in which `*` stands for any text, `?` for any letter, and `~` before one of them takes it as it is. It is matched piece by piece: a
 * regular expression with many `.*` tries every way of dividing a long text.
 */
export class WildText {
  /** What stands between the asterisks. */
  private readonly pieces: string[] = [];

  constructor(text: string) {
    let piece = "";
    const letters = text.toLowerCase();
    for (let index = 0; index < letters.length; index += 1) {
      const letter = letters.charAt(index);
      const next = letters.charAt(index + 1);
      if (letter === "*") {
        this.pieces.push(piece);
        piece = "";
      } else if (letter === "?") piece += ANY;
      else if (letter === "~" && next !== "" && "*?~".includes(next)) {
        piece += next;
        index += 1;
      } else piece += letter;
    }
    this.pieces.push(piece);
  }

  matches(text: string): boolean {
    const letters = text.toLowerCase();
    const [first = "", ...others] = this.pieces;
    const last = others.pop();
    if (!standsAt(letters, first, 0)) return false;
    if (last === undefined) return letters.length === first.length;
    let from = first.length;
    for (const piece of others) {
      const at = placeOf(letters, piece, from);
      if (at === -1) return false;
      from = at + piece.length;
    }
    return letters.length - last.length >= from && standsAt(letters, last, letters.length - last.length);
  }

  /** The first place from which on a text begins with it, as SEARCH finds one; -1 where it is nowhere. */
  placeIn(text: string, from: number): number {
    const letters = text.toLowerCase();
    const [first = "", ...others] = this.pieces;
    const at = placeOf(letters, first, from);
    let next = at + first.length;
    for (const piece of at < 0 ? [] : others) {
      const found = placeOf(letters, piece, next);
      if (found < 0) return -1;
      next = found + piece.length;
    }
    return at;
  }
}

/** The first place that a piece fits is the best: what comes after it has most room then. */
function placeOf(letters: string, piece: string, from: number): number {
  if (!piece.includes(ANY)) return letters.indexOf(piece, from);
  for (let at = from; at + piece.length <= letters.length; at += 1) if (standsAt(letters, piece, at)) return at;
  return -1;
}

function standsAt(letters: string, piece: string, at: number): boolean {
  if (at + piece.length > letters.length) return false;
  for (let index = 0; index < piece.length; index += 1) {
    const wanted = piece.charAt(index);
    if (wanted !== ANY && wanted !== letters.charAt(at + index)) return false;
  }
  return true;
}
