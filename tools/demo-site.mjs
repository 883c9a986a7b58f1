/**
 * The workbench as plain static files, to try the add-in without installing anything: no server of ours stands behind them, and each
 * page carries its own policy. For the person who built it alone: docs/deploy.md says why.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { dist, handlerOf, listen, notFound } from "./addin-site.mjs";
import { pagePolicy } from "./hosting.js";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const workbenchFolder = fileURLToPath(new URL("../.cache/workbench/", import.meta.url));
const startPage = fileURLToPath(new URL("./demo/index.html", import.meta.url));
export const demoFolder = fileURLToPath(new URL("../.cache/demo/", import.meta.url));

/** What only hosts read; the manifest is for Excel. */
const NOT_FOR_THE_DEMO = /^(_headers|\.htaccess|\.nojekyll|web\.config|staticwebapp\.config\.json|manifest\.xml)$/;

/** The spreadsheet puts style elements on its page and draws its pictures itself. Nothing is asked of anywhere else. */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The pane's own policy without the places of Microsoft's, which nothing of the demo comes from. */
const panePolicy = pagePolicy
  .split("; ")
  .map((directive) => {
    const [name, ...sources] = directive.split(" ").filter((part) => !part.startsWith("https:"));
    return [name, ...(sources.length > 0 ? sources : ["'none'"])].join(" ");
  })
  .join("; ");

function replaced(text, what, by, file) {
  if (!text.includes(what)) throw new Error(`${file} has no ${what}`);
  return text.replace(what, by);
}

async function pane() {
  const page = await readFile(join(dist, "taskpane.html"), "utf8");
  const own = replaced(page, pagePolicy, panePolicy, "dist/taskpane.html");
  return replaced(own, OFFICE_CDN, "/workbench/office.js", "dist/taskpane.html");
}

async function workbench() {
  const page = await readFile(join(workbenchFolder, "workbench.html"), "utf8");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${workbenchPolicy}" />`;
  return replaced(page, '<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${meta}`, "workbench.html");
}

/** Writes the files anew; `npm run build` and `npm run build:workbench` come before. */
export async function makeDemo(folder = demoFolder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "workbench"), { recursive: true });
  for (const name of await readdir(dist)) {
    if (!NOT_FOR_THE_DEMO.test(name)) await cp(join(dist, name), join(folder, name), { recursive: true });
  }
  for (const name of await readdir(workbenchFolder)) {
    if (name.endsWith(".js")) await cp(join(workbenchFolder, name), join(folder, "workbench", name));
  }
  await cp(startPage, join(folder, "index.html"));
  await writeFile(join(folder, "taskpane.html"), await pane());
  await writeFile(join(folder, "workbench.html"), await workbench());
}

/** The files as any static host gives them, on this machine. */
export async function serveDemo(port, folder = demoFolder) {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer(handlerOf((request, response) => files(request, response, () => notFound(response))));
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
