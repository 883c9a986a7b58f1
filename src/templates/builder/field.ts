import type { Wording } from "../../core/wording";
import type { Answers } from "./answers";

/** The form's vocabulary: what a template asks for, in sections of fields. */
export interface Section {
  readonly id: string;
  readonly title: Wording;
  readonly help?: Wording;
  readonly fields: readonly Field[];
}

export type Field = ScalarField | TableField;

export type ScalarField = NumberField | DateField | TextField | ChoiceField | FlagField;

interface FieldHead {
  /** Unique in its template (in its table, for a column); the key in the answers. The same id means the same thing in every template. */
  readonly id: string;
  readonly label: Wording;
  /** One sentence that says what to type, with the unit. */
  readonly help?: Wording;
  readonly required: boolean;
}

export type FieldUnit = "money" | "rate" | "count" | "factor" | "year";

/** Money in R$; a rate is a fraction, shown and typed as a percentage. */
export interface NumberField extends FieldHead {
  readonly kind: "number";
  readonly unit: FieldUnit;
  readonly least?: string;
  readonly most?: string;
  readonly whole?: boolean;
}

export interface DateField extends FieldHead {
  readonly kind: "date";
}

export interface TextField extends FieldHead {
  readonly kind: "text";
}

export interface ChoiceField extends FieldHead {
  readonly kind: "choice";
  readonly options: readonly { readonly id: string; readonly label: Wording }[];
}

/** Yes or no; blank is no. */
export interface FlagField extends FieldHead {
  readonly kind: "flag";
}

export interface TableField extends FieldHead {
  readonly kind: "table";
  /** What one row is called: "expense line". */
  readonly row: Wording;
  /** The columns in order; some depend on other answers, such as one amount for each rate to vote on. */
  readonly columns: (answers: Answers) => readonly ScalarField[];
  readonly fewest?: number;
  readonly most: number;
}
