import { invalidArgument } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType, type HostObject } from "../object-type";

interface CreatedWorkbook {
  readonly state: HostState;
  readonly file: Uint8Array;
}

/** A workbook that a program has made of a file; open, it is in a window of its own, which here whoever is around the host shows. */
const createdWorkbookType = new ObjectType<CreatedWorkbook>("WorkbookCreated", {
  methods: { open: ({ state, file }) => state.openInWindow(file) },
});

export function createWorkbook(state: HostState, file: unknown): HostObject {
  return createdWorkbookType.of({ state, file: bytesOf(file) });
}

export function openWorkbook(state: HostState, file: unknown): void {
  state.openInWindow(bytesOf(file));
}

function bytesOf(file: unknown): Uint8Array {
  if (typeof file !== "string") throw invalidArgument("A file is given as base64 text.");
  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  // As Excel, which takes a file of its own format alone: a ZIP archive.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalidArgument("The file is no workbook.");
  return bytes;
}
