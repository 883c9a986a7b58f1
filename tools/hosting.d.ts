export const FOREVER_FOLDER: string;
/** The policy in the pages themselves. */
export const pagePolicy: string;
/** The static hosts' configuration files, by name. */
export const hostingFiles: Readonly<Record<string, string>>;
/** A file's headers, by its path under the site's address. */
export function headersOf(path: string): Readonly<Record<string, string>>;
