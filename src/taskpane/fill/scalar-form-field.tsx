import { Checkbox, Field } from "@fluentui/react-components";
import { Choice } from "../controls/choice";
import type { Wording } from "../../core/wording";
import type { ScalarField } from "../../templates/builder/field";
import { readTypedDay } from "../../text/typed-day";
import { readTypedNumber } from "../../text/typed-number";
import { useLanguage, useSay } from "../shell/language";
import { unreadText, type Draft, type Typed } from "./draft";
import { rateInField } from "./paste/cell-reading";
import { TypedInput } from "./typed-input";
import { fillWording as wording } from "./wording";

interface Props {
  readonly field: ScalarField;
  readonly draft: Draft;
  /** What the template says of the answer; shown where there is an answer, or where a fill was tried. */
  readonly problem: Wording | undefined;
  readonly onTyped: (typed: Typed) => void;
}

/** One field of a form with its label, its help and, beside it, what is wrong with it. */
export function ScalarFormField({ field, draft, problem, onTyped }: Props) {
  const say = useSay();
  const language = useLanguage();
  const answer = draft[field.id];
  const scalar = typeof answer === "string" || typeof answer === "boolean" ? answer : "";
  const unread = unreadText(draft, field.id);
  const said = unread === undefined ? problem && ownPart(problem, field.label) : unreadProblem(field, unread, language);
  const doubt = typeof scalar === "string" && scalar !== "" ? rateInField(field, scalar) : null;
  const head = {
    required: field.required && field.kind !== "flag",
    ...(field.help ? { hint: say(field.help) } : {}),
    ...(said
      ? { validationMessage: say(said) }
      : doubt
        ? { validationMessage: say(doubt), validationState: "warning" as const }
        : {}),
  };
  switch (field.kind) {
    case "flag":
      return (
        <Field {...head}>
          <Checkbox
            label={say(field.label)}
            checked={scalar === true}
            onChange={(_event, { checked }) => {
              onTyped({ value: checked === true });
            }}
          />
        </Field>
      );
    case "choice":
      return (
        <Field label={say(field.label)} {...head}>
          <Choice
            value={typeof scalar === "string" ? scalar : ""}
            onChange={(_event, { value }) => {
              onTyped({ value });
            }}
          >
            <option value="">{say(wording.chooseOption)}</option>
            {field.options.map((option) => (
              <option key={option.id} value={option.id}>
                {say(option.label)}
              </option>
            ))}
          </Choice>
        </Field>
      );
    case "number":
    case "date":
    case "text":
      return (
        <Field label={say(field.label)} {...head}>
          {(fieldProps) => (
            <TypedInput
              field={field}
              answer={scalar}
              unread={unread}
              onTyped={onTyped}
              inputProps={{ ...fieldProps, ...(field.kind === "date" ? { placeholder: say(wording.dateHint) } : {}) }}
            />
          )}
        </Field>
      );
  }
}

/** A problem's sentence begins with the field's name, which stands just above it. */
function ownPart(problem: Wording, label: Wording): Wording {
  const part = (language: "en" | "pt-BR"): string => {
    const head = `${label[language]}: `;
    const text = problem[language];
    if (!text.startsWith(head)) return text;
    const rest = text.slice(head.length);
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  };
  return { en: part("en"), "pt-BR": part("pt-BR") };
}

/** What to type instead, in the words of the reader itself. */
export function unreadProblem(field: ScalarField, typed: string, language: "en" | "pt-BR"): Wording | undefined {
  const reading = field.kind === "date" ? readTypedDay(typed) : readTypedNumber(typed, language);
  return reading.kind === "problem" ? reading.wording : undefined;
}
