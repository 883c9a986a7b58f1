import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { floor } from "../../src/excel/office";
import { ribbonViews } from "../../src/excel/ribbon";
import { addInAddress } from "../../tools/addin-address";
import { browserPath } from "../../tools/browser-path";
import { manifestProblems } from "../../tools/manifest/check";

/** dist/ alone, as its host serves it, in Chromium: `npm run build` comes before. */

const root = path.resolve(__dirname, "../..");
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let server: ChildProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  server = spawn(process.execPath, [path.join(root, "tools/serve-addin.mjs"), "--http"], {
    env: { ...process.env, PORT: "0" },
  });
  address = await new Promise<string>((found, failed) => {
    let printed = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const match = /http:\/\/localhost:\d+\//.exec(printed);
      if (match) found(match[0]);
    });
    server.once("exit", (code) => {
      failed(new Error(`the server ended with ${String(code)}`));
    });
  });
  const executablePath = browserPath();
  if (executablePath === null) throw new Error("no Chromium: npm run setup browser");
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser.close();
  server.kill();
});

interface Visit {
  readonly page: Page;
  /** What the policy kept out, as `directive: address`. */
  readonly violations: string[];
  /** Requests that leave the site, but for Office.js. */
  readonly outside: string[];
  readonly failures: string[];
}

/** Opens a page of the site; Office.js comes from npm's copy of what the CDN holds, or not at all. */
async function visit(file: string, office: "there" | "away", locale = "pt-BR"): Promise<Visit> {
  const context = await browser.newContext({ locale, viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  const violations: string[] = [];
  const outside: string[] = [];
  const failures: string[] = [];
  await page.exposeFunction("noteViolation", (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { noteViolation: (text: string) => void }).noteViolation(
        `${effectiveDirective}: ${blockedURI}`,
      );
    });
  });
  page.on("pageerror", (problem) => failures.push(String(problem)));
  page.on("response", (response) => {
    if (response.url().startsWith(address) && response.status() >= 400)
      failures.push(`${String(response.status())} ${response.url()}`);
  });
  await page.route(
    (url) => !url.href.startsWith(address),
    async (route) => {
      const url = route.request().url();
      const copy = path.join(root, "node_modules/@microsoft/office-js/dist", url.slice(OFFICE_CDN.length));
      if (!url.startsWith(OFFICE_CDN)) outside.push(url);
      if (office === "there" && url.startsWith(OFFICE_CDN) && existsSync(copy)) await route.fulfill({ path: copy });
      else await route.abort();
    },
  );
  await page.goto(address + file);
  return { page, violations, outside, failures };
}

describe("the built pane, under its own policy", () => {
  let withoutOffice: Visit;

  beforeAll(async () => {
    withoutOffice = await visit("taskpane.html", "away");
  });

  it("says that Office.js did not load, where it did not", async () => {
    const { page, violations, outside, failures } = withoutOffice;
    await page.getByText("O Office.js da Microsoft não carregou", { exact: false }).waitFor();
    expect(violations).toEqual([]);
    expect(outside).toEqual([]);
    expect(failures).toEqual([]);
  });

  it("loads Microsoft's Office.js, and says in a plain browser that it belongs into Excel", async () => {
    const { page, violations, outside, failures } = await visit("taskpane.html", "there", "en-US");
    await page.getByText("Erário works inside Excel", { exact: false }).waitFor();
    expect(violations).toEqual([]);
    expect(outside).toEqual([]);
    expect(failures).toEqual([]);
  });

  it("is drawn with its own styles", async () => {
    const { page } = withoutOffice;
    const button = page.getByRole("button");
    await button.waitFor();
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(16, 124, 65)");
  });

  it("keeps out what is not its own", async () => {
    const { page, violations } = withoutOffice;
    await page.getByRole("button").waitFor();
    await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'inline'";
      document.body.append(script);
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.body.append(style);
      const image = document.createElement("img");
      image.src = "https://example.org/pixel.gif";
      document.body.append(image);
      await fetch("https://example.org/").catch(() => undefined);
    });
    await page.waitForFunction(() => document.title === "Erário");
    // Each twice: by the header and by the page's own meta element.
    expect([...new Set(violations)].sort()).toEqual([
      "connect-src: https://example.org/",
      "img-src: https://example.org/pixel.gif",
      "script-src-elem: inline",
      "style-src-elem: inline",
    ]);
  });

  it("registers every function before the pane is there", async () => {
    const { page } = await visit("taskpane.html", "there");
    const count = await page.evaluate(async () => {
      const response = await fetch("functions.json");
      const { functions } = (await response.json()) as { functions: { id: string }[] };
      const { _association } = CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } };
      return [functions.length, functions.filter(({ id }) => _association.mappings[id] !== undefined).length];
    });
    expect(count[0]).toBeGreaterThan(30);
    expect(count[1]).toBe(count[0]);
  });
});

const dist = (file: string): string => path.join(root, "dist", file);

describe("the pages that Excel opens beside the pane", () => {
  const helpPages = [
    ["functions.json", "functions-help.html", "en"],
    ["functions.pt-BR.json", "functions-help.pt-BR.html", "pt-BR"],
  ] as const;

  it.each(helpPages)("%s names a place in %s for every function", async (metadata, file, language) => {
    const { functions } = JSON.parse(readFileSync(dist(metadata), "utf8")) as {
      functions: { id: string; helpUrl: string }[];
    };
    const { page, failures } = await visit(file, "away");
    expect(await page.getAttribute("html", "lang")).toBe(language);
    const headings = await page.evaluate(() =>
      Object.fromEntries([...document.querySelectorAll("h3[id]")].map((heading) => [heading.id, heading.textContent])),
    );
    for (const { id, helpUrl } of functions) {
      const [address = "", anchor = ""] = helpUrl.split("#");
      expect(address).toBe(`${addInAddress()}${file}`);
      expect(headings[anchor]).toBe(id);
    }
    expect(failures).toEqual([]);
  });

  it.each(["functions-help.html", "functions-help.pt-BR.html", "guia.html", "privacy.html"])(
    "%s keeps to the policy, and everybody can read it",
    async (file) => {
      const { page, violations, outside, failures } = await visit(file, "away");
      expect([violations, outside, failures]).toEqual([[], [], []]);
      // axe-core runs in the page's context without being one of its scripts.
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations,
      );
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});

describe("dist/manifest.xml", () => {
  it("has no problem, and everything that it names is there", () => {
    const site = {
      address: addInAddress(),
      read: (name: string) => (existsSync(dist(name)) ? readFileSync(dist(name)) : null),
    };
    const expected = { site, locales: ["pt-BR"], requirements: floor, actions: Object.keys(ribbonViews) };
    expect(manifestProblems(readFileSync(dist("manifest.xml"), "utf8"), expected)).toEqual([]);
  });
});
