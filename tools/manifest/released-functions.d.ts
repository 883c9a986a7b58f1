export type Released = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function checkReleased(
  released: Released,
  version: string,
  files: Readonly<Record<string, string>>,
):
  | { readonly kind: "new"; readonly released: Released }
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly changed: readonly string[] };

export function manifestVersion(manifest: string): string;
