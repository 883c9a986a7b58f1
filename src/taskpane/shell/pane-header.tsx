import { makeStyles, Tab, TabList, ToggleButton, tokens, Tooltip } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent } from "react";
import { useSay } from "./language";
import { viewId, views, viewTitle, type View } from "./route";
import { shellWording } from "./wording";

const NARROW = "@media (max-width: 340px)";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    [NARROW]: { paddingLeft: 0, paddingRight: 0 },
    "& .fui-Tab__content": { [NARROW]: { fontSize: tokens.fontSizeBase200 } },
  },
});

interface Props {
  readonly view: View;
  /** Views that stand in the page already. */
  readonly opened: ReadonlySet<View>;
  readonly inSettings: boolean;
  readonly onView: (view: View) => void;
  readonly onSettings: () => void;
}

/** Which tab an arrow key leads to; null for any other key. */
function tabReached(key: string, from: number): number | null {
  const last = views.length - 1;
  switch (key) {
    case "ArrowRight":
      return from === last ? 0 : from + 1;
    case "ArrowLeft":
      return from === 0 ? last : from - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

export function PaneHeader({ view, opened, inSettings, onView, onSettings }: Props) {
  const styles = useStyles();
  const say = useSay();
  const header = useRef<HTMLElement>(null);

  const moveBetweenTabs = (event: KeyboardEvent): void => {
    const tabs = [...(header.current?.querySelectorAll<HTMLElement>("[role='tab']") ?? [])];
    const reached = tabReached(
      event.key,
      tabs.findIndex((tab) => tab === event.target),
    );
    if (reached === null) return;
    event.preventDefault();
    tabs[reached]?.focus();
  };

  return (
    <header ref={header} className={styles.header}>
      <TabList
        // Fluent's own arrow keys put focusable, hidden elements around the list, which screen readers meet; so the keys are ours.
        data-tabster={undefined}
        aria-label={say(shellWording.views)}
        selectedValue={view}
        onKeyDown={moveBetweenTabs}
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
            tabIndex={each === view ? 0 : -1}
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
