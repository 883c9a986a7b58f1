import { limits } from "./limits";
import { damaged, hostile, tooLarge, UnreadableWorkbook } from "./unreadable";

/**
 * The ZIP container of an .xlsx file (APPNOTE.TXT 6.3.10). Its directory is read before anything is unpacked, so that sizes are
 * known beforehand, and unpacking stops where the data is longer than the directory said.
 */

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_MARK = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export class Archive {
  private unpackedBytes = 0;

  private constructor(
    private readonly data: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory; throws where the data is no ZIP archive or passes a limit. */
  static open(data: Uint8Array): Archive {
    refuseOtherFormats(data);
    if (data.length > limits.fileBytes) throw tooLarge(inMegabytes(data.length));
    return new Archive(data, readDirectory(data));
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** The part as text, in pieces of a few kilobytes that the visitor sees in order. */
  async text(path: string): Promise<string> {
    const entry = this.entries.get(path);
    if (!entry) throw damaged({ en: `it lacks the part ${path}`, "pt-BR": `falta-lhe a parte ${path}` });
    if (entry.bytes > limits.partBytes) throw tooLarge(inMegabytes(entry.bytes));
    this.unpackedBytes += entry.bytes;
    if (this.unpackedBytes > limits.totalBytes) throw tooLarge(inMegabytes(this.unpackedBytes));

    const packed = packedData(this.data, entry);
    const decoder = new TextDecoder();
    const pieces: string[] = [];
    const checksum = new Checksum();
    let length = 0;
    for await (const piece of entry.method === STORED ? once(packed) : inflated(packed, path)) {
      length += piece.length;
      if (length > entry.bytes) {
        throw hostile({
          en: `the part ${path} unpacks to more than the file says`,
          "pt-BR": `a parte ${path} se expande além do que o arquivo declara`,
        });
      }
      checksum.add(piece);
      pieces.push(decoder.decode(piece, { stream: true }));
    }
    pieces.push(decoder.decode());
    if (length !== entry.bytes || checksum.value !== entry.checksum) {
      throw damaged({
        en: `the part ${path} is not what was written`,
        "pt-BR": `a parte ${path} não é a que foi gravada`,
      });
    }
    return pieces.join("");
  }
}

function refuseOtherFormats(data: Uint8Array): void {
  if (data.length === 0) {
    throw new UnreadableWorkbook("empty", { en: "The file is empty.", "pt-BR": "O arquivo está vazio." });
  }
  if (compoundFileSignature.every((byte, index) => data[index] === byte)) {
    // An encrypted workbook is a compound file with the stream "EncryptedPackage" (MS-OFFCRYPTO 1.3.3); an .xls has "Workbook".
    if (containsUtf16(data, "EncryptedPackage")) {
      throw new UnreadableWorkbook("protected", {
        en: "The file is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and check it again.",
        "pt-BR":
          "O arquivo está protegido por senha. Retire a senha no Excel (Arquivo, Informações, Proteger Pasta de Trabalho) e confira-o de novo.",
      });
    }
    throw new UnreadableWorkbook("oldFormat", {
      en: "The file is in Excel's old format (.xls). Save it as .xlsx and check it again.",
      "pt-BR": "O arquivo está no formato antigo do Excel (.xls). Salve-o como .xlsx e confira-o de novo.",
    });
  }
  if (data[0] !== 0x50 || data[1] !== 0x4b) {
    throw new UnreadableWorkbook("notXlsx", {
      en: "The file is not an .xlsx workbook.",
      "pt-BR": "O arquivo não é uma pasta de trabalho .xlsx.",
    });
  }
}

function containsUtf16(data: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = data.indexOf(first); at !== -1; at = data.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => data[at + index] === byte)) return true;
  }
  return false;
}

function readDirectory(data: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries || start === ZIP64_MARK) {
    throw tooLarge({ en: "it holds too many parts", "pt-BR": "ele tem partes demais" });
  }
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw brokenDirectory();
    const nameBytes = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameBytes));
    const entry: Entry = {
      path,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
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
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
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

function packedData(data: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > data.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw brokenDirectory();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > data.length) throw brokenDirectory();
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw hostile({
      en: `it packs ${entry.path} in an unknown way`,
      "pt-BR": `ele compacta ${entry.path} de modo desconhecido`,
    });
  }
  return data.subarray(start, start + entry.packedBytes);
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

function inMegabytes(bytes: number): { en: string; "pt-BR": string } {
  const megabytes = Math.ceil(bytes / 2 ** 20).toLocaleString("en", { useGrouping: false });
  return { en: `it unpacks to ${megabytes} MB or more`, "pt-BR": `ele se expande a ${megabytes} MB ou mais` };
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
