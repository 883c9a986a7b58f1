import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { browserPath } from "../../tools/browser-path";

/** A slow machine that other work keeps busy still gets there. */
const PATIENCE = 60_000;

/** The server that `npm start` starts, and a Chromium that suites connect to. */
export interface Shared {
  readonly address: string;
  /** Where Chromium listens for those who drive it. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

export async function startShared(): Promise<Shared> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error("no Chromium: npm run setup browser");
  const { server, address } = await startServer();
  const browser = await chromium.launchServer({
    executablePath,
    timeout: PATIENCE,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A page lives for seconds here: optimizing its code takes more of the processor than it gives back.
      "--js-flags=--no-turbofan",
    ],
  });
  const stop = async (): Promise<void> => {
    await browser.close();
    server.kill();
  };
  return { address, endpoint: browser.wsEndpoint(), stop };
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
