import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Wording } from "../../core/wording";
import { onSettingsLeftAside, settingsLeftAside } from "../../excel/document-settings";
import { useSay } from "./language";
import { shellWording as wording } from "./wording";

/** By how their keys begin; the longer first. */
const kinds: readonly (readonly [string, Wording])[] = [
  ["erario.form", wording.keptAnswers],
  ["erario.audit", wording.keptDismissals],
  ["erario.profile", wording.keptProfile],
  ["erario.settings", wording.keptSettings],
];

/** Says which of the things that the workbook keeps for the pane were not taken, since the pane never writes such. */
export function LeftAsideNotice() {
  const say = useSay();
  const aside = useSyncExternalStore(onSettingsLeftAside, settingsLeftAside);
  if (aside.length === 0) return null;
  const named = kinds.filter(([prefix]) => aside.some((key) => key.startsWith(prefix))).map(([, words]) => say(words));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(wording.leftAsideTitle)}</MessageBarTitle>
        {say(wording.leftAside, { kinds: named.join(", ") })}
      </MessageBarBody>
    </MessageBar>
  );
}
