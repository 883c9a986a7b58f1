import {
  Button,
  Subtitle2,
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../core/wording";
import { measureOf, type Measure } from "../../formulas/explanation/measure";
import type { Unit } from "../../rule/parameter";
import type { ArgumentNode, ExplanationNode, ReferenceNode } from "../../formulas/explanation/explanation";
import { rangeName } from "../../workbook/address";
import { ruleNamed } from "../../rules";
import { CellLink } from "../controls/cell-link";
import { MemoSteps } from "../controls/memo-steps";
import { useLanguage, useSay, type Say } from "../shell/language";
import { measuredText } from "./measured-text";
import { memoOf } from "./memo-rows";
import { referenceValue } from "./reference-value";
import { explainWording as wording } from "./wording";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  nested: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  value: { marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  name: { color: tokens.colorNeutralForeground2 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  all: { alignSelf: "flex-start" },
  sign: { flexShrink: 0, marginRight: tokens.spacingHorizontalXS },
  taken: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  notTaken: { color: tokens.colorNeutralForeground3 },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    textAlign: "left",
  },
  memo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  reason: { color: tokens.colorPaletteRedForeground1 },
});

interface SectionProps {
  readonly node: ExplanationNode;
  readonly texts: ReadonlyMap<string, string>;
}

interface PartsProps extends SectionProps {
  readonly depth: number;
  readonly opening: Opening;
}

/** Which levels are open before anybody opens one: all of them, those of a formula that is short, none. */
type Opening = "all" | "short" | "none";

/** Excel's own functions and operations of a formula of so few parts are shown at once. */
const SHORT = 24;
const SHORT_DEPTH = 3;

/** What a formula reads and computes from, one level or all at once. */
export function FormulaSection({ node, texts }: SectionProps) {
  const styles = useStyles();
  const say = useSay();
  const [all, setAll] = useState(false);
  const opening = all ? "all" : sizeOf(node) <= SHORT ? "short" : "none";
  return (
    <section className={styles.section} aria-label={say(wording.inputs)}>
      <Subtitle2 as="h2">{say(wording.inputs)}</Subtitle2>
      {partsOf(node).some((part) => part.node && isNested(part.node)) && (
        <Button
          className={styles.all}
          size="small"
          appearance="subtle"
          aria-pressed={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {say(all ? wording.foldAll : wording.openAll)}
        </Button>
      )}
      <FormulaParts key={opening} node={node} texts={texts} depth={1} opening={opening} />
    </section>
  );
}

/** A formula's arguments or operands, those that are themselves calls unfolding in place. */
function FormulaParts({ node, texts, depth, opening }: PartsProps) {
  const styles = useStyles();
  const parts = partsOf(node);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {parts.map((part, index) => (
        <li key={index} className={part.taken === false ? styles.notTaken : undefined}>
          <Part part={part} texts={texts} depth={depth} opening={opening} />
        </li>
      ))}
    </ul>
  );
}

interface FormulaPart extends ArgumentNode {
  /** What stands between this operand and the one before it. */
  readonly sign?: string;
  /** In what the function's parameter is measured. */
  readonly measure?: Measure;
}

const signs: Readonly<Record<string, string>> = { "*": "×", "/": "÷", "-": "−" };
const measures: Readonly<Partial<Record<Unit, Measure>>> = { money: "money", rate: "rate", date: "day" };

/** The parts of a node; a CRESS function's arguments bear the names of its memo. */
function partsOf(node: ExplanationNode): readonly FormulaPart[] {
  if (node.kind === "call") {
    const parameters = node.rule ? ruleNamed(node.rule.id)?.parameters : undefined;
    return node.arguments.map((argument, index) => {
      const parameter = parameters?.[index];
      if (!parameter) return argument;
      const measure = measures[parameter.unit];
      return { ...argument, name: parameter.label, ...(measure ? { measure } : {}) };
    });
  }
  if (node.kind === "operation") {
    const { operator } = node;
    const sign = node.operands.length > 1 ? (signs[operator] ?? operator) : undefined;
    return node.operands.map((operand, index) => ({
      node: operand,
      ...(index > 0 && sign !== undefined ? { sign } : {}),
    }));
  }
  if (node.kind === "reference" && node.meaning) return [{ node: node.meaning }];
  return [{ node }];
}

