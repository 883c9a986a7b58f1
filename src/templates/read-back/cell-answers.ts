import { isDay, isoText } from "../../core/dates";
import { decimalFromDouble } from "../../core/decimal";
import { languages } from "../../core/wording";
import { no, yes } from "../builder/answer-cells";
import type { ScalarAnswer } from "../builder/answers";
import type { ScalarField } from "../builder/field";

export type CellContents = string | number | boolean | null;

/** What a cell holds, as the answer of its field. */
export interface CellAnswer {
  readonly answer: ScalarAnswer;
  /** What stands in the cell, where the field cannot take it. */
  readonly unread?: string;
}

export function cellAnswer(field: ScalarField, held: CellContents): CellAnswer {
  const isBlank = held === null || held === "";
  switch (field.kind) {
    case "number":
      if (isBlank) return { answer: "" };
      return typeof held === "number" ? { answer: decimalFromDouble(held).toFixed() } : unread(held);
    case "date":
      if (isBlank) return { answer: "" };
      return typeof held === "number" && isDay(Math.floor(held)) ? { answer: isoText(dayOf(held)) } : unread(held);
    case "text":
      return { answer: isBlank ? "" : String(held) };
    case "choice": {
      if (isBlank) return { answer: "" };
      const text = String(held).trim().toLocaleLowerCase();
      // Where formulas compare with the choice, its cell holds the choice's own id.
      const option = field.options.find(
        ({ id, label }) =>
          id.toLocaleLowerCase() === text || languages.some((language) => label[language].toLocaleLowerCase() === text),
      );
      return option ? { answer: option.id } : unread(held);
    }
    case "flag": {
      if (isBlank || held === false) return { answer: false };
      if (held === true) return { answer: true };
      const text = String(held).trim().toLocaleLowerCase();
      if (languages.some((language) => yes[language].toLocaleLowerCase() === text)) return { answer: true };
      return languages.some((language) => no[language].toLocaleLowerCase() === text) ? { answer: false } : unread(held);
    }
  }
}

function unread(held: CellContents): CellAnswer {
  return { answer: "", unread: String(held) };
}

function dayOf(serial: number) {
  const day = Math.floor(serial);
  if (!isDay(day)) throw new Error(`${String(serial)} is no day`);
  return day;
}
