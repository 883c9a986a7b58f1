import type { Wording } from "../core/wording";

/** What a profile asks for, in sections of fields. */
export interface ProfileSection {
  readonly id: string;
  readonly title: Wording;
  readonly help?: Wording;
  readonly fields: readonly ProfileField[];
}

export interface ProfileField {
  /** The key in the profile and, in the templates, the id of the field that takes its first value from it. */
  readonly key: string;
  readonly label: Wording;
  readonly help?: Wording;
  /** True where the value holds for one year and is decided anew for the next. */
  readonly yearly: boolean;
  /** Which act says it, for whoever has to look it up. */
  readonly act?: Wording;
  readonly kind: ValueKind;
}

export type ValueKind = ScalarKind | TableKind;

export type ScalarKind = NumberKind | ChoiceKind | { readonly kind: "date" } | { readonly kind: "text" };

export interface NumberKind {
  readonly kind: "number";
  /** Money in R$; a rate is a fraction, typed as a percentage. */
  readonly unit: "money" | "rate" | "count" | "year";
  readonly least?: string;
  readonly most?: string;
  readonly whole?: boolean;
}

export interface ChoiceKind {
  readonly kind: "choice";
  readonly options: readonly { readonly id: string; readonly label: Wording }[];
}

export interface TableKind {
  readonly kind: "table";
  /** What one row is called. */
  readonly row: Wording;
  readonly columns: readonly ProfileColumn[];
  readonly most: number;
}

export interface ProfileColumn {
  readonly key: string;
  readonly label: Wording;
  readonly required: boolean;
  readonly kind: ScalarKind;
}
