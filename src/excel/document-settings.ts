/** Values that travel with the workbook: `Office.context.document.settings`, one JSON value a key. */

export function readDocumentSetting(key: string): unknown {
  const value: unknown = Office.context.document.settings.get(key);
  return value ?? undefined;
}

/** Keeps a value, or forgets it where it is undefined; written into the file when the person saves the workbook. */
export function saveDocumentSetting(key: string, value: unknown): Promise<void> {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(key);
  else settings.set(key, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(result.error.message));
    });
  });
}
