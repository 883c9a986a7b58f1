import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { dayOf } from "../../core/dates";
import { fillWording as filled, type Wording } from "../../core/wording";
import { askedFor } from "../../profile/asked";
import { isEmptyProfile } from "../../profile/profile";
import { isBlankAnswer } from "../../templates/builder/answers";
import { yearOfAnswers } from "../../templates/builder/from-profile";
import type { Template } from "../../templates/builder/template";
import type { Draft } from "../fill/draft";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { useProfile } from "./profile-context";
import { withAnswers } from "./profile-form";
import { profileWording as wording } from "./wording";

interface Props {
  readonly template: Template;
  readonly draft: Draft;
}

/** What the job needs and the profile lacks for its year, with the act to look for; what was typed is kept in the profile on a click. */
export function MissingTerms({ template, draft }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { profile, change } = useProfile();
  if (isEmptyProfile(profile)) return null;
  const year = yearOfAnswers(draft, profile);
  const missing = askedFor(template.id, profile, year);
  if (missing.length === 0 || year === null) return null;
  const typed = missing.filter(({ field }) => !isBlankAnswer(draft[field.key]) && draft[field.key] !== false);
  const items = missing.map(({ field }) =>
    field.act ? filled(wording.missingItem, { field: field.label, act: field.act }) : field.label,
  );
  const list: Wording = {
    en: items.map((item) => item.en).join("; "),
    "pt-BR": items.map((item) => item["pt-BR"]).join("; "),
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(wording.missingTitle, { year: String(year) })}</MessageBarTitle>
        {say(list)}
      </MessageBarBody>
      {typed.length > 0 && (
        <MessageBarActions>
          <Button
            onClick={() => {
              const now = new Date();
              const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
              if (today === null) return;
              const fields = typed.map(({ field }) => field);
              change(withAnswers(profile, fields, draft, year, today));
              announce(say(wording.kept));
            }}
          >
            {say(wording.keepTyped)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
