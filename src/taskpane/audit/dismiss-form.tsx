import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { Wording } from "../../core/wording";
import { useSay } from "../shell/language";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  within: { minWidth: 0, width: "100%" },
});

interface Props {
  /** Who dismissed last; Excel gives no name. */
  readonly reviewer: string;
  readonly button: Wording;
  readonly onDismiss: (reason: string, reviewer: string) => void;
}

/** A finding is dismissed with a reason and, where the person says it, a name, since the next reviewer will ask for both. */
export function DismissForm({ reviewer, button, onDismiss }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(reviewer);
  const [tried, setTried] = useState(false);
  const dismiss = (): void => {
    setTried(true);
    if (reason.trim() !== "") onDismiss(reason.trim(), by.trim());
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key === "Enter") dismiss();
  };
  return (
    <div className={styles.form}>
      <Field
        label={say(wording.reason)}
        hint={say(wording.reasonHelp)}
        required
        {...(tried && reason.trim() === "" ? { validationMessage: say(wording.reasonMissing) } : {})}
      >
        <Input
          // The person asked for this form.
          autoFocus
          className={styles.within}
          input={{ className: styles.within }}
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
          onKeyDown={onEnter}
        />
      </Field>
      <Field label={say(wording.reviewer)}>
        <Input
          className={styles.within}
          input={{ className: styles.within }}
          value={by}
          onChange={(_event, { value }) => {
            setBy(value);
          }}
          onKeyDown={onEnter}
        />
      </Field>
      <div>
        <Button size="small" onClick={dismiss}>
          {say(button)}
        </Button>
      </div>
    </div>
  );
}
