import type { Wording } from "../../core/wording";
import { NestedTooDeeply } from "../model/parsed-formula";
import { nestedTooDeeply, tooManyOperations, unread } from "./uncomputed-wording";

/** A formula has three ways not to be read: a syntax that the parser does not know, brackets too deep, operations that the stack does not hold. */
export function whereRead<Result>(read: () => Result, otherwise?: (why: Wording) => void): Result | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof NestedTooDeeply) otherwise?.(nestedTooDeeply);
    else otherwise?.(error instanceof RangeError ? tooManyOperations : unread);
    return null;
  }
}
