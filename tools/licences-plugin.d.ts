export const PERMISSIVE: readonly string[];

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** A package's licence with its text; throws where it is not permissive, not named, or without its text. */
export function licenceOf(folder: string): Licence;
