import {
  Body1,
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
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { Wording } from "../../core/wording";
import {
  fillNames,
  previewNames,
  type NameMatch,
  type NamesOutcome,
  type NamesPreview,
} from "../../excel/fill/fill-names";
import { excelProblem } from "../../excel/problem";
import type { Plan } from "../../workbook/plan";
import { CellLink } from "../controls/cell-link";
import { PageHeading } from "../controls/page-heading";
import { undoWords } from "../controls/undo-words";
import { LeftOverBar, UndoWrite } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useSay, type Say } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import { ChangedCells } from "./changed-cells";
import { ownTemplateWording as wording } from "./own-template-wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

const groups = ["wrongShape", "found", "ownFormula", "missing"] as const;
const titles: Readonly<Record<NameMatch["state"], Wording>> = {
  found: wording.found,
  missing: wording.missing,
  wrongShape: wording.wrongShape,
  ownFormula: wording.ownFormula,
};

/** The person's own template: its cells that bear the names of inputs and results are filled in place. */
export function OwnTemplatePage({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const [preview, setPreview] = useState<NamesPreview | null>(null);
  const [outcome, setOutcome] = useState<NamesOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Wording | null>(null);

  const look = useCallback((): void => {
    previewNames(plan).then(setPreview, (reason: unknown) => {
      setProblem(excelProblem(reason));
    });
  }, [plan]);
  useEffect(() => {
    look();
    // Names are given and mended in the sheet; what was done there shows when one comes back.
    window.addEventListener("focus", look);
    return () => {
      window.removeEventListener("focus", look);
    };
  }, [look]);

  const start = (): void => {
    if (!preview) return;
    setBusy(true);
    setProblem(null);
    void fillNames(plan, preview).then((ended) => {
      setBusy(false);
      setOutcome(ended);
      if (ended.kind === "failed") setProblem(ended.problem);
      else setPreview(ended.preview);
      announce(
        say(
          ended.kind === "filled" ? wording.filled : ended.kind === "failed" ? ended.problem : wording.changedMeanwhile,
        ),
      );
    });
  };
  const count = preview?.matches.filter(({ state }) => state === "found").length ?? 0;
  const isBlocked = !preview || preview.obstacles.length > 0;
  return (
    <ViewLayout
      foot={
        <>
          {problem && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{say(problem)}</MessageBarBody>
            </MessageBar>
          )}
          {outcome?.kind === "failed" && outcome.left && (
            <LeftOverBar
              left={outcome.left}
              onUndone={() => {
                setOutcome(null);
                setProblem(null);
                look();
              }}
            />
          )}
          {outcome?.kind === "refused" && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say(wording.changedMeanwhile)}</MessageBarBody>
            </MessageBar>
          )}
          {outcome?.kind === "filled" && (
            <MessageBar intent={outcome.different.length === 0 ? "success" : "error"} layout="multiline">
              <MessageBarBody>
                {outcome.different.length === 0
                  ? say(wording.filled)
                  : say(wording.different, { names: outcome.different.join(", ") })}{" "}
                {undoWords(outcome.record)
                  .map((each) => say(each))
                  .join(" ")}
              </MessageBarBody>
              <MessageBarActions>
                <UndoWrite
                  record={outcome.record}
                  onUndone={() => {
                    setOutcome(null);
                    look();
                  }}
                />
              </MessageBarActions>
            </MessageBar>
          )}
          <Button appearance="primary" disabledFocusable={isBlocked || busy} onClick={isBlocked ? undefined : start}>
            {say(count === 1 ? wording.fillOne : wording.fill, { count: String(count) })}
          </Button>
        </>
      }
    >
      <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
        {say(wording.back)}
      </Button>
      <PageHeading>{say(wording.title)}</PageHeading>
      <Caption1>{say(wording.help)}</Caption1>
      {!preview && !problem && <Spinner label={say(wording.reading)} />}
      {preview?.obstacles.map((obstacle) => (
        <MessageBar key={obstacle.en} intent="error" layout="multiline">
          <MessageBarBody>{say(obstacle)}</MessageBarBody>
        </MessageBar>
      ))}
      {preview &&
        groups.map((state) => {
          const matches = preview.matches.filter((match) => match.state === state);
          if (matches.length === 0) return null;
          const title = say(titles[state], { count: String(matches.length) });
          return (
            <section key={state} className={styles.section} aria-label={title}>
              <Subtitle2 as="h3">{title}</Subtitle2>
              <ul className={styles.list}>
                {matches.map((match) => (
                  <li key={match.name}>
                    <Body1>{match.name}</Body1> <Place match={match} say={say} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      {preview && outcome?.kind !== "filled" && <ChangedCells cells={preview.cells} />}
    </ViewLayout>
  );
}

function Place({ match, say }: { match: NameMatch; say: Say }) {
  const { address, needed, found, state } = match;
  const [sheet, cells] = splitAt(address);
  const size = say(needed.grows ? wording.sizeOrMore : wording.size, {
    rows: String(needed.rows),
    columns: String(needed.columns),
  });
  const has = found && say(wording.size, { rows: String(found.rows), columns: String(found.columns) });
  return (
    <>
      {sheet !== undefined && cells !== undefined && <CellLink sheet={sheet} address={cells} />}
      {state === "wrongShape" && has && <Caption1 block>{say(wording.sizes, { needed: size, found: has })}</Caption1>}
      {state === "missing" && <Caption1> {say(wording.needs, { needed: size })}</Caption1>}
    </>
  );
}

function splitAt(address: string | undefined): readonly [string?, string?] {
  const at = address?.lastIndexOf("!") ?? -1;
  return address === undefined || at < 0 ? [] : [address.slice(0, at), address.slice(at + 1)];
}
