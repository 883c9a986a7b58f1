import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Explanation } from "../../formulas/explanation/explanation";
import { useSay } from "../shell/language";

/** That a blank cell counts as 0 where a function takes it: said of each, since Excel does not say it. */
export function BlankArguments({ explanation: { blanks = [] } }: { explanation: Explanation }) {
  const say = useSay();
  return (
    <>
      {blanks.map((each, index) => (
        <MessageBar key={index} intent="warning" layout="multiline">
          <MessageBarBody>{say(each)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
