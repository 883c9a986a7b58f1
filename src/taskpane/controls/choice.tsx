import { makeStyles, mergeClasses, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A long option would otherwise make the field wider than the pane.
  within: { minWidth: 0, maxWidth: "100%", width: "100%" },
});

/** Fluent's Select, never wider than the room it has. */
export function Choice({ className, ...props }: SelectProps) {
  const styles = useStyles();
  return <Select {...props} className={mergeClasses(styles.within, className)} select={{ className: styles.within }} />;
}
