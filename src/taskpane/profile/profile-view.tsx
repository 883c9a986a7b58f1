import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Wording } from "../../core/wording";
import { isEmptyProfile, type Profile } from "../../profile/profile";
import type { ProfileField, ProfileSection } from "../../profile/profile-field";
import { profileSections } from "../../profile/profile-fields";
import { valueProblems } from "../../profile/profile-problems";
import { PageHeading } from "../controls/page-heading";
import { ScalarFormField } from "../fill/scalar-form-field";
import { TableEditor } from "../fill/table-editor";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import { useProfile } from "./profile-context";
import { draftOf, formField, originIn, rowsIn, typedIn, type ProfileForm } from "./profile-form";
import { ProfileOrigin } from "./profile-origin";
import { ProfileTools } from "./profile-tools";
import { profileWording as wording } from "./wording";

const useStyles = makeStyles({
  heading: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  sections: { marginLeft: `-${tokens.spacingHorizontalM}`, marginRight: `-${tokens.spacingHorizontalM}` },
  title: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
  },
  panel: { margin: 0 },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface Said {
  readonly wording: Wording;
  readonly problem: boolean;
  /** The profile as it was before another took its place. */
  readonly before?: Profile;
}

/** The council's profile as a form; every value is kept with the workbook as it is typed. */
export default function ProfileView({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const { profile, change } = useProfile();
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [said, setSaid] = useState<Said | null>(null);

  const tell = (next: Said): void => {
    setSaid(next);
    announce(say(next.wording));
  };
  const take = (form: ProfileForm): void => {
    setDraft(form.draft);
    change(form.profile);
  };
  const replace = (next: Profile, words: Wording): void => {
    take({ draft: draftOf(next), profile: next });
    tell({ wording: words, problem: false, ...(isEmptyProfile(profile) ? {} : { before: profile }) });
  };

  return (
    <ViewLayout
      foot={
        <Button appearance="primary" onClick={onClose}>
          {say(wording.done)}
        </Button>
      }
    >
      <div className={styles.heading}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {say(wording.back)}
        </Button>
        <PageHeading>{say(wording.title)}</PageHeading>
        <Caption1>{say(wording.summary)}</Caption1>
      </div>
      <ProfileTools
        onProfile={replace}
        onSaid={(words, problem) => {
          tell({ wording: words, problem });
        }}
      />
      {said && (
        <MessageBar intent={said.problem ? "error" : "success"} layout="multiline">
          <MessageBarBody>{say(said.wording)}</MessageBarBody>
          {said.before && (
            <MessageBarActions>
              <Button
                onClick={() => {
                  const { before } = said;
                  if (before) take({ draft: draftOf(before), profile: before });
                  setSaid(null);
                }}
              >
                {say(wording.undo)}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <Accordion
        className={styles.sections}
        multiple
        collapsible
        defaultOpenItems={profileSections.slice(0, 1).map(({ id }) => id)}
      >
        {profileSections.map((section) => (
          <ProfileFormSection key={section.id} section={section} form={{ draft, profile }} onForm={take} />
        ))}
      </Accordion>
    </ViewLayout>
  );
}

interface SectionProps {
  readonly section: ProfileSection;
  readonly form: ProfileForm;
  readonly onForm: (form: ProfileForm) => void;
}

function ProfileFormSection({ section, form, onForm }: SectionProps) {
  const styles = useStyles();
  const say = useSay();
  const count = section.fields.filter(({ key }) => form.profile.values[key] !== undefined).length;
  return (
    <AccordionItem value={section.id}>
      <AccordionHeader as="h3">
        <span className={styles.title}>
          {say(section.title)}
          {count > 0 && <Caption1>{say(wording.sections, { count: String(count) })}</Caption1>}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <div className={styles.fields}>
          {section.fields.map((field) => (
            <div key={field.key} data-field={field.key}>
              <ProfileFormField field={field} form={form} onForm={onForm} />
              {section.id !== "council" && (
                <ProfileOrigin
                  field={field}
                  profile={form.profile}
                  onOrigin={(origin) => {
                    onForm(originIn(form, field.key, origin));
                  }}
                />
              )}
            </div>
          ))}
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

function ProfileFormField({ field, form, onForm }: Omit<SectionProps, "section"> & { readonly field: ProfileField }) {
  const shown = formField(field);
  const value = form.profile.values[field.key];
  const problems = value ? valueProblems(field, value) : [];
  if (shown.kind === "table") {
    return (
      <TableEditor
        field={shown}
        draft={form.draft}
        problems={problems.map((problem) => ({ ...problem, field: problem.key }))}
        onRows={(rows) => {
          onForm(rowsIn(form, field, rows));
        }}
      />
    );
  }
  return (
    <ScalarFormField
      field={shown}
      draft={form.draft}
      problem={problems[0]?.message}
      onTyped={(typed) => {
        onForm(typedIn(form, field, typed));
      }}
    />
  );
}
