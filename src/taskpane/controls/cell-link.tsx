import { Link, makeStyles } from "@fluentui/react-components";
import { createContext, useContext, type ReactNode } from "react";
import { selectCells } from "../../excel/cell-link";
import { excelProblem } from "../../excel/problem";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { controlsWording } from "./wording";

const useStyles = makeStyles({
  link: { overflowWrap: "anywhere", textAlign: "left", fontVariantNumeric: "tabular-nums" },
});

/** Told of each link that is followed, by a view that keeps the way back. */
export const FollowedLink = createContext<(sheet: string, address: string) => void>(() => undefined);

/** A link that leads to cells of the workbook; it selects them and changes nothing. */
export function CellLink({ sheet, address, children }: { sheet: string; address: string; children?: ReactNode }) {
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const followed = useContext(FollowedLink);
  const name = `${sheet}!${address}`;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={say(controlsWording.goToCell, { cell: name })}
      onClick={() => {
        followed(sheet, address);
        selectCells(sheet, address).catch((problem: unknown) => {
          announce(say(excelProblem(problem)));
        });
      }}
    >
      {children ?? name}
    </Link>
  );
}
