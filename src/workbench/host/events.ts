/** The numbers by which Microsoft's client knows its events. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  columnSorted: 20,
  protectionChanged: 24,
  nameChanged: 25,
  moved: 27,
} as const;

/** The category of the messages that carry events of the object model. */
const EVENT_CATEGORY = 65_536;

export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
  }[];
}

/** Sends events to the client, and to whoever asked for the document's own selection event. */
export class HostEvents {
  private readonly listeners = new Set<(message: EventMessage) => void>();
  private readonly settingsListeners = new Set<() => void>();
  private readonly selectionListeners = new Set<() => void>();

  listen(listener: (message: EventMessage) => void): void {
    this.listeners.add(listener);
  }

  /** Forgets all who listen, as when the page of the add-in is loaded anew. */
  reset(): void {
    this.listeners.clear();
    this.selectionListeners.clear();
    this.settingsListeners.clear();
  }

  /** `Office.EventType.DocumentSelectionChanged`, which `workbook.onSelectionChanged` is built on. */
  onDocumentSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Called after the add-in has saved its settings into the document. */
  onSettingsSaved(listener: () => void): void {
    this.settingsListeners.add(listener);
  }

  settingsSaved(): void {
    for (const listener of this.settingsListeners) listener();
  }

  /** An event of a sheet goes to the handlers of that sheet and to those of the collection of sheets. */
  send(type: number, sheetId: string, message: object): void {
    for (const targetId of [sheetId, "Workbook"]) {
      const entry = { messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(message) };
      for (const listener of this.listeners) listener({ entries: [entry] });
    }
  }

  selectionChanged(sheetId: string, address: string): void {
    for (const listener of this.selectionListeners) listener();
    this.send(EVENT.selectionChanged, sheetId, { address, worksheetId: sheetId });
  }
}
