import { Fragment } from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { isErrorValue } from "../../workbook/snapshot";
import type { Explanation } from "../../formulas/explanation/explanation";
import { decimalFromText } from "../../core/decimal";
import { formatDecimal } from "../../text/format";
import { useLanguage, useSay } from "../shell/language";
import { cellValueText } from "./cell-value-text";
import { CellLink } from "../controls/cell-link";
import { explainWording as wording } from "./wording";

/** Whether the value shown is still what the formula gives. */
export function Recomputation({ explanation }: { explanation: Explanation }) {
  const say = useSay();
  const language = useLanguage();
  const { check, cause, shown } = explanation;
  // That an error is the one that the formula gives is no good news.
  if (isErrorValue(shown) && check.kind !== "different" && check.kind !== "circular") {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {say(wording.error, { error: cellValueText(shown, language) })}
          {cause && ` ${say(wording.errorCause, { cause: cause.wording })}`}{" "}
          {cause?.cell && <CellLink sheet={cause.cell.sheet} address={cause.cell.cell} />}
        </MessageBarBody>
      </MessageBar>
    );
  }
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
    case "circular":
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {say(wording.circular)}{" "}
            {check.through.map(({ sheet, cell }, index) => (
              <Fragment key={index}>
                {index > 0 && " → "}
                <CellLink sheet={sheet} address={cell} />
              </Fragment>
            ))}
          </MessageBarBody>
        </MessageBar>
      );
    case "notRecomputed":
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(wording.notRecomputed, { reason: check.reason })}</MessageBarBody>
        </MessageBar>
      );
  }
}
