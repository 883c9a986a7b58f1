import type { Language } from "../core/wording";

/** Excel's display language: Portuguese of any country reads our Portuguese, every other language reads English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith("pt") === true ? "pt-BR" : "en";
}

/** Read at each call, since Office may not be ready when the functions are registered. English where there is no Office. */
export function displayLanguage(): Language {
  if (typeof Office === "undefined") return "en";
  const context = (Office as { readonly context?: { readonly displayLanguage?: string } }).context;
  return languageOf(context?.displayLanguage);
}
