/** A ZIP archive whose parts are stored as they are, for a reader in the same process: no packing, and checksum 0 for "not given". */
export function storedArchive(parts: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of parts) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    const local = header(30 + name.length, 0x04034b50, 4, data.length, name.length);
    local.bytes.set(name, 30);
    const central = header(46 + name.length, 0x02014b50, 6, data.length, name.length);
    central.view.setUint32(42, offset, true);
    central.bytes.set(name, 46);
    locals.push(local.bytes, data);
    directory.push(central.bytes);
    offset += local.bytes.length + data.length;
  }
  const directoryBytes = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(12, directoryBytes, true);
  end.setUint32(16, offset, true);
  return joined([...locals, ...directory, new Uint8Array(end.buffer)]);
}

/** The fields that a local and a central header share follow the version fields, at 4 and at 6. */
function header(length: number, signature: number, shared: number, dataBytes: number, nameBytes: number) {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  view.setUint32(shared + 14, dataBytes, true);
  view.setUint32(shared + 18, dataBytes, true);
  view.setUint16(shared + 22, nameBytes, true);
  return { bytes, view };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
