import type { Host } from "../host/host";
import type { OfficeEnvironment } from "./office-environment";

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: unknown;
}

export interface ClientGlobals extends OfficeClient {
  Office: Record<string, unknown>;
}

/** Puts the host where Microsoft's client looks for Excel. */
export function connectClient(globals: ClientGlobals, host: Host, office: OfficeEnvironment): OfficeClient {
  const osf = globals.OSF as { DDA: { RichApi: Record<string, unknown> } };
  osf.DDA.RichApi = {
    ...osf.DDA.RichApi,
    executeRichApiRequestAsync: host.executeRichApiRequestAsync,
    richApiMessageManager: { register: host.registerMessages },
  };
  globals.Office = office.Office;
  return { Excel: globals.Excel, OfficeExtension: globals.OfficeExtension, OSF: osf };
}
