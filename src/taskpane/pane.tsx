import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import type { Language } from "../core/wording";
import { displayLanguage, languageOf } from "../excel/language";
import type { OfficeState } from "../excel/office";
import { ProfileProvider } from "./profile/profile-context";
import { SettingsProvider } from "./settings/settings-context";
import type { PaneSettings } from "./settings/settings-storage";
import { SettingsView } from "./settings/settings-view";
import { Announcer } from "./shell/announcer";
import { useKeptFocus } from "./shell/kept-focus";
import { LanguageProvider, useLanguage, useSay } from "./shell/language";
import { viewId, views, viewTitle, type View } from "./shell/route";
import { PaneHeader } from "./shell/pane-header";
import { usePageStyle } from "./shell/page-style";
import { useTheme } from "./shell/theme";
import { Unavailable } from "./shell/unavailable";
import { useView } from "./shell/use-view";
import { WayBackBar } from "./shell/way-back";
import type { ViewProps } from "./shell/view-props";
import { ViewBoundary } from "./shell/view-boundary";
import { WorkbookNotice } from "./shell/workbook-notice";
import { shellWording } from "./shell/wording";

const viewComponents: Readonly<Record<View, ComponentType<ViewProps>>> = {
  fill: lazy(() => import("./fill/fill-view")),
  explain: lazy(() => import("./explain/explain-view")),
  audit: lazy(() => import("./audit/audit-view")),
  functions: lazy(() => import("./functions/functions-view")),
};

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  view: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  loading: { padding: tokens.spacingVerticalXXL },
});

export function Pane({ office, initialSettings }: { office: OfficeState; initialSettings: PaneSettings }) {
  const theme = useTheme();
  const inExcel = office.kind === "ready";
  usePageStyle();
  useKeptFocus();
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <SettingsProvider initial={initialSettings} inOffice={inExcel}>
        {(settings) => (
          <LanguageProvider language={paneLanguage(settings, inExcel)}>
            <PageLanguage />
            <ProfileProvider inOffice={inExcel}>
              <Announcer>{inExcel ? <Views /> : <Unavailable office={office} />}</Announcer>
            </ProfileProvider>
          </LanguageProvider>
        )}
      </SettingsProvider>
    </FluentProvider>
  );
}

/** Tells screen readers in which language to read the page. */
function PageLanguage() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}

function paneLanguage({ language }: PaneSettings, inExcel: boolean): Language {
  if (language !== "automatic") return language;
  return inExcel ? displayLanguage() : languageOf(window.navigator.language);
}

function Views() {
  const styles = useStyles();
  const say = useSay();
  const [view, showView] = useView();
  const [inSettings, setInSettings] = useState(false);
  // A view that was opened stays, out of sight, so that nothing typed in it is lost by looking at another.
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set([view]));
  useEffect(() => {
    setOpened((before) => (before.has(view) ? before : new Set([...before, view])));
    setInSettings(false);
  }, [view]);
  return (
    <>
      <PaneHeader
        view={view}
        opened={opened}
        inSettings={inSettings}
        onView={(chosen) => {
          setInSettings(false);
          showView(chosen);
        }}
        onSettings={() => {
          setInSettings((before) => !before);
        }}
      />
      <WorkbookNotice view={view} />
      {!inSettings && <WayBackBar view={view} />}
      {inSettings && (
        <SettingsView
          onClose={() => {
            setInSettings(false);
          }}
        />
      )}
      <main className={inSettings ? styles.hidden : styles.view}>
        {views
          .filter((each) => opened.has(each))
          .map((each) => {
            const ViewComponent = viewComponents[each];
            return (
              <div
                key={each}
                id={viewId(each)}
                role="tabpanel"
                aria-label={say(viewTitle[each])}
                className={each === view ? styles.view : styles.hidden}
              >
                <h1 className={styles.unseen}>{say(viewTitle[each])}</h1>
                <ViewBoundary>
                  <Suspense fallback={<Spinner className={styles.loading} label={say(shellWording.loading)} />}>
                    <ViewComponent active={each === view && !inSettings} />
                  </Suspense>
                </ViewBoundary>
              </div>
            );
          })}
      </main>
    </>
  );
}
