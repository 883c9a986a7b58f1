import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Download,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import type { CellView } from "../../src/workbench/workbook-view";
import type { SelectedCell } from "../../src/workbench/page/page-workbench";
import { startShared, type Shared } from "./shared-workbench";

const VIEWPORT = { width: 1400, height: 900 };

/** A slow machine that other work keeps busy still gets there; nothing waits so long where it does not have to. */
export const PATIENCE = 120_000;

export interface OpenOptions extends BrowserContextOptions {
  /** The language of the workbench, which stands for Excel's. */
  readonly language?: "pt-BR" | "en";
}

/** What a page asked for and complained of, from its first opening on. */
interface Watched {
  readonly page: Page;
  readonly outsideRequests: string[];
  readonly complaints: string[];
}

/** The workbench as a newcomer meets it: the server that `npm start` starts, and a Chromium before it. */
export class Workbench {
  private readonly pages: Watched[] = [];
  /** Pages that a test is done with, by what they were opened as: loading one again costs half of what opening another does. */
  private readonly parked = new Map<string, Watched>();

  private constructor(
    readonly address: string,
    readonly browser: Browser,
    private readonly own: Shared | null,
  ) {}

  /** The server and the browser that all suites of a run share; their own where one is run by itself without them. */
  static async start(): Promise<Workbench> {
    const { ERARIO_E2E_ADDRESS: address, ERARIO_E2E_BROWSER: endpoint } = process.env;
    const own = address === undefined || endpoint === undefined ? await startShared() : null;
    const browser = await chromium.connect(own?.endpoint ?? endpoint ?? "", { timeout: PATIENCE });
    return new Workbench(own?.address ?? address ?? "", browser, own);
  }

  /** A fresh workbench, once the pane's first view stands and the add-in's functions calculate. */
  async open({ language = "pt-BR", ...options }: OpenOptions = {}): Promise<WorkbenchPage> {
    const key = JSON.stringify([language, options]);
    const parked = this.parked.get(key);
    this.parked.delete(key);
    const watched = parked ?? (await this.newPage({ locale: language, ...options }));
    if (parked) await forget(parked.page, options.viewport ?? VIEWPORT);
    const opened = new WorkbenchPage(watched, () => this.parked.set(key, watched));
    await opened.page.goto(`${this.address}workbench.html?lang=${language}`);
    await opened.ready();
    return opened;
  }

  private async newPage(options: BrowserContextOptions): Promise<Watched> {
    const context = await this.browser.newContext({ viewport: VIEWPORT, ...options });
    context.setDefaultTimeout(PATIENCE);
    const watched = await watch(await context.newPage(), this.address);
    this.pages.push(watched);
    return watched;
  }

  /**
   * Ends all. No page of any test may have asked for anything outside this machine, thrown, or met its own policy.
   * @throws where one has
   */
  async stop(): Promise<void> {
    // Ends this suite's pages; the browser itself goes on for the next.
    await this.browser.close();
    await this.own?.stop();
    const outside = this.pages.flatMap(({ outsideRequests }) => outsideRequests);
    const complaints = this.pages.flatMap((page) => page.complaints);
    if (outside.length + complaints.length > 0) {
      throw new Error(["requests outside:", ...outside, "complaints:", ...complaints].join("\n"));
    }
  }
}

/** Nothing that the last test left behind is found by the next: what the browser keeps, what was routed, allowed or held down. */
async function forget(page: Page, viewport: { width: number; height: number }): Promise<void> {
  page.removeAllListeners("dialog");
  await page.unrouteAll();
  await page.context().clearPermissions();
  await page.setViewportSize(viewport);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Notes what the page asks for outside this machine and what it complains of. */
async function watch(page: Page, address: string): Promise<Watched> {
  const watched: Watched = { page, outsideRequests: [], complaints: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) {
      watched.outsideRequests.push(request.url());
    }
  });
  page.on("pageerror", (problem) => watched.complaints.push(problem.stack ?? String(problem)));
  page.on("console", (message) => {
    if (message.type() === "error") watched.complaints.push(message.text());
  });
  await page.exposeBinding("tellOfViolation", (_source, what: string) => watched.complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { tellOfViolation } = window as unknown as { tellOfViolation: (what: string) => void };
      tellOfViolation(`policy: ${violatedDirective} refused ${blockedURI}`);
    });
  });
  return watched;
}

/** What a person does with the workbench's page and sees of it. */
export class WorkbenchPage {
  readonly page: Page;
  /** Requests that left this machine. */
  readonly outsideRequests: readonly string[];
  /** Errors that the pages threw or wrote to their console, and what their own policy refused. */
  readonly complaints: readonly string[];

  constructor(
    { page, outsideRequests, complaints }: Watched,
    private readonly park: () => void,
  ) {
    this.page = page;
    this.outsideRequests = outsideRequests;
    this.complaints = complaints;
  }

  /** The real task pane's page, also after it was loaded again. */
  get pane(): FrameLocator {
    return this.page.frameLocator("iframe[src*='taskpane.html']");
  }

