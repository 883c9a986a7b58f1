import { chromium, type Browser, type Page } from "playwright-core";
import { PATIENCE } from "./patience";
import { watch, type Watched } from "./watched-page";

const VIEWPORT = { width: 1400, height: 900 };

export interface PageOptions {
  /** The language of the workbench, which stands for Excel's. */
  readonly language: "pt-BR" | "en";
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: "reduce";
}

/**
 * The browser and the pages that nobody uses at the moment. A page that is loaded for the first time reads and compiles the whole
 * spreadsheet, three times what loading it again costs: a test takes one that an earlier test was done with, where there is one.
 */
export class KeptPages {
  private readonly parked = new Map<PageOptions["language"], Watched[]>();

  private constructor(
    readonly address: string,
    readonly browser: Browser,
  ) {}

  static async connect(address: string, endpoint: string): Promise<KeptPages> {
    return new KeptPages(address, await chromium.connect(endpoint, { timeout: PATIENCE }));
  }

  /** A page on which nothing is open yet. */
  async take({ language, viewport = VIEWPORT, reducedMotion }: PageOptions): Promise<Watched> {
    const watched = (await this.rested(language)) ?? (await this.another(language));
    [watched.outsideRequests, watched.complaints] = [[], []];
    await forget(watched.page, this.address);
    await watched.page.setViewportSize(viewport);
    await watched.page.emulateMedia({ reducedMotion: reducedMotion ?? null, forcedColors: null });
    return watched;
  }

  /** Gives a page back: it leaves what is open for a page that does nothing. */
  park(watched: Watched, language: PageOptions["language"]): void {
    watched.left = watched.page.goto(`${this.address}privacy.html`).then(
      () => true,
      () => false,
    );
    this.parked.set(language, [...(this.parked.get(language) ?? []), watched]);
  }

  /** One that a test was done with; what does not come back from where the test left it is of no more use. */
  private async rested(language: PageOptions["language"]): Promise<Watched | null> {
    const watched = this.parked.get(language)?.pop();
    if (!watched) return null;
    if (await watched.left) return watched;
    await watched.page.context().close();
    return this.rested(language);
  }

  private async another(language: PageOptions["language"]): Promise<Watched> {
    const context = await this.browser.newContext({ locale: language, viewport: VIEWPORT });
    context.setDefaultTimeout(PATIENCE);
    return watch(await context.newPage(), this.address);
  }
}

/** Nothing that the last test left behind is found by the next: what the browser keeps, what was routed, allowed or held down. */
async function forget(page: Page, address: string): Promise<void> {
  page.removeAllListeners("dialog");
  await page.unrouteAll();
  await page.context().clearPermissions();
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", {
    origin: new URL(address).origin,
    storageTypes: "cookies,local_storage,indexeddb,cache_storage,service_workers",
  });
  await session.detach();
  if (page.url() !== "about:blank") await page.evaluate(() => sessionStorage.clear());
}
