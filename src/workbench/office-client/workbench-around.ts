import type { Host } from "../host/host";
import type { OfficeEnvironment, OfficeOptions } from "./office-environment";

/** What the workbench offers to the page of the add-in that it holds in a frame. */
export interface WorkbenchAround {
  readonly host: Host;
  officeOptions(): OfficeOptions;
  showPane(): void;
  fileBytes(): Promise<Uint8Array>;
  connectPane(environment: OfficeEnvironment): void;
}
