type Callback = (result: { status: "succeeded" | "failed"; value?: unknown; error?: unknown }) => void;

/** `Office.context.document.getFileAsync`: the workbook as a file, in slices. */
export function documentFile(fileBytes: (() => Promise<Uint8Array>) | undefined) {
  return (type: string, ...args: readonly unknown[]): void => {
    const callback = args.find((argument) => typeof argument === "function") as Callback | undefined;
    const { sliceSize = 4_194_304 } = (args.find((argument) => typeof argument === "object") ?? {}) as {
      sliceSize?: number;
    };
    const fail = (message: string): void =>
      callback?.({ status: "failed", error: { code: 5001, name: "Internal Error", message } });
    if (type !== "compressed" || !fileBytes) {
      fail("The file type is not supported.");
      return;
    }
    fileBytes().then(
      (bytes) => callback?.({ status: "succeeded", value: fileInSlices(bytes, sliceSize) }),
      (problem: unknown) => fail(String(problem)),
    );
  };
}

function fileInSlices(bytes: Uint8Array, sliceSize: number) {
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync: (index: number, callback: Callback): void => {
      const slice = bytes.subarray(index * sliceSize, (index + 1) * sliceSize);
      setTimeout(() => callback({ status: "succeeded", value: { index, size: slice.length, data: [...slice] } }), 0);
    },
    closeAsync: (callback?: Callback): void => callback?.({ status: "succeeded" }),
  };
}
