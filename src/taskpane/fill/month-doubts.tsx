import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { doubtfulMonths } from "../../profile/doubtful-months";
import { useSay } from "../shell/language";
import type { DraftRow } from "./draft";

const useStyles = makeStyles({ said: { color: tokens.colorPaletteDarkOrangeForeground1 } });

/** Months of an index whose rate looks a hundred times too high, as a file or a sheet may have brought them. */
export function MonthDoubts({ table, rows }: { table: string; rows: readonly DraftRow[] }) {
  const styles = useStyles();
  const say = useSay();
  const doubt = doubtfulMonths(table, rows);
  return doubt && <Caption1 className={styles.said}>{say(doubt)}</Caption1>;
}
