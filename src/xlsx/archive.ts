import { refuseOtherFormats } from "./file-kind";
import { PartDecoder } from "./text-encoding";
import { damaged, hostile, UnreadableWorkbook } from "./unreadable";
import { refuseBeyond, WorkBudget } from "./work-budget";

/**
 * The ZIP container of an .xlsx file (APPNOTE.TXT 6.3.10). Its directory is read before anything is unpacked. Sizes in it are no more
 * than claims: one that passes a limit is refused at once, and what is really unpacked is counted.
 */

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerOffset: number;
  /** Where the next part, or the directory, begins. */
  next: number;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_MARK = 0xffffffff;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_FIELD = 1;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** The part's own header has no sizes: they follow the data (APPNOTE.TXT 4.4.4). */
const SIZE_FOLLOWS_FLAG = 8;

export class Archive {
  private readonly budget = new WorkBudget();
  private spellings: Map<string, string> | null = null;

  private constructor(
    private readonly data: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory; throws where the data is no ZIP archive or passes a limit. */
  static open(data: Uint8Array): Archive {
    refuseOtherFormats(data);
    refuseBeyond("fileBytes", data.length);
    return new Archive(data, readDirectory(data));
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** The part of a path, in its own spelling: names of parts do not tell capitals apart (ECMA-376 Part 2, 6.2.2.3). */
  find(path: string): string | null {
    if (this.entries.has(path)) return path;
    this.spellings ??= new Map([...this.entries.keys()].map((each) => [folded(each), each]));
    return this.spellings.get(folded(path)) ?? null;
  }

  /** The part as text. */
  async text(path: string): Promise<string> {
    const pieces: string[] = [];
    for await (const piece of this.pieces(path)) pieces.push(piece);
    return pieces.join("");
  }

  /** The part as text, in pieces of a few kilobytes, in order. */
  async *pieces(path: string): AsyncGenerator<string> {
    const decoder = new PartDecoder();
    for await (const piece of this.chunks(path)) yield decoder.decode(piece);
    yield decoder.end();
  }

  /** The part as it was packed: a picture, say. */
  async bytes(path: string): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.chunks(path)) pieces.push(piece.slice());
    return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  }

  private async *chunks(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(path);
    if (!entry) throw damaged({ en: `it lacks the part ${path}`, "pt-BR": `falta-lhe a parte ${path}` });
    refuseBeyond("partBytes", entry.bytes);

    const packed = packedData(this.data, entry);
    const checksum = new Checksum();
    let length = 0;
    for await (const piece of entry.method === STORED ? once(packed) : inflated(packed, path)) {
      length += piece.length;
      refuseBeyond("partBytes", length);
      this.budget.take("totalBytes", piece.length);
      checksum.add(piece);
      yield piece;
    }
    // Some programs write no checksum, or 0, beside sizes that are wrong.
    if (entry.checksum !== 0 && checksum.value !== entry.checksum) {
      throw damaged({
        en: `the part ${path} is not what was written`,
        "pt-BR": `a parte ${path} não é a que foi gravada`,
      });
    }
  }
}

/** Paths as archives mean them: some programs write them with backslashes, a leading slash or encoded letters. */
function folded(path: string): string {
  const plain = path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
  if (!plain.includes("%")) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function readDirectory(data: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const { count, start, shift } = findDirectory(view);
  refuseBeyond("entries", count);
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw brokenDirectory();
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const path = new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameBytes)).replaceAll("\\", "/");
    const entry: Entry = {
      path,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizes(view, at, at + 46 + nameBytes, extraBytes, shift),
      next: start,
    };
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) {
      throw new UnreadableWorkbook("protected", {
        en: "The file is an encrypted archive. Save the workbook without a password and check it again.",
        "pt-BR": "O arquivo é um compactado com senha. Salve a pasta de trabalho sem senha e confira-a de novo.",
      });
    }
    if (entries.has(path)) {
      throw hostile({ en: `it holds the part ${path} twice`, "pt-BR": `ele contém a parte ${path} duas vezes` });
    }
    entries.set(path, entry);
    at += 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  const inPlace = [...entries.values()].sort((a, b) => a.headerOffset - b.headerOffset);
  inPlace.forEach((entry, index) => {
    entry.next = inPlace[index + 1]?.headerOffset ?? (start > entry.headerOffset ? start : data.length);
  });
  return entries;
}

