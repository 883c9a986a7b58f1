import type { RuleParameter } from "../../rule/rule";
import { languages, type Wording } from "../../core/wording";

/**
 * A rule's message says a parameter's name as Excel's formula hint shows it, `aliquota`; in the pane the field has a label, and the message says
 * that: “Alíquota da cota-parte deve ser …”. Names that are words of their own are replaced only where the sentence names the parameter.
 */
export function labelled(message: Wording, parameters: readonly RuleParameter[]): Wording {
  const said = { ...message };
  for (const language of languages) {
    for (const { name, label } of parameters) {
      const plain = name[language].replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const place = name[language].includes("_")
        ? `(?<![\\p{L}\\d_])${plain}(?![\\p{L}\\d_])`
        : `^${plain}(?=[ \\[])|(?<=^falta )${plain}(?=\\[|$)`;
      said[language] = said[language].replace(new RegExp(place, "gu"), `“${label[language]}”`);
    }
  }
  return said;
}
