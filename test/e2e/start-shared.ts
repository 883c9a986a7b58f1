import { startShared, type Shared } from "./shared-workbench";

declare global {
  var erarioShared: Shared | undefined;
}

/** jest's globalSetup of the browser tests: one server and one browser for all of them. */
export default async function start(): Promise<void> {
  const shared = await startShared();
  globalThis.erarioShared = shared;
  process.env["ERARIO_E2E_ADDRESS"] = shared.address;
  process.env["ERARIO_E2E_BROWSER"] = shared.endpoint;
}
