import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isoDay } from "../../core/dates";
import type { Language } from "../../core/wording";
import { profileText, type Profile, type ProfileValue } from "../../profile/profile";
import type { ProfileField } from "../../profile/profile-field";
import type { DateField } from "../../templates/builder/field";
import { formatDay } from "../../text/format";
import { TypedInput } from "../fill/typed-input";
import { useLanguage, useSay } from "../shell/language";
import { profileWording as wording } from "./wording";

const useStyles = makeStyles({
  origin: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  parts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    width: "100%",
    paddingLeft: tokens.spacingHorizontalM,
    boxSizing: "border-box",
  },
  said: { color: tokens.colorNeutralForeground3 },
});

const dayField: DateField = { kind: "date", id: "day", label: wording.day, required: false };
const untilField: DateField = { kind: "date", id: "until", label: wording.until, required: false };

interface Props {
  readonly field: ProfileField;
  readonly profile: Profile;
  readonly onOrigin: (origin: Partial<Pick<ProfileValue, "source" | "day" | "until">>) => void;
}

/** Where a value comes from and how long it holds; while there is no value, which act to look for. */
export function ProfileOrigin({ field, profile, onOrigin }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [unread, setUnread] = useState<Readonly<Record<string, string | undefined>>>({});
  const value = profile.values[field.key];
  const year = profileText(profile, "year");
  if (!value) {
    if (!field.act) return null;
    return <Caption1 className={styles.said}>{say(wording.lookFor, { act: field.act })}</Caption1>;
  }
  const { source, day, until } = value;
  const ended = field.yearly && until !== undefined && /^\d{4}$/.test(year) && until < `${year}-01-01`;
  const said = [
    source === "" ? say(wording.noSource) : source,
    ...(day === "" ? [] : [shownDay(day, language)]),
    ...(until === undefined ? [] : [say(wording.validUntil, { day: shownDay(until, language) })]),
  ].join(" · ");
  const typed = (part: "day" | "until") => (given: { value: unknown; unread?: string }) => {
    setUnread((before) => ({ ...before, [part]: given.unread }));
    if (given.unread === undefined && typeof given.value === "string") onOrigin({ [part]: given.value });
  };
  return (
    <div className={styles.origin}>
      {ended && (
        <>
          <Caption1>
            {say(wording.ended, { day: shownDay(until, language), year, act: field.act ?? { en: "", "pt-BR": "" } })}
          </Caption1>
          <Button
            size="small"
            onClick={() => {
              onOrigin({ until: `${year}-12-31` });
            }}
          >
            {say(wording.stillHolds, { year })}
          </Button>
        </>
      )}
      <Button
        size="small"
        appearance="transparent"
        aria-expanded={open}
        aria-label={say(wording.originOf, { field: field.label })}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {said}
      </Button>
      {open && (
        <div className={styles.parts}>
          <Field label={say(wording.source)} size="small">
            <Input
              size="small"
              value={source}
              onChange={(_event, { value: text }) => {
                onOrigin({ source: text });
              }}
            />
          </Field>
          <Field label={say(wording.day)} size="small">
            {(props) => (
              <TypedInput field={dayField} answer={day} unread={unread.day} onTyped={typed("day")} inputProps={props} />
            )}
          </Field>
          {field.yearly && (
            <Field label={say(wording.until)} size="small">
              {(props) => (
                <TypedInput
                  field={untilField}
                  answer={until ?? ""}
                  unread={unread.until}
                  onTyped={typed("until")}
                  inputProps={props}
                />
              )}
            </Field>
          )}
        </div>
      )}
    </div>
  );
}

function shownDay(day: string, language: Language): string {
  try {
    return formatDay(isoDay(day), language);
  } catch {
    return day;
  }
}