/** A numeral with its sign or its percent is one thing. */
function isNumeral(node: ExplanationNode): boolean {
  if (node.kind !== "operation" || node.operands.length !== 1) return false;
  const [only] = node.operands;
  return only?.kind === "literal" || (only !== undefined && isNumeral(only));
}

function isNested(node: ExplanationNode): boolean {
  if (node.kind === "reference") return node.meaning !== undefined;
  return node.kind === "call" || (node.kind === "operation" && !isNumeral(node));
}

function sizeOf(node: ExplanationNode): number {
  if (!isNested(node)) return 1;
  return 1 + partsOf(node).reduce((sum, part) => sum + (part.node ? sizeOf(part.node) : 0), 0);
}

/** A CRESS call has a memo of its own, which is long. */
function isOpenAtFirst(node: ExplanationNode, depth: number, opening: Opening): boolean {
  if (opening !== "short") return opening === "all";
  return depth < SHORT_DEPTH && !(node.kind === "call" && node.rule);
}

interface PartProps {
  readonly part: FormulaPart;
  readonly texts: PartsProps["texts"];
  readonly depth: number;
  readonly opening: Opening;
}

function Part({ part, texts, depth, opening }: PartProps) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { name, node, sign, taken } = part;
  const [open, setOpen] = useState(node !== null && isOpenAtFirst(node, depth, opening));
  const branch = taken !== undefined && (
    <Caption1 className={taken ? styles.taken : styles.name}>
      {" "}
      ({say(taken ? wording.taken : wording.notTaken)})
    </Caption1>
  );
  if (!node) {
    return (
      <div className={styles.line}>
        <Caption1 className={styles.name}>
          {name?.[language]}
          {branch}
        </Caption1>
        <Caption1 className={styles.value}>{say(wording.leftOut)}</Caption1>
      </div>
    );
  }
  const label = name?.[language] ?? (node.kind === "reference" ? node.label : undefined);
  return (
    <>
      {label !== undefined && <Caption1 className={styles.name}>{label}</Caption1>}
      {name && node.kind === "reference" && node.label !== undefined && (
        <Caption1 className={styles.name}> · {node.label}</Caption1>
      )}
      {branch}
      <div className={styles.line}>
        {sign !== undefined && <Body1 className={styles.sign}>{sign}</Body1>}
        {node.kind === "reference" && <ReferenceLink node={node} />}
        {node.kind !== "reference" && node.kind !== "literal" && <code className={styles.text}>{node.text}</code>}
        <Body1 className={styles.value}>{valueOf(part, node, texts, language, say)}</Body1>
      </div>
      {node.reason && <Caption1 className={styles.reason}>{node.reason[language]}</Caption1>}
      {isNested(node) && (
        <Accordion
          collapsible
          openItems={open ? ["parts"] : []}
          onToggle={() => {
            setOpen(!open);
          }}
        >
          <AccordionItem value="parts">
            <AccordionHeader size="small">{say(wording.inputs)}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.nested}>
                <FormulaParts node={node} texts={texts} depth={depth + 1} opening={opening} />
                <NestedMemo node={node} />
              </div>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}

/** The memo of a call that stands in an argument, with the call itself. */
function NestedMemo({ node }: { node: ExplanationNode }) {
  const styles = useStyles();
  const say = useSay();
  const memo = memoOf(node);
  if (!memo) return null;
  const label = say(wording.memoOf, { function: memo.id });
  return (
    <section className={styles.memo} aria-label={label}>
      <Body1Strong block>{label}</Body1Strong>
      <MemoSteps steps={memo.steps} units={memo.units} label={label} />
    </section>
  );
}

function ReferenceLink({ node }: { node: ReferenceNode }) {
  const styles = useStyles();
  const { target, text } = node;
  if (!target?.exists) return <code className={styles.text}>{text}</code>;
  return (
    <CellLink sheet={target.sheet} address={rangeName(target.range)}>
      {text}
    </CellLink>
  );
}

/** What a part gives: as its cell shows it where it is one cell, else with all its digits, in its unit. */
function valueOf(
  part: FormulaPart,
  node: ExplanationNode,
  texts: PartsProps["texts"],
  language: Language,
  say: Say,
): string {
  if (node.kind === "reference") return referenceValue(node, texts, language);
  if (node.values) {
    const [first] = node.values;
    return say(wording.manyCells, { rows: String(node.values.length), columns: String(first?.length ?? 0) });
  }
  return measuredText(node.value, part.measure ?? measureOf(node), language);
}
