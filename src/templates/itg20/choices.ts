import type { Wording } from "../../core/wording";
import { no, yes } from "../builder/answer-cells";

/** The answers that a choice takes: the word in the answers, and the words that the form and the cell show for it. */
export interface Option {
  readonly id: string;
  readonly label: Wording;
}

export const yesOrNo = [
  { id: "yes", label: yes },
  { id: "no", label: no },
] as const satisfies readonly Option[];

export const standards = [
  { id: "TG33", label: { en: "NBC TG 33", "pt-BR": "NBC TG 33" } },
  { id: "TSP15", label: { en: "NBC TSP 15", "pt-BR": "NBC TSP 15" } },
] as const satisfies readonly Option[];

export const units = [
  { id: "reais", label: { en: "R$", "pt-BR": "R$" } },
  { id: "thousands", label: { en: "R$ thousand", "pt-BR": "R$ mil" } },
] as const satisfies readonly Option[];

/** The cases of ITG 20, item 11, that last as long as the plan; the third one, all at once, is asked by itself. */
export const refundKinds = [
  { id: "life", label: { en: "during the life of the plan (11(a))", "pt-BR": "durante a vida do plano (11(a))" } },
  { id: "gradual", label: { en: "gradual settlement (11(b))", "pt-BR": "liquidação gradual (11(b))" } },
] as const satisfies readonly Option[];

/** Item 12: a right that hangs on what others decide is not unconditional. */
export const deciders = [
  { id: "entity", label: { en: "the entity alone", "pt-BR": "só a entidade" } },
  { id: "others", label: { en: "others as well", "pt-BR": "também terceiros" } },
] as const satisfies readonly Option[];

export const costBearers = [
  { id: "plan", label: { en: "the plan", "pt-BR": "o plano" } },
  { id: "entityGross", label: { en: "the entity (tax on the gross)", "pt-BR": "a entidade (imposto sobre o bruto)" } },
  { id: "entityNet", label: { en: "the entity (tax on the net)", "pt-BR": "a entidade (imposto sobre o líquido)" } },
] as const satisfies readonly Option[];

export const prepaymentBases = [
  { id: "nominal", label: { en: "nominal", "pt-BR": "nominal" } },
  { id: "present", label: { en: "present value", "pt-BR": "valor presente" } },
] as const satisfies readonly Option[];

export const forEver: Wording = { en: "for ever", "pt-BR": "para sempre" };

/** Item 16 asks for the shorter of two lives, either of which may have no end. */
export const durations = [
  { id: "forEver", label: forEver },
  { id: "years", label: { en: "a number of years", "pt-BR": "um número de anos" } },
] as const satisfies readonly Option[];
