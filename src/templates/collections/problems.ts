import { isoDay } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import { fillWording, sameInBoth, type Wording } from "../../core/wording";
import { collectionMultiple } from "../../law/collection-multiple";
import { inForceOn } from "../../law/dated";
import { isInpcName } from "../../law/inpc";
import { decimalAnswer, isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { rulesOf } from "../builder/federal-words";
import type { Problem, Whose } from "../builder/template";
import { isIsoDay } from "../builder/validation";
import { isIndexed } from "./parameters";

const notADate: Wording = {
  en: "Payment date: must be a date",
  "pt-BR": "Data do pagamento: deve ser uma data",
};
const notCfess: Wording = {
  en: "Fine and interest: fill them in; the rates on record are CFESS's alone",
  "pt-BR": "Multa e juros: preencha; as taxas registradas são só do CFESS",
};
const noThreshold: Wording = {
  en: "Payment date: before {day} no threshold for judicial collection is known",
  "pt-BR": "Data do pagamento: antes de {day} não há valor mínimo conhecido para cobrança judicial",
};

const limitsNotAscending: Wording = {
  en: "Limits of instalments, row {row}: must begin with more annuities than the row before it",
  "pt-BR": "Limites de parcelas, linha {row}: deve começar com mais anuidades que a linha anterior",
};

/** The steps are looked up, which only finds in ascending ones. */
function limitProblems(answers: Answers): readonly Problem[] {
  const from = tableRows(answers, "debtLimits").map((row) => decimalAnswer(row, "annuities") ?? new Decimal(0));
  return from.flatMap((each, index) => {
    const before = from[index - 1];
    if (before === undefined || each.gt(before)) return [];
    const message = fillWording(limitsNotAscending, { row: String(index + 1) });
    return [{ field: "debtLimits", row: index, column: "annuities", message }];
  });
}

const noSeries: Wording = {
  en: "Index series: fill in its months; only the INPC is on record, not the {index}",
  "pt-BR": "Série do índice: preencha os meses; só o INPC está registrado, não o {index}",
};

/** Debts are corrected by the index that is named, never by the INPC under another index's name. */
function indexProblems(answers: Answers): readonly Problem[] {
  const index = textAnswer(answers, "indexName").trim();
  const isOnRecord = index === "" || isInpcName(index) || tableRows(answers, "indexSeries").length > 0;
  if (isOnRecord || !isIndexed(answers)) return [];
  return [{ field: "indexSeries", message: fillWording(noSeries, { index: sameInBoth(index) }) }];
}

/** What the fields alone cannot see. */
export function collectionProblems(answers: Answers, whose: Whose): readonly Problem[] {
  const day = textAnswer(answers, "paymentDate");
  if (!isIsoDay(day)) return [{ field: "paymentDate", message: notADate }];
  const limits = limitProblems(answers);
  if (limits.length > 0) return limits;
  const unknownIndex = indexProblems(answers);
  if (unknownIndex.length > 0) return unknownIndex;
  const missing =
    rulesOf(whose) === "OTHER" ? ["fineRate", "monthlyRate"].filter((id) => isBlankAnswer(answers[id])) : [];
  if (missing.length > 0) return missing.map((field) => ({ field, message: notCfess }));
  const [first] = collectionMultiple;
  if (inForceOn(collectionMultiple, isoDay(day))) return [];
  return [{ field: "paymentDate", message: fillWording(noThreshold, { day: first.from }) }];
}
