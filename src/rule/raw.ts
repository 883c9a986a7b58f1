import type { Wording } from "../core/wording";
import { englishError } from "./error-names";

/** A cell's content as Excel hands it to a function; an error arrives as its text or as an object, by build. */
export type RawCell = number | string | boolean | null | undefined | object;

/** An argument: a value, or the values of a range by rows. */
export type RawArgument = RawCell | readonly (readonly RawCell[])[];

/** Excel sends null for an omitted optional, and 0, null or "" for a blank cell, by build. */
export function isMissing(raw: RawCell): boolean {
  return raw === null || raw === undefined || raw === "";
}

export function isMatrix(raw: RawArgument): raw is readonly (readonly RawCell[])[] {
  return Array.isArray(raw);
}

/** A range's rows; a single value is a range of one cell. */
export function matrixOf(raw: RawArgument): readonly (readonly RawCell[])[] {
  return isMatrix(raw) ? raw : [[raw]];
}

/** The error that a cell holds, as its English text; null where it holds none. */
export function errorTextOf(raw: RawCell): string | null {
  if (typeof raw === "string") return englishError(raw);
  if (typeof raw !== "object" || raw === null) return null;
  const code: unknown = (raw as { code?: unknown }).code ?? (raw as { basicValue?: unknown }).basicValue;
  return typeof code === "string" ? englishError(code) : null;
}

const SHOWN_TEXT = 40;

/** What arrived, as a message says it. */
export function described(raw: RawArgument): Wording {
  if (isMatrix(raw)) {
    const rows = raw.length;
    const columns = raw[0]?.length ?? 0;
    return {
      en: `a range of ${String(rows)} × ${String(columns)} cells`,
      "pt-BR": `um intervalo de ${String(rows)} × ${String(columns)} células`,
    };
  }
  const error = errorTextOf(raw);
  if (error !== null) return { en: `the error ${error}`, "pt-BR": `o erro ${error}` };
  if (isMissing(raw)) return { en: "nothing", "pt-BR": "nada" };
  // Desktop Excel hands a blank cell over as 0, which no function can tell from a typed one.
  if (raw === 0) return { en: "0 (a blank cell counts as 0)", "pt-BR": "0 (uma célula vazia conta como 0)" };
  if (typeof raw === "number") return { en: String(raw), "pt-BR": String(raw).replace(".", ",") };
  if (typeof raw === "boolean") {
    return { en: raw ? "TRUE" : "FALSE", "pt-BR": raw ? "VERDADEIRO" : "FALSO" };
  }
  if (typeof raw === "string") {
    const shown = raw.length > SHOWN_TEXT ? `${raw.slice(0, SHOWN_TEXT)}…` : raw;
    return { en: `the text "${shown}"`, "pt-BR": `o texto "${shown}"` };
  }
  return { en: "a value of another kind", "pt-BR": "um valor de outro tipo" };
}
