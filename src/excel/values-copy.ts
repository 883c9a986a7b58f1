/** 4 MB is the most that Office gives at once. */
const SLICE_BYTES = 4_194_304;

/**
 * The workbook as the file that Excel would save now; nothing is saved.
 * @throws where this Excel does not give the file, with what it said
 */
async function workbookFile(): Promise<Uint8Array> {
  if (!Office.context.requirements.isSetSupported("File", "1.1")) throw new Error("File 1.1");
  const file = await answered<Office.File>((callback) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, callback);
  });
  try {
    const pieces: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answered<Office.Slice>((callback) => {
        file.getSliceAsync(index, callback);
      });
      pieces.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  } finally {
    // Office keeps two files open at most.
    file.closeAsync(() => undefined);
  }
}

function answered<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

/** Opens a changed copy of the workbook in a window of its own; this workbook stays as it is. */
export async function openCopy(change: (file: Uint8Array) => Promise<Uint8Array>): Promise<void> {
  const copy = await change(await workbookFile());
  await Excel.createWorkbook(base64(copy));
}

/** In pieces, since a call takes no more than some ten thousand arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 8_192;
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(text);
}
