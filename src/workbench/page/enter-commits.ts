import { ICommandService } from "@univerjs/core";
import {
  DeviceInputEventType,
  IEditorBridgeService,
  IShortcutService,
  KeyCode,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

const ENTER_TYPED = "erario.enter-typed";
/** Univer's list of functions takes the key with 1,000. */
const BEFORE_THE_LIST = 1_001;

/**
 * Enter takes a formula as it was typed, as in Excel; the function that the list proposes is taken by Tab. In Univer Enter takes the list's
 * first one while the list is open, and it stays open behind a name until nothing was typed for a moment: whoever types on at once would
 * get another function than the one typed, or a cell that does not close.
 */
export function commitTypedByEnter({ engine: { injector, unitId } }: Spreadsheet): void {
  const commands = injector.get(ICommandService);
  const editor = injector.get(IEditorBridgeService);
  commands.registerCommand({
    id: ENTER_TYPED,
    type: SetCellEditVisibleOperation.type,
    handler: () => {
      editor.disableForceKeepVisible();
      return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.Keyboard,
        keycode: KeyCode.ENTER,
        unitId,
      });
    },
  });
  injector.get(IShortcutService).registerShortcut({
    id: ENTER_TYPED,
    binding: KeyCode.ENTER,
    priority: BEFORE_THE_LIST,
    preconditions: () => editor.isVisible().visible,
  });
}
