import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Wording } from "../../core/wording";
import type { ExplainedCell } from "../../excel/reading/explained-cell";
import { KeptWorkbook } from "../../excel/reading/kept-workbook";
import { CellLink, FollowedLink } from "../controls/cell-link";
import { UndoWrite } from "../controls/undo-write";
import { MemoSteps } from "../controls/memo-steps";
import { versions } from "../shell/versions";
import { today } from "../shell/today";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import type { ViewProps } from "../shell/view-props";
import { hashOf } from "../shell/route";
import { ViewLayout } from "../shell/view-layout";
import { copyText } from "./copy-text";
import { CellHead } from "./cell-head";
import { isDateFormat } from "./date-format";
import { FormulaSection } from "./formula-parts";
import { InsertMemo, type InsertedMemo } from "./insert-memo";
import { outermostMemos } from "./memo-rows";
import { BlankArguments } from "./blank-arguments";
import { Recomputation } from "./recomputation";
import { standingMemo, type StandingMemo } from "./standing-memo";
import { standingText } from "./standing-memo-form";
import { SurroundingsOf } from "./surroundings";
import { TrailBar } from "./trail-bar";
import { useExplainedCell } from "./use-explained-cell";
import { useSurroundings } from "./use-surroundings";
import { useTrail } from "./use-trail";
import { explainWording as wording } from "./wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  teach: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  sources: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Takes the selected cell apart: where its value comes from, by which steps, on what authority. */
export default function ExplainView({ active }: ViewProps) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const [inserting, setInserting] = useState(false);
  const [inserted, setInserted] = useState<InsertedMemo | null>(null);
  const [copied, setCopied] = useState<Wording | null>(null);
  // While a place for the memo is chosen in the sheet, the cell that it explains stays.
  const following = active && !inserting;
  const [kept] = useState(() => new KeptWorkbook());
  const { cell: read, problem, waiting } = useExplainedCell(following, language, kept);
  const looked = useSurroundings(read, following, language, kept);
  const trail = useTrail(read);
  // What only the whole workbook tells, such as a circle through other cells, comes a moment later.
  const explanation = looked.kind === "done" ? looked.surroundings.explanation : null;
  const cell = useMemo(() => (read && explanation ? { ...read, explanation } : read), [read, explanation]);
  const root = cell?.explanation.root ?? null;
  const memos = outermostMemos(root, cell?.offset);
  const standing = (): StandingMemo | null =>
    cell && root ? standingMemo(cell, { language, day: today(), versions: versions() }) : null;

  const copy = (): void => {
    const memo = standing();
    if (!memo) return;
    void copyText(standingText(memo, language)).then((done) => {
      const result = done ? wording.copied : wording.copyFailed;
      setCopied(result);
      announce(say(result));
    });
  };

  const memo = inserting ? standing() : null;
  const foot =
    memo && cell ? (
      <InsertMemo
        of={cell}
        memo={memo}
        onInserted={(done) => {
          setInserted(done);
          setInserting(false);
          announce(`${say(wording.inserted)} ${done.sheet}!${done.address}`);
        }}
        onCancel={() => {
          setInserting(false);
        }}
      />
    ) : (
      <>
        {copied && (
          <MessageBar intent={copied === wording.copied ? "success" : "error"} layout="multiline">
            <MessageBarBody>{say(copied)}</MessageBarBody>
          </MessageBar>
        )}
        {inserted && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {say(wording.inserted)} <CellLink sheet={inserted.sheet} address={inserted.address} />
            </MessageBarBody>
            <MessageBarActions>
              <UndoWrite
                record={inserted.record}
                onUndone={() => {
                  setInserted(null);
                }}
              />
            </MessageBarActions>
          </MessageBar>
        )}
        <Button icon={<CopyRegular />} disabledFocusable={root === null} onClick={copy}>
          {say(wording.copy)}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={root === null}
          onClick={() => {
            setInserted(null);
            setCopied(null);
            setInserting(true);
          }}
        >
          {say(wording.insert)}
        </Button>
      </>
    );

  return (
    <FollowedLink.Provider value={trail.follow}>
      <ViewLayout foot={foot}>
        <TrailBar trail={trail} />
        {waiting && <Spinner label={say(wording.waiting)} />}
        {problem && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{say(problem)}</MessageBarBody>
          </MessageBar>
        )}
        {cell && <CellHead cell={cell} />}
        {cell && cell.explanation.formula === null && (
          <div className={styles.teach}>
            <Body1>
              {say(constantWording(cell))} {say(wording.teach)}
            </Body1>
            <Button
              onClick={() => {
                window.location.hash = hashOf.functions;
              }}
            >
              {say(wording.seeFunctions)}
            </Button>
          </div>
        )}
        {cell?.explanation.root && <Parts cell={cell} />}
        {memos.map((memo, index) => (
          <section key={index} className={styles.section} aria-label={say(wording.memoOf, { function: memo.id })}>
            <Subtitle2 as="h2">{say(wording.memoOf, { function: memo.id })}</Subtitle2>
            {cell?.explanation.root?.kind !== "call" && <code className={styles.text}>{memo.text}</code>}
            <MemoSteps
              key={`${cell?.sheet ?? ""}!${cell?.cell ?? ""}`}
              steps={memo.steps}
              units={memo.units}
              own={memo.own}
              label={say(wording.memoOf, { function: memo.id })}
            />
            {memo.sources.length > 0 && (
              <div>
                <Body1Strong>{say(wording.sources)}</Body1Strong>
                <ul className={styles.sources}>
                  {memo.sources.map((source) => (
                    <li key={source}>
                      <Caption1>{source}</Caption1>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </section>
        ))}
        {cell?.explanation.root && memos.length === 0 && <Caption1>{say(wording.noMemo)}</Caption1>}
        {cell && <SurroundingsOf key={`${cell.sheet}!${cell.cell}`} looked={looked} sheet={cell.sheet} />}
      </ViewLayout>
    </FollowedLink.Provider>
  );
}

/** What a cell without a formula holds. */
function constantWording({ text, explanation: { shown, format } }: ExplainedCell): Wording {
  if (shown === null && text === "") return wording.blank;
  if (typeof shown === "string") return wording.constantText;
  return typeof shown === "number" && isDateFormat(format) ? wording.constantDay : wording.constant;
}

function Parts({ cell }: { cell: ExplainedCell }) {
  const { root } = cell.explanation;
  if (!root) return null;
  return (
    <>
      <Recomputation explanation={cell.explanation} />
      <BlankArguments explanation={cell.explanation} />
      <FormulaSection key={`${cell.sheet}!${cell.cell}`} node={root} texts={cell.texts} />
    </>
  );
}
