import {
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
import type { ArgumentNode, ExplanationNode, ReferenceNode } from "../../formulas/explanation/explanation";
import { rangeName } from "../../workbook/address";
import { ruleNamed } from "../../rules";
import { CellLink } from "../controls/cell-link";
import { MemoSteps } from "../controls/memo-steps";
import { useLanguage, useSay, type Say } from "../shell/language";
import { cellValueText } from "./cell-value-text";
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
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    textAlign: "left",
  },
  memo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  reason: { color: tokens.colorPaletteRedForeground1 },
});

interface PartsProps {
  readonly node: ExplanationNode;
  readonly texts: ReadonlyMap<string, string>;
}

/** What a formula reads and computes from: its arguments or operands, those that are themselves calls unfolding in place. */
export function FormulaParts({ node, texts }: PartsProps) {
  const styles = useStyles();
  const parts = partsOf(node);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {parts.map((part, index) => (
        <li key={index}>
          <Part part={part} texts={texts} />
        </li>
      ))}
    </ul>
  );
}

/** The parts of a node; a CRESS function's arguments bear the names of its memo. */
function partsOf(node: ExplanationNode): readonly ArgumentNode[] {
  if (node.kind === "call") {
    const parameters = node.rule ? ruleNamed(node.rule.id)?.parameters : undefined;
    return node.arguments.map((argument, index) => {
      const label = parameters?.[index]?.label;
      return label ? { ...argument, name: label } : argument;
    });
  }
  if (node.kind === "operation") return node.operands.map((operand) => ({ node: operand }));
  return [{ node }];
}

const isNested = (node: ExplanationNode): boolean => node.kind === "call" || node.kind === "operation";

function Part({ part, texts }: { part: ArgumentNode; texts: PartsProps["texts"] }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { name, node } = part;
  if (!node) {
    return (
      <div className={styles.line}>
        <Caption1 className={styles.name}>{name?.[language]}</Caption1>
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
      <div className={styles.line}>
        {node.kind === "reference" && <ReferenceLink node={node} />}
        {node.kind !== "reference" && node.kind !== "literal" && <code className={styles.text}>{node.text}</code>}
        <Body1 className={styles.value}>{valueOf(node, texts, language, say)}</Body1>
      </div>
      {node.reason && <Caption1 className={styles.reason}>{node.reason[language]}</Caption1>}
      {isNested(node) && (
        <Accordion collapsible>
          <AccordionItem value="parts">
            <AccordionHeader size="small">{say(wording.inputs)}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.nested}>
                <FormulaParts node={node} texts={texts} />
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

/** What a part gives: as its cell shows it where it is one cell, else with all its digits. */
function valueOf(node: ExplanationNode, texts: PartsProps["texts"], language: "en" | "pt-BR", say: Say): string {
  if (node.kind === "reference") return referenceValue(node, texts, language);
  if (node.values) {
    const [first] = node.values;
    return say(wording.manyCells, { rows: String(node.values.length), columns: String(first?.length ?? 0) });
  }
  return cellValueText(node.value, language);
}
