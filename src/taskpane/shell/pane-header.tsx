import { makeStyles, Tab, TabList, ToggleButton, tokens, Tooltip } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { useSay } from "./language";
import { viewId, views, viewTitle, type View } from "./route";
import { shellWording } from "./wording";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface Props {
  readonly view: View;
  /** Views that stand in the page already. */
  readonly opened: ReadonlySet<View>;
  readonly inSettings: boolean;
  readonly onView: (view: View) => void;
  readonly onSettings: () => void;
}

export function PaneHeader({ view, opened, inSettings, onView, onSettings }: Props) {
  const styles = useStyles();
  const say = useSay();
  return (
    <header className={styles.header}>
      <TabList
        aria-label={say(shellWording.views)}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          const chosen = views.find((each) => each === value);
          if (chosen) onView(chosen);
        }}
      >
        {views.map((each) => (
          <Tab
            key={each}
            value={each}
            className={styles.tab}
            {...(opened.has(each) ? { "aria-controls": viewId(each) } : {})}
          >
            {say(viewTitle[each])}
          </Tab>
        ))}
      </TabList>
      <Tooltip content={say(shellWording.settings)} relationship="label">
        <ToggleButton appearance="subtle" icon={<SettingsRegular />} checked={inSettings} onClick={onSettings} />
      </Tooltip>
    </header>
  );
}
