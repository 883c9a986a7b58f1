import { splitAddress } from "../../workbook/address";
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding, FindingDetail } from "../../audit/finding";
import { addressStretches, stretchesOf } from "../../audit/wording/cells-wording";
import { causeWording } from "../../audit/wording/cause-wording";
import { isRightToday, toldFigures } from "../../audit/wording/told-figures";
import { effectsWording } from "../../audit/wording/weight-wording";
import type { Wording } from "../../core/wording";
import { CellLink } from "../controls/cell-link";
import { withUnbrokenAmounts } from "../controls/unbroken-amounts";
import { useSay } from "../shell/language";
import type { AuditEntry } from "./audit-entry";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  pairs: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    // At 200 % there is no room for two columns.
    "@media (max-width: 260px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  term: { color: tokens.colorNeutralForeground3 },
  meaning: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "left",
    padding: tokens.spacingHorizontalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  amount: { textAlign: "right" },
  formula: { overflowWrap: "anywhere" },
});

const SHOWN_CELLS = 12;
const SHOWN_DETAILS = 12;
/** Those of which nothing is known in any cell are left out of the table. */
const figureColumns = ["found", "expected", "difference"] as const;
type FigureColumn = (typeof figureColumns)[number];

/** What a finding says of its cells: one by one where they are several. */
export function FindingDetails({ entry }: { entry: AuditEntry }) {
  const styles = useStyles();
  const say = useSay();
  const { finding, weight } = entry;
  const cells = stretchesOf(finding.cells);
  const related = addressStretches(finding.related);
  const many = areUnlike(finding);
  const held = weight?.held.get(finding.cells[0] ?? "");
  const told = toldFigures(finding, held);
  const cause = causeWording(finding);
  const effects = weight && effectsWording(weight.effects);
  return (
    <>
      <dl className={styles.pairs}>
        <Pair term={wording.where}>
          <span className={styles.cells}>
            {cells.slice(0, SHOWN_CELLS).map((cell) => (
              <CellLink key={cell} sheet={finding.sheet} address={cell}>
                {cell}
              </CellLink>
            ))}
            {cells.length > SHOWN_CELLS && "…"}
          </span>
        </Pair>
        {!many && (
          <>
            <FigurePair term={wording.found} told={told.found} />
            {!isRightToday(finding, held) && <FigurePair term={wording.expected} told={told.expected} />}
            <FigurePair term={wording.difference} told={told.difference} />
          </>
        )}
        {effects && <Pair term={wording.effect}>{say(effects)}</Pair>}
        {cause && <Pair term={wording.cause}>{say(cause)}</Pair>}
        {related.length > 0 && (
          <Pair term={wording.related}>
            <span className={styles.cells}>
              {related.slice(0, SHOWN_CELLS).map((address) => {
                const { sheet, cells } = splitAddress(address);
                const isOwn = sheet === "" || sheet === finding.sheet;
                return (
                  <CellLink key={address} sheet={isOwn ? finding.sheet : sheet} address={cells}>
                    {isOwn ? cells : undefined}
                  </CellLink>
                );
              })}
              {related.length > SHOWN_CELLS && "…"}
            </span>
          </Pair>
        )}
        {finding.source !== null && <Pair term={wording.source}>{finding.source}</Pair>}
        {finding.fix && <Pair term={wording.fix}>{withUnbrokenAmounts(say(finding.fix))}</Pair>}
      </dl>
      {many && <DetailTable entry={entry} />}
    </>
  );
}

/** Whether its cells are told one by one: several that all show the same error, of which no more is known, are not. */
function areUnlike({ details = [] }: Finding): boolean {
  const [first] = details;
  return (
    details.length > 1 &&
    details.some(({ found, expected, effect }) => found !== first?.found || expected !== null || effect !== null)
  );
}

function isOfFormulas(details: readonly FindingDetail[], column: FigureColumn): boolean {
  return details.some((detail) => detail[column]?.startsWith("=") === true);
}

function DetailTable({ entry: { finding, weight } }: { entry: AuditEntry }) {
  const styles = useStyles();
  const say = useSay();
  const [all, setAll] = useState(false);
  const details = finding.details ?? [];
  const shown = all ? details : details.slice(0, SHOWN_DETAILS);
  const areRight = details.every((detail) => isRightToday(detail, weight?.held.get(detail.cell)));
  const columns = figureColumns.filter(
    (column) => details.some((detail) => detail[column] !== null) && !(column === "expected" && areRight),
  );
  const amount = mergeClasses(styles.cell, styles.amount);
  return (
    <div className={styles.scroll} role="region" aria-label={say(wording.cells)} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>{say(wording.cell)}</th>
            {columns.map((column) => (
              <th className={isOfFormulas(details, column) ? styles.cell : amount} key={column}>
                {say(wording[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((detail) => {
            const { cell, effect } = detail;
            const told = toldFigures(detail, weight?.held.get(cell));
            return (
              <tr key={cell}>
                <td className={styles.cell}>
                  <CellLink sheet={finding.sheet} address={cell}>
                    {cell}
                  </CellLink>
                  {effect && <Caption1 block>{say(effect)}</Caption1>}
                </td>
                {columns.map((column) => (
                  <Figure key={column} content={detail[column]} told={told[column]} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {!all && details.length > shown.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {say(wording.moreCells, { count: String(details.length - shown.length) })}
        </Button>
      )}
    </div>
  );
}

function Pair({ term, children }: { term: Wording; children: ReactElement | string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <dt className={styles.term}>
        <Caption1>{say(term)}</Caption1>
      </dt>
      <dd className={styles.meaning}>{children}</dd>
    </>
  );
}

/** A figure stays on one line; a formula goes on below where there is no room for it. */
function Figure({ content, told }: { content: string | null; told: Wording | null }) {
  const styles = useStyles();
  const say = useSay();
  const isFormula = content?.startsWith("=") === true;
  return (
    <td className={mergeClasses(styles.cell, isFormula ? styles.formula : styles.amount)}>
      {told ? withUnbrokenAmounts(say(told)) : "–"}
    </td>
  );
}

function FigurePair({ term, told }: { term: Wording; told: Wording | null }) {
  const say = useSay();
  return told && <Pair term={term}>{withUnbrokenAmounts(say(told))}</Pair>;
}
