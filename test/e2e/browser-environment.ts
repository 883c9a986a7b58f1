import { TestEnvironment } from "jest-environment-node";
import { KeptPages } from "./kept-pages";

declare global {
  /** In a suite: the pages that its worker has open, of earlier suites too. */
  var erarioKeptPages: (() => Promise<KeptPages>) | undefined;
}

/** Each suite has its modules anew; this one is loaded once for all suites of a worker. */
let kept: Promise<KeptPages> | null = null;

async function keptPages(): Promise<KeptPages> {
  const { ERARIO_E2E_ADDRESS: address, ERARIO_E2E_BROWSER: endpoint } = process.env;
  if (address === undefined || endpoint === undefined)
    throw new Error("globalSetup started neither server nor browser");
  kept ??= KeptPages.connect(address, endpoint);
  return kept;
}

/** jest's environment of the browser tests. */
export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.erarioKeptPages = keptPages;
  }
}
