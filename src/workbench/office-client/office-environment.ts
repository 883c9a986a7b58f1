import { documentFile } from "./document-file";
import { callbackOf, documentSettings } from "./document-settings";
import type { AssociatedFunction } from "../custom-functions/metadata";
import type { Host } from "../host/host";
import { isSetSupported as isSupported } from "../host/moods/requirement-sets";

export interface OfficeOptions {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly officeTheme?: OfficeTheme;
  /** Settled when Microsoft's client is there; Office is ready then. */
  readonly ready?: Promise<void>;
  /** Brings the pane into sight, for `Office.addin.showAsTaskpane`. */
  readonly showPane?: () => void;
  readonly hidePane?: () => void;
  /** The workbook as the file that would be saved now, for `Office.context.document.getFileAsync`. */
  readonly fileBytes?: () => Promise<Uint8Array>;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#E6E6E6",
  controlForegroundColor: "#262626",
  isDarkTheme: false,
};

class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ERROR_CODES = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

/**
 * What office.js's own loader gives a page: Office.onReady, Office.context, the settings that are kept with the document, and
 * CustomFunctions. Microsoft's client of the object model is loaded beside it.
 */
export function officeEnvironment(host: Host, options: OfficeOptions = {}) {
  const associations = new Map<string, AssociatedFunction>();
  const actions = new Map<string, (event: unknown) => void>();
  const actionListeners = new Set<() => void>();
  const visibilityHandlers = new Set<(message: { visibilityMode: string }) => void>();
  const handlers = new Map<string, Set<(args: unknown) => void>>();
  const isSetSupported = (name: string, version?: string | number): boolean =>
    isSupported(host.state.moods, name, version);
  let theme = options.officeTheme ?? LIGHT_THEME;

  const fire = (type: string, args: unknown): void => {
    for (const handler of handlers.get(type) ?? []) handler(args);
  };
  const connectEvents = (): void => {
    host.events.onDocumentSelection(() => fire("documentSelectionChanged", { type: "documentSelectionChanged" }));
  };
  connectEvents();
  let functionsAssociated: () => void = () => undefined;
  const associated = new Promise<void>((resolve) => {
    functionsAssociated = resolve;
  });

  const addHandlerAsync = (type: string, handler: (args: unknown) => void, ...rest: unknown[]): void => {
    const known = handlers.get(type) ?? new Set();
    handlers.set(type, known.add(handler));
    callbackOf(rest)?.({ status: "succeeded" });
  };
  const removeHandlerAsync = (type: string, ...rest: unknown[]): void => {
    const { handler } = (rest.find((argument) => typeof argument === "object" && argument !== null) ?? {}) as {
      handler?: (args: unknown) => void;
    };
    if (handler) handlers.get(type)?.delete(handler);
    else handlers.delete(type);
    callbackOf(rest)?.({ status: "succeeded" });
  };

  const settings = { ...documentSettings(host), addHandlerAsync, removeHandlerAsync };

  const context = {
    displayLanguage: options.displayLanguage ?? "pt-BR",
    contentLanguage: options.contentLanguage ?? options.displayLanguage ?? "pt-BR",
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.14332.20000" },
    requirements: { isSetSupported },
    officeTheme: theme,
    document: {
      settings,
      mode: "readWrite",
      url: "",
      addHandlerAsync,
      removeHandlerAsync,
      getFileAsync: documentFile(options.fileBytes),
    },
  };

  const ready = options.ready ?? Promise.resolve();
  const info = { host: "Excel", platform: "OfficeOnline" };
  const Office = {
    context,
    HostType: {
      Excel: "Excel",
      Word: "Word",
      PowerPoint: "PowerPoint",
      Outlook: "Outlook",
      OneNote: "OneNote",
      Project: "Project",
      Access: "Access",
    },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: {
      DocumentSelectionChanged: "documentSelectionChanged",
      SettingsChanged: "settingsChanged",
      OfficeThemeChanged: "officeThemeChanged",
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    StartupBehavior: { none: "None", load: "Load" },
    onReady: (callback?: (ready: typeof info) => unknown) =>
      ready.then(() => {
        callback?.(info);
        return info;
      }),
    isSetSupported,
    actions: {
      associate: (id: string, action: (event: unknown) => void) => {
        actions.set(id, action);
        for (const listener of actionListeners) listener();
      },
    },
    addin: {
      showAsTaskpane: () => Promise.resolve(options.showPane?.()),
      hide: () => Promise.resolve(options.hidePane?.()),
      getStartupBehavior: () => Promise.resolve("None"),
      setStartupBehavior: () => Promise.resolve(),
      onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void) => {
        visibilityHandlers.add(handler);
        return Promise.resolve(() => Promise.resolve(void visibilityHandlers.delete(handler)));
      },
    },
  };

  return {
    Office,
    CustomFunctions: {
      associate: (idOrMap: string | Record<string, AssociatedFunction>, associated?: AssociatedFunction) => {
        const entries = typeof idOrMap === "string" ? { [idOrMap]: associated as AssociatedFunction } : idOrMap;
        for (const [id, one] of Object.entries(entries)) associations.set(id.toUpperCase(), one);
        // The script that associates its functions does so in one go; it has ended when the next task runs.
        setTimeout(functionsAssociated, 0);
      },
      Error: CustomFunctionsError as unknown as typeof CustomFunctions.Error,
      ErrorCode: ERROR_CODES,
    },
    associations,
    /** Settled when the add-in's script has associated its functions. */
    associated,
    actions,
    /** Called when the add-in has said what a button of the ribbon does. */
    onAction: (listener: () => void) => void actionListeners.add(listener),
    /** Listens to the host again, after the host has forgotten the page that was here before. */
    connectEvents,
    /** Changes the theme of Office, as a user does in its settings. */
    setTheme: (next: OfficeTheme): void => {
      theme = next;
      context.officeTheme = next;
      fire("officeThemeChanged", { officeTheme: theme, type: "officeThemeChanged" });
    },
    setDisplayLanguage: (language: string): void => {
      context.displayLanguage = language;
      context.contentLanguage = language;
    },
    setVisibility: (visibilityMode: "Hidden" | "Taskpane"): void => {
      for (const handler of visibilityHandlers) handler({ visibilityMode });
    },
  };
}

export type OfficeEnvironment = ReturnType<typeof officeEnvironment>;
