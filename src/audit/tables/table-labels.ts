/** What the words beside a figure say that it is. Portuguese first, English where sheets are filled in English. */

/** Labels are asked for again by each check; beyond so many the oldest are forgotten. */
const MOST_KEPT = 20_000;

/** What is longer is no label but prose, and is read so far. */
const LONGEST_LABEL = 300;

/** Reads a label once for all who ask the same of it. */
function remembered<Answer>(read: (label: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const label = text.slice(0, LONGEST_LABEL);
    const before = known.get(label);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const answer = read(label);
    known.set(label, answer);
    return answer;
  };
}

/** Letters without accents, digits and marks, parted by single blanks: most labels of a long list. */
const isBare = /^(?:[!-~]+(?: (?=[!-~])|$))*$/;

/** Case and accents do not matter to a label's meaning. */
export function plainLabel(text: string): string {
  const label = text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text;
  return isBare.test(label) ? label.toLowerCase() : withoutAccents(label);
}

const withoutAccents = remembered((label) =>
  label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim(),
);

/** What may stand before a label's words and says nothing of them: a sign, a numeral, a bullet, an account's code. */
const leading = /^(\([-+=–−/]+\)|=|[-•*]|\d+[.)]|[ivx]+\s?[-–.)]|[\d.]+\s*[-–])\s*/;

const totalWords = "(?:sub-? ?total|total|totais|soma|somatoria|somatorio|sum|grand total|gran total)";
const totalFirst = new RegExp(`^${totalWords}\\b`);
const totalLast = new RegExp(`\\b(?:${totalWords}|acumulado)(?: geral| general| liquid[oa]| brut[oa])?$`);

/** The words of a label, without what stands before and behind them. */
function bareLabel(label: string): string {
  return plainLabel(label)
    .replace(leading, "")
    .replace(/\s*(\([^)]*\)|[:=.…]+|r\$)\s*$/g, "")
    .trim();
}

/** No label without one of these begins or ends with a total's words. */
const totalSomewhere = /tota|soma|sum|acumulado/;

/** The figures above it, or before it, add up to it. A total in the middle of other words is the name of a thing. */
export function namesTotal(label: string): boolean {
  return totalSomewhere.test(plainLabel(label)) && isTotalsName(label);
}

const isTotalsName = remembered((label) => {
  const bare = bareLabel(label);
  return totalFirst.test(bare) || totalLast.test(bare);
});

/** A bare total, with nothing that says of what: only what stands right above can be meant. */
export function namesBareTotal(label: string): boolean {
  return /^(sub-? ?total|total|totais|soma|sum)$/.test(bareLabel(label));
}

/** Total of what its words say: what stands right above is meant, if anything. */
export function beginsWithTotal(label: string): boolean {
  return totalFirst.test(bareLabel(label));
}

/** The total of all that stands before, subtotals too. */
export function namesGrandTotal(label: string): boolean {
  return /\b(total geral|grand total|total general|total das? |total dos? |total of )/.test(`${bareLabel(label)} `);
}

/** A column or a row of years. */
export function namesYear(label: string): boolean {
  return /\b(anos?|exercicios?|periodos?|competencias?|years?|periods?)\b/.test(plainLabel(label));
}

/** What is left after something is taken off or added. */
export function namesResult(label: string): boolean {
  const plain = plainLabel(label);
  return (
    plain.startsWith("(=)") ||
    /\b(saldos?|resultado|deficit|superavit|liquid[ao]|a realizar|a arrecadar|diferenca|base de calculo|balance|net|result|surplus|remaining)\b/.test(
      plain,
    ) ||
    namesStep(label)
  );
}

