import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Section } from "../../templates/builder/field";
import type { Problem } from "../../templates/builder/template";
import { useSay } from "../shell/language";
import { withRows, withTyped, type Draft } from "./draft";
import { ScalarFormField } from "./scalar-form-field";
import { TableEditor } from "./table-editor";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  title: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
  },
  panel: { margin: 0 },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  help: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly section: Section;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly onDraft: (draft: Draft) => void;
}

/** One folding section of a form; how many of its fields have to be corrected stands on its header. */
export function FormSection({ section, draft, problems, onDraft }: Props) {
  const styles = useStyles();
  const say = useSay();
  const own = problems.filter((problem) => section.fields.some((field) => field.id === problem.field));
  return (
    <AccordionItem value={section.id}>
      <AccordionHeader as="h3">
        <span className={styles.title}>
          {say(section.title)}
          {own.length > 0 && (
            <Badge appearance="tint" color="danger">
              {say(wording.sectionProblems, { count: String(own.length) })}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <div className={styles.fields}>
          {section.help && <Caption1 className={styles.help}>{say(section.help)}</Caption1>}
          {section.fields.map((field) => (
            <div key={field.id} data-field={field.id}>
              {field.kind === "table" ? (
                <TableEditor
                  field={field}
                  draft={draft}
                  problems={own.filter((problem) => problem.field === field.id)}
                  onRows={(rows) => {
                    onDraft(withRows(draft, field.id, rows));
                  }}
                />
              ) : (
                <ScalarFormField
                  field={field}
                  draft={draft}
                  problem={own.find((problem) => problem.field === field.id)?.message}
                  onTyped={(typed) => {
                    onDraft(withTyped(draft, field.id, typed));
                  }}
                />
              )}
            </div>
          ))}
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}
