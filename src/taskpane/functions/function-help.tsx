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
import type { Rule } from "../../rule/rule";
import { useLanguage, useSay } from "../shell/language";
import { separator, syntaxOf, typedExample } from "./syntax";
import { functionsWording as wording } from "./wording";

const useStyles = makeStyles({
  help: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  terms: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  meaning: { margin: 0 },
  sources: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A function's help: syntax, parameters with their units, result, errors, example and sources. */
export function FunctionHelp({ rule }: { rule: Rule }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [example] = rule.examples;
  return (
    <Accordion collapsible>
      <AccordionItem value="help">
        <AccordionHeader as="h3">{say(wording.help)}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.help}>
            <div>
              <Body1Strong block>{say(wording.syntax)}</Body1Strong>
              <code className={styles.code}>={syntaxOf(rule, language)}</code>
            </div>
            <div>
              <Body1Strong block>{say(wording.parameters)}</Body1Strong>
              <dl className={styles.terms}>
                {rule.parameters.map((parameter) => (
                  <div key={parameter.name.en}>
                    <dt>
                      <code className={styles.code}>{parameter.name[language]}</code>
                      {!parameter.required && <Caption1> ({say(wording.optional)})</Caption1>}
                    </dt>
                    <dd className={styles.meaning}>
                      <Body1>{parameter.description[language]}</Body1>
                      {parameter.lifted && <Caption1 block>{say(wording.liftedNote)}</Caption1>}
                      {parameter.words && <Caption1 block>{parameter.words.join(", ")}</Caption1>}
                      {parameter.byDefault && (
                        <Caption1 block>{say(wording.byDefault, { value: parameter.byDefault })}</Caption1>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
            <div>
              <Body1Strong block>{say(wording.errors)}</Body1Strong>
              <Body1 block>{say(wording.valueError)}</Body1>
              {rule.errors?.map((error) => (
                <Body1 block key={error.en}>
                  {error[language]}
                </Body1>
              ))}
            </div>
            {example && (
              <div>
                <Body1Strong block>{say(wording.example)}</Body1Strong>
                <code className={styles.code}>
                  =CRESS.{rule.id}(
                  {example.arguments
                    .map((argument) => typedExample(argument, language).replace(/\n/g, " | "))
                    .join(separator[language])
                    .replace(/(?<![;,\s])[;,\s]+$/, "")}
                  )
                </code>
                <Caption1 block>{example.source[language]}</Caption1>
              </div>
            )}
            <div>
              <Body1Strong block>{say(wording.sources)}</Body1Strong>
              <ul className={styles.sources}>
                {rule.sources.map((source) => (
                  <li key={source}>
                    <Body1>{source}</Body1>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
