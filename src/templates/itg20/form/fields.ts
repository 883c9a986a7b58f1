import type { Wording } from "../../../core/wording";
import type { ChoiceField, DateField, FlagField, NumberField, TextField } from "../../builder/field";

/** The kinds of field that this form is made of, each as short as one reads it; none is required unless it says so. */

interface Bounds {
  readonly least?: string;
  readonly most?: string;
  readonly whole?: boolean;
}

export function money(id: string, label: Wording, help: Wording, bounds: Bounds = {}): NumberField {
  return { kind: "number", id, label, help, required: false, unit: "money", ...bounds };
}

/** An amount that is never negative. */
export function amount(id: string, label: Wording, help: Wording): NumberField {
  return money(id, label, help, { least: "0" });
}

export function rate(id: string, label: Wording, help: Wording, bounds: Bounds): NumberField {
  return { kind: "number", id, label, help, required: false, unit: "rate", ...bounds };
}

/** A part of a whole. */
export function share(id: string, label: Wording, help: Wording): NumberField {
  return rate(id, label, help, { least: "0", most: "1" });
}

export function years(id: string, label: Wording, help: Wording, bounds: Bounds): NumberField {
  return { kind: "number", id, label, help, required: false, unit: "count", ...bounds };
}

export function flag(id: string, label: Wording, help: Wording): FlagField {
  return { kind: "flag", id, label, help, required: false };
}

export function words(id: string, label: Wording, help: Wording): TextField {
  return { kind: "text", id, label, help, required: false };
}

export function day(id: string, label: Wording, help: Wording): DateField {
  return { kind: "date", id, label, help, required: false };
}

export function choice(id: string, label: Wording, help: Wording, options: ChoiceField["options"]): ChoiceField {
  return { kind: "choice", id, label, help, required: false, options };
}