/** A step of a computation that goes on down the statement: what was there before it and what stands between give it. */
export function namesStep(label: string): boolean {
  return (
    /^(lucro|prejuizo|margem de contribuicao|gross profit|operating (profit|income)|profit|net (profit|income|loss)|variacao liquida|net (change|increase|decrease))\b/.test(
      bareLabel(label),
    ) ||
    /\b(no (fim|final) d[oe] (periodo|exercicio|ano|mes)|at (the )?end of (the )?(period|year|month))\b/.test(
      plainLabel(label),
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

/** A balance that the period before it closed with. */
export function namesOpening(label: string): boolean {
  return /\b(saldos? (anterior|inicial|de abertura|do (exercicio|mes|periodo) anterior)|(opening|beginning|initial) balance|balance (brought|at (beginning|start)))/.test(
    plainLabel(label),
  );
}

/** What is carried over from the page or the period before, by the whole of its label. */
export function namesCarriedOver(label: string): boolean {
  return /^(b\/?f|brought forward|carried forward|c\/?f|transporte( anterior)?|saldo (anterior|inicial)|viene de|a transportar|ubertrag|report|riporto)$/.test(
    bareLabel(label),
  );
}

/** What is taken off the prices that stand above it, by the words of its label. */
export function namesDiscount(label: string): boolean {
  return /\b(descontos?|descuentos?|discounts?|cash-?back|rabatte?|remises?|sconti|sconto|korting|rabat)\b|скидк|кешбек|кэшбэк/.test(
    bareLabel(label),
  );
}

/** A mean, by the words of its label. */
export function namesMean(label: string): boolean {
  return /\b(avg|average|mean|media|promedio|durchschnitt|mittel|mittelwert|moyenne|moy|gemiddelde?|srednia)\b/.test(
    bareLabel(label),
  );
}

/** A total that leaves something out, by the words of its label: “Total (without financials)”. */
export function namesExclusion(label: string): boolean {
  return /\b(without|excluding|excl|except|sem|exceto|excluindo|excluid[oa]s?|sin|excepto|excluyendo|ohne|exkl|hors|sans|senza|esclus[oaie]|zonder|bez)\b/.test(
    plainLabel(label),
  );
}

/** What was given back, which is taken off what it belongs to, by the words of its label. */
export function namesReturn(label: string): boolean {
  return /\b(refunds?|returns?|rebates?|estornos?|devoluc(ao|oes|iones|ion)|reembolsos?|abatimentos?|erstattung(en)?|remboursements?|retours?|rimborsi|zwrot(y|ow)?)\b/.test(
    bareLabel(label),
  );
}

/** What happens once, by the words of its label: no month's amount times twelve. */
export function namesOnce(label: string): boolean {
  return /\b(one[- ]?(time|off)|once|unica|unico|una (sola )?vez|uma (so )?vez|einmalig(e|er|es)?|eenmalig|jednorazow[ao]|una tantum|ponctuel(le)?)\b/.test(
    plainLabel(label),
  );
}

/** What comes in, by the words of its label; null where they say nothing. */
export function signByWords(label: string): "plus" | "minus" | null {
  const bare = bareLabel(label);
  if (
    /^(total (das?|dos?|de) )?(receitas?|entradas?|ingressos?|recebimentos?|creditos?|arrecadacao|revenues?|income|receipts?|inflows?)\b/.test(
      bare,
    )
  )
    return "plus";
  if (
    /^(total (das?|dos?|de) )?(despesas?|saidas?|pagamentos?|gastos?|custos?|debitos?|dispendios?|deducoes|expenses?|expenditures?|costs?|payments?|outflows?)\b/.test(
      bare,
    )
  )
    return "minus";
  return null;
}

/** The segments of the account code that a label begins or ends with: 6.2.2.1, 3.1.90.11, 3.3.90.30-01, 33.90/30. */
export function accountCode(label: string): readonly string[] | null {
  const [, first] = /^\(?(\d{1,4}(?:[./-]\d{1,4})*)\.?\)?(?:\s*[-–:]\s*|\s+|$)/.exec(label.trim()) ?? [];
  const [, last] = /(?:^|\s)(\d{1,4}(?:\.\d{1,4})+)\.?$/.exec(label.trim()) ?? [];
  const code = first !== undefined && (last === undefined || /[./-]/.test(first)) ? first : last;
  return code === undefined ? null : code.split(/[./-]/);
}

/** A group's name that stands above its parts with their sum: RECEITAS, DESPESAS. */
export function namesGroup(label: string): boolean {
  return /^(\(=\)\s*)?(receitas?|despesas?|revenues?|expenses?|income|costs?)\b/.test(plainLabel(label));
}
