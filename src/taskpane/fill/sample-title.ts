import type { Wording } from "../../core/wording";
import type { Sample } from "../../templates/builder/template";

/**
 * What the button that loads a sample says: `Usar exemplo CRESS-MG 2018`, or `Usar ITG 20, exemplo 1` where the name itself says which
 * example it is; what stands after a colon there describes it and is left to the list of samples.
 */
export function sampleAction({ name }: Sample): Wording {
  const bare = { en: name.en.replace(/^Example:\s*/i, ""), "pt-BR": name["pt-BR"].replace(/^Exemplo:\s*/i, "") };
  if (/exemplo/i.test(bare["pt-BR"])) {
    return { en: `Use ${beforeColon(bare.en)}`, "pt-BR": `Usar ${beforeColon(bare["pt-BR"])}` };
  }
  return { en: `Use the ${bare.en} example`, "pt-BR": `Usar exemplo ${bare["pt-BR"]}` };
}

function beforeColon(text: string): string {
  return text.split(":")[0] ?? text;
}
