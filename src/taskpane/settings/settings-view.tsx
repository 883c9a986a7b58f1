import { Body1, Button, Caption1, Field, Input, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { profileText, withProfileValue } from "../../profile/profile";
import { Choice } from "../controls/choice";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { PageHeading } from "../controls/page-heading";
import { useProfile } from "../profile/profile-context";
import { useLanguage, useSay } from "../shell/language";
import { legalValuesDay, versions } from "../shell/versions";
import { ValuesCopy } from "../values-copy/values-copy";
import { valuesCopyWording } from "../values-copy/wording";
import { useSettings } from "./settings-context";
import type { PaneSettings } from "./settings-storage";
import { settingsWording as wording } from "./wording";

const useStyles = makeStyles({
  view: { flexGrow: 1, overflowY: "auto", padding: tokens.spacingHorizontalM },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  about: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXL,
  },
});

export function SettingsView({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { settings, change } = useSettings();
  const { profile, change: changeProfile } = useProfile();
  // The council is one: what is typed here stands in its profile.
  const council = {
    name: profileText(profile, "name") || settings.councilName,
    region: profileText(profile, "region") || settings.region,
    year: profileText(profile, "year") || settings.year,
  };
  const changeCouncil = (key: keyof typeof council, value: string): void => {
    change({ [key === "name" ? "councilName" : key]: value });
    const { source, day } = profile.values[key] ?? { source: "", day: "" };
    const whole = key !== "year" || /^\d{4}$/.test(value);
    changeProfile(withProfileValue(profile, key, whole ? { value, source, day } : undefined));
  };
  const yearIsWrong = council.year !== "" && !/^(19|20|21)\d{2}$/.test(council.year.trim());
  return (
    <main className={styles.view} aria-label={say(wording.title)}>
      <div className={styles.heading}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={say(wording.close)} onClick={onClose} />
        <PageHeading level="h1">{say(wording.title)}</PageHeading>
      </div>
      <div className={styles.fields}>
        <Field label={say(wording.language)}>
          <Choice
            value={settings.language}
            onChange={(_event, { value }) => {
              change({ language: value as PaneSettings["language"] });
            }}
          >
            <option value="automatic">{say(wording.automatic)}</option>
            <option value="pt-BR" lang="pt-BR">
              {say(wording.portuguese)}
            </option>
            <option value="en" lang="en">
              {say(wording.english)}
            </option>
          </Choice>
        </Field>
        <Field label={say(wording.sheetLanguage)}>
          <Choice
            value={settings.sheetLanguage}
            onChange={(_event, { value }) => {
              change({ sheetLanguage: value as PaneSettings["sheetLanguage"] });
            }}
          >
            <option value="pt-BR" lang="pt-BR">
              {say(wording.portuguese)}
            </option>
            <option value="en" lang="en">
              {say(wording.english)}
            </option>
          </Choice>
        </Field>
        <Field label={say(wording.council)} hint={say(wording.councilHelp)}>
          <Input
            value={council.name}
            onChange={(_event, { value }) => {
              changeCouncil("name", value);
            }}
          />
        </Field>
        <Field label={say(wording.region)} hint={say(wording.regionHelp)}>
          <Input
            value={council.region}
            onChange={(_event, { value }) => {
              changeCouncil("region", value);
            }}
          />
        </Field>
        <Field
          label={say(wording.year)}
          hint={say(wording.yearHelp)}
          {...(yearIsWrong ? { validationMessage: say(wording.yearProblem) } : {})}
        >
          <Input
            inputMode="numeric"
            value={council.year}
            onChange={(_event, { value }) => {
              changeCouncil("year", value);
            }}
          />
        </Field>
      </div>
      <div className={styles.about}>
        <Subtitle2 as="h2">{say(valuesCopyWording.heading)}</Subtitle2>
        <ValuesCopy />
      </div>
      <div className={styles.about}>
        <Subtitle2 as="h2">{say(wording.about)}</Subtitle2>
        <Body1>{say(wording.version, { version: versions().addIn })}</Body1>
        <Body1>{say(wording.legalValues, { day: legalValuesDay(language) })}</Body1>
        <Caption1>{say(wording.kept)}</Caption1>
      </div>
    </main>
  );
}
