import { Input, makeStyles, mergeClasses, tokens, type InputProps } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { ScalarAnswer } from "../../templates/builder/answers";
import type { DateField, NumberField, TextField } from "../../templates/builder/field";
import { useLanguage } from "../shell/language";
import type { Typed } from "./draft";
import { readDateText, readNumberText, shownAnswer } from "./field-text";

const useStyles = makeStyles({
  wide: { width: "100%", minWidth: 0 },
  figures: { textAlign: "right", fontVariantNumeric: "tabular-nums", minWidth: 0, width: "100%" },
  text: { minWidth: 0, width: "100%" },
  // In a table every pixel is a figure's.
  inTable: { paddingLeft: tokens.spacingHorizontalXXS, paddingRight: tokens.spacingHorizontalXS },
});

export interface TypedInputProps {
  readonly field: NumberField | DateField | TextField;
  readonly answer: ScalarAnswer;
  readonly unread: string | undefined;
  readonly onTyped: (typed: Typed) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** What Fluent's Field and the table give: label, description, validity. */
  readonly inputProps?: Partial<InputProps>;
  readonly className?: string;
}

/**
 * An input for a number, a day or a text. While somebody types, it shows what was typed; afterwards the answer as it was understood,
 * or the same text where it was not.
 */
export function TypedInput({ field, answer, unread, onTyped, onKeyDown, inputProps, className }: TypedInputProps) {
  const styles = useStyles();
  const language = useLanguage();
  const [editing, setEditing] = useState<string | null>(null);
  const settled =
    unread ??
    (field.kind === "text" ? (typeof answer === "string" ? answer : "") : shownAnswer(field, answer, language));

  const type = (text: string): void => {
    setEditing(text);
    if (field.kind === "text") {
      onTyped({ value: text });
      return;
    }
    const reading = field.kind === "number" ? readNumberText(field, text, language) : readDateText(text);
    onTyped(reading.kind === "answer" ? { value: reading.answer } : { value: "", unread: text });
  };

  const isFigure = field.kind !== "text";
  const isInTable = inputProps?.appearance === "underline";
  return (
    <Input
      {...inputProps}
      className={mergeClasses(styles.wide, className)}
      input={{ className: mergeClasses(isFigure ? styles.figures : styles.text, isInTable && styles.inTable) }}
      value={editing ?? settled}
      autoComplete="off"
      {...(field.kind === "number" && field.unit === "rate" ? { contentAfter: "%" } : {})}
      {...(field.kind === "number" && field.unit === "money" && !inputProps?.appearance ? { contentBefore: "R$" } : {})}
      onChange={(_event, { value }) => {
        type(value);
      }}
      onBlur={() => {
        setEditing(null);
      }}
      {...(onKeyDown ? { onKeyDown } : {})}
    />
  );
}
