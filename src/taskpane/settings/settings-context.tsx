import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { saveSettings, type PaneSettings } from "./settings-storage";

interface SettingsState {
  readonly settings: PaneSettings;
  readonly change: (changes: Partial<PaneSettings>) => void;
}

const SettingsContext = createContext<SettingsState | null>(null);

export function SettingsProvider({
  initial,
  inOffice,
  children,
}: {
  initial: PaneSettings;
  inOffice: boolean;
  children: (settings: PaneSettings) => ReactNode;
}) {
  const [settings, setSettings] = useState(initial);
  const change = useCallback(
    (changes: Partial<PaneSettings>) => {
      const changed = { ...settings, ...changes };
      setSettings(changed);
      // A workbook that refuses (read-only, closing) keeps what it had; the pane goes on with what was chosen.
      saveSettings(changed, inOffice).catch(() => undefined);
    },
    [settings, inOffice],
  );
  const state = useMemo(() => ({ settings, change }), [settings, change]);
  return <SettingsContext.Provider value={state}>{children(settings)}</SettingsContext.Provider>;
}

export function useSettings(): SettingsState {
  const state = useContext(SettingsContext);
  if (!state) throw new Error("settings are read outside the pane");
  return state;
}
