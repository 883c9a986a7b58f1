/** What the words beside a figure say that it is. Portuguese first, English where sheets are filled in English. */

/** Labels are asked for again by each check; beyond so many the oldest are forgotten. */
const MOST_KEPT = 20_000;
const plainLabels = new Map<string, string>();

/** Case and accents do not matter to a label's meaning. */
export function plainLabel(label: string): string {
  const known = plainLabels.get(label);
  if (known !== undefined) return known;
  if (plainLabels.size >= MOST_KEPT) plainLabels.clear();
  const plain = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  plainLabels.set(label, plain);
  return plain;
}

/** The figures above it, or before it, add up to it. */
export function namesTotal(label: string): boolean {
  return /\b(sub-?total|total|totais|soma|acumulado|sum)\b/.test(plainLabel(label));
}

/** A bare total, with nothing that says of what: only what stands right above can be meant. */
export function namesBareTotal(label: string): boolean {
  return /^(\(=\)\s*)?(sub-?total|total|soma|sum)\s*:?$/.test(plainLabel(label));
}

/** What is left after something is taken off or added. */
export function namesResult(label: string): boolean {
  const plain = plainLabel(label);
  return (
    plain.startsWith("(=)") ||
    /\b(saldo|resultado|deficit|superavit|liquid[ao]|a realizar|a arrecadar|diferenca|base de calculo|balance|net|result|surplus|remaining)\b/.test(
      plain,
    )
  );
}

export type TermSign = "plus" | "minus" | "equals" | null;

/** The sign that a label writes before its words: `(+)`, `(-)`, `(=)`. */
export function writtenSign(label: string): TermSign {
  const [, sign] = /^\(([-+=–−])\)/.exec(label.trim()) ?? [];
  if (sign === undefined) return null;
  if (sign === "=") return "equals";
  return sign === "+" ? "plus" : "minus";
}

/** A group's name that stands above its parts with their sum: RECEITAS, DESPESAS. */
export function namesGroup(label: string): boolean {
  return /^(\(=\)\s*)?(receitas?|despesas?|revenues?|expenses?|income|costs?)\b/.test(plainLabel(label));
}
