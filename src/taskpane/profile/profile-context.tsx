import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { Profile } from "../../profile/profile";
import {
  forgetProfile,
  readKeptProfile,
  rememberProfile,
  saveProfileInWorkbook,
  type KeptProfile,
} from "./profile-storage";

interface ProfileState extends KeptProfile {
  readonly change: (profile: Profile) => void;
  /** Puts the profile that this computer remembers into the workbook, once something is made of it there. */
  readonly keepInWorkbook: () => void;
  readonly remember: (wanted: boolean) => void;
}

const ProfileContext = createContext<ProfileState | null>(null);

export function ProfileProvider({ inOffice, children }: { inOffice: boolean; children: ReactNode }) {
  const [kept, setKept] = useState(() => readKeptProfile(inOffice));
  const save = useCallback(
    (profile: Profile): void => {
      // A workbook that refuses (read-only, closing) keeps what it had; the pane goes on with what was typed.
      if (inOffice) saveProfileInWorkbook(profile).catch(() => undefined);
    },
    [inOffice],
  );
  const change = useCallback(
    (profile: Profile): void => {
      setKept((before) => ({ ...before, profile, from: "workbook" }));
      if (kept.remembered) rememberProfile(profile);
      save(profile);
    },
    [kept.remembered, save],
  );
  const keepInWorkbook = useCallback((): void => {
    if (kept.from === "computer") change(kept.profile);
  }, [change, kept]);
  const remember = useCallback(
    (wanted: boolean): void => {
      if (wanted) rememberProfile(kept.profile);
      else forgetProfile();
      setKept((before) => ({ ...before, remembered: wanted }));
    },
    [kept.profile],
  );
  const state = useMemo(
    () => ({ ...kept, change, keepInWorkbook, remember }),
    [kept, change, keepInWorkbook, remember],
  );
  return <ProfileContext.Provider value={state}>{children}</ProfileContext.Provider>;
}

export function useProfile(): ProfileState {
  const state = useContext(ProfileContext);
  if (!state) throw new Error("the profile is read outside the pane");
  return state;
}
