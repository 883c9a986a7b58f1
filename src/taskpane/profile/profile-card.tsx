import { Button, Caption1, Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons";
import { isEmptyProfile, profileText } from "../../profile/profile";
import { useSay } from "../shell/language";
import { useProfile } from "./profile-context";
import { profileWording as wording } from "./wording";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalS },
  body: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  summary: { color: tokens.colorNeutralForeground2 },
});

/** The profile's card, before those of the templates. */
export function ProfileCard({ onOpen }: { onOpen: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { profile } = useProfile();
  const empty = isEmptyProfile(profile);
  const named = [profileText(profile, "name"), profileText(profile, "region"), profileText(profile, "year")];
  return (
    <Card className={styles.card}>
      <div className={styles.body}>
        <BuildingRegular fontSize={32} aria-hidden />
        <div className={styles.words}>
          <Subtitle2 as="h2">{say(wording.title)}</Subtitle2>
          <Caption1 className={styles.summary}>
            {empty ? say(wording.summary) : named.filter((text) => text !== "").join(" · ")}
          </Caption1>
          <Button size="small" onClick={onOpen}>
            {say(empty ? wording.begin : wording.edit)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
