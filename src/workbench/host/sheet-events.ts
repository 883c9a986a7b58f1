import {
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type ISetWorksheetNameMutationParams,
  type ISetWorksheetOrderMutationParams,
} from "@univerjs/sheets";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { EVENT, type HostEvents } from "./events";

/** Tells of sheets that are renamed and moved, whoever does it. */
export function tellOfSheets(spreadsheet: Spreadsheet, events: HostEvents): void {
  const { commands, workbook } = spreadsheet.engine;
  const names = new Map<string, string>();
  const remember = (): void => {
    for (const sheet of workbook.getSheets()) names.set(sheet.getSheetId(), sheet.getName());
  };
  remember();
  commands.onCommandExecuted((command) => {
    if (command.id === SetWorksheetNameMutation.id) {
      const { subUnitId: worksheetId, name: nameAfter } = command.params as ISetWorksheetNameMutationParams;
      const nameBefore = names.get(worksheetId);
      if (nameBefore !== nameAfter)
        events.send(EVENT.nameChanged, worksheetId, { nameBefore, nameAfter, source: "Local", worksheetId });
    }
    if (command.id === SetWorksheetOrderMutation.id) {
      const { subUnitId, fromOrder, toOrder } = command.params as ISetWorksheetOrderMutationParams;
      const positions = { positionBefore: fromOrder, positionAfter: toOrder };
      if (fromOrder !== toOrder)
        events.send(EVENT.moved, subUnitId, { ...positions, source: "Local", worksheetId: subUnitId });
    }
    remember();
  });
}
