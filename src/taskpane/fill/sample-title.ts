import { languages, type Language, type Wording } from "../../core/wording";
import type { Sample } from "../../templates/template";

const use: Wording = { en: "Use example {name}", "pt-BR": "Usar exemplo {name}" };

/** `Usar exemplo CRESS-MG 2018`, whether or not the sample's name itself begins with the word. */
export function sampleAction(sample: Sample): Wording {
  const inLanguage = (language: Language): string => {
    const name = sample.name[language].replace(/^(Exemplo|Example):?\s*/i, "");
    return use[language].replace("{name}", name);
  };
  const [first, second] = languages.map(inLanguage);
  return { en: first ?? "", "pt-BR": second ?? "" };
}