  get frame(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes("taskpane.html"));
    if (!frame) throw new Error("the task pane has no frame");
    return frame;
  }

  async ready(): Promise<void> {
    await this.pane.getByRole("tablist").waitFor();
    await this.page.evaluate(() => window.erarioWorkbench?.ready);
  }

  /** The test is done with the page. */
  close(): void {
    this.park();
  }

  /** As if the browser's page were loaded again by its user. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  cell(sheet: string, address: string): Promise<CellView> {
    return this.page.evaluate(
      async ([sheetName, cell]) => {
        const workbench = window.erarioWorkbench;
        if (!workbench) throw new Error("the page has no workbench");
        await workbench.settle();
        return workbench.cell(sheetName, cell);
      },
      [sheet, address] as const,
    );
  }

  async texts(sheet: string, addresses: readonly string[]): Promise<string[]> {
    return Promise.all(addresses.map(async (address) => (await this.cell(sheet, address)).text));
  }

  async values(sheet: string, addresses: readonly string[]): Promise<unknown[]> {
    return Promise.all(addresses.map(async (address) => (await this.cell(sheet, address)).value));
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.erarioWorkbench?.snapshot().sheets.map(({ name }) => name) ?? []);
  }

  /** Cells of any sheet that show an error. */
  errorCells(): Promise<string[]> {
    return this.page.evaluate(async () => {
      await window.erarioWorkbench?.settle();
      return (window.erarioWorkbench?.snapshot().sheets ?? []).flatMap(({ name, cells }) =>
        [...cells.values()].flatMap(({ value, formula }) =>
          typeof value === "object" && value !== null ? [`${name}: ${formula ?? ""} ${value.error}`] : [],
        ),
      );
    });
  }

  /** The file that the workbench's button gives. */
  async download(): Promise<Uint8Array> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page
        .locator(".ribbon")
        .getByRole("button", { name: /^(Baixar|Download) / })
        .click(),
    ]);
    return contentOf(download);
  }

  async openFile(name: string, data: Uint8Array): Promise<void> {
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await this.page.locator(".ribbon input[type='file']").setInputFiles({ name, mimeType, buffer: Buffer.from(data) });
    await this.page.getByText(name).waitFor();
  }

  selected(): Promise<SelectedCell | undefined> {
    return this.page.evaluate(() => window.erarioWorkbench?.selectedCell());
  }

  async waitForSelection(sheet: string, address: string): Promise<void> {
    await this.page.waitForFunction(
      ([wantedSheet, wantedAddress]) => {
        const selected = window.erarioWorkbench?.selectedCell();
        return selected?.sheet === wantedSheet && selected.address === wantedAddress;
      },
      [sheet, address] as const,
    );
  }

  /** Opens a sheet by its tab below the grid. */
  async showSheet(name: string): Promise<void> {
    await this.page.locator("[data-u-comp='slide-tab-item']").filter({ hasText: name }).first().click();
    await this.page.waitForFunction((wanted) => window.erarioWorkbench?.selectedCell().sheet === wanted, name);
  }

  /** Goes to a cell of the shown sheet through the name box, as in Excel. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator("[data-u-comp='defined-name'] input");
    await box.click();
    await box.fill(address);
    await box.press("Enter");
    await this.page.waitForFunction((wanted) => window.erarioWorkbench?.selectedCell().address === wanted, address);
  }

  /** Clicks a cell that is in sight. */
  async clickCell(address: string): Promise<void> {
    await this.followLink(address);
    await this.page.waitForFunction((wanted) => window.erarioWorkbench?.selectedCell().address === wanted, address);
  }

  /** Clicks a cell whose link leads elsewhere. */
  async followLink(address: string): Promise<void> {
    const canvas = await this.page.locator("canvas[id^='univer-sheet-main-canvas']").first().boundingBox();
    const cell = await this.page.evaluate((wanted) => {
      const sheet = window.erarioWorkbench?.shown.api.getActiveWorkbook()?.getActiveSheet();
      const { x, y, width, height } = sheet?.getRange(wanted).getCellRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, address);
    if (!canvas) throw new Error("the grid is not in sight");
    await this.page.mouse.click(canvas.x + cell.x, canvas.y + cell.y);
  }

  /** Types into a cell of the shown sheet by keyboard, and waits until all is calculated. */
  async typeInto(address: string, text: string): Promise<void> {
    await this.goTo(address);
    const { sheet } = (await this.selected()) ?? { sheet: "" };
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction((from) => window.erarioWorkbench?.selectedCell().address !== from, address);
    await this.cell(sheet, address);
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name });
  }

  /** Shows one of the pane's views by its tab. */
  async showView(name: string | RegExp): Promise<void> {
    const tab = this.pane.getByRole("tab", { name });
    await tab.click();
    await this.pane.locator("[role='tab'][aria-selected='true']").filter({ hasText: name }).waitFor();
  }
}

/** What a page gave to be saved: the browser is another process, which hands files over by a copy. */
export async function contentOf(download: Download): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "erario-"));
  const file = join(folder, "download");
  try {
    await download.saveAs(file);
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
