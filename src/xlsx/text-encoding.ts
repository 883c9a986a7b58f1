/**
 * Decodes a part as XML 1.0, appendix F, tells its encoding: by its byte order mark, or by how its first `<` lies. Without either it is
 * UTF-8. Pieces may end within a letter.
 */
export class PartDecoder {
  private decoder: TextDecoder | null = null;
  private start: Uint8Array = new Uint8Array(0);

  /** What a piece says, as far as it can be told yet. */
  decode(piece: Uint8Array): string {
    if (this.decoder) return this.decoder.decode(piece, { stream: true });
    const known = joined(this.start, piece);
    if (known.length < LONGEST_MARK) {
      this.start = known;
      return "";
    }
    this.decoder = new TextDecoder(encodingOf(known));
    return this.decoder.decode(known, { stream: true });
  }

  end(): string {
    if (this.decoder) return this.decoder.decode();
    return new TextDecoder(encodingOf(this.start)).decode(this.start);
  }
}

const LONGEST_MARK = 4;

function encodingOf(start: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first = 0, second = 0] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
