import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Wording } from "../../core/wording";
import type { Problem } from "../../templates/builder/template";
import { useSay } from "../shell/language";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  link: { color: tokens.colorPaletteRedForeground1, textAlign: "left", fontSize: tokens.fontSizeBase200 },
});

const SHOWN_PROBLEMS = 8;

/** What is wrong in a table, each with a link to its cell. */
export function TableProblems({
  table,
  problems,
  onGo,
}: {
  table: Wording;
  problems: readonly Problem[];
  onGo: (row: number, column: string) => void;
}) {
  const styles = useStyles();
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={say(wording.tableProblems, { table })}>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => {
          const { row, column } = problem;
          return (
            <li key={index}>
              {row === undefined || column === undefined ? (
                say(problem.message)
              ) : (
                <Link
                  as="button"
                  className={styles.link}
                  onClick={() => {
                    onGo(row, column);
                  }}
                >
                  {say(problem.message)}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {problems.length > SHOWN_PROBLEMS && (
        <Caption1>{say(wording.andMore, { count: String(problems.length - SHOWN_PROBLEMS) })}</Caption1>
      )}
    </>
  );
}
