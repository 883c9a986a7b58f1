import type { Archive } from "./archive";
import { refuseBeyond } from "./work-budget";
import { unescaped, visitPart } from "./xml-part";

/** The texts that cells share (ECMA-376 Part 1, 18.4.9); a text of several runs is one text, and how to pronounce it is left out. */
export async function readSharedStrings(archive: Archive, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = new StringText();
  await visitPart(archive, path, {
    open(name) {
      if (name === "si") text.begin();
      else text.open(name);
    },
    text: (piece) => {
      text.add(piece);
    },
    close(name) {
      text.close(name);
      if (name !== "si") return;
      strings.push(text.value);
      refuseBeyond("strings", strings.length);
    },
  });
  return strings;
}

/** The text of a `si` or `is`: its `t` elements, but for those inside `rPh`. */
export class StringText {
  private pieces = "";
  private inText = false;
  private inPhonetic = false;

  begin(): void {
    this.pieces = "";
    this.inText = false;
    this.inPhonetic = false;
  }

  open(name: string): void {
    if (name === "t") this.inText = true;
    else if (name === "rPh") this.inPhonetic = true;
  }

  add(piece: string): void {
    if (!this.inText || this.inPhonetic) return;
    this.pieces += piece;
    refuseBeyond("textLetters", this.pieces.length);
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "rPh") this.inPhonetic = false;
  }

  get value(): string {
    return unescaped(this.pieces);
  }
}
