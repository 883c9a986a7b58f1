import type { Host } from "../host/host";

export type Callback = (result: { status: "succeeded" | "failed"; value?: unknown; error?: unknown }) => void;

/** The last function among an asynchronous call's arguments, which is its callback. */
export function callbackOf(args: readonly unknown[]): Callback | null {
  return ([...args].reverse().find((argument) => typeof argument === "function") as Callback | undefined) ?? null;
}

/** A copy of the settings in the page's memory, which a save puts into the workbook and a refresh takes from it; both answer later. */
export function documentSettings({ state, events }: Host) {
  let inMemory = new Map(state.settings);
  let isLost = false;

  const succeed = (args: readonly unknown[]): void => {
    queueMicrotask(() => callbackOf(args)?.({ status: "succeeded", value: settings }));
  };
  const settings = {
    get: (name: string) => inMemory.get(name) ?? null,
    set: (name: string, value: unknown) => void inMemory.set(name, value),
    remove: (name: string) => void inMemory.delete(name),
    refreshAsync: (...args: unknown[]) => {
      inMemory = new Map(state.settings);
      succeed(args);
    },
    saveAsync: (...args: unknown[]) => {
      const { settings: mood } = state.moods;
      if (mood === "save refused") {
        const error = { name: "InternalError", code: 5001, message: "An internal error has occurred." };
        queueMicrotask(() => callbackOf(args)?.({ status: "failed", error }));
        return;
      }
      isLost = mood === "lost for good" || (mood === "lost once" && !isLost);
      if (!isLost) {
        state.settings.clear();
        for (const [name, value] of inMemory) state.settings.set(name, JSON.parse(JSON.stringify(value)));
        events.settingsSaved();
      }
      succeed(args);
    },
  };
  return settings;
}
