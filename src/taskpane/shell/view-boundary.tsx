import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useSay } from "./language";
import { shellWording } from "./wording";

const useStyles = makeStyles({
  failed: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

interface Props {
  readonly children: ReactNode;
}

/** Keeps a failure of one view (its script did not load, a defect) from taking the pane with it. */
export class ViewBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.failed} role="alert">
      <Body1>{say(shellWording.viewFailed)}</Body1>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {say(shellWording.tryAgain)}
      </Button>
    </div>
  );
}
