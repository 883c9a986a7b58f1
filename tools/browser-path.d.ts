export function browserPath(): string | null;
export function spreadsheetPath(): string | null;
