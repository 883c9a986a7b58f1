import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PATIENCE, Workbench } from "./workbench-page";

/** `npm run demo`: static files of the built workbench, tried as their first page says. `npm run build` and `build:workbench` come before. */

jest.setTimeout(3 * PATIENCE);

const root = resolve(__dirname, "../..");
let workbenches: Workbench;
let server: ChildProcess;
let address = "";

beforeAll(async () => {
  workbenches = await Workbench.start();
  server = spawn(process.execPath, [resolve(root, "tools/demo.mjs"), "--built"], {
    env: { ...process.env, PORT: "0", ERARIO_NO_BROWSER: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(server.stdout ?? server, "data")) as [Buffer];
  address = /http:\/\/localhost:\d+\//.exec(String(said))?.[0] ?? "";
});

afterAll(async () => {
  server.kill();
  await workbenches.stop();
});

test("its three steps fill and explain the sample, under its own policy, and nothing is asked of anywhere else", async () => {
  const context = await workbenches.browser.newContext({ locale: "pt-BR", viewport: { width: 1400, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) outside.push(request.url());
  });
  page.on("pageerror", (problem) => complaints.push(String(problem)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.exposeBinding("tellOfViolation", (_source, what: string) => complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { tellOfViolation } = window as unknown as { tellOfViolation: (what: string) => void };
      tellOfViolation(`policy: ${violatedDirective} refused ${blockedURI}`);
    });
  });

  await page.goto(address);
  await page.getByRole("heading", { name: /começar por aqui/ }).waitFor();
  expect(await page.locator("ol").first().locator("li").count()).toBe(3);
  await page.getByRole("link", { name: "Abra a planilha" }).click();
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  await pane.getByRole("button", { name: "Usar exemplo CRESS-MG 2018 em Pacote da assembleia" }).click();
  await pane.getByText("O exemplo está no formulário.").first().waitFor();
  await pane.getByRole("button", { name: /^Preencher \d+ planilhas$/ }).click();
  await pane.getByRole("heading", { name: "Planilhas preenchidas" }).waitFor();
  await pane.getByText("R$ 5.361.840,69").first().waitFor();
  await page.evaluate(() => window.erarioWorkbench?.select("Repasse", "C6"));
  await pane.getByRole("tab", { name: "Explicar" }).click();
  await pane.getByRole("heading", { name: /^Memória de cálculo/ }).waitFor();

  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
  // What the pages' own policy lets them ask of: this host alone.
  for (const document of [page.locator("html"), pane.locator("html")]) {
    const policy = await document.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("http");
  }
  await context.close();
});

test("what the documents quote of the licence of Microsoft's client stands in it", () => {
  const plain = (text: string): string => text.replace(/[*\s]+/g, " ");
  const licence = plain(readFileSync(resolve(root, "node_modules/@microsoft/office-js/LICENSE.md"), "utf8"));
  const section = readFileSync(resolve(root, "docs/deploy.md"), "utf8").split("## To try it without Excel")[1] ?? "";
  const quotes = [...plain(section.split("\n## ")[0] ?? "").matchAll(/“([^”]+)”/g)].map(([, quote = ""]) => quote);
  expect(quotes.length).toBeGreaterThanOrEqual(3);
  for (const quote of quotes) expect(licence).toContain(quote);
});
