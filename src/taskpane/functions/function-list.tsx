import {
  Body1,
  Button,
  Caption1,
  Field,
  Link,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { Rule } from "../../rule/rule";
import { rules } from "../../rules";
import { useLanguage, useSay } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import { groups, groupTitle, searchRules } from "./search";
import { functionsWording as wording } from "./wording";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  name: { overflowWrap: "anywhere", textAlign: "left" },
  summary: { display: "block", color: tokens.colorNeutralForeground2 },
  none: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
});

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (id: string) => void;
}

export function FunctionList({ query, onQuery, onChoose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const found = searchRules(rules, query);
  const searching = query.trim() !== "";
  const sections = searching
    ? [{ title: null, rules: found }]
    : groups.map((group) => ({ title: groupTitle[group], rules: found.filter((rule) => rule.group === group) }));
  return (
    <ViewLayout
      foot={
        <Button appearance="primary" disabledFocusable>
          {say(wording.choose)}
        </Button>
      }
    >
      <Field label={say(wording.search)} hint={say(wording.searchHint)}>
        <SearchBox
          className={styles.search}
          value={query}
          dismiss={{ "aria-label": say(wording.clearSearch) }}
          onChange={(_event, { value }) => {
            onQuery(value);
          }}
        />
      </Field>
      {searching && (
        <Caption1 role="status">
          {found.length === 1 ? say(wording.foundOne) : say(wording.found, { count: String(found.length) })}
        </Caption1>
      )}
      {found.length === 0 && (
        <div className={styles.none}>
          <Body1>{say(wording.none, { query: query.trim() })}</Body1>
          <Button
            onClick={() => {
              onQuery("");
            }}
          >
            {say(wording.showAll)}
          </Button>
        </div>
      )}
      {sections
        .filter((section) => section.rules.length > 0)
        .map((section, index) => (
          <section key={index} className={styles.group}>
            {section.title && <Subtitle2 as="h2">{say(section.title)}</Subtitle2>}
            <ul className={styles.list}>
              {section.rules.map((rule) => (
                <FunctionItem key={rule.id} rule={rule} onChoose={onChoose} />
              ))}
            </ul>
          </section>
        ))}
    </ViewLayout>
  );
}

function FunctionItem({ rule, onChoose }: { rule: Rule; onChoose: (id: string) => void }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <li>
      <Link
        as="button"
        className={styles.name}
        onClick={() => {
          onChoose(rule.id);
        }}
      >
        {rule.id}
      </Link>
      <Body1 block>{rule.title[language]}</Body1>
      <Caption1 className={styles.summary}>{rule.summary[language]}</Caption1>
    </li>
  );
}
