/** A ZIP archive with deflated parts and their checksums (APPNOTE.TXT 6.3.10), as Excel opens it. */
export async function packedArchive(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, data] of parts) {
    const name = encoder.encode(path);
    const packed = await deflated(data);
    const fields = { checksum: checksum(data), packed: packed.length, bytes: data.length, name: name.length };
    const local = record(30, 0x04034b50, 4, fields, name);
    const central = record(46, 0x02014b50, 6, fields, name);
    new DataView(central.buffer).setUint16(4, VERSION, true);
    new DataView(central.buffer).setUint32(42, offset, true);
    files.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  const directoryBytes = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(12, directoryBytes, true);
  end.setUint32(16, offset, true);
  return joined([...files, ...directory, new Uint8Array(end.buffer)]);
}

const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980, the first day that a ZIP archive knows: the same workbook gives the same bytes. */
const FIRST_DAY = 0x21;

interface Fields {
  readonly checksum: number;
  readonly packed: number;
  readonly bytes: number;
  readonly name: number;
}

/** The fields that a local and a central header share begin at 4 and at 6. */
function record(length: number, signature: number, shared: number, fields: Fields, name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(shared, VERSION, true);
  view.setUint16(shared + 4, DEFLATE, true);
  view.setUint16(shared + 8, FIRST_DAY, true);
  view.setUint32(shared + 10, fields.checksum, true);
  view.setUint32(shared + 14, fields.packed, true);
  view.setUint32(shared + 18, fields.bytes, true);
  view.setUint16(shared + 22, fields.name, true);
  bytes.set(name, length);
  return bytes;
}

async function deflated(data: Uint8Array): Promise<Uint8Array> {
  const packing = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packing).arrayBuffer());
}

/** CRC-32 as ZIP has it, over the reversed polynomial. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
