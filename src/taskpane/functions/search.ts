import type { Rule, RuleGroup } from "../../rule/rule";
import { languages, type Wording } from "../../core/wording";

export const groups: readonly RuleGroup[] = ["annuity", "budget", "check", "itg20", "memo"];

export const groupTitle: Readonly<Record<RuleGroup, Wording>> = {
  annuity: { en: "Annuity", "pt-BR": "Anuidade" },
  budget: { en: "Budget and transfer", "pt-BR": "Orçamento e repasse" },
  check: { en: "Checks", "pt-BR": "Conferência" },
  itg20: { en: "ITG 20 (asset ceiling)", "pt-BR": "ITG 20 (teto de ativo)" },
  memo: { en: "Memo", "pt-BR": "Memória de cálculo" },
};

/** Lower case without accents, so that `funcao` finds `Função`; what joins words in a name parts them here. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[_.]/g, " ");
}

const both = (wording: Wording): string => languages.map((language) => wording[language]).join(" ");

/** Where a word stands says how much it tells of the function: its name, its summary, what people also call it, its parameters. */
function searched(rule: Rule): readonly string[] {
  const texts = [
    plain(`CRESS ${rule.id} ${both(rule.title)}`),
    plain(`${both(rule.summary)} ${both(groupTitle[rule.group])}`),
    rule.searchedAs,
    plain(rule.parameters.map((parameter) => `${both(parameter.name)} ${both(parameter.label)}`).join(" ")),
  ];
  // A word is found by its beginning as it stands, and by its stem: `prestacoes` by `prestação` and `prestações`.
  return texts.map((text) => `${text} ${text.split(" ").map(singular).join(" ")}`);
}

/** Words that join others and tell nothing of what is looked for. */
const JOINING = new Set(["de", "da", "do", "das", "dos", "e", "em", "of", "the", "and"]);

/** `dívidas` finds what is said of one `dívida`; `correções` and `correção` share their stem. */
function singular(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/oes$/, "ao").replace(/(?<=[a-z]{3})(eis|s)$/, "");
}

/** The functions in which every word of the query stands, in either language; those that bear it in their name come first. */
export function searchRules(rules: readonly Rule[], query: string): readonly Rule[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== "" && !JOINING.has(word))
    .map(singular);
  if (words.length === 0) return rules;
  const found = rules.flatMap((rule, order) => {
    const texts = searched(rule);
    let rank = 0;
    for (const word of words) {
      const at = texts.findIndex((text) => text.includes(word));
      if (at < 0) return [];
      rank += at;
    }
    return [{ rule, rank, order }];
  });
  return found.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ rule }) => rule);
}
