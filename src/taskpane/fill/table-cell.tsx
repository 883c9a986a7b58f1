import { Checkbox } from "@fluentui/react-components";
import { Choice } from "../controls/choice";
import { memo, type KeyboardEvent } from "react";
import type { ScalarAnswer } from "../../templates/builder/answers";
import type { ScalarField } from "../../templates/builder/field";
import { useSay } from "../shell/language";
import type { Typed } from "./draft";
import { TypedInput } from "./typed-input";
import { fillWording as wording } from "./wording";

interface Props {
  readonly column: ScalarField;
  readonly row: number;
  readonly answer: ScalarAnswer;
  readonly unread: string | undefined;
  readonly problem: string | undefined;
  readonly onTyped: (row: number, column: string, typed: Typed) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>, row: number, column: string) => void;
}

/** One cell of a table in a form. */
export const TableCell = memo(function TableCell({ column, row, answer, unread, problem, onTyped, onKeyDown }: Props) {
  const say = useSay();
  const label = say(wording.cell, { column: column.label, row: String(row + 1) });
  const validity = problem === undefined ? {} : { "aria-invalid": true, title: problem };
  const at = { "data-row": row, "data-column": column.id };
  switch (column.kind) {
    case "flag":
      return (
        <Checkbox
          {...at}
          aria-label={label}
          checked={answer === true}
          onChange={(_event, { checked }) => {
            onTyped(row, column.id, { value: checked === true });
          }}
        />
      );
    case "choice":
      return (
        <Choice
          {...at}
          {...validity}
          aria-label={label}
          appearance="underline"
          value={typeof answer === "string" ? answer : ""}
          onChange={(_event, { value }) => {
            onTyped(row, column.id, { value });
          }}
        >
          <option value="">{say(wording.chooseOption)}</option>
          {column.options.map((option) => (
            <option key={option.id} value={option.id}>
              {say(option.label)}
            </option>
          ))}
        </Choice>
      );
    case "number":
    case "date":
    case "text":
      return (
        <TypedInput
          field={column}
          answer={answer}
          unread={unread}
          onTyped={(typed) => {
            onTyped(row, column.id, typed);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, row, column.id);
          }}
          inputProps={{ ...at, ...validity, appearance: "underline", size: "small", "aria-label": label }}
        />
      );
  }
});
