import { makeStyles } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says results to screen readers, which do not see that a part of the pane has changed. */
export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ message: "", times: 0 });
  // A no-break space more or less lets the same sentence be heard again.
  const announce = useCallback((message: string) => {
    setSaid(({ times }) => ({ message, times: times + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.unseen}>
        {said.message === "" ? "" : `${said.message}${said.times % 2 === 0 ? "" : "\u00a0"}`}
      </div>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
