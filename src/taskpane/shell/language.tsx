import { createContext, useCallback, useContext, type ReactNode } from "react";
import { fillWording, type Language, type Wording } from "../../core/wording";

const LanguageContext = createContext<Language>("pt-BR");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export type Say = (wording: Wording, marks?: Readonly<Record<string, Wording | string>>) => string;

/** Says a wording in the pane's language, its `{marks}` filled. */
export function useSay(): Say {
  const language = useLanguage();
  return useCallback((wording, marks) => (marks ? fillWording(wording, marks) : wording)[language], [language]);
}
