import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { RecomputationCheck } from "../../formulas/explanation/explanation";
import { decimalFromText } from "../../core/decimal";
import { formatDecimal } from "../../text/format";
import { useLanguage, useSay } from "../shell/language";
import { cellValueText } from "./cell-value-text";
import { explainWording as wording } from "./wording";

/** Whether the value shown is still what the formula gives. */
export function Recomputation({ check }: { check: RecomputationCheck }) {
  const say = useSay();
  const language = useLanguage();
  switch (check.kind) {
    case "none":
      return null;
    case "equal":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(wording.equal)}</MessageBarBody>
        </MessageBar>
      );
    case "different": {
      const difference = check.difference === undefined ? null : decimalFromText(check.difference);
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {say(wording.different, { recomputed: cellValueText(check.recomputed, language) })}{" "}
            {difference && say(wording.difference, { difference: formatDecimal(difference, language) })}
          </MessageBarBody>
        </MessageBar>
      );
    }
    case "notRecomputed":
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(wording.notRecomputed, { reason: check.reason })}</MessageBarBody>
        </MessageBar>
      );
  }
}
