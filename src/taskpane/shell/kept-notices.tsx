import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { settingsLeftAside, settingsNotKept } from "../../excel/document-settings";
import { kindsOf } from "./kept-kinds";
import { useSay } from "./language";
import { shellWording as wording } from "./wording";

/**
 * Says which of the things that the workbook keeps for the pane were not taken, since the pane never writes such, and which of those
 * that the pane gave it Excel has not kept.
 */
export function KeptNotices() {
  const say = useSay();
  const aside = useSyncExternalStore(settingsLeftAside.listen, settingsLeftAside.list);
  const lost = useSyncExternalStore(settingsNotKept.listen, settingsNotKept.list);
  return (
    <>
      {aside.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(wording.leftAsideTitle)}</MessageBarTitle>
            {say(wording.leftAside, { kinds: kindsOf(aside, say) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(wording.notKeptTitle)}</MessageBarTitle>
            {say(wording.notKept, { kinds: kindsOf(lost, say) })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
