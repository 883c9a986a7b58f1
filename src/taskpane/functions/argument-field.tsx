import { Button, Field, Input, makeStyles, Textarea, tokens, Tooltip } from "@fluentui/react-components";
import { Choice } from "../controls/choice";
import { TableCellsMergeRegular as PickRangeIcon } from "@fluentui/react-icons";
import type { RuleParameter } from "../../rule/rule";
import type { Wording } from "../../core/wording";
import { takesRange } from "../../excel/functions/metadata";
import { formatTruth } from "../../text/format";
import { useLanguage, useSay } from "../shell/language";
import { functionsWording as wording } from "./wording";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0, width: "100%" },
  figures: { fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly parameter: RuleParameter;
  readonly typed: string;
  readonly problem: Wording | null;
  readonly onType: (typed: string) => void;
  readonly onPick: () => void;
}

/** The field of one argument: words and truths are chosen, all else is typed or taken from the sheet's selection. */
export function ArgumentField({ parameter, typed, problem, onType, onPick }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const words = parameter.kind === "flag" ? (["TRUE", "FALSE"] as const) : parameter.words;
  const isList = takesRange(parameter) && !parameter.lifted;
  const field = {
    label: parameter.label[language],
    required: parameter.required,
    hint: isList ? `${say(parameter.description)} ${say(wording.listHint)}` : say(parameter.description),
    ...(problem ? { validationMessage: say(problem) } : {}),
  };
  if (words) {
    return (
      <Field {...field}>
        <Choice
          value={typed}
          onChange={(_event, { value }) => {
            onType(value);
          }}
        >
          <option value="">
            {parameter.byDefault ? say(wording.leftOut, { value: parameter.byDefault }) : say(wording.chooseWord)}
          </option>
          {words.map((word) => (
            <option key={word} value={word}>
              {parameter.kind === "flag" ? formatTruth(word === "TRUE", language) : word}
            </option>
          ))}
        </Choice>
      </Field>
    );
  }
  const label = say(wording.fromSelection, { name: parameter.label });
  const placeholder = parameter.byDefault ? say(wording.leftOut, { value: parameter.byDefault }) : "";
  return (
    <Field {...field}>
      {(fieldProps) => (
        <div className={styles.row}>
          {isList || typed.includes("\n") ? (
            <Textarea
              {...fieldProps}
              className={styles.input}
              value={typed}
              placeholder={placeholder}
              resize="vertical"
              rows={typed.includes("\n") ? 3 : 1}
              textarea={{ className: styles.figures }}
              onChange={(_event, { value }) => {
                onType(value);
              }}
            />
          ) : (
            <Input
              {...fieldProps}
              className={styles.input}
              value={typed}
              placeholder={placeholder}
              input={{ className: styles.figures }}
              onChange={(_event, { value }) => {
                onType(value);
              }}
            />
          )}
          <Tooltip content={label} relationship="label">
            <Button icon={<PickRangeIcon />} onClick={onPick} />
          </Tooltip>
        </div>
      )}
    </Field>
  );
}
