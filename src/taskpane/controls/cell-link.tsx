import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { selectCells } from "../../excel/cell-link";
import { excelProblem } from "../../excel/problem";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { controlsWording } from "./wording";

const useStyles = makeStyles({
  link: { overflowWrap: "anywhere", textAlign: "left", fontVariantNumeric: "tabular-nums" },
});

/** A link that leads to cells of the workbook; it selects them and changes nothing. */
export function CellLink({ sheet, address, children }: { sheet: string; address: string; children?: ReactNode }) {
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const name = `${sheet}!${address}`;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={say(controlsWording.goToCell, { cell: name })}
      onClick={() => {
        selectCells(sheet, address).catch((problem: unknown) => {
          announce(say(excelProblem(problem)));
        });
      }}
    >
      {children ?? name}
    </Link>
  );
}
