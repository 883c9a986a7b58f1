import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Download, Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { CellView } from "../../src/workbench/workbook-view";
import type { SelectedCell } from "../../src/workbench/page/page-workbench";
import type { KeptPages, PageOptions } from "./kept-pages";
import type { Shared } from "./shared-workbench";
import type { Watched } from "./watched-page";

export { PATIENCE } from "./patience";

/** The workbench as a newcomer meets it: the server that `npm start` starts, and a Chromium before it. */
export class Workbench {
  /** Pages that are a test's, with the language that they were opened in. */
  private readonly taken = new Map<Watched, PageOptions["language"]>();
  private readonly opened: WorkbenchPage[] = [];

  private constructor(
    private readonly pages: KeptPages,
    private readonly own: Shared | null,
  ) {}

  /** The server, the browser and the pages that the suites of a run share; their own where it is started without them. */
  static async start(): Promise<Workbench> {
    if (globalThis.erarioKeptPages) return new Workbench(await globalThis.erarioKeptPages(), null);
    const [{ startShared }, { KeptPages: Kept }] = await Promise.all([
      import("./shared-workbench"),
      import("./kept-pages"),
    ]);
    const own = await startShared();
    return new Workbench(await Kept.connect(own.address, own.endpoint), own);
  }

  get address(): string {
    return this.pages.address;
  }

  get browser(): Browser {
    return this.pages.browser;
  }

  /** A fresh workbench, once the pane's first view stands and the add-in's functions calculate. */
  async open({ language = "pt-BR", ...options }: Partial<PageOptions> = {}): Promise<WorkbenchPage> {
    const watched = await this.pages.take({ language, ...options });
    this.taken.set(watched, language);
    const opened = new WorkbenchPage(watched, () => this.giveBack(watched));
    this.opened.push(opened);
    await opened.page.goto(`${this.address}workbench.html?lang=${language}`);
    await opened.ready();
    return opened;
  }

  private giveBack(watched: Watched): void {
    const language = this.taken.get(watched);
    this.taken.delete(watched);
    if (language !== undefined) this.pages.park(watched, language);
  }

  /**
   * Ends all. No page of any test may have asked for anything outside this machine, thrown, or met its own policy.
   * @throws where one has
   */
  async stop(): Promise<void> {
    for (const watched of this.taken.keys()) this.giveBack(watched);
    if (this.own) {
      await this.browser.close();
      await this.own.stop();
    }
    const outside = this.opened.flatMap(({ outsideRequests }) => outsideRequests);
    const complaints = this.opened.flatMap((page) => page.complaints);
    if (outside.length + complaints.length > 0) {
      throw new Error(["requests outside:", ...outside, "complaints:", ...complaints].join("\n"));
    }
  }
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
