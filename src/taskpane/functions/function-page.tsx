import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Rule } from "../../rule/rule";
import type { Wording } from "../../core/wording";
import { displayLanguage } from "../../excel/language";
import { insertFormula, type InsertedFormula, type ResultLayout } from "../../excel/writing/insert-formula";
import { excelProblem } from "../../excel/problem";
import { readSelectedAddress } from "../../excel/reading/selection";
import { quotedSheetName } from "../../workbook/address";
import { CellLink } from "../controls/cell-link";
import { MemoSteps } from "../controls/memo-steps";
import { PageHeading } from "../controls/page-heading";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import { useActiveCell } from "../shell/use-active-cell";
import { ViewLayout } from "../shell/view-layout";
import { ArgumentField } from "./argument-field";
import { FunctionHelp } from "./function-help";
import { headingsOf, layoutOf } from "./result-layout";
import { ResultTable } from "./result-table";
import { typedExample } from "./syntax";
import { callText } from "./typed-argument";
import { usePreview } from "./use-preview";
import { functionsWording as wording } from "./wording";

const useStyles = makeStyles({
  heading: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  formHeading: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  wide: { width: "100%" },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly rule: Rule;
  readonly active: boolean;
  readonly onBack: () => void;
}

export function FunctionPage({ rule, active, onBack }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const [texts, setTexts] = useState<readonly string[]>(() => rule.parameters.map(() => ""));
  const [insertion, setInsertion] = useState<InsertedFormula | null>(null);
  const [problem, setProblem] = useState<Wording | null>(null);
  const [withHeadings, setWithHeadings] = useState(true);
  const cell = useActiveCell(active);
  const preview = usePreview(rule, texts, language, cell);
  const formula = callText(rule.id, preview.typed, cell?.sheet);

  const type = (index: number, text: string): void => {
    setTexts((before) => before.map((each, at) => (at === index ? text : each)));
  };
  const pick = (index: number): void => {
    readSelectedAddress().then(
      ({ sheet, address }) => {
        type(index, `${/^\w+$/.test(sheet) ? sheet : quotedSheetName(sheet)}!${address}`);
        setProblem(null);
      },
      (reason: unknown) => {
        setProblem(excelProblem(reason));
      },
    );
  };
  const insert = (overwrite?: { sheet: string; cell: string }): void => {
    const layout = layoutOf(rule, preview.evaluation?.cells ?? [[""]], preview.typed, displayLanguage(), cell);
    insertFormula(formula, withHeadings ? layout : withoutHeadings(layout), overwrite).then(
      (done) => {
        setInsertion(done);
        setProblem(null);
        if (done.kind === "noRoom") announce(say(wording.noRoom, roomOf(done)));
        if (done.kind === "inserted") announce(say(wording.inserted, { shown: done.shown }));
      },
      (reason: unknown) => {
        setProblem(excelProblem(reason));
        announce(say(excelProblem(reason)));
      },
    );
  };
  const [example] = rule.examples;

  return (
    <ViewLayout
      foot={
        <>
          {problem && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{say(problem)}</MessageBarBody>
            </MessageBar>
          )}
          {insertion?.kind === "inserted" && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>
                <CellLink sheet={insertion.sheet} address={insertion.cell} />{" "}
                {say(wording.inserted, { shown: insertion.shown })}
              </MessageBarBody>
            </MessageBar>
          )}
          {insertion?.kind === "noRoom" && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{say(wording.noRoom, roomOf(insertion))}</MessageBarBody>
            </MessageBar>
          )}
          {insertion?.kind === "occupied" && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say(wording.occupied, { cell: insertion.cell, holds: insertion.holds })}</MessageBarBody>
              <MessageBarActions>
                <Button
                  onClick={() => {
                    insert(insertion);
                  }}
                >
                  {say(wording.replace)}
                </Button>
                <Button
                  onClick={() => {
                    setInsertion(null);
                  }}
                >
                  {say(wording.keep)}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
          <Button
            appearance="primary"
            disabledFocusable={!preview.ready}
            onClick={() => {
              insert();
            }}
          >
            {cell ? say(wording.insertIn, { cell: cell.name }) : say(wording.insert)}
          </Button>
        </>
      }
    >
      <div className={styles.heading}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {say(wording.back)}
        </Button>
        <PageHeading>CRESS.{rule.id}</PageHeading>
        <Body1>{rule.title[language]}</Body1>
        <Caption1>{rule.summary[language]}</Caption1>
      </div>
      <FunctionHelp rule={rule} />
      <section className={styles.form} aria-label={say(wording.arguments)}>
        <div className={styles.formHeading}>
          <Subtitle2 as="h3">{say(wording.arguments)}</Subtitle2>
          {example && (
            <Button
              size="small"
              onClick={() => {
                setTexts(
                  rule.parameters.map((_parameter, index) => typedExample(example.arguments[index] ?? null, language)),
                );
              }}
            >
              {say(wording.useExample)}
            </Button>
          )}
        </div>
        {rule.parameters.map((parameter, index) => (
          <ArgumentField
            key={parameter.name.en}
            parameter={parameter}
            typed={texts[index] ?? ""}
            problem={preview.problems[index] ?? null}
            onType={(text) => {
              type(index, text);
            }}
            onPick={() => {
              pick(index);
            }}
          />
        ))}
      </section>
      <section className={styles.form} aria-label={say(wording.result)}>
        <Subtitle2 as="h3">{say(wording.result)}</Subtitle2>
        <div role="status">
          {preview.failure && <Body1 className={styles.problem}>{say(preview.failure)}</Body1>}
          {!preview.failure && !preview.evaluation && <Body1>{say(wording.waiting)}</Body1>}
          {preview.evaluation && (
            <ResultTable rule={rule} cells={preview.evaluation.cells} label={say(wording.result)} />
          )}
        </div>
        {hasHeadings(rule) && (
          <Checkbox
            label={say(wording.withHeadings)}
            checked={withHeadings}
            onChange={(_event, { checked }) => {
              setWithHeadings(checked === true);
            }}
          />
        )}
      </section>
      {preview.evaluation && preview.evaluation.steps.length > 0 && (
        <Accordion collapsible className={styles.wide}>
          <AccordionItem value="memo">
            <AccordionHeader as="h3">
              {say(wording.memo, { count: String(preview.evaluation.steps.length) })}
            </AccordionHeader>
            <AccordionPanel>
              <MemoSteps steps={preview.evaluation.steps} label={say(wording.memoSteps)} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </ViewLayout>
  );
}

function hasHeadings(rule: Rule): boolean {
  const { columns, rows } = headingsOf(rule);
  return columns.length + rows.length > 0;
}

function withoutHeadings({ columnHeadings: _columns, rowHeadings: _rows, ...layout }: ResultLayout): ResultLayout {
  return layout;
}

const roomOf = ({ needed, cell, holds }: Extract<InsertedFormula, { kind: "noRoom" }>) => ({ needed, cell, holds });
