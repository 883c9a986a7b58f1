import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  text: typographyStyles.subtitle2,
  heading: { margin: 0, overflowWrap: "anywhere", outlineStyle: "none", color: tokens.colorNeutralForeground1 },
});

/** The heading of a page within a view. It takes the focus when the page opens, so that a screen reader says where one is. */
export function PageHeading({ level: Heading = "h2", children }: { level?: "h1" | "h2"; children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Heading ref={heading} tabIndex={-1} className={mergeClasses(styles.text, styles.heading)}>
      {children}
    </Heading>
  );
}