/** Sizes and place of a part; those that 32 bits do not hold stand in a field of their own (APPNOTE.TXT 4.5.3). */
function sizes(
  view: DataView,
  at: number,
  extra: number,
  extraBytes: number,
  shift: number,
): Pick<Entry, "bytes" | "packedBytes" | "headerOffset"> {
  let bytes = view.getUint32(at + 24, true);
  let packedBytes = view.getUint32(at + 20, true);
  let headerOffset = view.getUint32(at + 42, true);
  const end = Math.min(extra + extraBytes, view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    let next = field + 4;
    const long = (): number => {
      if (next + 8 > end) throw brokenDirectory();
      const value = Number(view.getBigUint64(next, true));
      next += 8;
      return value;
    };
    if (bytes === ZIP64_MARK) bytes = long();
    if (packedBytes === ZIP64_MARK) packedBytes = long();
    if (headerOffset === ZIP64_MARK) headerOffset = long();
    break;
  }
  return { bytes, packedBytes, headerOffset: headerOffset + shift };
}

/** Where the directory begins. Places count from the archive's first byte, which something else may stand before. */
function findDirectory(view: DataView): { readonly count: number; readonly start: number; readonly shift: number } {
  const end = findEnd(view);
  const locator = end - ZIP64_LOCATOR_BYTES;
  if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR_SIGNATURE) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END_SIGNATURE) throw brokenDirectory();
    return {
      count: Number(view.getBigUint64(at + 32, true)),
      start: Number(view.getBigUint64(at + 48, true)),
      shift: 0,
    };
  }
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const shift = end - view.getUint32(end + 12, true) - start;
  const isShifted =
    shift > 0 &&
    start + shift + 4 <= view.byteLength &&
    view.getUint32(start + shift, true) === DIRECTORY_SIGNATURE &&
    !(start + 4 <= view.byteLength && view.getUint32(start, true) === DIRECTORY_SIGNATURE);
  return { count, start: isShifted ? start + shift : start, shift: isShifted ? shift : 0 };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw brokenDirectory();
}

function brokenDirectory(): UnreadableWorkbook {
  return damaged({ en: "its directory is broken or cut off", "pt-BR": "seu índice está quebrado ou cortado" });
}

/**
 * The packed bytes of a part. Where the directory and the part's own header disagree on how many there are, all up to the next part are
 * taken: unpacking finds the end by itself.
 */
function packedData(data: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > data.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw brokenDirectory();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start > data.length || entry.next < start) throw brokenDirectory();
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw hostile({
      en: `it packs ${entry.path} in an unknown way`,
      "pt-BR": `ele compacta ${entry.path} de modo desconhecido`,
    });
  }
  const sizeFollows = (view.getUint16(at + 6, true) & SIZE_FOLLOWS_FLAG) !== 0;
  const local = view.getUint32(at + 18, true);
  const agree = sizeFollows || local === entry.packedBytes || local === ZIP64_MARK;
  if (agree && start + entry.packedBytes <= entry.next) return data.subarray(start, start + entry.packedBytes);
  return data.subarray(start, entry.next);
}

function* once(data: Uint8Array): Iterable<Uint8Array> {
  yield data;
}

async function* inflated(packed: Uint8Array, path: string): AsyncGenerator<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw damaged(
      { en: `the part ${path} cannot be unpacked`, "pt-BR": `a parte ${path} não pode ser descompactada` },
      error,
    );
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 (ISO 3309): a flipped digit in a stored part would otherwise go unnoticed. */
class Checksum {
  private register = 0xffffffff;

  add(data: Uint8Array): void {
    let register = this.register;
    for (let index = 0; index < data.length; index++) {
      register = (register >>> 8) ^ (checksumTable[(register ^ (data[index] ?? 0)) & 0xff] ?? 0);
    }
    this.register = register;
  }

  get value(): number {
    return (this.register ^ 0xffffffff) >>> 0;
  }
}
