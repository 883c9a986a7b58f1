import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from "playwright-core";
import { browserPath } from "../../tools/browser-path";

/** The workbench as a newcomer meets it: the server that `npm start` starts, and a Chromium before it. */
export class Workbench {
  private constructor(
    private readonly server: ChildProcess,
    readonly address: string,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<Workbench> {
    const { server, address } = await startServer();
    const executablePath = browserPath();
    if (executablePath === null) throw new Error("no Chromium: npm run setup browser");
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    return new Workbench(server, address, browser);
  }

  /** A fresh workbench; every request that leaves this machine fails the test that asks for `outsideRequests`. */
  async open(options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
    const page = await context.newPage();
    const outsideRequests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(this.address) && !/^(data|blob):/.test(request.url())) {
        outsideRequests.push(request.url());
      }
    });
    page.on("pageerror", (problem) => complaints.push(String(problem)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`${this.address}workbench.html`);
    const frame = await paneFrame(page);
    return { page, frame, outsideRequests, complaints };
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }
}

export interface WorkbenchPage {
  readonly page: Page;
  /** The real task pane's page. */
  readonly frame: Frame;
  readonly outsideRequests: readonly string[];
  /** Errors that the pages threw or wrote to their console. */
  readonly complaints: readonly string[];
}

async function startServer(): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [resolve(__dirname, "../../tools/serve.mjs")], {
    env: { ...process.env, PORT: "0" },
  });
  const address = await new Promise<string>((found, failed) => {
    let printed = "";
    server.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const match = /(http:\/\/localhost:\d+\/)workbench\.html/.exec(printed);
      if (match?.[1] !== undefined) found(match[1]);
    });
    server.once("exit", (code) => {
      failed(new Error(`the server ended with ${String(code)}: ${printed}`));
    });
  });
  return { server, address };
}

/** The pane's frame, once its first view stands. */
async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe[src*='taskpane.html']", { timeout: 60_000 });
  const frame = await element.contentFrame();
  if (!frame) throw new Error("the task pane's frame has no page");
  await frame.waitForSelector("[role='tablist']", { timeout: 60_000 });
  return frame;
}
